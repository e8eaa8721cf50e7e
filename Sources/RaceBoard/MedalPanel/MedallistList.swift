import Athletics
import CellGrid
import RaceReplay

/// The medallists of a nation or of an event as of where one stands, gold first, with a cursor.
struct MedallistList {
  let race: OpenRace
  let standing: MedalStanding

  private var isOfEvent: Bool {
    if case .event = race.medals.opened { return true }
    return false
  }

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    let list = race.openedMedals(standing)
    canvas.write(heading(list), x: rect.x + 2, y: rect.y, width: rect.width - 3)
    guard !list.isEmpty else {
      canvas.write(empty, x: rect.x + 2, y: rect.y + 1, .quiet, width: rect.width - 3)
      return
    }
    let cursor = race.medalUnderCursor(of: list)
    var (_, body) = rect.removingTop(1)
    let isNarrow = rect.width < 60
    if isNarrow, body.height >= 4 {
      let (foot, rest) = body.removingBottom(1)
      body = rest
      if let cursor {
        canvas.write(readout(cursor), x: foot.x + 2, y: foot.y, .quiet, width: foot.width - 3)
      }
    }
    let selected = list.firstIndex { $0.key == cursor?.key } ?? 0
    let top = RowWindow.top(showing: selected, of: list.count, height: body.height)
    let left = list.count - top - body.height
    let shown = left > 0 && body.height > 2 ? body.height - 1 : body.height
    let widths = Widths(list, isOfEvent: isOfEvent, isNarrow: isNarrow, room: rect.width - 3)
    for (offset, medal) in list.dropFirst(top).prefix(shown).enumerated() {
      let line = GridRect(x: body.x, y: body.y + offset, width: body.width, height: 1)
      draw(medal, isSelected: medal.key == cursor?.key, widths, on: &canvas, in: line)
    }
    if shown < body.height {
      canvas.write(
        "… \(left + 1) more", x: body.x + 2, y: body.maxY - 1, .quiet, width: body.width - 3)
    }
  }

  private var empty: String {
    race.medals.kind == .before ? "No medal before this race." : "No medal is certain as it stands."
  }

  private func heading(_ list: [CountedMedal]) -> [(text: String, role: Role)] {
    guard isOfEvent else {
      guard let nation = race.medals.selection else { return [] }
      let row = race.medalTable(standing)[nation]
      let counts: [(String, Role)] =
        row.map {
          [
            ("   \($0.gold)", .gold), (" \($0.silver)", .silver), (" \($0.bronze)", .bronze),
            ("   Σ \($0.total)", .text),
          ]
        } ?? []
      return [(nation.code + " " + (nation.name ?? ""), .heading)] + counts
    }
    let name = list.first?.eventName ?? race.race.eventName
    let day = list.first?.day
    let words = day.map { "   " + $0.text + ($0.isEstimated ? ", an estimate" : "") } ?? ""
    let isRunning = list.first?.isOwn == true && race.state.sheet == nil
    return [(name, .heading), (words + (isRunning ? "   if it ended now" : ""), .quiet)]
  }

  /// The medal under the cursor in full, where the list has no room for all of it.
  private func readout(_ medal: CountedMedal) -> String {
    [
      medal.athlete.name, isOfEvent ? medal.nation.name : medal.eventName,
      isOfEvent ? nil : medal.mark,
    ]
    .compactMap { $0 }.joined(separator: " · ")
  }

  private func draw(
    _ medal: CountedMedal, isSelected: Bool, _ widths: Widths, on canvas: inout Canvas,
    in rect: GridRect
  ) {
    let row: Role? = isSelected && race.panel == .medals ? .selected : nil
    if let row {
      canvas.grid.fill(rect, style: canvas.theme[row])
      canvas.write("▌", x: rect.x, y: rect.y, .accent, in: row)
    }
    var x = rect.x + 2
    func cell(_ text: String, _ width: Int, _ role: Role, _ alignment: TextAlignment = .leading) {
      guard width > 0, x < rect.maxX else { return }
      canvas.write(
        text.fitted(to: width, alignment: alignment), x: x, y: rect.y, role, in: row,
        width: rect.maxX - x)
      x += width + 1
    }
    cell(medal.medal.word, 6, medal.medal.role)
    cell(Widths.name(medal, isShort: widths.isNarrow && !isOfEvent), widths.name, .text)
    cell(Widths.about(medal, isOfEvent), widths.event, .quiet)
    cell(
      medal.day.map { ($0.isEstimated ? "~" : "") + $0.day.shortText } ?? "", widths.day,
      medal.day?.isEstimated == true ? .estimate : .quiet, .trailing)
    cell(medal.mark ?? "", widths.mark, .mark, .trailing)
  }

  /// How the columns share the width.
  private struct Widths {
    let name: Int
    let event: Int
    let day: Int
    let mark: Int
    let isNarrow: Bool

    init(_ list: [CountedMedal], isOfEvent: Bool, isNarrow: Bool, room: Int) {
      self.isNarrow = isNarrow
      mark = isNarrow && !isOfEvent ? 0 : list.map { DisplayWidth.of($0.mark ?? "") }.max() ?? 0
      day = isOfEvent || room < 36 ? 0 : 7
      let rest = max(0, room - 8 - (mark > 0 ? mark + 1 : 0) - (day > 0 ? day + 1 : 0))
      let names = list.map { DisplayWidth.of(Self.name($0, isShort: isNarrow && !isOfEvent)) }
      let widest = list.map { DisplayWidth.of(Self.about($0, isOfEvent)) }.max() ?? 0
      let wanted = names.max() ?? 0
      // The name gives way first down to half, since the readout has it in full.
      name = min(wanted, max(rest / 2, rest - widest - 1))
      event = max(0, rest - name - 1)
    }

    /// The name, or the part of it that a scoreboard shows; a team’s is never cut.
    static func name(_ medal: CountedMedal, isShort: Bool) -> String {
      let name = medal.athlete.name
      let isTeam = name == medal.nation.name || name.contains("/")
      return isShort && !isTeam ? medal.athlete.scoreboardName : name
    }

    /// What stands beside the name: the nation in an event's list, the event in a nation's.
    static func about(_ medal: CountedMedal, _ isOfEvent: Bool) -> String {
      isOfEvent ? medal.nation.code + " " + (medal.nation.name ?? "") : medal.eventName
    }
  }
}
