extension StringProtocol {
  /// The text without spaces around it.
  @inlinable package var trimmingSpaces: String {
    guard let start = utf8.first else { return "" }
    if let end = utf8.suffix(1).first, (0x21...0x7e).contains(start), (0x21...0x7e).contains(end) {
      return String(self)
    }
    var text = String(self)[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text.drop(while: \.isWhitespace))
  }
}
