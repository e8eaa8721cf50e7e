import Athletics
import RaceReplay
import ResultReading

/// How a log writes the way that a printed time was made, and what goes without saying.
enum LogReading {
  /// The words of the key `rounding`.
  enum Word: String, LogWord {
    case up, cut, near, exact, tracked

    var word: String { rawValue }
    init?(word: String) { self.init(rawValue: word) }
  }

  /// What a time of this origin is where the log does not say how it was made: official ones are
  /// rounded up, others near. That a time is tracked and unrounded is always said.
  static func usualWord(_ origin: Origin, _ printed: PrintedTime, isMargin: Bool) -> Word {
    if isMargin, printed.decimals >= 3 { return .exact }
    return origin == .official ? (printed.decimals >= 3 ? .exact : .up) : .near
  }

  /// The margin of a near time on either side where the log does not state it: one unit of the last
  /// digit; of tracking, which was rounded, half of one beside what a crossing is good to.
  static func usualMargin(_ origin: Origin, _ printed: PrintedTime) -> RaceTime {
    let digit = Reading.lastDigit(printed.decimals)
    guard origin == .tracked else { return digit }
    return Reading.trackingMargin + RaceTime(ticks: digit.ticks / 2)
  }

  /// The keys that a reading is written with, `key` the one for the time itself.
  static func members(
    _ key: String, _ reading: Reading, _ origin: Origin, isMargin: Bool = false
  ) -> [JSONMember] {
    let printed = PrintedTime(time: reading.time, decimals: reading.decimals)
    var members: [JSONMember] = []
    let word = word(reading)
    members.add(key, word == .tracked ? reading.time.fullText(atLeast: 1) : printed.text)
    if word != usualWord(origin, printed, isMargin: isMargin) { members.add("rounding", word.word) }
    switch reading.rounding {
    case .exact, .cut: break
    case .up(_, let grid):
      if grid != Reading.usualGrid { members.add("grid", grid.fullText) }
    case .near(let margin):
      if margin != usualMargin(origin, printed) { members.add("within", margin.fullText) }
    case .tracked(let file, let margin):
      if margin != Reading.trackingMargin { members.add("within", margin.fullText) }
      if file != 1 { members.add("file", Int(file)) }
    }
    members.add("hand", if: reading.isHandTimed)
    return members
  }

  private static func word(_ reading: Reading) -> Word {
    switch reading.rounding {
    case .exact: .exact
    case .up: .up
    case .cut: .cut
    case .near: .near
    case .tracked: .tracked
    }
  }
}

extension RaceTime {
  /// The time with as many decimals as it has, at least `atLeast`; a minus sign is ASCII.
  func fullText(atLeast: Int = 0) -> String {
    var decimals = 4
    var step: Int64 = 10
    while decimals > atLeast, ticks % step == 0 {
      decimals -= 1
      step *= 10
    }
    let size = RaceTime(ticks: abs(ticks)).text(decimals: decimals)
    return ticks < 0 ? "-" + size : size
  }

  var fullText: String { fullText() }
}
