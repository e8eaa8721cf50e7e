import Athletics
import CellGrid
import RaceReplay

/// For each margin the speed that turned it into metres, and where that comes from.
struct SpeedTable {
  let field: PhotoField

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    let columns: [PhotoTable.Column] = [
      .init(head: "margin", priority: 3, isFigure: true),
      .init(head: "× speed", priority: 0, isFigure: true),
      .init(head: "= metres", priority: 1, isFigure: true),
      .init(head: "from", priority: 4),
      .init(head: "speed of", priority: 2),
    ]
    PhotoTable(field: field, columns: columns, notes: notes)
      .draw(on: &canvas, in: rect) { cells(of: $0) }
  }

  private func cells(of lane: Int) -> [PhotoTable.Cell] {
    guard let margin = field.margin(from: lane - 1, to: lane) else {
      return Array(repeating: ("", .text), count: 5)
    }
    guard margin.verdict != .deadHeat else {
      return [(margin.verdict.word, .gap), ("", .text), ("", .text), ("", .text), ("", .text)]
    }
    let seconds = MarginText.estimateSign(margin) + margin.difference.text
    guard let metres = margin.metres else {
      return [
        (seconds, .gap), ("", .text), ("", .text), ("", .text),
        ("no speed: the length of the race is not known", .unknown),
      ]
    }
    return [
      (seconds, .gap), (MetresText.twoDecimals(metres.speed.metresPerSecond) + " m/s", .estimate),
      (margin.toldMetres.map { "~" + MetresText.short($0) } ?? "", .estimate),
      (Self.origin(metres.speed.provenance), .quiet), (source(metres.speed), .text),
    ]
  }

  /// Whose stretch the speed was measured over, and its time.
  private func source(_ speed: CrossingSpeed) -> String {
    let time = " in " + speed.time.text.withSeconds
    let length = field.race.race.lengthText(of: speed.length)
    switch speed.basis {
    case .ownLastStretch: return "own last " + length + time
    case .lastStretch(let other, _):
      return MarginText(field: field).surname(other) + "’s last " + length + time
    case .ownAverage: return "own average, " + length + " in " + speed.time.text
    }
  }

  /// Who measured it, in a word.
  private static func origin(_ provenance: Provenance) -> String {
    switch provenance.origin {
    case .official: "official times"
    case .tracked: "tracking"
    case .reported: "the press"
    case .estimated: "an estimate"
    }
  }

  private let notes = [
    "Metres are the margin times the speed at the line of the one behind: its own stretch that ends "
      + "there, else that of whoever crossed nearest to it in time, else its own average from the "
      + "gun. All of it is an estimate: nobody measures metres."
  ]
}
