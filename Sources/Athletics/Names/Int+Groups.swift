extension Int {
  /// The number in groups of three digits from 10,000 on.
  package var inGroups: String {
    guard magnitude >= 10_000 else { return "\(self)" }
    var digits = Array("\(magnitude)")
    for position in stride(from: digits.count - 3, to: 0, by: -3) {
      digits.insert(",", at: position)
    }
    return (self < 0 ? "-" : "") + String(digits)
  }
}
