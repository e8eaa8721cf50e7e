import Athletics
import CellGrid
import RaceReplay

/// How fast each ran from mark point to mark point: a step for every lap or stretch, up is faster.
struct PaceChart: CourseChart {
  let race: OpenRace
  let entries: [EntryID]
  let leftOut: Int
  /// Where the laps or stretches end that anyone has a time for, so far.
  let markPoints: [Distance]
  /// What paces are told in.
  let unit: PaceUnit
  private let segments: [Segment]
  private let stretches: [[Stretch?]]
  private let hasImpossible: Bool
  private let hasEstimates: Bool
  /// Whether anyone's time is missing between two that are known.
  private let hasBreaks: Bool

  /// What one athlete ran in one part of the course.
  private struct Stretch {
    let time: SegmentTime
    /// Nothing where the time's interval reaches down to none at all.
    let pace: Pace?
    /// Whether it is drawn as a step.
    var isDrawn: Bool { pace != nil && time.impossibility == nil }
  }

  init(race: OpenRace, entries: [EntryID], leftOut: Int) {
    self.race = race
    unit = race.race.paceUnit
    self.entries = entries
    self.leftOut = leftOut
    let matrix = race.laps(Self.division(of: race))
    let all = matrix.segments
    var timed = Array(repeating: false, count: all.count)
    var (hasImpossible, hasEstimates, hasBreaks) = (false, false, false)
    stretches = entries.map { id in
      var isBroken = false
      var isKnown = false
      return all.indices.map { index -> Stretch? in
        guard let time = matrix.time(of: id, index) else {
          isBroken = isKnown
          return nil
        }
        timed[index] = true
        isKnown = true
        hasBreaks = hasBreaks || isBroken
        hasImpossible = hasImpossible || time.impossibility != nil
        hasEstimates = hasEstimates || time.provenance.origin == .estimated
        return Stretch(time: time, pace: Pace(time.difference, over: all[index].length))
      }
    }
    (self.hasImpossible, self.hasEstimates, self.hasBreaks) = (
      hasImpossible, hasEstimates, hasBreaks
    )
    segments = all
    markPoints = all.indices.filter { timed[$0] }.map { all[$0].to }
  }

  /// How the course is divided, and what paces are told in.
  static func remark(of race: OpenRace) -> String {
    (division(of: race) == .laps ? "by laps" : "by stretches") + " · " + race.race.paceUnit.text
  }

  /// The division that is asked for: the last metres overlap, and are told by stretches.
  private static func division(of race: OpenRace) -> LapDivision {
    race.view.division == .laps ? race.replay.lapsOrStretches : .stretches
  }

  func chart(_ looks: FieldLook, height: Int) -> LineChart {
    let scale = scale(looks)
    let axis = CourseAxis(race: race)
    let ticks = RoundTicks(
      seconds: min(scale.top, scale.bottom), to: max(scale.top, scale.bottom),
      atMost: LineChart.tickCount(height: height))
    return LineChart(
      lines: lines(looks), xRange: axis.rangeFromStart, top: scale.top, bottom: scale.bottom,
      xMarks: axis.values, xTicks: axis.ticks,
      yTicks: ticks.values.map { .init(value: $0, text: text($0, ticks.decimals)) },
      marks: marks(scale.top))
  }

  private func text(_ value: Double, _ decimals: Int) -> String {
    RaceTime(ticks: Int64((value * Double(RaceTime.ticksPerSecond)).rounded()))
      .text(decimals: decimals)
  }

  /// A pace in the unit of the upright axis.
  private func text(_ pace: Pace) -> String {
    switch unit {
    case .metresPerSecond: pace.speed.text
    case .time(let length): pace.time(per: length).text
    }
  }

  /// Where a pace lies on the upright axis, in the unit.
  private func value(_ pace: Pace) -> Double {
    switch unit {
    case .metresPerSecond: Double(pace.speed.value) / 1000
    case .time(let length): pace.time(per: length).range.middle.seconds
    }
  }

  private var isFasterUp: Bool { unit == .metresPerSecond }

  /// The paces at the top and at the bottom, of those that can be true; in a crowd of the athletes
  /// with lines. Whose pace lies beyond leaves the chart, and the label tells it.
  private func scale(_ looks: FieldLook) -> (top: Double, bottom: Double) {
    func values(_ stretches: [[Stretch?]]) -> [Double] {
      stretches.flatMap { $0.compactMap { $0 } }.filter(\.isDrawn).compactMap(\.pace).map(value)
    }
    let lined = zip(entries, stretches).filter { looks[$0.0].isStrong }.map(\.1)
    let front = looks.isCrowded ? values(lined) : []
    let values = front.isEmpty ? values(stretches) : front
    let lowest = values.min() ?? 0
    let highest = values.max() ?? lowest + 1
    let rim = max((highest - lowest) * 0.06, isFasterUp ? 0.05 : 0.5)
    return isFasterUp ? (highest + rim, lowest - rim) : (lowest - rim, highest + rim)
  }

  private func lines(_ looks: FieldLook) -> [LineChart.Line] {
    zip(entries, stretches).compactMap { id, stretches in
      guard let last = stretches.lastIndex(where: { $0?.isDrawn ?? false }),
        let stretch = stretches[last]
      else { return nil }
      let look = looks[id]
      return LineChart.Line(
        points: steps(stretches), label: label(of: id, stretch, last), look: look)
    }
  }

  /// A level line over each stretch, up or down to the next; broken where one is not known.
  private func steps(_ stretches: [Stretch?]) -> [LineChart.Point] {
    var points: [LineChart.Point] = []
    var end: Distance?
    for (segment, stretch) in zip(segments, stretches) {
      guard let stretch, stretch.isDrawn, let pace = stretch.pace else { continue }
      let value = value(pace)
      let join: LineChart.Join = end == segment.from ? .line : .apart
      points.append(.init(x: segment.from.metres, y: value, join: join))
      points.append(.init(x: segment.to.metres, y: value))
      end = segment.to
    }
    return points
  }

  private static func middle(of segment: Segment) -> Double {
    (segment.from.metres + segment.to.metres) / 2
  }

  /// Times that cannot be right, at the upper edge: no place on the axis would be true.
  private func marks(_ top: Double) -> [LineChart.Mark] {
    guard hasImpossible else { return [] }
    return segments.indices.filter { index in
      stretches.contains { $0[index]?.time.impossibility != nil }
    }.map { LineChart.Mark(x: Self.middle(of: segments[$0]), y: top) }
  }

  private func label(of id: EntryID, _ stretch: Stretch, _ index: Int) -> LineLabel {
    let estimate = stretch.time.provenance.origin == .estimated ? "~" : ""
    let axis = CourseAxis(race: race)
    let isLatest = segments[index].to == markPoints.last
    return LineLabel(
      name: race.scoreboardName(of: id),
      after: " " + estimate + (stretch.pace.map(text) ?? "")
        + (isLatest ? "" : " to " + axis.label(of: segments[index].to)))
  }

  var undrawn: [EntryID] {
    zip(entries, stretches).filter { !$0.1.contains { $0?.isDrawn ?? false } }.map(\.0)
  }

  var remark: String { Self.remark(of: race) }

  var notes: [String] {
    (hasImpossible ? ["! impossible, not drawn"] : []) + (hasEstimates ? ["~ estimate"] : [])
      + StretchNotes(race).notes
      + (hasBreaks ? ["a break: a time at either end not known"] : [])
  }

  var reason: String? {
    if let commonReason { return commonReason }
    if race.state.way == .atStart { return "The race has not begun: nobody has a pace yet." }
    guard let only = markPoints.first else {
      return "No split is known so far, and so no pace." + race.nextSentence
    }
    let isDrawn = stretches.contains { $0.contains { $0?.isDrawn ?? false } }
    guard markPoints.count > 1, isDrawn else {
      return isDrawn
        ? "A chart needs two stretches, and there is only the one to "
          + race.race.text(of: only) + ": the laps and the results tell its times."
        : "No time so far can be right: the laps show them, marked."
    }
    return nil
  }

  private func index(at here: Distance) -> Int? { segments.firstIndex { $0.to == here } }

  func hairline(at here: Distance) -> Double {
    index(at: here).map { Self.middle(of: segments[$0]) } ?? here.metres
  }

  func place(_ here: Distance) -> String {
    index(at: here).map { CourseAxis(race: race).label(of: segments[$0]) } ?? ""
  }

  func readout(of id: EntryID, at here: Distance) -> [(text: String, role: Role)] {
    guard let row = entries.firstIndex(of: id), let index = index(at: here),
      let stretch = stretches[row][index]
    else { return [("not known: a time at either end is missing", .unknown)] }
    let time = stretch.time
    let isEstimate = time.provenance.origin == .estimated
    let role: Role = isEstimate ? .estimate : time.impossibility == nil ? .text : .doubtful
    func told(_ text: String, _ range: String?) -> String {
      (isEstimate ? "~" : "") + text + (range.map { " (" + $0 + ")" } ?? "")
    }
    var pieces = [(told(time.difference.text.withSeconds, time.difference.rangeText), role)]
    if let why = time.impossibility {
      pieces.append((", " + why.words, .doubtful))
      return pieces
    }
    guard let pace = stretch.pace else {
      return pieces + [(": too short to tell a pace", .unknown)]
    }
    if case .time(let length) = unit, length != pace.length {
      let per = pace.time(per: length)
      pieces.append((" · " + told(per.text + " " + unit.text, per.rangeText), role))
    }
    let speed = pace.speed
    pieces.append((" · " + told(speed.text + " m/s", speed.rangeText), role))
    return pieces
  }
}

extension PaceUnit {
  /// What paces are told in: `s per 400 m`, `min per km`, `m/s`.
  package var text: String {
    switch self {
    case .metresPerSecond: "m/s"
    case .time(let length) where length == Distance(metres: 1000): "min per km"
    case .time(let length): "s per " + length.text
    }
  }
}
