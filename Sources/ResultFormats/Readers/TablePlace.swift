/// A place as tables print it: `3`, `3.`, or `3=` and `=3` where it is shared.
struct TablePlace: Hashable, Sendable {
  let number: Int
  let isShared: Bool

  /// A place that nobody shares; nothing for what is no place from 1 to 100000.
  init?(_ number: Int) {
    guard (1...100_000).contains(number) else { return nil }
    self.number = number
    isShared = false
  }

  /// Nothing for what is no place from 1 to 100000.
  init?(_ text: String) {
    var digits = text[...]
    if digits.hasPrefix("=") { digits = digits.dropFirst() }
    if digits.hasSuffix("=") || digits.hasSuffix(".") { digits = digits.dropLast() }
    guard let number = Int(digits), (1...100_000).contains(number) else { return nil }
    self.number = number
    isShared = text.contains("=")
  }
}
