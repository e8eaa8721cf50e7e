import Athletics
import CellGrid
import RaceReplay

/// A chart over the course: what it draws, and what it says beside that and instead of it.
protocol CourseChart {
  /// - Parameters:
  ///   - entries: whose lines there are, in the order of the table.
  ///   - leftOut: how many others the filter keeps.
  init(race: OpenRace, entries: [EntryID], leftOut: Int)
  var race: OpenRace { get }
  var entries: [EntryID] { get }
  var leftOut: Int { get }
  /// Where the chart can be read out, so far.
  var markPoints: [Distance] { get }
  /// Who has no line, since nothing is known to draw it from.
  var undrawn: [EntryID] { get }
  /// What the upper edge says.
  var remark: String { get }
  /// Why there is no chart.
  var reason: String? { get }
  /// The lines and axes, for a height in rows.
  func chart(_ looks: FieldLook, height: Int) -> LineChart
  /// Where the hairline of a read-out stands.
  func hairline(at here: Distance) -> Double
  /// Where a read-out is, in words: `at 1200 m`.
  func place(_ here: Distance) -> String
  /// What is read out of an athlete, the first pieces the most important.
  func readout(of id: EntryID, at here: Distance) -> [(text: String, role: Role)]
  /// What has to be said of what is drawn, the most important first.
  var notes: [String] { get }
}

extension CourseChart {
  func hairline(at here: Distance) -> Double { here.metres }

  func place(_ here: Distance) -> String { "at " + race.race.text(of: here) }

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    if let reason {
      RacePanel.drawReason(reason, on: &canvas, in: rect)
      return
    }
    let (foot, room) = rect.removingBottom(rect.height >= 12 ? 2 : rect.height >= 8 ? 1 : 0)
    let looks = FieldLook(race, entries, height: room.height - 2)
    picture(looks, height: room.height)
      .draw(on: &canvas, in: room.inset(x: room.width > 20 ? 1 : 0, y: 0))
    drawFoot(notes, on: &canvas, in: foot)
  }

  /// The chart with the place where one stands, and the one that is read out.
  func picture(_ looks: FieldLook, height: Int) -> LineChart {
    var chart = chart(looks, height: height)
    chart.cursor = race.markPoint(lookedAtIn: markPoints).map(hairline)
    chart.standing = race.standingMarkPoint?.metres
    chart.leftOut = leftOut
    return chart
  }

  /// Writes what is read out, as much of it as there is room for, and the notes below it; in one
  /// line the notes at the right.
  private func drawFoot(_ notes: [String], on canvas: inout Canvas, in rect: GridRect) {
    guard rect.height > 0, let here = race.markPoint(lookedAtIn: markPoints) else { return }
    let room = rect.width - 3
    var line: [(text: String, role: Role)] = [(place(here) + "   ", .quiet)]
    if let id = race.selection, entries.contains(id) {
      line.append((race.scoreboardName(of: id) + "  ", .heading))
      line += readout(of: id, at: here)
    } else {
      line.append((race.selection == nil ? "nobody selected" : "selected one not shown", .quiet))
    }
    var used = 0
    for (index, piece) in line.enumerated() {
      // A figure that is cut might be taken for another one.
      guard index < 3 || used + DisplayWidth.of(piece.text) <= room else { break }
      used += canvas.write(
        piece.text, x: rect.x + 2 + used, y: rect.y, piece.role, width: room - used)
    }
    let isBeside = rect.height == 1
    let width = isBeside ? room - used - 3 : room
    var note = ""
    for part in notes {
      let longer = note.isEmpty ? part : note + " · " + part
      if DisplayWidth.of(longer) <= width { note = longer }
    }
    let x = isBeside ? rect.maxX - 1 - DisplayWidth.of(note) : rect.x + 2
    canvas.write(note, x: x, y: rect.maxY - 1, .quiet)
  }

  /// What is said of lines across places that nothing is known of.
  func bridgeNote(_ points: [[Distance]], _ what: String) -> [String] {
    points.contains { joins(to: $0).contains(.bridge) }
      ? ["dotted: " + what + " not known between"] : []
  }

  /// The mark points that any of these have, by distance; each has its own by distance.
  static func united(_ points: [[Distance]]) -> [Distance] {
    // As a rule all have the same.
    var known: [Distance] = []
    for own in points where own != known {
      known = known.isEmpty ? own : Set(known + own).sorted()
    }
    return known
  }

  /// How lines come to points at these mark points: as a bridge where there are others between.
  func joins(to points: [Distance]) -> [LineChart.Join] {
    var joins: [LineChart.Join] = []
    var last: Int?
    var index = 0
    for point in points {
      while index < markPoints.count, markPoints[index] < point { index += 1 }
      joins.append(last.map { index - $0 > 1 ? .bridge : .line } ?? .apart)
      last = index
    }
    return joins
  }

  /// Why no race of this discipline has a course, or this one has not begun.
  var commonReason: String? {
    if let reason = race.reasonWithoutTimes { return reason }
    if entries.isEmpty { return "No athlete matches the filter." }
    return nil
  }
}

extension OpenRace {
  /// The mark points up to where one stands where anyone’s place or time is known, with the finish from
  /// there on.
  var marksBehind: [Distance] {
    guard let here = standingMarkPoint else { return [] }
    let marks = replay.columns.filter { $0.markPoint <= here && !$0.order.isEmpty }.map(\.markPoint)
    return here == race.discipline.raceDistance && marks.last != here ? marks + [here] : marks
  }

  /// The mark point that is read out among those of a chart.
  func markPoint(lookedAtIn marks: [Distance]) -> Distance? {
    marks.isEmpty ? nil : marks[min(max(view.column ?? .max, 0), marks.count - 1)]
  }

  /// Where one stands on the course: the mark point, or at an instant the last one that anyone is
  /// known to have passed; nothing before that.
  var standingMarkPoint: Distance? {
    switch state.way {
    case .atStart: return nil
    case .atMarkPoint(let here): return here
    case .result: return race.discipline.raceDistance
    case .atInstant:
      var furthest: Int?
      for seen in state.lastSeen {
        switch seen {
        case .nowhere: break
        case .finish: return race.discipline.raceDistance
        case .column(let index): furthest = max(furthest ?? index, index)
        }
      }
      return furthest.map { replay.columns[$0].markPoint }
    }
  }
}

extension LineChart.Line {
  /// A line in the look of its athlete.
  init(points: [LineChart.Point], label: LineLabel, look: LineLook) {
    self.init(
      points: points, label: label, pattern: look.pattern, role: look.role,
      labelRole: look.labelRole, strength: look.strength, sign: look.sign)
  }
}
