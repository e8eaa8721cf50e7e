import Athletics
import RaceBoard
import RaceReplay

/// A place on the course, or a part of it, that a table has a column for.
struct CoursePoint {
  /// What people read over the column.
  let head: String
  /// What programs know it by: `1200m`, `800m-1200m`.
  let key: String

  init(_ markPoint: Distance, _ axis: CourseAxis) {
    head = axis.label(of: markPoint)
    key = axis.code(of: markPoint)
  }

  init(_ segment: Segment, _ axis: CourseAxis) {
    head = axis.label(of: segment)
    key =
      (segment.from == .zero ? "0m" : axis.code(of: segment.from)) + "-" + axis.code(of: segment.to)
  }
}

extension ShownRace {
  /// The race as the dashboard would open it at this position.
  var opened: OpenRace { OpenRace(loaded, at: state.position) }

  /// A table of athletes by places on the course: people get one column for each, programs also the
  /// facts behind it.
  ///
  /// `cells` gives what people read, then a cell for each fact; nothing where nothing is known.
  func courseTable(
    _ name: String, _ points: [CoursePoint], facts: [String],
    totals: [PrintedTable.Column] = [], notes: [String],
    cells: (EntryID, Int) -> [PrintedTable.Cell]?,
    totalsOf: (EntryID) -> [PrintedTable.Cell] = { _ in [] }
  ) -> PrintedTable {
    var columns = [
      PrintedTable.Column("#", key: "place", isFigure: true), PrintedTable.Column("athlete"),
      PrintedTable.Column("nat", key: "nation"),
    ]
    var hidden: Set<Int> = []
    for point in points {
      columns.append(PrintedTable.Column(point.head, key: point.key, isFigure: true))
      for fact in facts {
        hidden.insert(columns.count)
        columns.append(PrintedTable.Column(fact, key: point.key + " " + fact, isFigure: true))
      }
    }
    let empty = Array(repeating: PrintedTable.Cell.empty, count: facts.count + 1)
    let rows = state.order.map { id in
      [
        PrintedTable.Cell.place(state.placing(of: id)),
        PrintedTable.Cell(replay.startList[id].athlete.name), .nation(of: replay.startList[id]),
      ] + points.indices.flatMap { cells(id, $0) ?? empty } + totalsOf(id)
    }
    return PrintedTable(
      title: title + " · " + name, subject: subject, columns: columns + totals, rows: rows,
      notes: openingNotes + notes, hiddenFromPeople: hidden)
  }
}

extension TimeDifference {
  /// The ends of the interval as printed, with an ASCII minus for programs.
  var ends: (from: String, to: String) {
    (
      range.lower.text(decimals: rangeDecimals).plain,
      range.upper.text(decimals: rangeDecimals).plain
    )
  }
}

extension String {
  /// The figure with the minus sign that programs read.
  var plain: String { hasPrefix("−") ? "-" + dropFirst() : self }
}

extension PrintedTable.Cell {
  /// A fact for programs; none of what is an estimate.
  static func fact(_ text: String?, _ provenance: Provenance? = nil) -> PrintedTable.Cell {
    guard let text, provenance?.origin != .estimated else { return .empty }
    return PrintedTable.Cell(text)
  }
}
