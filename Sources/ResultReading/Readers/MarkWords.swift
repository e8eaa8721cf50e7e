import Athletics

/// What stands behind a mark in its cell: `PB`, `q`, `(1:44.093)`, `NC`, `DQ TR17.2.3`.
package struct MarkWords {
  /// In the order in which they stand.
  package private(set) var flags: [Flag] = []
  /// How the athlete goes on to the next round.
  package private(set) var qualification: Qualification?
  /// How the race ended, for whoever has a mark all the same.
  package private(set) var outcome: Outcome?
  /// The reading behind the mark.
  package private(set) var finer: PrintedTime?
  /// The place at the mark point, in brackets behind a time.
  package private(set) var rank: TablePlace?
  /// The time of the lap that ends with the mark.
  package private(set) var lap: String?
  /// The first word that is none of these.
  package private(set) var unknown: String?

  /// - Parameter mark: the time before the words, where it is one.
  package init(_ words: [String], behind mark: PrintedTime? = nil) {
    var rest = words[...]
    while let word = rest.first {
      let plain =
        word.hasPrefix("(") && word.hasSuffix(")") ? word.dropFirst().dropLast() : word[...]
      let all = Outcome(word: rest.joined(separator: " "))
      if let end = [all, Outcome(word: String(plain))].first(where: \.isKnown) {
        outcome = outcome ?? end
        if end == all { return }
      } else if let flag = Flag(String(plain)) {
        flags.append(flag)
      } else if let wayOn = Qualification(String(plain)) {
        qualification = wayOn
      } else if let mark, let reading = Reading.roundedUp(mark).finer(String(plain)) {
        finer = reading
      } else if mark != nil, rank == nil, let place = Self.bracketedPlace(word) {
        rank = place
      } else if let mark, lap == nil, let time = Self.lap(word, before: mark) {
        lap = time
        unknown = unknown ?? word
      } else {
        unknown = unknown ?? word
      }
      rest = rest.dropFirst()
    }
  }

  /// `26.35`, `(26.35)` behind a time that is longer.
  private static func lap(_ word: String, before mark: PrintedTime) -> String? {
    let time = word.filter { !"()[]".contains($0) }
    guard time.first?.isNumber ?? false, let lap = try? PrintedTime(time), lap.decimals > 0,
      lap.time <= mark.time, lap.time > RaceTime(seconds: 5)
    else { return nil }
    return time
  }

  /// `(3)`, `[4]`, `(1.)`, `(=2)`.
  private static func bracketedPlace(_ word: String) -> TablePlace? {
    let isBracketed =
      (word.hasPrefix("(") && word.hasSuffix(")")) || (word.hasPrefix("[") && word.hasSuffix("]"))
    guard isBracketed, word.utf8.count <= 9 else { return nil }
    return TablePlace(String(word.dropFirst().dropLast()))
  }
}

extension Outcome {
  /// Whether it is one of those that end a race, or take its place away.
  package var isKnown: Bool {
    switch self {
    case .finished, .other: false
    case .didNotFinish, .didNotStart, .disqualified, .noMark, .outOfCompetition: true
    }
  }
}
