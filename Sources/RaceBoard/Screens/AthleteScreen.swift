import Athletics
import CellGrid
import RaceReplay

/// One athlete across all that is loaded: medals on top, then every race from the first to the last.
struct AthleteScreen {
  let state: BoardState

  func draw(on canvas: inout Canvas) {
    let cover = CoverLayout(state.size)
    defer { Footer(state: state).draw(on: &canvas, in: cover.footer) }
    guard let view = state.athlete else { return }
    let frame = PanelFrame(
      titles: [.init(text: "Athlete", isActive: true)], remark: "among what is loaded",
      isFocused: true)
    let inside = frame.draw(on: &canvas, in: cover.panel)
    guard let record = state.athleteRecord, let layout else {
      canvas.write(
        "Reading the races …", x: inside.x + 1, y: inside.y, .quiet, width: inside.width - 1)
      return
    }
    for (offset, line) in layout.heading.prefix(layout.top.height).enumerated() {
      canvas.write(
        line, x: layout.top.x + 2, y: layout.top.y + offset, width: layout.top.width - 3)
    }
    for (offset, note) in layout.notes.prefix(layout.bottom.height).enumerated() {
      canvas.write(
        note, x: layout.bottom.x + 2, y: layout.bottom.y + offset, .quiet,
        width: layout.bottom.width - 3)
    }
    PerformanceTable(
      performances: record.performances,
      selection: min(view.selection, max(record.performances.count - 1, 0)),
      openRace: state.race?.race
    ).draw(on: &canvas, in: layout.list)
  }

  /// Where everything within the border goes, with what stands above and below the races.
  struct Layout {
    let heading: [[(text: String, role: Role)]]
    let top: GridRect
    let list: GridRect
    let notes: [String]
    let bottom: GridRect
  }

  /// Nothing until the races have been looked through.
  var layout: Layout? {
    guard let record = state.athleteRecord else { return nil }
    let inside = CoverLayout(state.size).inside
    let lines = heading(record, width: inside.width - 3)
    let (top, rest) = inside.removingTop(
      inside.height > lines.count + 3 ? lines.count + 1 : min(1, inside.height))
    let notes = notes(record)
    let (bottom, list) = rest.removingBottom(rest.height > 6 ? notes.count : 0)
    return Layout(heading: lines, top: top, list: list, notes: notes, bottom: bottom)
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
