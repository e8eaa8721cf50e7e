import Athletics
import ResultReading

/// What names and titles tell, held once for however many races they stand above.
final class SharedHint: Sendable {
  let hint: TableHint

  init(_ hint: TableHint) { self.hint = hint }
}

/// What the lines above a table, or between its parts, say of the race that follows.
struct TableSection {
  /// What tells the race, beside its columns, as all races below have it.
  private(set) var shared: SharedHint
  var heat: Int?
  /// The round, where the lines name one that no other word tells.
  var round: String?

  init(_ hint: TableHint) { shared = SharedHint(hint) }

  /// What tells the race, beside its columns.
  var hint: TableHint {
    get { shared.hint }
    set { shared = SharedHint(newValue) }
  }

  /// The part of a table below titles; nothing where they tell nothing of a race.
  ///
  /// - Parameters:
  ///   - before: what was told of the part before, of which what is contested goes on.
  ///   - known: the titles before.
  init?(_ titles: [String], after before: TableSection, _ known: inout KnownTitles) {
    var hint = TableHint("")
    for title in titles {
      if TableRaceTold.isAgeGroup(title) {
        // `M40` is no race over 40 m.
        if let category = Category(code: title.lowercased()) {
          hint.fill(category: category)
        } else {
          round = TableRaceTold.pathPart(title)
        }
        continue
      }
      hint.add(known.told(Self.withoutInitials(title)))
      heat = heat ?? Self.heat(FoldedText(title).words)
    }
    guard hint.tellsRace || heat != nil || round != nil else { return nil }
    hint.fill(from: before.hint)
    shared = SharedHint(hint)
  }

  /// The part of a table below titles that no word of ours tells, such as `Fun run`; what is contested goes
  /// on.
  init(named titles: [String], after before: TableSection) {
    var hint = TableHint("")
    hint.fillDiscipline(from: before.hint)
    shared = SharedHint(hint)
    round = titles.last.flatMap { TableRaceTold.pathPart($0.lowercased()) }
  }

  /// A letter alone is somebody’s initial, unless nothing else stands there.
  private static func withoutInitials(_ title: String) -> String {
    let words = title.split(separator: " ")
    let long = words.filter { word in
      word.count(where: \.isLetter) != 1 || word.contains(where: \.isNumber)
    }
    return long.isEmpty ? title : long.joined(separator: " ")
  }

  private static func heat(_ words: [String]) -> Int? {
    for (word, next) in zip(words, words.dropFirst()) where heats.contains(word) {
      if let number = Int(next), (1...999).contains(number) { return number }
    }
    return nil
  }

  static let heats: Set<String> = [
    "heat", "section", "lauf", "vorlauf", "zeitlauf", "serie", "serien", "batteria", "bieg",
    "forsok",
    "course", "era", "beh", "rozbeh", "sarja",
  ]
}
