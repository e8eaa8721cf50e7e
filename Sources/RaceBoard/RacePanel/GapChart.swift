import Athletics
import CellGrid
import RaceReplay

/// How far each is behind the leader, or the pinned athlete, over the course.
struct GapChart {
  let race: OpenRace
  let filter: Filter
  private let gaps: [(id: EntryID, points: [GapPoint])]
  /// Where anyone's gap is known, so far.
  let markPoints: [Distance]

  init(race: OpenRace, filter: Filter) {
    self.race = race
    self.filter = filter
    gaps = TableRows(of: race, filter: filter).entries.map { id in
      (id, race.replay.gaps(of: id, to: race.reference, in: race.state))
    }
    markPoints = Set(gaps.flatMap { $0.points.map(\.markPoint) }).sorted()
  }

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    if let reason {
      RacePanel.drawReason(reason, on: &canvas, in: rect)
      return
    }
    let (foot, room) = rect.removingBottom(rect.height >= 8 ? 1 : 0)
    let here = race.markPoint(lookedAtIn: markPoints)
    let looks = FieldLook(race, gaps.map(\.id), height: room.height - 2)
    let scale = scale(looks)
    let ticks = RoundTicks(
      from: scale.top, to: scale.bottom, atMost: LineChart.tickCount(height: room.height))
    let axis = CourseAxis(race: race)
    LineChart(
      lines: lines(looks), xRange: axis.range, top: scale.top, bottom: scale.bottom,
      xMarks: axis.values, xTicks: axis.ticks,
      yTicks: ticks.values.map { .init(value: $0, text: Self.text($0, ticks.decimals)) },
      baseline: 0, cursor: here?.metres
    ).draw(on: &canvas, in: room.inset(x: room.width > 20 ? 1 : 0, y: 0))
    if !foot.isEmpty, let here {
      RacePanel.drawFoot(readout(at: here), looks.note, on: &canvas, in: foot)
    }
  }

  /// A tick's gap: `+0.5`, `0`, `−1`.
  private static func text(_ seconds: Double, _ decimals: Int) -> String {
    let time = RaceTime(ticks: Int64((seconds * Double(RaceTime.ticksPerSecond)).rounded()))
    let text = time.text(decimals: decimals)
    return time > .zero ? "+" + text : text
  }

  private func lines(_ looks: FieldLook) -> [LineChart.Line] {
    gaps.compactMap { gap in
      guard let last = gap.points.last else { return nil }
      let look = looks[gap.id]
      return LineChart.Line(
        points: gap.points.map { .init(x: $0.markPoint.metres, y: Self.seconds($0)) },
        label: label(of: gap.id, last), pattern: look.pattern, role: look.role,
        labelRole: look.labelRole, strength: look.strength)
    }
  }

  private static func seconds(_ point: GapPoint) -> Double { point.difference.range.middle.seconds }

  private func label(of id: EntryID, _ last: GapPoint) -> String {
    let name = race.replay.startList[id].athlete.scoreboardName
    if id == race.pinned { return "◆ " + name }
    if race.pinned == nil, id == race.state.leader { return name }
    let isEstimate = last.provenance.origin == .estimated
    let gap = (isEstimate ? "~" : "") + last.difference.signedText
    return name + " " + gap
      + (last.markPoint == markPoints.last ? "" : " at " + text(last.markPoint))
  }

  private func text(_ markPoint: Distance) -> String { CourseAxis(race: race).label(of: markPoint) }

  /// The gaps at the top and at the bottom: in a crowd those of the athletes with lines and half as
  /// much again, else those of three in four. Who falls farther back leaves the chart, and the label
  /// tells by how much.
  private func scale(_ looks: FieldLook) -> (top: Double, bottom: Double) {
    func farthest(_ gaps: [(id: EntryID, points: [GapPoint])]) -> [Double] {
      gaps.compactMap { $0.points.map(Self.seconds).max() }.sorted()
    }
    let highest = min(gaps.flatMap { $0.points.map(Self.seconds) }.min() ?? 0, 0)
    let all = farthest(gaps)
    let lined = farthest(gaps.filter { looks[$0.id].pattern != .points }).last ?? 0
    let usual = all.isEmpty ? 0 : all[(all.count - 1) * 3 / 4]
    let most = all.last ?? 0
    let wanted =
      looks.isCrowded ? min(lined * 1.5, most) : most > 2 * usual ? usual * 1.1 : most
    let own = farthest(gaps.filter { $0.id == race.selection }).last ?? 0
    return (highest, max(wanted, own, highest + 0.1))
  }

  /// Why there is no chart.
  private var reason: String? {
    let others = gaps.filter { $0.id != (race.pinned ?? race.state.leader) }
    if race.state.way == .atStart { return "The race has not begun: there are no gaps yet." }
    if gaps.isEmpty { return "No athlete matches the filter." }
    if markPoints.isEmpty {
      return race.pinned == nil
        ? "No gap can be told: nobody’s time is known together with the leader’s. "
          + "Places may be known: v shows them."
        : "No gap can be told: nobody’s time is known together with that of the pinned athlete."
    }
    guard others.contains(where: { $0.points.count > 1 }) else {
      return "A chart needs two mark points with gaps, and there is only "
        + race.race.text(of: markPoints[0])
        + ": before it, at most the leader’s times are known. The results and the photo finish "
        + "show the gaps there."
    }
    return nil
  }

  private func readout(at here: Distance) -> [(text: String, role: Role)] {
    let at = "at " + race.race.text(of: here) + "   "
    guard let id = race.selection, let own = gaps.first(where: { $0.id == id }) else {
      return [(at + "nobody selected", .quiet)]
    }
    let name = race.replay.startList[id].athlete.scoreboardName
    guard let point = own.points.first(where: { $0.markPoint == here }) else {
      return [(at, .quiet), (name + "  ", .heading), ("time not known", .unknown)]
    }
    if point.difference.range == TimeRange(lower: .zero, upper: .zero) {
      let what = race.pinned == nil ? "the leader" : "◆, whom gaps are told to"
      return [(at, .quiet), (name + "  ", .heading), (what, .text)]
    }
    let isEstimate = point.provenance.origin == .estimated
    let range = point.difference.rangeText.map { " (" + $0 + ")" } ?? ""
    return [
      (at, .quiet), (name + "  ", .heading),
      (
        (isEstimate ? "~" : "") + point.difference.signedText + " s" + range,
        isEstimate ? .estimate : .gap
      ),
    ]
  }
}
