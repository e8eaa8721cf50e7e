import CellGrid
import RaceReplay

/// The delay while it is set.
package struct DelayPrompt: Hashable, Sendable {
  /// Which of the moments that came of the race one waits to see; where none had come, the first.
  var moment: Step.Kind?
  /// The delay before it was set, in microseconds.
  let before: Int64
}

extension BoardState {
  /// Lets the delay be set, and matched with what one sees.
  mutating func openDelay() {
    guard let live else {
      message = "no race is followed"
      return
    }
    delayPrompt = DelayPrompt(
      moment: arrivedMoments.last?.kind, before: live.delay.microseconds)
  }

  private var arrivedMoments: [ArrivedMoment] {
    race?.livePath.flatMap { live?.moments[$0] } ?? []
  }

  /// The moment that one waits to see; nothing before the first one came.
  var awaitedMoment: ArrivedMoment? {
    arrivedMoments.first { $0.kind == delayPrompt?.moment } ?? arrivedMoments.first
  }

  /// What it is called.
  var awaitedName: String? {
    guard let race, let moment = awaitedMoment else { return nil }
    if case .markPoint(let here) = moment.kind, race.race.passes.last == here { return "bell" }
    return RemarkText(race: race).step(moment.kind)
  }

  /// Takes a key while the delay is set.
  mutating func setDelay(_ key: KeyPress) -> [Effect] {
    guard let delay = live?.delay, let command = keymap.command(for: key, on: .dashboard) else {
      return []
    }
    switch command {
    case .moveUp: return change(delayBy: 1_000_000)
    case .moveDown: return change(delayBy: -1_000_000)
    case .moveRight: return change(delayBy: 100_000)
    case .moveLeft: return change(delayBy: -100_000)
    case .stepBack: chooseMoment(by: -1)
    case .stepForward: chooseMoment(by: 1)
    case .open: return awaitedMoment.map { [.match(time: $0.time)] } ?? []
    case .back, .quit, .delay:
      let isChanged = delayPrompt?.before != delay.microseconds
      delayPrompt = nil
      return isChanged ? [.keepDelay(microseconds: delay.microseconds)] : []
    case .redraw: return [.redraw]
    default: break
    }
    return []
  }

  private mutating func chooseMoment(by offset: Int) {
    let moments = arrivedMoments
    guard let index = moments.firstIndex(where: { $0 == awaitedMoment }) else { return }
    delayPrompt?.moment = moments[min(max(index + offset, 0), moments.count - 1)].kind
  }

  private mutating func change(delayBy microseconds: Int64) -> [Effect] {
    live.map { changeDelay(to: $0.delay.microseconds + microseconds) } ?? []
  }

  /// What is shown goes ahead with a shorter delay, and stands still with a longer one.
  private mutating func changeDelay(to microseconds: Int64) -> [Effect] {
    guard let ahead = live?.delay.change(to: microseconds), let live else { return [] }
    race?.runClock(by: ahead, rate: live.rate)
    return [.delay(microseconds: live.delay.microseconds)]
  }

  /// Takes in how long ago the moment came that is seen now, to a tenth of a second.
  mutating func match(_ microseconds: Int64) -> [Effect] {
    guard let name = awaitedName, live != nil else { return [] }
    guard microseconds <= LiveDelay.longest else {
      message = "\(name) came more than 5 minutes ago"
      return []
    }
    let effects = changeDelay(to: (microseconds + 50_000) / 100_000 * 100_000)
    message = "matched at " + name
    return effects + [.keepDelay(microseconds: live?.delay.microseconds ?? 0)]
  }
}
