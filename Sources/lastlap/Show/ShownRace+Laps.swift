import Athletics
import RaceBoard
import RaceReplay

extension ShownRace {
  /// The laps view: athletes by laps, or by stretches where times at passes are not known.
  var laps: PrintedTable {
    let matrix = replay.lapMatrix(replay.lapsOrStretches, in: state)
    let axis = CourseAxis(race: opened)
    let shown = matrix.rows.flatMap { id in
      matrix.segments.indices.compactMap { matrix.cell(id, $0) }
    }
    var notes = [matrix.division == .laps ? "by laps" : "by stretches: times at passes not known"]
    notes += LapCellText.signs(in: shown) + StretchNotes(opened).notes
    if shown.contains(where: { $0.provenance.origin == .estimated }) { notes.append("~ estimate") }
    return courseTable(
      "laps", matrix.segments.map { CoursePoint($0, axis) },
      facts: ["from", "to", "rank", "gain", "origin", "doubt"], notes: notes
    ) { id, segment in matrix.cell(id, segment).map(Self.cells) }
  }

  private static func cells(_ cell: LapCell) -> [PrintedTable.Cell] {
    let text = LapCellText(cell)
    var shown = text.time + text.sign
    for part in [text.rank.filter { $0 != " " }, text.gain] where !part.isEmpty {
      shown += " " + part
    }
    let rank = cell.rank.flatMap { $0.isOpen ? nil : $0.number }
    let gain = cell.gain.flatMap { $0.isOpen ? nil : $0.certain }
    return [
      .figure(shown, .text(cell.difference.text.plain), cell.provenance, isMarked: true),
      .fact(cell.difference.ends.from, cell.provenance),
      .fact(cell.difference.ends.to, cell.provenance), PrintedTable.Cell(rank),
      PrintedTable.Cell(gain), PrintedTable.Cell(cell.provenance.origin.word),
      PrintedTable.Cell(cell.impossibility?.words),
    ]
  }

  /// The pace view as a table: how fast each ran each lap or stretch.
  var pace: PrintedTable {
    let matrix = replay.lapMatrix(replay.lapsOrStretches, in: state)
    let axis = CourseAxis(race: opened)
    let unit = race.paceUnit
    return courseTable(
      "pace", matrix.segments.map { CoursePoint($0, axis) },
      facts: [
        "from", "to", "time", "time from", "time to", "m/s", "m/s from", "m/s to", "origin",
        "doubt",
      ], notes: [unit.text] + StretchNotes(opened).notes
    ) { id, segment in
      matrix.cell(id, segment).map {
        Self.paceCells($0, over: matrix.segments[segment].length, unit)
      }
    }
  }

  private static func paceCells(
    _ cell: LapCell, over length: Distance, _ unit: PaceUnit
  ) -> [PrintedTable.Cell] {
    let (time, worth) = (cell.difference, cell.provenance)
    let doubt = PrintedTable.Cell(cell.impossibility?.words)
    let times: [PrintedTable.Cell] = [
      .fact(time.text.plain, worth), .fact(time.ends.from, worth), .fact(time.ends.to, worth),
    ]
    let origin = PrintedTable.Cell(worth.origin.word)
    guard cell.impossibility == nil, let pace = Pace(time, over: length) else {
      let none = PrintedTable.Cell.empty
      let sign = cell.impossibility == nil ? "" : "!"
      return [PrintedTable.Cell(shown: sign, value: .none), none, none] + times
        + [none, none, none, origin, doubt]
    }
    let speed = pace.speed
    let speeds: [PrintedTable.Cell] = [
      .fact(speed.text, worth), .fact(speed.lowerText, worth), .fact(speed.upperText, worth),
    ]
    let paces: [PrintedTable.Cell]
    switch unit {
    case .metresPerSecond:
      paces = [.figure(speed.text, .text(speed.text), worth)] + speeds.dropFirst()
    case .time(let unit):
      let per = pace.time(per: unit)
      paces = [
        .figure(per.text, .text(per.text), worth), .fact(per.ends.from, worth),
        .fact(per.ends.to, worth),
      ]
    }
    return paces + times + speeds + [origin, doubt]
  }
}
