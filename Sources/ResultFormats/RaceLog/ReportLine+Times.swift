import Athletics
import RaceReplay
import ResultReading

extension ReportLine {
  /// The time of a report that is about it.
  mutating func requiredReading(
    _ key: String = "time", isMargin: Bool = false
  ) throws(Problem) -> Reading {
    let printed = try required(
      key, "a time such as \"3:27.65\"", isMargin ? .printedTime : .raceTime)
    return reading(of: printed, isMargin: isMargin)
  }

  /// The time of a report that may do without, with the keys that tell how it was made.
  mutating func reading() -> Reading? {
    let printed = object.optional("time", .raceTime)
    return printed.map { reading(of: $0, isMargin: false) }
  }

  private mutating func reading(of printed: PrintedTime, isMargin: Bool) -> Reading {
    let rounding = object.optional("rounding", .word(LogReading.Word.self))
    let isHandTimed =
      object.optional("hand", .truth) ?? false
    guard !object.hasRefused("rounding") else {
      // However it was made, the time lies within one unit of the last digit.
      let margin = Reading.lastDigit(printed.decimals)
      return Reading(printed, .near(margin), isHandTimed: isHandTimed)
    }
    let usual = LogReading.usualWord(origin, printed, isMargin: isMargin)
    switch rounding ?? (object.has("within") ? .near : usual) {
    case .exact: return Reading(printed, .exact, isHandTimed: isHandTimed)
    case .up:
      return .roundedUp(
        printed, isHandTimed: isHandTimed,
        grid: object.optional("grid", .grid) ?? Reading.usualGrid)
    case .cut:
      return Reading(
        printed, .cut(step: Reading.lastDigit(printed.decimals)), isHandTimed: isHandTimed)
    case .near:
      let margin = object.optional("within", .printedTime)?.time
      return Reading(
        printed, .near(margin ?? LogReading.usualMargin(origin, printed)),
        isHandTimed: isHandTimed)
    case .tracked:
      return .tracked(
        printed.time, file: UInt16(object.optional("file", .wholeNumber(0...65_535)) ?? 1),
        within: object.optional("within", .printedTime)?.time ?? Reading.trackingMargin)
    }
  }
}

extension JSONShape where Value == RaceTime {
  /// What a reading was made to before it was rounded up, finer than a hundredth.
  fileprivate static var grid: Self {
    Self { element throws(Problem) in
      let grid = try element.printedTime().time
      guard grid > .zero, grid < RaceTime(ticks: 100) else {
        throw element.mismatch("a grid finer than a hundredth, such as \"0.0001\"")
      }
      return grid
    }
  }
}
