import Athletics
import CellGrid
import RaceReplay

/// How wide the columns of the list of races are, for all that can be opened: filtering moves nothing.
struct BrowseColumns: Sendable {
  enum Column: CaseIterable, Sendable {
    case competition, event, round, winner, nation, mark, flags, coverage, day
  }

  private var widths: [Column: Int] = [:]
  private var shortWidths: [Column: Int] = [:]

  init(of items: [CatalogueItem] = []) {
    for item in items { makeRoom(for: item) }
  }

  /// Widens what is too narrow for a race.
  mutating func makeRoom(for item: CatalogueItem) {
    let words = RaceWords(item)
    for column in Column.allCases {
      let width = min(DisplayWidth.of(words.text(column)), Self.widest)
      if width > widths[column] ?? 0 { widths[column] = width }
      if let short = words.shortText(column).map(DisplayWidth.of), short > shortWidths[column] ?? 0
      {
        shortWidths[column] = min(short, Self.widest)
      }
    }
  }

  /// The columns that there is room for, from the left, with their widths; not the one that the headings
  /// tell.
  func fitted(to room: Int, _ sort: RaceSort) -> [(column: Column, width: Int)] {
    let told: Column = sort == .day ? .competition : .event
    var shown = Column.allCases.filter { $0 != told }.compactMap { column in
      widths[column].map { (column: column, width: $0) }
    }.filter { $0.width > 0 }
    func total() -> Int { shown.reduce(-Self.gap) { $0 + $1.width + Self.gap } }
    for step in Self.steps where total() > room {
      guard let index = shown.firstIndex(where: { $0.column == step.column }) else { continue }
      guard let least = step.least else {
        shown.remove(at: index)
        continue
      }
      let narrowest = least == 0 ? shortWidths[step.column] ?? 0 : least
      shown[index].width = min(
        shown[index].width, max(narrowest, shown[index].width + room - total()))
    }
    return shown
  }

  static let gap = 2
  /// A column that goes where there is not room for all, or is narrowed to no less than so much, 0 for
  /// its short words: which race it is goes last.
  private static let steps: [(column: Column, least: Int?)] = [
    (.flags, nil), (.day, nil), (.winner, 14), (.round, 0), (.event, 0), (.nation, nil),
    (.winner, 10), (.coverage, nil), (.competition, 14), (.winner, 6), (.round, 6),
    (.mark, nil), (.winner, nil), (.round, nil), (.event, 6), (.competition, 6),
  ]
  /// Beyond this a name is cut.
  private static let widest = 28
}

/// A race in the words of the list.
struct RaceWords {
  private let item: CatalogueItem
  /// What came of it, where that may be told.
  private let result: RaceOutcome?

  init(_ item: CatalogueItem, tellsResult: Bool = true) {
    self.item = item
    result = tellsResult ? item.outcome : nil
  }

  /// What stands in a column; nothing where it is not known.
  func text(_ column: BrowseColumns.Column) -> String {
    switch column {
    case .competition: RaceGroup.name(of: item.race)
    case .event: item.race.eventName
    case .round: item.race.roundName
    case .winner: winner
    case .nation: Self.nations(result?.winners ?? [])
    case .mark: result?.winners.first?.mark ?? ""
    case .flags:
      (result?.winners.first?.flags ?? []).map(\.text).joined(separator: " ")
    case .coverage: coverageSign
    case .day: item.race.day?.text ?? ""
    }
  }

  /// What stands in a column of a width: the words, or fewer for the same, or what of them there is
  /// room for.
  func text(_ column: BrowseColumns.Column, in width: Int) -> String {
    let whole = text(column)
    let text = DisplayWidth.of(whole) <= width ? whole : shortText(column) ?? whole
    return text.fitted(to: width, alignment: column == .mark ? .trailing : .leading)
  }

  fileprivate func shortText(_ column: BrowseColumns.Column) -> String? {
    switch column {
    case .event: shortEvent
    case .round: item.race.roundName.replacing(" · heat ", with: " h")
    case .winner:
      result.map { $0.winners.isEmpty && !hasResult } == true ? "\(item.entryCount) ent." : nil
    case .competition, .nation, .mark, .flags, .coverage, .day: nil
    }
  }

  /// Who won; where that is not known, why the row is blank.
  private var winner: String {
    guard let result else { return "" }
    guard result.winners.isEmpty else {
      return result.winners.map(\.athlete.surname).joined(separator: " = ")
    }
    return hasResult ? "not known" : "\(item.entryCount) entered"
  }

  /// Whether anything came of it yet, whoever may see that.
  private var hasResult: Bool {
    item.outcome?.lines.contains { $0.placing != nil || $0.mark != nil } ?? false
  }

  /// Whether the winner is named.
  var hasWinner: Bool { result?.winners.isEmpty == false }

  /// As start lists abbreviate it: `W 3000 m SC`, `M 110 m H`, `X 4 × 400 m`.
  private var shortEvent: String {
    let race = item.race
    let words = [
      (" steeplechase", " SC"), (" hurdles", " H"), (" relay", ""), (" race walk", " W"),
    ]
    let name = words.reduce(race.discipline.name) { $0.replacing($1.0, with: $1.1) }
    return race.category == .open ? name : race.category.code.uppercased() + " " + name
  }

  private static func nations(_ winners: [RaceOutcome.Line]) -> String {
    var codes: [String] = []
    for code in winners.compactMap({ $0.nation?.code }) where !codes.contains(code) {
      codes.append(code)
    }
    return codes.joined(separator: " ")
  }

  private var coverageSign: String {
    guard let outcome = item.outcome, item.race.discipline.isRace, hasResult else { return "" }
    switch outcome.coverage {
    case .field: return "●"
    case .few: return "◔"
    case .resultOnly: return "○"
    }
  }

  /// What the signs of the column mean.
  static let coverageLegend = "● all splits   ◔ the leader’s or few   ○ the result"

  /// How much can be seen again, with where: `splits at 400, 800, 1200 m`.
  var coverageText: String? {
    guard let outcome = item.outcome, item.race.discipline.isRace else { return nil }
    switch outcome.coverage {
    case .field(let marks): return "● splits at " + points(marks)
    case .few(let marks): return "◔ few splits, at " + points(marks)
    case .resultOnly: return "○ nothing but the result"
    }
  }

  private func points(_ marks: [Distance]) -> String {
    marks.map(item.race.shortText).joined(separator: ", ")
  }

  /// Whom a filter found, beside the winner: `Kerr 3rd 3:29.05`.
  func matched(_ filter: RaceFilter) -> LineLabel? {
    let matched = filter.athletes(of: item).map { item.athletes[$0] }
    guard !matched.isEmpty else { return nil }
    func others(_ count: Int) -> String { count > 1 ? " +\(count - 1)" : "" }
    guard let result else {
      return matched.first.map { LineLabel(name: $0.surname, after: others(matched.count)) }
    }
    let identities = Set(matched.map(\.identity))
    let found = result.lines.filter { identities.contains($0.athlete.identity) }
    let winners = result.winners.count
    guard let best = found.first, !result.lines.prefix(winners).contains(best) else { return nil }
    return LineLabel(
      name: best.athlete.surname,
      after: Self.achieved(best).map { " " + $0 }.joined() + others(found.count))
  }

  /// The place and the mark, or how it ended.
  private static func achieved(_ line: RaceOutcome.Line) -> [String] {
    let place = line.outcome?.word ?? line.placing.map { $0.isOpen ? $0.text : ordinal($0) }
    return [place, line.mark].compactMap(\.self)
  }

  /// `3rd`, `3rd=` where it is shared.
  private static func ordinal(_ placing: Placing) -> String {
    let number = placing.number
    let ending =
      (11...13).contains(number % 100)
      ? "th" : [1: "st", 2: "nd", 3: "rd"][number % 10] ?? "th"
    return "\(number)" + ending + (placing.isShared ? "=" : "")
  }
}
