/// How the reading of a photo finish becomes the time that is recorded (World Athletics Technical
/// Rules, TR 19.24): always to the next longer step, unless the reading is on one.
package enum RoundingRule: Hashable, Sendable, CaseIterable {
  /// On the track up to and including 10,000 m.
  case hundredth
  /// On the track beyond 10,000 m, or by hand.
  case tenth
  /// Partly or wholly outside the stadium.
  case second

  package init(_ discipline: Discipline, isHandTimed: Bool = false) {
    if discipline.isOnRoad {
      self = .second
    } else {
      let length = discipline.raceDistance ?? .zero
      self = isHandTimed || length > Distance(metres: 10_000) ? .tenth : .hundredth
    }
  }

  /// Digits after the point of what is recorded.
  package var decimals: Int {
    switch self {
    case .hundredth: 2
    case .tenth: 1
    case .second: 0
    }
  }

  /// What is recorded.
  package var step: RaceTime { Reading.lastDigit(decimals) }

  /// The time recorded for a reading.
  package func recorded(_ reading: RaceTime) -> RaceTime { reading.roundedUp(to: step) }

  /// The mark recorded for a time that was read, and the reading where it is the finer of the two.
  package func mark(
    of read: PrintedTime, isHandTimed: Bool = false
  ) -> (mark: Reading, finer: Reading?) {
    guard read.decimals > decimals else {
      return (.roundedUp(read, isHandTimed: isHandTimed), nil)
    }
    let recorded = PrintedTime(time: recorded(read.time), decimals: decimals)
    return (.roundedUp(recorded, isHandTimed: isHandTimed), .roundedUp(read))
  }
}

extension Discipline {
  /// The mark that goes with a time as a source prints it, and the reading behind it: of three
  /// decimals or more it is what a photo finish read, else the mark itself.
  package func mark(
    printed: PrintedTime, isHandTimed: Bool = false
  ) -> (mark: Reading, finer: Reading?) {
    guard printed.decimals >= 3 else { return (.roundedUp(printed, isHandTimed: isHandTimed), nil) }
    return RoundingRule(self, isHandTimed: isHandTimed).mark(of: printed, isHandTimed: isHandTimed)
  }
}

extension RaceTime {
  /// The next longer multiple of a step, unless it is one.
  package func roundedUp(to step: RaceTime) -> RaceTime {
    let rest = ticks % step.ticks
    return rest <= 0 ? self : RaceTime(ticks: ticks - rest + step.ticks)
  }
}
