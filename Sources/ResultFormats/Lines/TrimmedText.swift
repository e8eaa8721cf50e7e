extension StringProtocol {
  /// The text without spaces around it.
  var trimmingSpaces: String {
    var text = String(self)[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text.drop(while: \.isWhitespace))
  }
}
