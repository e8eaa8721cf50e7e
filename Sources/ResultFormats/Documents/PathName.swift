import Athletics

extension String {
  /// The text as part of a race's path: words of letters and digits in lower case, without accents;
  /// nothing where it has none.
  var pathName: String? {
    let words = FoldedText(self).words
    return words.isEmpty ? nil : words.joined(separator: "-")
  }
}

extension RaceTime {
  /// Reads a reaction time, with a minus sign where there was force on the block before the gun.
  init?(reaction text: String) {
    let isEarly = text.hasPrefix("-")
    guard let printed = try? PrintedTime(isEarly ? text.dropFirst() : text[...]) else { return nil }
    self = isEarly ? .zero - printed.time : printed.time
  }
}
