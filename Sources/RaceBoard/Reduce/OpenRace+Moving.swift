import Athletics
import RaceReplay

extension OpenRace {
  /// Goes a number of steps forward, or back.
  mutating func step(by count: Int) {
    play.isPlaying = false
    let step =
      count > 0
      ? replay.timeline.step(after: position) : replay.timeline.step(before: position)
    if let step { move(to: .step(step.kind)) }
  }

  /// Goes a lap forward, or back.
  mutating func lap(by count: Int) {
    play.isPlaying = false
    let timeline = replay.timeline
    let current = timeline.lastStep(at: position)
    let indices = replay.lapSteps.compactMap { timeline.index(of: $0) }
    var isBetween = false
    if case .instant(let instant) = position,
      let time = timeline.time(of: timeline.steps[current].kind)
    {
      isBetween = instant > time
    }
    let next =
      count > 0
      ? indices.first { $0 > current }
      : indices.last { $0 < current || ($0 == current && isBetween) }
    if let next { move(to: .step(timeline.steps[next].kind)) }
  }

  /// Lets the race run on by the time that went by, at the speed of play.
  mutating func advance(by microseconds: Int64) {
    guard play.isPlaying else { return }
    let elapsed = min(max(microseconds, 0), 1_000_000)
    let exponent = Int64(speedExponent)
    let nanoseconds = exponent < 0 ? elapsed * 1000 >> -exponent : elapsed * 1000 << exponent
    play.carried += nanoseconds
    let ticks = play.carried / 100_000
    play.carried %= 100_000
    guard ticks > 0 else { return }
    let next = currentInstant + RaceTime(ticks: ticks)
    if next < replay.timeline.end {
      move(to: .instant(next))
    } else {
      play.isPlaying = false
      let steps = replay.timeline.steps
      let finish = replay.timeline.index(of: .finish).map { steps[$0] } ?? steps.last
      if let finish { move(to: .step(finish.kind)) }
    }
  }

  /// Plays on, from the gun where the race is over; or pauses.
  mutating func togglePlay() {
    if play.isPlaying {
      play.isPlaying = false
      return
    }
    guard replay.timeline.end > .zero else { return }
    if isLive, isAtEdge, state.sheet == nil {
      isHeld = true
      return
    }
    if state.sheet != nil { move(to: .step(.gun)) }
    play.isPlaying = true
    play.carried = 0
    if case .step = position { move(to: .instant(currentInstant)) }
  }

  /// The race time at which one stands.
  package var currentInstant: RaceTime {
    switch position {
    case .instant(let instant): instant
    case .step(let kind): replay.timeline.time(of: kind) ?? .zero
    }
  }
}
