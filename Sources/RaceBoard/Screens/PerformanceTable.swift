import Athletics
import CellGrid
import RaceReplay

/// An athlete's races as a table with a cursor; columns that there is no room for are left out.
struct PerformanceTable {
  let performances: [AthletePerformance]
  let selection: Int
  /// The race that is open, which is marked.
  let openRace: Race?

  private enum Column: CaseIterable {
    case day, competition, event, round, place, mark, medal, flags, open

    var head: String {
      switch self {
      case .day: "day"
      case .competition: "competition"
      case .event: "event"
      case .round: "round"
      case .place: "#"
      case .mark: "mark"
      case .medal: "medal"
      case .flags: "flags"
      case .open: ""
      }
    }

    var alignment: TextAlignment {
      self == .place || self == .mark || self == .day ? .trailing : .leading
    }

    /// The first to go where there is not room for all.
    static let dispensable: [Column] = [.open, .round, .flags, .day, .mark]
  }

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    guard !rect.isEmpty else { return }
    let columns = columns(width: rect.width - 4)
    let (head, body) = rect.removingTop(rect.height >= 3 ? 1 : 0)
    if !head.isEmpty {
      draw(columns, on: &canvas, in: head, nil) { ($0.head, .columnHead) }
    }
    if performances.isEmpty {
      canvas.write(
        "In none of the races.", x: body.x + 2, y: body.y, .quiet, width: body.width - 2)
    }
    RowList(count: performances.count, selected: selection)
      .draw(on: &canvas, in: body) { index, ground, line, canvas in
        draw(columns, on: &canvas, in: line, ground) { cell($0, of: performances[index]) }
      }
  }

  /// The columns that have something to say and room to say it, with their widths.
  private func columns(width: Int) -> [(column: Column, width: Int)] {
    var columns = Column.allCases.map { column in
      let texts = performances.map { DisplayWidth.of(cell(column, of: $0).text) }
      let widest = texts.max() ?? 0
      return (column: column, width: widest == 0 ? 0 : max(widest, DisplayWidth.of(column.head)))
    }.filter { $0.width > 0 }
    if Set(performances.map(\.roundName)) == ["Final"] { columns.removeAll { $0.column == .round } }
    func total() -> Int { columns.reduce(0) { $0 + $1.width + 2 } - 2 }
    for column in Column.dispensable where total() > width {
      columns.removeAll { $0.column == column }
    }
    for column in [Column.event, .competition] where total() > width {
      guard let index = columns.firstIndex(where: { $0.column == column }) else { continue }
      columns[index].width = max(6, columns[index].width - (total() - width))
    }
    return columns
  }

  private func draw(
    _ columns: [(column: Column, width: Int)], on canvas: inout Canvas, in rect: GridRect,
    _ row: Role?, _ cell: (Column) -> (text: String, role: Role)
  ) {
    var x = rect.x + 2
    for (column, width) in columns where x < rect.maxX {
      let (text, role) = cell(column)
      canvas.write(
        text.fitted(to: width, alignment: column.alignment), x: x, y: rect.y, role, in: row,
        width: rect.maxX - x)
      x += width + 2
    }
  }

  private func cell(_ column: Column, of one: AthletePerformance) -> (text: String, role: Role) {
    switch column {
    case .day:
      return (
        one.day?.text ?? "not known",
        one.day == nil ? .unknown : one.day?.isEstimated == true ? .estimate : .quiet
      )
    case .competition: return (one.competition.name, .text)
    case .event: return (one.eventName + (one.path == nil ? " ∗" : ""), .text)
    case .round: return (one.roundName, .quiet)
    case .place: return AthleteWords.place(of: one)
    case .mark:
      guard let mark = one.mark else { return ("", .mark) }
      return (mark, mark.hasPrefix("~") ? .estimate : mark.hasSuffix("!") ? .doubtful : .mark)
    case .medal:
      guard let medal = one.medal else { return ("", .text) }
      return (medal.word + (one.isOfficial ? "" : " ?"), medal.role)
    case .flags: return (one.flags.map(\.text).joined(separator: " "), .flag)
    case .open: return (one.path != nil && isOpen(one) ? "open" : "", .quiet)
    }
  }

  private func isOpen(_ one: AthletePerformance) -> Bool {
    one.competition.id == openRace?.competition.id && one.eventCode == openRace?.eventCode
      && one.roundName == openRace?.roundName
  }
}
