import Athletics
import CellGrid
import RaceReplay

/// The race as a line in race time: gun, mark points, passes of the line, bell, finish, where one
/// stands, and how the race plays.
struct TimelineBar {
  let race: OpenRace

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    guard !rect.isEmpty else { return }
    if race.reasonWithoutTimes != nil || race.isStartListOnly {
      StepBar(race: race).draw(on: &canvas, in: rect)
      return
    }
    let time = race.state.clock?.text ?? "–:––"
    let status = status(hasRoom: rect.width >= Self.courseWidth)
    let least = DisplayWidth.of(status.text) + DisplayWidth.of(time) + 4
    let speed = race.play.text
    let clock = time + (rect.width >= least + DisplayWidth.of(speed) ? "  " + speed : "")
    let room = rect.width - DisplayWidth.of(clock) - DisplayWidth.of(status.text) - 6
    var x = rect.x
    x += canvas.write(status.text, x: x, y: rect.y, status.role, width: rect.width) + 2
    if room >= 12 {
      let line = GridRect(x: x, y: rect.y, width: room + 2, height: 1)
      drawLine(on: &canvas, in: line)
      x = line.maxX + 2
    }
    canvas.write(clock, x: x, y: rect.y, .clock, width: max(0, rect.maxX - x))
  }

  /// How wide the bar must be for the course to be named before the gun.
  private static let courseWidth = 100

  private func status(hasRoom: Bool) -> (text: String, role: Role) {
    if race.play.isPlaying { return ("▶ playing", .accent) }
    switch race.state.way {
    case .atStart:
      return (
        ["❚❚ at the gun", hasRoom ? course : nil].compactMap { $0 }.joined(separator: " · "), .text
      )
    case .atMarkPoint(let here):
      let isBell = race.race.passes.last == here
      return ("❚❚ at " + race.race.text(of: here) + (isBell ? " (bell)" : ""), .text)
    case .atInstant: return ("❚❚ paused", .text)
    case .result:
      switch race.state.step.kind {
      case .official: return ("■ official", .official)
      case .change(let number): return ("■ change \(number)" + changed, .provisional)
      default: return ("■ finish", .provisional)
      }
    }
  }

  /// What is to be run: `3¾ laps, bell at 1100 m`.
  private var course: String? {
    let discipline = race.race.discipline
    guard let laps = discipline.lapCountText(lap: race.race.lap) else { return nil }
    let bell = race.race.passes.last.map { ", bell at " + race.race.text(of: $0) } ?? ""
    return laps + bell
  }

  /// Whom a change is about, and what became of them: `: KIPYEGON DQ`.
  private var changed: String {
    guard let entry = race.state.step.entry else { return "" }
    let outcome = race.state.outcomes[entry].map { " " + $0.text } ?? ""
    return ": " + race.replay.startList[entry].scoreboardName + outcome
  }

  /// A text or sign on the line; those of lower rank give way.
  private struct Sign {
    let time: RaceTime
    let text: String
    let role: Role
    let tick: String
  }

  private func drawLine(on canvas: inout Canvas, in rect: GridRect) {
    let end = race.replay.timeline.end
    let inner = rect.width - 2
    let cursor = column(of: cursorTime, end, inner)
    canvas.write("├", x: rect.x, y: rect.y, .barTrack)
    for column in 0..<inner {
      canvas.write(
        "─", x: rect.x + 1 + column, y: rect.y, column < cursor ? .barPlayed : .barTrack)
    }
    canvas.write("┤", x: rect.maxX - 1, y: rect.y, .barTrack)
    let aroundCursor = (cursor - 1)..<(cursor + 2)
    var labels: [Range<Int>] = []
    for sign in signs where end > .zero {
      let centre = column(of: sign.time, end, inner)
      if !labels.contains(where: { $0.contains(centre) }) {
        canvas.write(sign.tick, x: rect.x + 1 + centre, y: rect.y, sign.role)
      }
      let width = DisplayWidth.of(sign.text)
      let start = max(0, min(centre - width / 2, inner - width))
      let range = start..<(start + width)
      let isFree = !(labels + [aroundCursor]).contains {
        $0.overlaps(start - 1..<range.upperBound + 1)
      }
      if width > 0, width <= inner, isFree {
        canvas.write(sign.text, x: rect.x + 1 + start, y: rect.y, sign.role)
        labels.append(range)
      }
    }
    canvas.write("●", x: rect.x + 1 + cursor, y: rect.y, .barCursor)
  }

  private func label(of markPoint: Distance) -> String {
    race.race.discipline.isOnRoad
      ? race.race.text(of: markPoint) : race.race.shortText(of: markPoint)
  }

  private var cursorTime: RaceTime {
    race.state.way == .result ? race.replay.timeline.end : race.currentInstant
  }

  private func column(of time: RaceTime, _ end: RaceTime, _ width: Int) -> Int {
    guard end > .zero, width > 0 else { return 0 }
    return min(width - 1, max(0, Int(Double(width - 1) * time.seconds / end.seconds + 0.5)))
  }

  /// The bell first, then intermediates, then passes: what comes first is labelled first.
  private var signs: [Sign] {
    let timeline = race.replay.timeline
    var signs: [Sign] = []
    let bell = race.race.passes.last
    if let bell, let clock = timeline.leader.time(at: bell) {
      signs.append(Sign(time: clock.time, text: "bell", role: .barBell, tick: "┴"))
    }
    let intermediates = race.race.discipline.officialIntermediates
    let marks = race.replay.columns.map(\.markPoint).filter { $0 != bell }
    let ordered =
      marks.filter(intermediates.contains) + marks.filter { !intermediates.contains($0) }
    for markPoint in ordered {
      guard let time = timeline.time(of: .markPoint(markPoint)) else { continue }
      signs.append(Sign(time: time, text: label(of: markPoint), role: .barPoint, tick: "┼"))
    }
    for pass in race.race.passes.dropLast() where !marks.contains(pass) {
      guard let clock = timeline.leader.time(at: pass) else { continue }
      signs.append(Sign(time: clock.time, text: "", role: .barPass, tick: "┴"))
    }
    if let length = race.race.discipline.raceDistance,
      let winner = timeline.leader.time(at: length)
    {
      signs.append(Sign(time: winner.time, text: "", role: .barPoint, tick: "┃"))
    }
    return signs
  }
}
