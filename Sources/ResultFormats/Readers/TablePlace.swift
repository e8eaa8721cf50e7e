/// A place as tables print it: `3`, `3.`, or `3=` and `=3` where it is shared.
struct TablePlace: Hashable, Sendable {
  let number: Int
  let isShared: Bool

  /// Nothing for what is no place from 1 to 100000.
  init?(_ number: Int, isShared: Bool = false) {
    guard (1...100_000).contains(number) else { return nil }
    self.number = number
    self.isShared = isShared
  }

  /// Nothing for what is no place from 1 to 100000.
  init?(_ text: String) {
    var digits = text[...]
    if digits.hasPrefix("=") { digits = digits.dropFirst() }
    if digits.hasSuffix("=") || digits.hasSuffix(".") { digits = digits.dropLast() }
    guard let number = Int(digits) else { return nil }
    self.init(number, isShared: text.contains("="))
  }
}
