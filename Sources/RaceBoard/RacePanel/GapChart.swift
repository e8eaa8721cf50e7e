import Athletics
import CellGrid
import RaceReplay

/// How far each is behind the leader, or whatever else gaps are told to, over the course.
struct GapChart: CourseChart {
  let race: OpenRace
  let entries: [EntryID]
  let leftOut: Int
  let markPoints: [Distance]
  private let gaps: [Gaps]
  /// Where the others are, where they have no lines.
  private let spread: FieldSpread

  /// The gaps of one athlete, and where there is none since the time cannot be right.
  private struct Gaps {
    let id: EntryID
    let points: [GapPoint]
    let impossible: [Distance: Impossibility]
  }

  init(race: OpenRace, entries: [EntryID], leftOut: Int) {
    self.race = race
    self.entries = entries
    self.leftOut = leftOut
    let points = race.replay.gaps(of: entries, to: race.reference, in: race.state)
    gaps = zip(entries, points).map { id, points in
      Gaps(
        id: id, points: points,
        impossible: race.replay.impossibilities(of: id, in: race.state))
    }
    let own = gaps.map { Set($0.points.map(\.markPoint) + $0.impossible.keys).sorted() }
    markPoints = Self.united(leftOut > 0 ? own + [race.marksBehind] : own)
    spread = leftOut > 0 ? race.derived(SpreadOfField()) : FieldSpread()
  }

  func chart(_ looks: FieldLook, height: Int) -> LineChart {
    let scale = scale(looks)
    let (ticks, bottom) = LineChart.evenTicks(from: scale.top, to: scale.bottom, height: height)
    let axis = CourseAxis(race: race)
    return LineChart(
      lines: lines(looks) + spreadLines, xRange: axis.range, top: scale.top, bottom: bottom,
      xMarks: axis.values, xTicks: axis.ticks,
      yTicks: ticks.values.map { .init(value: $0, text: Self.text($0, ticks.decimals)) },
      baseline: 0)
  }

  var undrawn: [EntryID] { gaps.filter(\.points.isEmpty).map(\.id) }

  var remark: String { "to " + ReferenceText(race: race).name }

  var notes: [String] {
    var notes: [String] = []
    if gaps.contains(where: { !$0.impossible.isEmpty }) {
      notes.append("! impossible time, no line through it")
    }
    if gaps.contains(where: { $0.points.contains { $0.provenance.origin == .estimated } }) {
      notes.append("~ estimate")
    }
    let finish = race.race.discipline.raceDistance
    let ends = gaps.count { $0.points.count == 1 && $0.points[0].markPoint == finish }
    if ends > 0, markPoints.count > 1 {
      notes.append("\(ends) known at the finish alone: a dot")
    }
    return notes + bridgeNote(gaps.map { $0.points.map(\.markPoint) }, "gap")
  }

  /// What the upright axis of gaps is told in.
  static func unit(of chart: LineChart) -> String {
    let most = chart.yTicks.map { abs($0.value) }.max() ?? 0
    return most >= 60 ? "minutes and seconds" : "seconds"
  }

  /// A tick's gap: `+0.5`, `0`, `−1`.
  static func text(_ seconds: Double, _ decimals: Int) -> String {
    let time = RaceTime(ticks: Int64((seconds * Double(RaceTime.ticksPerSecond)).rounded()))
    let text = time.text(decimals: decimals)
    return time > .zero ? "+" + text : text
  }

  private func lines(_ looks: FieldLook) -> [LineChart.Line] {
    gaps.compactMap { gap in
      let points = gap.points
      guard let last = points.last else { return nil }
      return line(points, label(of: gap.id, last), looks[gap.id])
    }
  }

  private func line(
    _ points: [GapPoint], _ label: LineLabel, _ look: LineLook
  ) -> LineChart.Line {
    let joins = joins(to: points.map(\.markPoint))
    return LineChart.Line(
      points: zip(points, joins).map { point, join in
        .init(x: point.markPoint.metres, y: Self.seconds(point), join: join)
      },
      label: label, look: look)
  }

  /// The middle of the whole field and its last, whomever the filter keeps.
  private var spreadLines: [LineChart.Line] {
    [("middle of the field", spread.middle), ("last of the field", spread.last)].compactMap {
      name, points in
      points.last.map { last in
        line(points, LineLabel(name: name, after: words(last)), LineLook())
      }
    }
  }

  private static func seconds(_ point: GapPoint) -> Double { point.difference.range.middle.seconds }

  private func label(of id: EntryID, _ last: GapPoint) -> LineLabel {
    let name = race.scoreboardName(of: id)
    if id == race.pinned || race.isToLeader && race.isReference(id) {
      return LineLabel(name: name)
    }
    return LineLabel(name: name, after: words(last))
  }

  /// The last gap of a line, and where that is before the others’: ` +1.2 at 800 m`.
  private func words(_ last: GapPoint) -> String {
    let isEstimate = last.provenance.origin == .estimated
    return " " + (isEstimate ? "~" : "") + last.difference.signedText
      + (last.markPoint == markPoints.last ? "" : " at " + text(last.markPoint))
  }

  private func text(_ markPoint: Distance) -> String { CourseAxis(race: race).label(of: markPoint) }

  /// A field larger than that is a crowd of which only the front can be told apart.
  private static let pack = 24

  /// The gaps at the top and at the bottom: in a crowd those of the athletes with lines and half as
  /// much again, else those of three in four and of whoever has a strong line. Who falls farther back
  /// leaves the chart, and the label tells by how much.
  private func scale(_ looks: FieldLook) -> (top: Double, bottom: Double) {
    func farthest(_ gaps: [Gaps]) -> [Double] {
      gaps.compactMap { gap in
        gap.points.filter { !$0.isReference }.map(Self.seconds).max()
      }.sorted()
    }
    let highest = min(gaps.flatMap { $0.points.map(Self.seconds) }.min() ?? 0, 0)
    let all = farthest(gaps)
    let lined = farthest(gaps.filter { looks[$0.id].isStrong }).last ?? 0
    let usual = all.isEmpty ? 0 : all[(all.count - 1) * 3 / 4]
    let most = max(all.last ?? 0, spread.last.map(Self.seconds).max() ?? 0)
    let wanted =
      leftOut > 0 || (looks.isCrowded && entries.count > Self.pack)
      ? min(lined * 1.5, most) : most > 2 * usual ? usual * 1.1 : most
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
    let own = gaps.first { $0.id == id }
    if let why = own?.impossible[here] { return [(why.words, .doubtful)] }
    guard let point = own?.points.first(where: { $0.markPoint == here }) else {
      let isTimed = race.replay.split(of: id, at: here, in: race.state) != nil
      return [(isTimed ? "gap not known" : "time not known", .unknown)]
    }
    if point.isReference {
      return [(referenceWords(id, at: here), .text)]
    }
    let isEstimate = point.provenance.origin == .estimated
    let range = point.difference.rangeText.map { " (" + $0 + ")" } ?? ""
    let text = (isEstimate ? "~" : "") + point.difference.signedText.withSeconds + range
    return [(text, isEstimate ? .estimate : .gap)]
  }

  private func referenceWords(_ id: EntryID, at here: Distance) -> String {
    guard race.isToLeader else { return "◆, whom gaps are told to" }
    let places = race.replay.places(of: id, in: race.state)
    let isOpen = places.first { $0.markPoint == here }?.placing.isOpen ?? false
    return isOpen ? "first of those read" : "the leader"
  }
}

private struct SpreadOfField: Derivation {
  func value(in race: OpenRace) -> FieldSpread {
    race.replay.fieldSpread(to: race.reference, in: race.state)
  }
}
