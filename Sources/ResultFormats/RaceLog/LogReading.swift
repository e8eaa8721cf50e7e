import Athletics
import RaceReplay

/// How a log writes the way that a printed time was made, and what goes without saying.
enum LogReading {
  /// The words of the key `rounding`.
  enum Word: String, LogWord {
    case up, cut, near, exact

    var word: String { rawValue }
    init?(word: String) { self.init(rawValue: word) }
  }

  /// What a time of this origin is where the log does not say how it was made: official ones are
  /// rounded up, tracked ones good to a tenth, others to one unit of the last digit.
  static func usualWord(_ origin: Origin, _ printed: PrintedTime, isMargin: Bool) -> Word {
    if isMargin, printed.decimals >= 3 { return .exact }
    return origin == .official ? (printed.decimals >= 3 ? .exact : .up) : .near
  }

  /// The margin on either side where the log does not state it.
  static func usualMargin(_ origin: Origin, _ printed: PrintedTime) -> RaceTime {
    origin == .tracked ? RaceTime(ticks: 1000) : Reading.lastDigit(printed.decimals)
  }

  /// The keys that a reading is written with, `key` the one for the time itself.
  static func members(
    _ key: String, _ reading: Reading, _ origin: Origin, isMargin: Bool = false
  ) -> [JSONMember] {
    let printed = PrintedTime(time: reading.time, decimals: reading.decimals)
    var members: [JSONMember] = []
    members.add(key, printed.text)
    let (word, margin) = word(reading)
    if word != usualWord(origin, printed, isMargin: isMargin) { members.add("rounding", word.word) }
    if let margin, margin != usualMargin(origin, printed) {
      members.add("within", margin.fullText)
    }
    if case .up(_, let grid) = reading.rounding, grid != Reading.usualGrid {
      members.add("grid", grid.fullText)
    }
    members.add("hand", if: reading.isHandTimed)
    return members
  }

  private static func word(_ reading: Reading) -> (Word, margin: RaceTime?) {
    switch reading.rounding {
    case .exact: (.exact, nil)
    case .up: (.up, nil)
    case .cut: (.cut, nil)
    case .near(let margin): (.near, margin)
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
