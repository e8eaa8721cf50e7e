import Athletics
import CellGrid
import RaceReplay

/// One athlete across all that is loaded: medals on top, then every race from the first to the last.
struct AthleteScreen {
  let state: BoardState

  func draw(on canvas: inout Canvas) {
    let (footer, rows) = state.size.bounds.removingBottom(state.size.height >= 4 ? 1 : 0)
    defer { Footer(state: state).draw(on: &canvas, in: footer) }
    guard let view = state.athlete else { return }
    let frame = PanelFrame(
      titles: [.init(text: "Athlete", isActive: true)], remark: "among what is loaded",
      isFocused: true)
    let inside = frame.draw(on: &canvas, in: rows)
    guard let record = state.athleteRecord else {
      canvas.write(
        "Reading the races …", x: inside.x + 1, y: inside.y, .quiet, width: inside.width - 1)
      return
    }
    let lines = heading(record, width: inside.width - 3)
    let (top, rest) = inside.removingTop(
      inside.height > lines.count + 3 ? lines.count + 1 : min(1, inside.height))
    for (offset, line) in lines.prefix(top.height).enumerated() {
      canvas.write(line, x: top.x + 2, y: top.y + offset, width: top.width - 3)
    }
    let notes = notes(record)
    let (bottom, list) = rest.removingBottom(rest.height > 6 ? notes.count : 0)
    for (offset, note) in notes.prefix(bottom.height).enumerated() {
      canvas.write(note, x: bottom.x + 2, y: bottom.y + offset, .quiet, width: bottom.width - 3)
    }
    PerformanceTable(
      performances: record.performances,
      selection: min(view.selection, max(record.performances.count - 1, 0)),
      openRace: state.race?.race
    ).draw(on: &canvas, in: list)
  }

  /// Who it is, the medals, as many lines as they take, and whether the set is full.
  private func heading(
    _ record: AthleteHistory, width: Int
  ) -> [[(text: String, role: Role)]] {
    let words = AthleteWords(record: record)
    let nation = record.nation.map { "   " + $0.code + " " + ($0.name ?? "") } ?? ""
    var lines: [[(text: String, role: Role)]] = [
      [(record.athlete.name, .title), (nation, .text)]
    ]
    var line = ""
    for medal in words.medals {
      let longer = line.isEmpty ? medal : line + ", " + medal
      if DisplayWidth.of(longer) > width, !line.isEmpty {
        lines.append([(line + ",", .text)])
        line = medal
      } else {
        line = longer
      }
    }
    if !line.isEmpty { lines.append([(line, .text)]) }
    lines.append([(words.completeness, record.missing.isEmpty ? .gold : .quiet)])
    return lines
  }

  private func notes(_ record: AthleteHistory) -> [String] {
    let all = record.performances
    var notes = [AthleteWords(record: record).extent]
    var signs: [String] = []
    if all.contains(where: { AthleteWords.place(of: $0).text == "?" }) {
      signs.append("? the place is not known")
    }
    if all.contains(where: { $0.medal != nil && !$0.isOfficial }) {
      signs.append("medal ? not yet official")
    }
    if all.contains(where: { $0.path == nil }) {
      signs.append("∗ in the competition’s log alone")
    }
    let hasEstimate = all.contains {
      $0.day?.isEstimated == true || $0.mark?.hasPrefix("~") == true
        || $0.placing?.provenance.origin == .estimated
    }
    if hasEstimate { signs.append("~ an estimate") }
    if !signs.isEmpty { notes.append(signs.joined(separator: " · ")) }
    return notes
  }
}
