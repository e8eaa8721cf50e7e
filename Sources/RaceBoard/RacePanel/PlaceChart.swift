import Athletics
import CellGrid
import RaceReplay

/// The places over the course: lines cross where one comes past another.
struct PlaceChart: CourseChart {
  let race: OpenRace
  let entries: [EntryID]
  let leftOut: Int
  let markPoints: [Distance]
  private let places: [Places]

  /// The places of one athlete, and where the time cannot be right.
  private struct Places {
    let id: EntryID
    let points: [PlacePoint]
    /// From where to where each of the places is left open.
    let ranges: [ClosedRange<Int>]
    let impossible: [Distance: Impossibility]
  }

  init(race: OpenRace, entries: [EntryID], leftOut: Int) {
    self.race = race
    self.entries = entries
    self.leftOut = leftOut
    // Of a crowd there are only figures, row by row.
    let level = leftOut > 0 ? LevelPlaces([]) : race.derived(LevelOfField())
    places = entries.map { id in
      let points = race.replay.places(of: id, in: race.state)
      return Places(
        id: id, points: points, ranges: points.map(level.range),
        impossible: race.replay.impossibilities(of: id, in: race.state))
    }
    let own = places.map { Set($0.points.map(\.markPoint) + $0.impossible.keys).sorted() }
    markPoints = Self.united(leftOut > 0 ? own + [race.marksBehind] : own)
  }

  func chart(_ looks: FieldLook, height: Int) -> LineChart {
    let last = places.flatMap { $0.ranges.map(\.upperBound) }.max() ?? 1
    let axis = CourseAxis(race: race)
    // As many rows for each place as there is room for, all of them the same.
    let each = max(height - 2, 0) / max(last, 1)
    // Half a dot higher than the middle, so that all fall into the rows alike.
    let top = 0.5 + (each > 0 ? 0.25 / Double(each) : 0)
    return LineChart(
      lines: lines(looks), xRange: axis.range, top: top, bottom: Double(last) + 0.5,
      xMarks: axis.values, xTicks: axis.ticks, yTicks: ticks(to: last, height: height - 2),
      rowCount: each > 0 ? each * last : nil)
  }

  /// Every place where there is a row for each, else every second, fifth, tenth and the first.
  private func ticks(to last: Int, height: Int) -> [LineChart.Tick] {
    let step = [1, 2, 5, 10, 20, 50, 100].first { last <= $0 * max(height, 1) } ?? last
    return (1...max(last, 1)).filter { $0 == 1 || $0 % step == 0 }
      .map { LineChart.Tick(value: Double($0), text: "\($0)") }
  }

  private func lines(_ looks: FieldLook) -> [LineChart.Line] {
    places.compactMap { place in
      guard let last = place.points.last else { return nil }
      let look = looks[place.id]
      let name = race.scoreboardName(of: place.id)
      let at =
        last.markPoint == markPoints.last
        ? "" : " at " + CourseAxis(race: race).label(of: last.markPoint)
      let joins = joins(to: place.points.map(\.markPoint))
      return LineChart.Line(
        points: place.points.indices.map { index in
          let range = place.ranges[index]
          let (first, last) = (Double(range.lowerBound), Double(range.upperBound))
          return .init(
            x: place.points[index].markPoint.metres, y: (first + last) / 2, join: joins[index],
            range: range.count > 1 ? first...last : nil)
        },
        label: LineLabel(before: last.placing.text + " ", name: name, after: at), look: look)
    }
  }

  var undrawn: [EntryID] { places.filter(\.points.isEmpty).map(\.id) }

  var remark: String { "" }

  var notes: [String] {
    (places.contains { !$0.impossible.isEmpty } ? ["! impossible time, gives no place"] : [])
      + (places.contains { $0.ranges.contains { $0.count > 1 } }
        ? ["open places are ranges, the line in their middle"] : [])
      + bridgeNote(places.map { $0.points.map(\.markPoint) }, "place")
  }

  var reason: String? {
    if let commonReason { return commonReason }
    if race.state.way == .atStart { return "The race has not begun: nobody has a place yet." }
    if race.subjects.count == 1 {
      return "Only one athlete is entered, who is first all along. v shows the pace."
    }
    // A table of a crowd needs no more than one.
    guard places.contains(where: { $0.points.count > (leftOut > 0 ? 0 : 1) }) else {
      guard let only = markPoints.first else {
        return "No place is known so far: nobody’s order or times are reported at a mark point."
      }
      return "Places are known only at " + race.race.text(of: only)
        + ": a chart needs two mark points. Where one split is missing, nobody can be counted."
    }
    return nil
  }

  func readout(of id: EntryID, at here: Distance) -> [(text: String, role: Role)] {
    guard let own = places.first(where: { $0.id == id }) else { return [] }
    var pieces: [(text: String, role: Role)] = []
    if let index = own.points.firstIndex(where: { $0.markPoint == here }) {
      pieces.append((placeText(own.points, index), .text))
    } else {
      pieces.append(("place not known", .unknown))
    }
    if let why = own.impossible[here] { pieces.append((", " + why.words, .doubtful)) }
    pieces.append((total(race.replay.placeCount(of: id, in: race.state, upTo: here)), .quiet))
    return pieces
  }

  private func placeText(_ points: [PlacePoint], _ index: Int) -> String {
    let placing = points[index].placing
    var text = "place " + placing.text
    if index > 0 {
      let before = points[index - 1]
      let won = before.placing.number - placing.number
      if won != 0, !before.placing.isShared, !placing.isShared {
        text +=
          (won > 0 ? ", up \(won)" : ", down \(-won)") + " since "
          + race.race.text(of: before.markPoint)
      }
    }
    if placing.isOpen {
      text += ", left open by the times"
    } else if placing.isShared {
      text += placing.isReported ? ", reported level" : ", not separable"
    }
    return text
  }

  /// The places won and lost up to where one reads.
  private func total(_ count: PlaceCount) -> String {
    (count.isExact ? " · " : " · at least ") + "\(count.won) won, \(count.lost) lost so far"
  }
}

private struct LevelOfField: Derivation {
  func value(in race: OpenRace) -> LevelPlaces {
    LevelPlaces(race.replay.entryIDs.map { race.replay.places(of: $0, in: race.state) })
  }
}
