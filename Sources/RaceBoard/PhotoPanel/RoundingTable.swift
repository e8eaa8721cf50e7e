import Athletics
import CellGrid
import RaceReplay

/// The rounding rule at work: what was read and the time that was recorded for it, or what may have
/// been read where only the time is known.
struct RoundingTable {
  let field: PhotoField

  private var rule: RoundingRule { RoundingRule(field.race.race.discipline) }

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    let columns: [PhotoTable.Column] = [
      .init(head: "read → shown, shown ← read", priority: 0),
      .init(head: "how", priority: 1),
    ]
    PhotoTable(field: field, columns: columns, notes: [note])
      .draw(on: &canvas, in: rect) { cells(of: $0) }
  }

  private var note: String {
    field.markPoint == nil
      ? rule.text + ", unless it is exact."
      : "TR 19.24 is about the finish: at a mark point each figure is worth what its maker says."
  }

  private func cells(of lane: Int) -> [PhotoTable.Cell] {
    let finest = field.lanes[lane].reading
    guard let printed = field.line?.printedReading(of: field.lanes[lane].entry) else {
      return [("", .text), ("", .text)]
    }
    if finest.value != printed.value { return rounded(finest.value, printed.value) }
    return unread(printed)
  }

  /// A reading that is known beside the time recorded for it.
  private func rounded(_ reading: Reading, _ printed: Reading) -> [PhotoTable.Cell] {
    let rule = RoundingRule(field.race.race.discipline, isHandTimed: printed.isHandTimed)
    let recorded = rule.recorded(reading.time)
    let text = reading.text + " → " + printed.text
    if recorded != printed.time {
      let expected = recorded.text(decimals: printed.decimals)
      return [(text, .mark), ("the rule gives " + expected, .warning)]
    }
    return [
      (text, .mark), (recorded == reading.time ? "exact: nothing to round" : "rounded up", .text),
    ]
  }

  /// A time of which no finer reading is known, with the interval that it leaves open.
  private func unread(_ printed: Attested<Reading>) -> [PhotoTable.Cell] {
    let reading = printed.value
    let how: String
    var decimals = reading.decimals
    switch reading.rounding {
    case .exact:
      let recorded = rule.recorded(reading.time)
      guard field.markPoint == nil, recorded != reading.time else {
        return [(reading.text, .mark), ("the reading itself", .text)]
      }
      let text = recorded.text(decimals: rule.decimals)
      return [
        (reading.text + " → ~" + text, .mark), ("by the rule: none printed", .estimate),
      ]
    case .up(_, let grid):
      decimals = grid.ticks % 10 == 0 ? 3 : 4
      how = (reading.isHandTimed ? "by hand, " : "") + "reading not known"
    case .cut(let step):
      decimals = 4
      how = "cut to " + step.text(decimals: reading.decimals) + " s"
    case .near(let width):
      let within = "within " + width.text(decimals: reading.decimals) + " s"
      how =
        switch printed.provenance.origin {
        case .tracked: "tracked, " + within
        case .reported: "press figure, " + within
        case .official: within
        case .estimated: "an estimate, " + within
        }
    case .tracked(_, let width):
      decimals = 2
      how = "tracked, within " + width.text(decimals: 2) + " s"
    }
    let range = reading.range
    let text =
      reading.text + " ← " + range.lower.text(decimals: decimals) + " … "
      + range.upper.text(decimals: decimals)
    return [(text, .mark), (how, .text)]
  }
}

extension RoundingRule {
  /// The rule in words, with where it stands.
  var text: String {
    switch self {
    case .hundredth:
      "TR 19.24: to 10,000 m on the track, read to 0.001 s, recorded to 0.01 s, rounded up"
    case .tenth: "TR 19.24: over 10,000 m on the track, recorded to 0.1 s, rounded up"
    case .second: "TR 19.24: outside the stadium, recorded to the whole second, rounded up"
    }
  }
}
