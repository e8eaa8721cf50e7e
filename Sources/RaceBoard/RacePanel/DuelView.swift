import Athletics
import CellGrid
import RaceReplay

/// The selected athlete against the pinned one, or whoever gaps are told to, mark point by mark point,
/// with the gap as a bar to the side of whoever is ahead.
struct DuelView {
  let race: OpenRace

  /// From how many columns on the times of each stretch stand beside the gaps.
  private static let leastForStretches = 100

  /// How much of a row there is room for.
  private struct Room {
    var hasStretches = false
    var hasRanges = true
    /// The columns between two cells, and the most for a name.
    var gap = 3
    var name = Int.max

    /// From the fullest to the least.
    static let all = [
      Room(hasStretches: true), Room(), Room(hasRanges: false),
      Room(hasRanges: false, gap: 2, name: 8),
    ]
  }

  private let duel: Duel?

  init(race: OpenRace) {
    self.race = race
    duel = race.selection.flatMap {
      race.replay.duel(of: $0, against: race.reference, in: race.state)
    }
  }

  /// What the upper edge says.
  var remark: String {
    duel.map { name($0.own) + " against " + name(of: $0.opponent) } ?? ""
  }

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    guard let duel, !duel.comparison.rows.isEmpty else {
      let text =
        race.state.way == .atStart
        ? "The race has not begun." : "No time of either is known so far."
      RacePanel.drawReason(text, on: &canvas, in: rect)
      return
    }
    let lines = DuelText(duel: duel, race: race).lines
    let sentences = lines.flatMap { $0.wrapped(to: rect.width - 4) }
    let (foot, body) = rect.removingBottom(min(sentences.count, max(0, rect.height - 3)))
    drawRows(duel, on: &canvas, in: body)
    for (offset, line) in sentences.prefix(foot.height).enumerated() {
      canvas.write(line, x: foot.x + 2, y: foot.y + offset, .heading, width: foot.width - 3)
    }
  }

  private func drawRows(_ duel: Duel, on canvas: inout Canvas, in rect: GridRect) {
    let rows = duel.comparison.rows
    // The latest rows stay where there is not room for all.
    let shown = rows.indices.suffix(max(rect.height - 1, 0))
    let before = rows.count - shown.count
    let rooms = Room.all.dropFirst(rect.width >= Self.leastForStretches ? 0 : 1)
    let tables = rooms.lazy.map { table(rows, before, $0) }
    guard let table = tables.first(where: { $0.width + 2 <= rect.width }) ?? tables.last else {
      return
    }
    let names = (name(duel.own), name(of: duel.opponent))
    let bars = GridRect(
      x: rect.x + table.width, y: rect.y, width: rect.width - table.width - 2, height: rect.height)
    let scale = DuelBars(rows: rows, rect: bars)
    draw(table.rows[0], table, on: &canvas, in: rect, y: rect.y)
    scale.drawHead(names, on: &canvas)
    for (offset, index) in shown.enumerated() {
      let y = rect.y + 1 + offset
      draw(table.rows[index + 1], table, on: &canvas, in: rect, y: y)
      scale.draw(rows[index], on: &canvas, y: y)
    }
  }

  private typealias Cell = (text: String, role: Role)

  /// Rows of cells, the heads first, laid out for a room.
  private struct Table {
    let rows: [[Cell]]
    let widths: [Int]
    let gap: Int

    init(_ rows: [[Cell]], gap: Int) {
      (self.rows, self.gap) = (rows, gap)
      widths = rows[0].indices.map { column in
        rows.map { DisplayWidth.of($0[column].text) }.max() ?? 0
      }
    }

    /// With what stands before and between.
    var width: Int { widths.reduce(2) { $0 + $1 + gap } }
  }

  private func table(_ rows: [RunComparison.Row], _ before: Int, _ room: Room) -> Table {
    let corner = before == 0 ? "" : room.hasRanges ? "… \(before) before" : "…"
    return Table(
      [heads(corner, room)] + rows.indices.map { cells(of: rows, $0, room) }, gap: room.gap)
  }

  private func draw(
    _ cells: [Cell], _ table: Table, on canvas: inout Canvas, in rect: GridRect, y: Int
  ) {
    var x = rect.x + 2
    for (cell, width) in zip(cells, table.widths) where x < rect.maxX - 1 {
      let room = min(width, rect.maxX - 1 - x)
      canvas.write(cell.text.fitted(to: room, alignment: .trailing), x: x, y: y, cell.role)
      x += width + table.gap
    }
  }

  private func heads(_ corner: String, _ room: Room) -> [Cell] {
    func head(_ name: String) -> String {
      DisplayWidth.of(name) > room.name ? name.fitted(to: room.name) : name
    }
    let names = duel.map { [name($0.own), name(of: $0.opponent)].map(head) } ?? []
    return
      ([corner] + names + [room.name < .max ? "by" : "between"]
      + (room.hasStretches ? ["stretch", ""] : [])).map { ($0, .columnHead) }
  }

  private func cells(of rows: [RunComparison.Row], _ index: Int, _ room: Room) -> [Cell] {
    let row = rows[index]
    let gap = row.gap.map { gap in
      (
        text: room.hasRanges
          ? DuelText.seconds(gap) : (gap.isEstimated ? "~" : "") + gap.value.signedText,
        role: gap.isEstimated ? Role.estimate : .gap
      )
    }
    var cells: [Cell] = [
      (place(row.distance), .quiet), time(row.second), time(row.first), gap ?? ("", .unknown),
    ]
    guard room.hasStretches else { return cells }
    let before = rows[..<index].last { $0.gap != nil }
    let ran = (stretch(before?.second, row.second), stretch(before?.first, row.first))
    // Faster of the two, where that is certain.
    let lost = row.lost.flatMap { $0.isEstimated ? nil : $0.value }
    cells.append(
      ran.0.map { ($0 + (lost?.range.upper ?? .zero < .zero ? "★" : " "), .text) } ?? ("", .text))
    cells.append(
      ran.1.map { ($0 + (lost?.range.lower ?? .zero > .zero ? "★" : " "), .text) } ?? ("", .text))
    return cells
  }

  /// The most decimals: an even pace has times that nobody reads to the last of theirs.
  private static let mostDecimals = 2

  private func stretch(_ start: Attested<Reading>?, _ end: Attested<Reading>?) -> String? {
    guard let start, let end else { return nil }
    let decimals = max(start.value.decimals, end.value.decimals)
    guard decimals <= Self.mostDecimals || !isRun else {
      return (end.value.time - start.value.time).text(decimals: Self.mostDecimals)
    }
    return TimeDifference(from: start.value, to: end.value).text
  }

  private func time(_ reading: Attested<Reading>?) -> Cell {
    guard let reading else { return ("–", .unknown) }
    let value = reading.value
    let text =
      value.decimals <= Self.mostDecimals || !isRun
      ? value.text : value.time.text(decimals: Self.mostDecimals)
    return (
      (reading.isEstimated ? "~" : "") + text, reading.isEstimated ? .estimate : .text
    )
  }

  private func place(_ distance: Distance) -> String {
    distance == race.race.discipline.raceDistance ? "finish" : race.race.text(of: distance)
  }

  private var isRun: Bool { if case .run? = duel?.opponent { true } else { false } }

  private func name(_ id: EntryID) -> String { race.scoreboardName(of: id) }

  private func name(of reference: Reference) -> String {
    switch reference {
    case .entry(let id): name(id)
    case .run(let run): ReferenceText.name(of: run)
    case .leader: "the leader"
    }
  }
}

/// The gaps of a duel as bars from a line in the middle, all on one scale.
private struct DuelBars {
  let rect: GridRect
  private let longest: RaceTime
  private var middle: Int { rect.x + rect.width / 2 }
  private var side: Int { rect.width / 2 - 1 }

  private static let least = 17
  private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  init(rows: [RunComparison.Row], rect: GridRect) {
    self.rect = rect
    let gaps = rows.compactMap { $0.gap.map { abs($0.value.range.middle.ticks) } }
    longest = RaceTime(ticks: max(gaps.max() ?? 0, 1))
  }

  func drawHead(_ names: (String, String), on canvas: inout Canvas) {
    guard rect.width >= Self.least else { return }
    // Names stand over the columns beside; the arrows alone tell as much.
    let (left, right) = ("← " + names.0, names.1 + " →")
    let hasRoom = max(DisplayWidth.of(left), DisplayWidth.of(right)) <= side
    canvas.write(
      (hasRoom ? left : "← ahead").fitted(to: side, alignment: .trailing), x: middle - side,
      y: rect.y, .columnHead, width: side)
    canvas.write("│", x: middle, y: rect.y, .stripAxis)
    canvas.write(
      hasRoom ? right : "behind →", x: middle + 1, y: rect.y, .columnHead, width: side)
  }

  func draw(_ row: RunComparison.Row, on canvas: inout Canvas, y: Int) {
    guard rect.width >= Self.least else { return }
    canvas.write("│", x: middle, y: y, .stripAxis)
    guard let told = row.gap else { return }
    let gap = told.value
    let ticks = gap.range.middle.ticks
    let length = Int(Int128(abs(ticks)) * Int128(side * 8) / Int128(longest.ticks))
    let role: Role = told.isEstimated ? .estimate : gap.isCertain ? .gap : .unknown
    if ticks > 0 {
      canvas.write(
        String(repeating: "█", count: length / 8) + Self.eighths[length % 8], x: middle + 1, y: y,
        role, width: side)
    } else {
      let count = (length + 4) / 8
      canvas.write(String(repeating: "█", count: count), x: middle - count, y: y, role)
    }
  }
}
