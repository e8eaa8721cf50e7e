import Athletics
import RaceReplay

/// What the warnings screen lists: everything that could not be read, that contradicts itself, or
/// that is doubtful.
///
/// Each line is put into words when it is asked for, so that a hundred thousand cost a frame nothing.
package struct WarningList {
  /// Lines of one sort.
  private struct Part {
    let count: Int
    let line: (Int) -> String
  }

  private let parts: [Part]
  package let count: Int

  package init(of state: BoardState) {
    let isWhole = state.listsAllWarnings
    var parts = [Self.part(state.warnings, isWhole)]
    if let race = state.race {
      parts.append(Self.part(race.warnings, isWhole))
      parts.append(
        Self.part(race.replay.doubtful, isWhole) { "doubtful, not used: " + race.text(of: $0) })
      let words = InconsistencyText(race.replay)
      parts += race.inconsistencies.map { Self.part($0, isWhole, text: words.text) }
    }
    self.parts = parts
    count = parts.reduce(0) { $0 + $1.count }
  }

  /// How many warnings there are, told one by one or not.
  static func total(of state: BoardState) -> Int {
    guard let race = state.race else { return state.warnings.warnings.count }
    return state.warnings.warnings.count + race.warnings.warnings.count
      + race.replay.doubtful.count
      + race.inconsistencies.reduce(0) { $0 + $1.count }
  }

  package subscript(number: Int) -> String {
    var number = number
    for part in parts {
      if number < part.count { return part.line(number) }
      number -= part.count
    }
    return ""
  }

  private static func part(_ groups: WarningGroups, _ isWhole: Bool) -> Part {
    isWhole
      ? Part(count: groups.warnings.count) { groups.warnings[$0].text }
      : Part(count: groups.rows.count) { groups.text(of: groups.rows[$0]) }
  }

  /// Things that are all of one kind.
  private static func part<Thing>(
    _ things: [Thing], _ isWhole: Bool, text: @escaping (Thing) -> String
  ) -> Part {
    let told = isWhole ? things.count : min(things.count, FewOfMany.shown)
    return Part(count: told + (told < things.count ? 1 : 0)) { number in
      number < told ? text(things[number]) : FewOfMany.more(things.count - told)
    }
  }
}
