import Athletics
import CellGrid
import RaceReplay

/// The oval with the field on it: the line, the mark points, and packs with a label each.
struct OvalView {
  let track: OvalTrack
  let field: TrackField

  /// The rows that the infield needs beside its lines.
  private static let aroundInfield = 6

  private var race: OpenRace { field.race }

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    let plan = OvalPlan(track, in: rect.inset(x: 0, y: rect.height >= 7 ? 1 : 0))
    var space = LabelSpace(rect)
    drawLap(plan, &space, on: &canvas)
    drawMarks(plan, on: &canvas)
    let labels = drawRunners(plan, &space, on: &canvas)
    drawLine(plan, &space, on: &canvas)
    drawInfield(&space, on: &canvas, in: rect)
    for label in labels { drawLabel(label, plan, &space, on: &canvas) }
    drawMarkLabels(plan, &space, on: &canvas)
  }

  private func drawLap(_ plan: OvalPlan, _ space: inout LabelSpace, on canvas: inout Canvas) {
    var dots = DotCanvas(size: plan.rect.size)
    for dot in plan.lapDots {
      dots.add(dot, DotCanvas.Ink(role: .stripAxis, strength: 0))
      space.take(x: plan.rect.x + dot.x / 2, y: plan.rect.y + dot.y / 4)
    }
    dots.draw(on: &canvas, x: plan.rect.x, y: plan.rect.y)
  }

  /// Mark points at one place of the lap, and the one that the race comes to next there.
  private struct Mark {
    let next: Distance
    let text: String
  }

  private var marks: [Mark] {
    let here = field.furthest?.distance ?? .zero
    let points = [.zero] + race.replay.columns.map(\.markPoint).filter { $0 < track.length }
    let places = Dictionary(grouping: points) { track.afterLine($0) }
    return places.filter { $0.key > .zero }.values.map { points in
      let next = points.first { $0 >= here && $0 > .zero } ?? points.last ?? .zero
      let name = next == .zero ? "start" : CourseAxis(race: race).label(of: next)
      let start = points.contains(.zero) && next != .zero && here == .zero ? "start · " : ""
      return Mark(next: next, text: start + name)
    }.sorted { $0.next < $1.next }
  }

  private func drawMarks(_ plan: OvalPlan, on canvas: inout Canvas) {
    for mark in marks {
      let cell = plan.cell(of: mark.next)
      canvas.write("┼", x: cell.x, y: cell.y, .barPoint)
    }
    let line = plan.cell(of: track.length)
    canvas.write("┃", x: line.x, y: line.y, .stripLine)
  }

  private func drawMarkLabels(
    _ plan: OvalPlan, _ space: inout LabelSpace, on canvas: inout Canvas
  ) {
    for mark in marks {
      let spots = { plan.spots(for: mark.next, width: $0, inside: false) }
      guard let label = space.place([mark.text], at: spots) else { continue }
      canvas.write(label.text, x: label.spot.x, y: label.spot.y, .barPoint)
    }
  }

  /// The finish line's label, with the bell while it is still to come, or is just ringing.
  private func drawLine(_ plan: OvalPlan, _ space: inout LabelSpace, on canvas: inout Canvas) {
    let here = field.furthest?.distance ?? .zero
    var texts = ["finish", "fin"]
    var role = Role.quiet
    if let bell = race.race.passes.last, here <= bell {
      texts.insert("finish · bell at " + CourseAxis(race: race).label(of: bell), at: 0)
      if here == bell { role = .barBell }
    }
    let spots = { plan.spots(for: track.length, width: $0, inside: false) }
    guard let label = space.place(texts, at: spots) else { return }
    canvas.write(label.text, x: label.spot.x, y: label.spot.y, role)
  }

  /// Draws the signs and gives the labels, those that matter most first.
  private func drawRunners(
    _ plan: OvalPlan, _ space: inout LabelSpace, on canvas: inout Canvas
  ) -> [TrackLabel] {
    var labels: [TrackLabel] = []
    func write(_ sign: TrackField.Sign, at distance: Distance) {
      let cell = plan.cell(of: distance)
      canvas.write(sign.text, x: cell.x, y: cell.y, sign.role)
    }
    if let front = field.field.front {
      write(TrackField.frontSign, at: front.distance)
      labels.append(
        TrackLabel(
          at: front.distance, labels: ["front"], role: .leader, weight: TrackField.leaderWeight))
    }
    let packs = OvalPack.packs(of: field, on: plan)
    let cells = Set(packs.flatMap(\.cells))
    var signs = cells
    for pack in packs {
      for cell in pack.cells where cell != pack.cell {
        canvas.write("+", x: cell.x, y: cell.y, .quiet)
      }
      let sign = field.sign(of: pack.first)
      let row: Role? = pack.first.entry == race.selection ? .selected : nil
      canvas.write(sign.text, x: pack.cell.x, y: pack.cell.y, sign.role, in: row)
      // That there are more is told beside it, where nobody else runs.
      let beside = [pack.cell.x + 1, pack.cell.x - 1].map { LabelSpace.Spot(x: $0, y: pack.cell.y) }
      if pack.sharesCell, !pack.cells.contains(where: beside.contains),
        let free = beside.first(where: { !cells.contains($0) })
      {
        canvas.write("+", x: free.x, y: free.y, .quiet)
        signs.insert(free)
      }
    }
    if let ghost = field.ghost {
      drawGhost(at: ghost.distance, besides: signs, plan, &space, on: &canvas)
      labels.append(
        TrackLabel(
          at: ghost.distance, labels: [ghost.label], role: .estimate, weight: TrackField.usualWeight
        ))
    }
    return (labels + TrackLabel.grouped(field, on: plan)).enumerated()
      .sorted { ($0.element.weight, $0.offset) < ($1.element.weight, $1.offset) }.map(\.element)
  }

  /// The ghost, beside the track where runners have its cell.
  private func drawGhost(
    at distance: Distance, besides signs: Set<LabelSpace.Spot>, _ plan: OvalPlan,
    _ space: inout LabelSpace, on canvas: inout Canvas
  ) {
    let own = plan.cell(of: distance)
    let beside = plan.spots(for: distance, width: 1, inside: true).first {
      !signs.contains($0) && space.isFree(x: $0.x, y: $0.y)
    }
    let spot = signs.contains(own) ? beside ?? own : own
    let sign = TrackField.ghostSign
    canvas.write(sign.text, x: spot.x, y: spot.y, sign.role)
    space.take(x: spot.x, y: spot.y)
  }

  private func drawLabel(
    _ pack: TrackLabel, _ plan: OvalPlan, _ space: inout LabelSpace, on canvas: inout Canvas
  ) {
    let spots = { plan.spots(for: pack.at, width: $0, inside: true) }
    guard let label = space.place(pack.labels, at: spots) else { return }
    canvas.write(label.text, x: label.spot.x, y: label.spot.y, pack.role)
  }

  /// Who leads, by how much, and where that was measured if they have gone on: `CHERUIYOT +0.2`,
  /// `CHERUIYOT +0.2 at 800 m`.
  private var lead: String? {
    guard let leader = race.state.leader, race.state.lastSeen[leader.index] != .finish else {
      return nil
    }
    let gap = race.replay.lead(in: race.state)
    var place = ""
    if case .atInstant = race.state.way {
      guard let mark = gap?.markPoint else { return nil }
      place = " at " + race.race.text(of: mark)
    }
    return field.name(of: leader) + (gap.map { " +" + $0.difference.text + place } ?? "")
  }

  /// What the first has left to run, the last lap, and who leads by how much, as much as there is room
  /// for.
  private func drawInfield(
    _ space: inout LabelSpace, on canvas: inout Canvas, in rect: GridRect
  ) {
    var lines: [(text: String, role: Role)] = []
    let known = field.field.seenAt.flatMap { race.replay.leadersPosition(at: $0.time) }
    if let first = known ?? field.furthest {
      let left = track.length - first.distance
      if left > .zero {
        lines = [(AnswerText(race: race).toGo(left, from: first), .heading)]
      }
    }
    if let bell = race.race.passes.last, let first = field.furthest, first.distance >= bell,
      first.distance < track.length
    {
      lines.append(("BELL LAP", .barBell))
    }
    if race.state.way == .atStart { lines.append(("run anticlockwise", .quiet)) }
    lines += lead.map { [($0, .leader)] } ?? []
    lines = Array(lines.prefix(max(rect.height - Self.aroundInfield, 0)))
    for (offset, line) in lines.enumerated() {
      let width = DisplayWidth.of(line.text)
      let spot = LabelSpace.Spot(
        x: rect.x + (rect.width - width) / 2, y: rect.y + (rect.height - lines.count) / 2 + offset)
      guard space.isFree(spot, width: width) else { continue }
      space.take(x: spot.x, y: spot.y, width: width)
      canvas.write(line.text, x: spot.x, y: spot.y, line.role)
    }
  }
}
