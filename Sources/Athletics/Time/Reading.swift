/// A printed time and how it was made, hence the closed interval that the true time lies in.
///
/// Photo-finish times are rounded up (TR 19.24), split sheets often cut, press figures are near,
/// tracked crossings within what tracking is good to.
package struct Reading: Hashable, Sendable {
  /// How the printed value follows from the true time.
  package enum Rounding: Hashable, Sendable {
    /// The value is the reading itself.
    case exact
    /// Rounded up to the next step, from a reading made on the grid (0.001 s unless finer).
    case up(step: RaceTime, grid: RaceTime)
    /// Digits beyond the step were cut off.
    case cut(step: RaceTime)
    /// Within this much on either side.
    case near(RaceTime)
    /// Found by tracking and kept unrounded: within this much on either side, most of it an error that
    /// all times of one tracking file share. The files of a race are
    /// counted from 1; those of number 0 share theirs with none.
    case tracked(file: UInt16, within: RaceTime)
  }

  /// As printed; of tracking the crossing itself, finer than it is printed.
  package let time: RaceTime
  // The rounding, packed: large races hold millions of readings.
  private let width: UInt32
  private let fine: UInt16
  private let kind: Kind
  private let digits: Int8

  private enum Kind: UInt8 {
    case exact, up, cut, near, tracked
  }

  package init(
    _ printed: PrintedTime, _ rounding: Rounding, isHandTimed: Bool = false
  ) {
    time = printed.time
    let decimals = Int8(clamping: min(max(printed.decimals, 0), 9))
    digits = isHandTimed ? -1 - decimals : decimals
    switch rounding {
    case .exact: (kind, width, fine) = (.exact, 0, 0)
    case .up(let step, let grid):
      (kind, width, fine) = (.up, UInt32(clamping: step.ticks), UInt16(clamping: grid.ticks))
    case .cut(let step): (kind, width, fine) = (.cut, UInt32(clamping: step.ticks), 0)
    case .near(let margin): (kind, width, fine) = (.near, UInt32(clamping: margin.ticks), 0)
    case .tracked(let file, let within):
      (kind, width, fine) = (.tracked, UInt32(clamping: within.ticks), file)
    }
  }

  /// Steps and margins are kept up to 119 hours, grids up to 6.5 s.
  package var rounding: Rounding {
    let width = RaceTime(ticks: Int64(width))
    return switch kind {
    case .exact: .exact
    case .up: .up(step: width, grid: RaceTime(ticks: Int64(fine)))
    case .cut: .cut(step: width)
    case .near: .near(width)
    case .tracked: .tracked(file: fine, within: width)
    }
  }

  /// Whether its value follows from the true time as that of another does.
  package func isRoundedLike(_ other: Reading) -> Bool {
    kind == other.kind && width == other.width && fine == other.fine
  }

  /// Digits after the point, as printed.
  package var decimals: Int { Int(digits < 0 ? -1 - digits : digits) }
  /// Whether the time was taken by hand, and is shown with `h`.
  package var isHandTimed: Bool { digits < 0 }

  /// The interval that the true time lies in.
  package var range: TimeRange {
    switch rounding {
    case .exact: TimeRange(lower: time, upper: time)
    case .up(let step, let grid): TimeRange(lower: time - step + grid, upper: time)
    case .cut(let step):
      TimeRange(lower: time, upper: RaceTime(ticks: time.ticks + step.ticks - 1))
    case .near(let margin), .tracked(_, let margin):
      TimeRange(lower: time - margin, upper: time + margin)
    }
  }

  /// As it was printed, without how it was made.
  package var printed: PrintedTime { PrintedTime(time: time, decimals: decimals) }

  /// The time as printed, with `h` after a hand time.
  package var text: String { time.text(decimals: decimals) + (isHandTimed ? "h" : "") }
}

extension Reading {
  /// What photo-finish times are read to unless finer is known: 0.001 s.
  package static let usualGrid = RaceTime(ticks: 10)

  /// A printed time rounded up to its last digit from a reading on the grid; one that is as fine as
  /// the grid, of three decimals as a rule, is the reading itself.
  package static func roundedUp(
    _ printed: PrintedTime, isHandTimed: Bool = false, grid: RaceTime = usualGrid
  ) -> Reading {
    let step = lastDigit(printed.decimals)
    guard step > grid else { return Reading(printed, .exact, isHandTimed: isHandTimed) }
    return Reading(printed, .up(step: step, grid: grid), isHandTimed: isHandTimed)
  }

  /// A printed time whose further digits were cut off.
  package static func cut(_ printed: PrintedTime) -> Reading {
    Reading(printed, .cut(step: lastDigit(printed.decimals)))
  }

  /// A press figure: one unit of the last digit on either side.
  package static func nearLastDigit(_ printed: PrintedTime) -> Reading {
    Reading(printed, .near(lastDigit(printed.decimals)))
  }

  /// The finer time that a text gives as the one behind this mark: `1:44.093`, or `.093` for its
  /// fraction alone; nothing where it would not be rounded to the mark.
  package func finer(_ text: String) -> PrintedTime? {
    let digits = text.hasPrefix("0.") ? text.dropFirst() : text[...]
    guard let printed = try? PrintedTime(digits.first == "." ? "0" + digits : digits),
      printed.decimals >= 3
    else { return nil }
    let second = RaceTime.ticksPerSecond
    let isWhole = digits.first != "."
    let whole = isWhole ? 0 : time.ticks / second * second
    for start in isWhole ? [0] : [whole, whole - second] where start >= 0 {
      let found = PrintedTime(
        time: RaceTime(ticks: start + printed.time.ticks), decimals: printed.decimals)
      if range.lower <= found.time, found.time <= range.upper { return found }
    }
    return nil
  }

  /// One unit of the last printed digit.
  package static func lastDigit(_ decimals: Int) -> RaceTime {
    var ticks = RaceTime.ticksPerSecond
    for _ in 0..<min(max(decimals, 0), 4) { ticks /= 10 }
    return RaceTime(ticks: ticks)
  }
}
