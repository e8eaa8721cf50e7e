import Athletics
import RaceBoard
import RaceReplay

/// Two runs to be printed: a table of their times, the athletes of both races, and the gap as a chart.
struct ComparedRuns {
  let comparison: RunComparison
  /// The race of the first run.
  let race: Race
  /// Athletes who ran both races; none where it is one race.
  let shared: [SharedAthlete]
  /// The race of the second run.
  let second: Race
  let credit: PictureCredit

  private var names: (first: String, second: String) {
    (Self.name(of: comparison.first), Self.name(of: comparison.second))
  }

  private static func name(of run: ReferenceRun) -> String {
    guard case .otherRace(let race, let athlete) = run.kind else { return "" }
    return (athlete?.name ?? "the front") + ", " + race.competition.name
  }

  var title: String { race.eventName + " · " + names.first + " and " + names.second }

  /// The times of both at every mark point.
  var table: PrintedTable {
    PrintedTable(
      title: title,
      subject: [
        ("first", race.path), ("first_run", names.first), ("second", second.path),
        ("second_run", names.second),
      ],
      columns: [
        PrintedTable.Column("at"), PrintedTable.Column(names.first, key: "first", isFigure: true),
        PrintedTable.Column(names.second, key: "second", isFigure: true),
        PrintedTable.Column("gap", isFigure: true), PrintedTable.Column("range"),
        PrintedTable.Column("gap from"), PrintedTable.Column("gap to"),
        PrintedTable.Column("lost since", key: "lost", isFigure: true),
        PrintedTable.Column("range"), PrintedTable.Column("lost from"),
        PrintedTable.Column("lost to"), PrintedTable.Column("origin"),
      ],
      rows: comparison.rows.map(row), notes: notes, hiddenFromPrograms: [4, 8],
      hiddenFromPeople: [5, 6, 9, 10, 11])
  }

  private func row(_ row: RunComparison.Row) -> [PrintedTable.Cell] {
    let isFinish = row.distance == race.discipline.raceDistance
    return [
      PrintedTable.Cell(
        shown: isFinish ? "finish" : race.text(of: row.distance),
        value: .text(race.code(of: row.distance))),
      PrintedTable.Cell(row.first), PrintedTable.Cell(row.second),
    ] + Self.cells(row.gap) + Self.cells(row.lost) + [
      PrintedTable.Cell(row.gap?.provenance.origin.word)
    ]
  }

  /// A difference, its interval for people, and both ends of it for programs, who get no estimate.
  private static func cells(_ difference: Attested<TimeDifference>?) -> [PrintedTable.Cell] {
    guard let difference else { return [.empty, .empty, .empty, .empty] }
    let worth = difference.provenance
    let text = difference.value.signedText
    let range = difference.value.rangeText
    return [
      .figure(text, .text(difference.value.text.plain), worth),
      range.map { .figure($0, .none, worth) } ?? .empty,
      .fact(difference.value.ends.from, worth), .fact(difference.value.ends.to, worth),
    ]
  }

  private var notes: [String] {
    let count = comparison.shared.count
    if count == 0 { return ["there is no mark point where both have a time"] }
    let missing = comparison.rows.count - count
    return ["gap: how far the second is behind the first"]
      + (missing > 0 ? ["\(missing) mark points where only one has a time"] : [])
  }

  /// The marks of those who ran both races.
  private var sharedTable: PrintedTable? {
    guard !shared.isEmpty else { return nil }
    return PrintedTable(
      title: "In both races", subject: [],
      columns: [
        PrintedTable.Column("athlete"),
        PrintedTable.Column(race.competition.name, key: "first", isFigure: true),
        PrintedTable.Column(second.competition.name, key: "second", isFigure: true),
        PrintedTable.Column("difference", isFigure: true),
      ],
      rows: shared.map { athlete in
        [
          PrintedTable.Cell(athlete.athlete.name), PrintedTable.Cell(athlete.first),
          PrintedTable.Cell(athlete.second),
          .figure(
            athlete.difference.signedText, .text(athlete.difference.text.plain),
            athlete.first.provenance.weakest(athlete.second.provenance)),
        ]
      }, notes: [])
  }

  var tables: [PrintedTable] { [table, sharedTable].compactMap { $0 } }

  /// The tables, and the gap as a chart in so many columns.
  func text(columns: Int) -> String {
    let tables = tables.map(\.text).joined(separator: "\n")
    do throws(NoChart) {
      return try tables + "\n" + picture().text(columns: columns)
    } catch { return tables + "\n" + error.reason + "\n" }
  }

  /// The gap as an SVG picture.
  func svg(columns: Int) throws -> String {
    do throws(NoChart) { return try picture().svg(columns: columns) } catch {
      throw CommandFailure(error.reason)
    }
  }

  private func picture() throws(NoChart) -> ChartPicture {
    try ChartPicture(comparison, in: race, title: title, credit: credit)
  }
}
