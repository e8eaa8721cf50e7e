import Athletics
import CellGrid
import RaceReplay

/// The race as a line: gun, mark points, passes of the line, bell, finish, where one
/// stands, and how the race plays. It begins and ends in the same columns all through a race.
struct TimelineBar {
  let race: OpenRace

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    guard !rect.isEmpty else { return }
    if race.reasonWithoutTimes != nil || race.isStartListOnly {
      StepBar(race: race).draw(on: &canvas, in: rect)
      return
    }
    let hasRoom = rect.width >= Self.clocksWidth
    let status = hasRoom ? status : runningIn ?? status
    let statusWidth = max(statusWidth(in: rect), hasRoom ? 0 : runningInWidth)
    let clocks = clocks(hasRoom: hasRoom)
    let clocksWidth = clocks.reduce(0) { $0 + $1.width + Self.gap }
    let room = rect.width - statusWidth - Self.gap - clocksWidth
    guard room >= Self.leastLine else { return drawWithoutLine(on: &canvas, in: rect) }
    canvas.write(
      status.text.fitted(to: statusWidth), x: rect.x, y: rect.y, status.role, width: statusWidth)
    let line = GridRect(
      x: rect.x + statusWidth + Self.gap, y: rect.y, width: room, height: 1)
    drawLine(on: &canvas, in: line)
    var x = line.maxX
    for clock in clocks {
      x += Self.gap
      canvas.write(
        clock.text.fitted(to: clock.width, alignment: clock.alignment), x: x, y: rect.y, clock.role)
      x += clock.width
    }
  }

  private static let gap = 2
  private static let leastLine = 14
  /// How wide the bar must be for the time of those who run in behind the winner.
  private static let clocksWidth = 100

  private func drawWithoutLine(on canvas: inout Canvas, in rect: GridRect) {
    let status = status
    let used = canvas.write(status.text, x: rect.x, y: rect.y, status.role, width: rect.width)
    canvas.write(
      time, x: rect.x + used + Self.gap, y: rect.y, .clock,
      width: max(0, rect.width - used - Self.gap))
  }

  /// The leader’s time, or while the race is run and nobody is home the clock of the race.
  private var time: String {
    if race.state.sheet == nil, let running = race.runningText { return running }
    if race.isLive, race.isAtEdge, race.state.way == .atStart { return "" }
    return race.state.clock?.text ?? "–:––"
  }

  /// A time or the speed beside the line, as wide as it gets in this race.
  private struct Clock {
    let text: String
    let role: Role
    let width: Int
    let alignment: TextAlignment
  }

  private func clocks(hasRoom: Bool) -> [Clock] {
    let timeline = race.replay.timeline
    let winner = race.replay.winnersClock
    let longest = race.drawnEnd.text(decimals: race.widths.clockDecimals)
    let width = DisplayWidth.of("~" + longest)
    var clocks = [Clock(text: time, role: .clock, width: width, alignment: .trailing)]
    if hasRoom, winner?.time ?? .zero < timeline.end || race.livePath != nil {
      let running = race.state.sheet == nil ? nil : race.runningText
      let text = (running ?? race.state.fieldClock?.text).map { "field " + $0 } ?? ""
      clocks.append(
        Clock(
          text: text, role: .quiet, width: DisplayWidth.of("field " + longest), alignment: .trailing
        ))
    }
    // What is run live has no speed of ours.
    let speed = race.isLive && race.isAtEdge ? "" : Play.text(race.speedExponent)
    return clocks + [Clock(text: speed, role: .clock, width: Play.textWidth, alignment: .leading)]
  }

  private var status: (text: String, role: Role) {
    if race.play.isPlaying { return ("▶ playing", .accent) }
    if case .atInstant = race.state.way { return ("❚❚ paused", .text) }
    let step = race.state.step
    if race.isLive, race.isAtEdge { return (Self.live + liveWord(step), .accent) }
    return status(at: step, step.entry.flatMap { race.state.outcomes[$0] })
  }

  private static let live = "▮ live · "
  private static let startList = "start list"

  /// Where a race stands that is followed: before the gun nothing says that it has gone off but a clock.
  private func liveWord(_ step: Step) -> String {
    guard step.kind == .gun else { return RemarkText(race: race).step(step.kind) }
    return race.runningText == nil ? Self.startList : "running"
  }

  /// The time of those who run in behind the winner, where it has no room beside the winner’s.
  private var runningIn: (text: String, role: Role)? {
    guard case .atInstant = race.state.way, let clock = race.state.fieldClock else { return nil }
    return ((race.play.isPlaying ? "▶ " : "❚❚ ") + "field " + clock.text, .quiet)
  }

  /// How wide that gets in this race; nothing where nobody runs in behind the winner.
  private var runningInWidth: Int {
    let end = race.replay.timeline.end
    guard race.replay.winnersClock?.time ?? .zero < end else { return 0 }
    return DisplayWidth.of("❚❚ field " + end.text(decimals: race.widths.clockDecimals))
  }

  private func status(at step: Step, _ outcome: Outcome?) -> (text: String, role: Role) {
    switch step.kind {
    case .gun: return ("❚❚ at the gun", .text)
    case .markPoint(let here):
      let isBell = race.race.passes.last == here
      return ("❚❚ at " + race.race.text(of: here) + (isBell ? " (bell)" : ""), .text)
    case .finish: return ("■ finish", .provisional)
    case .change(let number): return ("■ change \(number)" + changed(step, outcome), .provisional)
    case .official: return ("■ official", .official)
    }
  }

  /// The room for what is said of where one stands: what it takes at any step, at most a third.
  private func statusWidth(in rect: GridRect) -> Int {
    if race.livePath != nil, let length = race.race.discipline.raceDistance {
      let longest = max(
        DisplayWidth.of(race.race.text(of: length)), DisplayWidth.of(Self.startList))
      return min(DisplayWidth.of(Self.live) + longest, rect.width / 3)
    }
    let widths = race.replay.timeline.steps.prefix(Self.measuredSteps).map {
      DisplayWidth.of(status(at: $0, .didNotFinish()).text)
    }
    return min(widths.max() ?? 0, rect.width / 3)
  }

  private static let measuredSteps = 64

  /// Whom a change is about, and what became of them: `: KIPYEGON DQ`.
  private func changed(_ step: Step, _ outcome: Outcome?) -> String {
    guard let entry = step.entry else { return "" }
    return ": " + race.scoreboardName(of: entry)
      + (outcome.map { " " + $0.text } ?? "")
  }

  private func drawLine(on canvas: inout Canvas, in rect: GridRect) {
    let end = race.replay.timeline.end
    let inner = rect.width - 2
    let scale = TimelineScale(race)
    func column(of time: RaceTime) -> Int {
      min(inner - 1, max(0, Int(Double(inner - 1) * scale.share(of: time) + 0.5)))
    }
    let cursor =
      end == .zero ? 0 : race.state.way == .result ? inner - 1 : column(of: race.currentInstant)
    canvas.write("├", x: rect.x, y: rect.y, .barTrack)
    let line = String(repeating: "─", count: max(inner, 0))
    let played = canvas.write(line, x: rect.x + 1, y: rect.y, .barPlayed, width: cursor)
    canvas.write(
      line, x: rect.x + 1 + played, y: rect.y, .barTrack, width: inner - played)
    canvas.write("┤", x: rect.maxX - 1, y: rect.y, .barTrack)
    let signs = end > .zero ? TimelineSigns(race, width: inner, column: column).placed : []
    for sign in signs {
      canvas.write(sign.tick, x: rect.x + 1 + sign.column, y: rect.y, sign.role)
      guard let label = sign.label else { continue }
      canvas.write(sign.text, x: rect.x + 1 + label.lowerBound, y: rect.y, sign.role)
    }
    // A label stays readable where the cursor runs over it.
    let under = signs.first { $0.label?.contains(cursor) ?? false }.flatMap { sign in
      sign.label.map { sign.text.dropFirst(cursor - $0.lowerBound).prefix(1) }
    }
    canvas.write(
      under.map(String.init) ?? "●", x: rect.x + 1 + cursor, y: rect.y, .barCursor,
      in: under == nil ? nil : .selected)
  }
}
