import Athletics
import CellGrid
import RaceReplay

/// Athletes × laps: the time for each part of the course, its rank there and the places won.
struct LapTable {
  let race: OpenRace
  let matrix: LapMatrix
  private let entries: [EntryID]
  /// Whether the gap to what gaps are told to stands beside each time.
  private let hasDeltas: Bool

  init(race: OpenRace, entries: [EntryID]) {
    self.race = race
    self.entries = entries
    matrix = race.laps(race.view.division)
    // The last metres all end at one mark point.
    hasDeltas = !race.isToLeader && matrix.division != .toFinish
  }

  /// How the course is divided, and why otherwise than asked for.
  var remark: String {
    switch matrix.division {
    case .laps: "by laps"
    case .stretches:
      race.view.division == .laps ? "by stretches: times at passes not known" : "by stretches"
    case .toFinish: "to the finish"
    }
  }

  /// The last column with a time.
  var latest: Int? {
    race.derived(LatestSegment(division: race.view.division)) ?? matrix.segments.indices.first
  }

  /// The column that is looked at.
  private var column: Int? {
    latest.map { min(race.view.column ?? $0, matrix.segments.count - 1) }
  }

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    if let reason {
      RacePanel.drawReason(reason, on: &canvas, in: rect)
      return
    }
    let axis = CourseAxis(race: race)
    let sample = sample(height: rect.height)
    let layout = LapTableLayout(
      count: matrix.segments.count, names: sample.map { name($0) },
      places: sample.map { race.cell(.place, of: $0).text }, width: rect.width, showing: column
    ) { segment in
      (
        axis.label(of: matrix.segments[segment]),
        sample.compactMap { matrix.cell($0, segment).map { LapCellText($0) } },
        sample.map { delta(of: $0, segment).text }
      )
    }
    let foot = foot(layout, sample, width: rect.width - 4)
    let (notes, room) = rect.removingBottom(min(foot.count, max(0, rect.height - 5)))
    let (head, body) = room.removingTop(room.height >= 3 ? 1 : 0)
    if !head.isEmpty { drawHead(layout, on: &canvas, in: head) }
    drawBody(layout, on: &canvas, in: body)
    for (offset, line) in foot.prefix(notes.height).enumerated() {
      canvas.write(line, x: rect.x + 2, y: notes.y + offset, width: rect.width - 3)
    }
  }

  private func drawHead(_ layout: LapTableLayout, on canvas: inout Canvas, in rect: GridRect) {
    canvas.write(
      "#".fitted(to: layout.place, alignment: .trailing), x: rect.x + 2, y: rect.y,
      .columnHead, width: rect.width - 2)
    canvas.write(
      LapTableLayout.nameHead.fitted(to: layout.name), x: rect.x + layout.head, y: rect.y,
      .columnHead,
      width: rect.width - layout.head)
    for shown in layout.columns {
      let role: Role = shown.segment == column ? .columnHeadActive : .columnHead
      canvas.write(
        shown.head.fitted(to: max(shown.time, DisplayWidth.of(shown.head)), alignment: .trailing),
        x: rect.x + shown.x, y: rect.y, role, width: rect.width - shown.x)
      if shown.delta > 0 {
        canvas.write(
          Self.delta.fitted(to: shown.delta, alignment: .trailing),
          x: rect.x + shown.x + shown.ownWidth + 1, y: rect.y, role)
      }
    }
    let first = layout.columns.first?.segment ?? 0
    if first > 0 {
      canvas.write("‹", x: rect.x + layout.head + layout.name, y: rect.y, .accent)
    }
    if let last = layout.columns.last, last.segment < matrix.segments.count - 1 {
      canvas.write("›", x: rect.maxX - 1, y: rect.y, .accent)
    }
  }

  private func drawBody(_ layout: LapTableLayout, on canvas: inout Canvas, in rect: GridRect) {
    rowList.draw(on: &canvas, in: rect) { index, ground, line, canvas in
      draw(index, layout, ground, on: &canvas, in: line)
    }
  }

  private var rowList: RowList {
    RowList(
      count: entries.count, selected: race.selection.flatMap(entries.firstIndex(of:)),
      pinned: race.pinned.flatMap(entries.firstIndex(of:)), keepsLeaders: race.keepsLeaders)
  }

  /// Whose cells tell how wide columns are and which signs are explained: everyone’s, of a crowd those
  /// at either end, with the least and the most to say, and all who are in sight.
  private func sample(height: Int) -> [EntryID] {
    guard entries.count > 2 * Self.sampled else { return entries }
    return entries.prefix(Self.sampled) + rowList.window(height: height).rows.map { entries[$0] }
      + entries.suffix(Self.sampled)
  }

  private static let sampled = 64

  private func draw(
    _ index: Int, _ layout: LapTableLayout, _ row: Role, on canvas: inout Canvas,
    in rect: GridRect
  ) {
    let id = entries[index]
    let place = race.cell(.place, of: id)
    canvas.write(
      place.text.fitted(to: layout.place, alignment: .trailing), x: rect.x + 2, y: rect.y,
      place.role, in: row, width: rect.width - 2)
    canvas.write(
      race.name(of: id, in: layout.name), x: rect.x + layout.head, y: rect.y,
      race.state.leader == id ? .leader : .text, in: row, width: rect.width - layout.head)
    for shown in layout.columns {
      let delta = delta(of: id, shown.segment)
      canvas.write(
        delta.text.fitted(to: shown.delta, alignment: .trailing),
        x: rect.x + shown.x + shown.ownWidth + 1, y: rect.y, delta.role, in: row,
        width: rect.width - shown.x - shown.ownWidth - 1)
      guard let cell = matrix.cell(id, shown.segment) else {
        canvas.write(
          "·".fitted(to: shown.time, alignment: .trailing), x: rect.x + shown.x, y: rect.y,
          .unknown, in: row, width: rect.width - shown.x)
        continue
      }
      draw(LapCellText(cell), shown, on: &canvas, x: rect.x + shown.x, y: rect.y, row)
    }
  }

  private func draw(
    _ text: LapCellText, _ column: LapTableLayout.Column, on canvas: inout Canvas, x: Int, y: Int,
    _ row: Role
  ) {
    let time = text.time.fitted(to: column.time, alignment: .trailing)
    var x = x + canvas.write(time, x: x, y: y, text.timeRole, in: row)
    x += canvas.write(text.sign.isEmpty ? " " : text.sign, x: x, y: y, text.timeRole, in: row)
    if column.rank > 0 {
      let rank = text.rank.fitted(to: column.rank + 1, alignment: .trailing)
      x += canvas.write(rank, x: x, y: y, .quiet, in: row)
    }
    canvas.write(text.gain.isEmpty ? "" : " " + text.gain, x: x, y: y, text.gainRole, in: row)
  }

  private static let delta = "Δ"

  /// The gap to the reference where a segment ends; nothing where there is none, or it is the reference.
  private func delta(of id: EntryID, _ segment: Int) -> (text: String, role: Role) {
    guard hasDeltas,
      let gap = race.gapPoints(of: id).first(where: {
        $0.markPoint == matrix.segments[segment].to
      }), !gap.isReference
    else { return ("", .unknown) }
    let isEstimate = gap.provenance.origin == .estimated
    return (
      (isEstimate ? "~" : "") + gap.difference.signedText, isEstimate ? .estimate : .gap
    )
  }

  private func name(_ id: EntryID) -> String { race.scoreboardName(of: id) }

  /// Why there is no table.
  private var reason: String? {
    if let reason = race.reasonWithoutTimes { return reason }
    if race.state.way == .atStart { return "The race has not begun: no lap is run yet." }
    if matrix.segments.isEmpty {
      switch matrix.division {
      case .laps:
        return
          "No whole lap is known so far: a race of a lap or less has none, and elsewhere times "
          + "at passes of the line are missing. + divides by stretches."
      case .stretches: return "No split is known so far, and so no stretch." + race.nextSentence
      case .toFinish:
        return "Nobody’s last 400, 300, 200 or 100 m is known, or not yet: - divides by stretches."
      }
    }
    return entries.isEmpty ? "No athlete matches the filter." : nil
  }

  /// The selected athlete in the column that is looked at, and what the signs mean.
  private func foot(_ layout: LapTableLayout, _ sample: [EntryID], width: Int) -> [[(
    text: String, role: Role
  )]] {
    var lines: [[(text: String, role: Role)]] = []
    if let column, let id = race.selection, entries.contains(id) {
      let axis = CourseAxis(race: race)
      var line: [(text: String, role: Role)] = [
        (axis.label(of: matrix.segments[column]) + "   ", .quiet), (name(id) + "  ", .heading),
      ]
      if let cell = matrix.cell(id, column) {
        line += LapCellText(cell).sentence
        let missing = matrix.missingTimes(in: column)
        if cell.rank == nil, missing > 0 { line.append((", \(missing) without a time", .unknown)) }
      } else {
        line.append(("not known: a time at either end is missing", .unknown))
      }
      lines.append(line.whole(in: width))
    }
    let cells = layout.columns.flatMap { shown in
      sample.compactMap { matrix.cell($0, shown.segment) }
    }
    let missing = layout.columns.contains { shown in
      matrix.missingTimes(in: shown.segment) > 0
        && sample.contains { matrix.cell($0, shown.segment) != nil }
    }
    let signs =
      (layout.columns.contains { $0.delta > 0 }
        ? [Self.delta + " to " + ReferenceText(race: race).name] : [])
      + LapCellText.signs(in: cells) + (missing ? ["no rank where a time is missing"] : [])
      + StretchNotes(race).notes
    var note = ""
    for sign in signs {
      let longer = note.isEmpty ? sign : note + " · " + sign
      if DisplayWidth.of(longer) > width {
        lines.append([(note, .quiet)])
        note = sign
      } else {
        note = longer
      }
    }
    if !note.isEmpty { lines.append([(note, .quiet)]) }
    return lines
  }
}

extension OpenRace {
  /// The race in parts where one stands.
  func laps(_ division: LapDivision) -> LapMatrix { derived(LapsRun(division: division)) }

  /// The gaps of an entry to what gaps are told to, at the mark points up to where one stands.
  func gapPoints(of id: EntryID) -> [GapPoint] { derived(GapsOfOne(id: id)) }
}

private struct LapsRun: Derivation {
  let division: LapDivision

  func value(in race: OpenRace) -> LapMatrix { race.replay.lapMatrix(division, in: race.state) }
}

/// The last part of the course that anyone has a time for.
private struct LatestSegment: Derivation {
  let division: LapDivision

  func value(in race: OpenRace) -> Int? {
    let laps = race.laps(division)
    return laps.segments.indices.last(where: laps.isTimed)
  }
}

private struct GapsOfOne: Derivation {
  let id: EntryID

  func value(in race: OpenRace) -> [GapPoint] {
    race.replay.gaps(of: id, to: race.reference, in: race.state)
  }
}
