import Athletics
import CellGrid
import RaceReplay

/// How far each is behind the leader, or whatever else gaps are told to, over the course.
struct GapChart: CourseChart {
  let race: OpenRace
  let entries: [EntryID]
  let markPoints: [Distance]
  private let gaps: [Gaps]
  /// Where the time that gaps are told to cannot be right.
  private let spoiled: Set<Distance>

  /// The gaps of one athlete: those that a line is drawn through, and the impossible ones.
  private struct Gaps {
    let id: EntryID
    let points: [GapPoint]
    let impossible: [Distance: Impossibility]
    /// Those that can be true.
    let possible: [GapPoint]
  }

  init(race: OpenRace, filter: Filter) {
    self.race = race
    entries = TableRows(of: race, filter: filter).entries
    let impossible = race.replay.entryIDs.map {
      race.replay.impossibilities(of: $0, in: race.state)
    }
    let spoiled = Self.spoiled(race, impossible)
    gaps = entries.map { id in
      let points = race.replay.gaps(of: id, to: race.reference, in: race.state)
      let own = impossible[id.index]
      return Gaps(
        id: id, points: points, impossible: own,
        possible: points.filter {
          own[$0.markPoint] == nil && !spoiled.contains($0.markPoint)
        })
    }
    self.spoiled = spoiled
    markPoints = Self.united(gaps.map { $0.points.map(\.markPoint) })
  }

  /// Where whoever gaps are told to has a time that cannot be right.
  private static func spoiled(
    _ race: OpenRace, _ impossible: [[Distance: Impossibility]]
  ) -> Set<Distance> {
    var spoiled: Set<Distance> = []
    for id in race.replay.entryIDs where !impossible[id.index].isEmpty {
      for point in race.replay.gaps(of: id, to: race.reference, in: race.state)
      where point.isReference && impossible[id.index][point.markPoint] != nil {
        spoiled.insert(point.markPoint)
      }
    }
    return spoiled
  }

  func chart(_ looks: FieldLook, height: Int) -> LineChart {
    let scale = scale(looks)
    let ticks = RoundTicks(
      from: scale.top, to: scale.bottom, atMost: LineChart.tickCount(height: height))
    let axis = CourseAxis(race: race)
    return LineChart(
      lines: lines(looks), xRange: axis.range, top: scale.top, bottom: scale.bottom,
      xMarks: axis.values, xTicks: axis.ticks,
      yTicks: ticks.values.map { .init(value: $0, text: Self.text($0, ticks.decimals)) },
      marks: marks, baseline: 0)
  }

  /// Times that cannot be right, where they would lie.
  private var marks: [LineChart.Mark] {
    gaps.flatMap { gap in
      gap.points.filter { gap.impossible[$0.markPoint] != nil }
        .map { LineChart.Mark(x: $0.markPoint.metres, y: Self.seconds($0)) }
    }
  }

  var notes: [String] {
    var notes: [String] = []
    if gaps.contains(where: { !$0.impossible.isEmpty }) {
      notes.append("! impossible time, no line through it")
    }
    if gaps.contains(where: { $0.points.contains { $0.provenance.origin == .estimated } }) {
      notes.append("~ estimate")
    }
    return notes + bridgeNote(gaps.map { $0.possible.map(\.markPoint) }, "gap")
  }

  /// A tick's gap: `+0.5`, `0`, `−1`.
  static func text(_ seconds: Double, _ decimals: Int) -> String {
    let time = RaceTime(ticks: Int64((seconds * Double(RaceTime.ticksPerSecond)).rounded()))
    let text = time.text(decimals: decimals)
    return time > .zero ? "+" + text : text
  }

  private func lines(_ looks: FieldLook) -> [LineChart.Line] {
    gaps.compactMap { gap in
      let points = gap.possible
      guard let last = points.last else { return nil }
      let look = looks[gap.id]
      let joins = joins(to: points.map(\.markPoint))
      return LineChart.Line(
        points: zip(points, joins).map { point, join in
          .init(x: point.markPoint.metres, y: Self.seconds(point), join: join)
        },
        label: label(of: gap.id, last), pattern: look.pattern, role: look.role,
        labelRole: look.labelRole, strength: look.strength)
    }
  }

  private static func seconds(_ point: GapPoint) -> Double { point.difference.range.middle.seconds }

  private func label(of id: EntryID, _ last: GapPoint) -> String {
    let name = race.replay.startList[id].scoreboardName
    if id == race.pinned { return "◆ " + name }
    if race.isToLeader, id == race.state.leader { return name }
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
    func farthest(_ gaps: [Gaps]) -> [Double] {
      gaps.compactMap { gap in
        gap.possible.filter { !$0.isReference }.map(Self.seconds).max()
      }.sorted()
    }
    let highest = min(gaps.flatMap { $0.possible.map(Self.seconds) }.min() ?? 0, 0)
    let all = farthest(gaps)
    let lined = farthest(gaps.filter { looks[$0.id].pattern != .points }).last ?? 0
    let usual = all.isEmpty ? 0 : all[(all.count - 1) * 3 / 4]
    let most = all.last ?? 0
    let wanted =
      looks.isCrowded ? min(lined * 1.5, most) : most > 2 * usual ? usual * 1.1 : most
    let own = farthest(gaps.filter { $0.id == race.selection }).last ?? 0
    return (highest, max(wanted, own, highest + 0.1))
  }

  var reason: String? {
    if let commonReason { return commonReason }
    if race.state.way == .atStart { return "The race has not begun: there are no gaps yet." }
    if race.subjects.count == 1, race.isToLeader {
      return "Only one athlete is entered: there is nobody to tell a gap to. "
        + "v shows the pace."
    }
    if markPoints.isEmpty {
      return "No gap can be told: nobody’s time is known together with that of "
        + ReferenceText(race: race).name + "."
        + (race.isToLeader ? " Places may be known: v shows them." : "")
    }
    let others = gaps.filter { !race.isReference($0.id) }
    guard others.contains(where: { $0.points.count > 1 }) else {
      let marks = markPoints.map(race.race.text).joined(separator: " and ")
      return markPoints.count == 1
        ? "A chart needs two mark points with gaps, and there is only " + marks
          + ": before it, at most the leader’s times are known. The results and the photo finish "
          + "show the gaps there."
        : "A chart needs two mark points with gaps of one athlete: nobody’s time is known together "
          + "with that of " + ReferenceText(race: race).name
          + " at more than one of \(markPoints.count)."
    }
    return nil
  }

  func readout(of id: EntryID, at here: Distance) -> [(text: String, role: Role)] {
    guard let own = gaps.first(where: { $0.id == id }),
      let point = own.points.first(where: { $0.markPoint == here })
    else { return [("time not known", .unknown)] }
    let why = own.impossible[here].map { (", " + $0.words, Role.doubtful) }
    if point.isReference {
      let reference = race.isToLeader ? "the leader" : "◆, whom gaps are told to"
      return [(reference, .text)] + [why].compactMap { $0 }
    }
    let isEstimate = point.provenance.origin == .estimated
    let range = point.difference.rangeText.map { " (" + $0 + ")" } ?? ""
    let text = (isEstimate ? "~" : "") + point.difference.signedText + " s" + range
    let isDoubtful = own.impossible[here] != nil || spoiled.contains(here)
    let role: Role = isEstimate ? .estimate : isDoubtful ? .doubtful : .gap
    let other = spoiled.contains(here) ? (", to an impossible time", Role.doubtful) : nil
    return [(text, role)] + [why, other].compactMap { $0 }
  }
}
