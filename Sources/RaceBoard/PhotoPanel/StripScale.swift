import Athletics
import RaceReplay

/// The time axis of the photo-finish strip: which time each column stands for.
package struct StripScale: Hashable, Sendable {
  /// Widths of a column that the zoom goes through, in units of 100 µs: 0.1 ms to 0.1 s, then on to
  /// what whole seconds and the field of a marathon need.
  static let columnWidths: [Int64] = [
    1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000,
    500_000, 1_000_000,
  ]
  /// Columns from one label of the axis to the next.
  static let columnsPerLabel: Int64 = 10
  /// The narrowest column that fitting chooses: half a millisecond.
  private static let finestFit: Int64 = 5

  package let columnWidth: Int64
  /// The time at the left edge of the first column.
  package let start: RaceTime
  package let columns: Int

  init(columnWidth: Int64, start: RaceTime, columns: Int) {
    self.columnWidth = columnWidth
    self.start = start
    self.columns = max(columns, 1)
  }

  /// The scale on which an interval fits, its axis beginning just before a label.
  init(fitting range: TimeRange, columns: Int) {
    let room = Int64(max(columns - 16, 8))
    let width = Self.columnWidths.first { width in
      let start = Self.start(before: range.lower.ticks - width * 2, width)
      return width * room >= range.width.ticks && width >= Self.finestFit
        && range.upper.ticks < start.ticks + width * Int64(max(columns, 1))
    }
    let columnWidth = width ?? Self.columnWidths[Self.columnWidths.count - 1]
    self.init(
      columnWidth: columnWidth,
      start: Self.start(before: range.lower.ticks - columnWidth * 2, columnWidth),
      columns: columns)
  }

  /// Two columns before the last label that comes before a time.
  private static func start(before ticks: Int64, _ columnWidth: Int64) -> RaceTime {
    let step = columnWidth * columnsPerLabel
    let label = (ticks >= 0 ? ticks : ticks - step + 1) / step * step
    return RaceTime(ticks: label - columnWidth * 2)
  }

  var end: RaceTime { RaceTime(ticks: start.ticks + columnWidth * Int64(columns)) }

  func contains(_ time: RaceTime) -> Bool { time >= start && time < end }

  /// The scale moved on or back as far as a time needs to be well in sight.
  func showing(_ time: RaceTime?) -> StripScale {
    guard let time, !contains(time) else { return self }
    let share: Int64 = time < start ? 1 : 2
    let width = columnWidth * Int64(columns)
    return StripScale(
      columnWidth: columnWidth,
      start: Self.start(before: time.ticks - width * share / 3, columnWidth), columns: columns)
  }

  /// The scale moved by no more than it takes to have a time in its first or last column.
  func panned(to time: RaceTime) -> StripScale {
    guard !contains(time) else { return self }
    let last = columnWidth * Int64(columns - 1)
    return StripScale(
      columnWidth: columnWidth, start: time < start ? time : RaceTime(ticks: time.ticks - last),
      columns: columns)
  }

  /// A number of steps wider, or finer below zero, with a time kept in its column.
  func zoomed(by steps: Int, about time: RaceTime) -> StripScale {
    let index = Self.columnWidths.firstIndex(of: columnWidth) ?? 0
    let width = Self.columnWidths[min(max(index + steps, 0), Self.columnWidths.count - 1)]
    let column = Int64(min(max(column(of: time), 0), columns - 1))
    return StripScale(
      columnWidth: width, start: RaceTime(ticks: time.ticks - column * width), columns: columns)
  }

  /// The column that a time falls into; it may lie outside the strip.
  package func column(of time: RaceTime) -> Int {
    let offset = (time - start).ticks
    let column = offset >= 0 ? offset / columnWidth : (offset - columnWidth + 1) / columnWidth
    return Int(max(-1_000_000, min(column, 1_000_000)))
  }

  /// The times that have a label.
  package var labels: [RaceTime] {
    let step = columnWidth * Self.columnsPerLabel
    let first = (start.ticks > 0 ? start.ticks + step - 1 : start.ticks) / step * step
    return stride(from: first, to: end.ticks, by: Int(step)).map { RaceTime(ticks: $0) }
  }

  /// Digits that a label needs.
  var labelDecimals: Int { Self.decimals(of: columnWidth * Self.columnsPerLabel) }

  /// Digits that a column can tell apart.
  var decimals: Int { Self.decimals(of: columnWidth) }

  private static func decimals(of ticks: Int64) -> Int {
    ticks % 10_000 == 0 ? 0 : ticks % 1000 == 0 ? 1 : ticks % 100 == 0 ? 2 : ticks % 10 == 0 ? 3 : 4
  }

  /// A time as the axis labels it: within its minute, where parts of a second are told.
  package func label(of time: RaceTime) -> String {
    let minute = RaceTime(ticks: time.ticks % (60 * RaceTime.ticksPerSecond))
    return (labelDecimals == 0 ? time : minute).text(decimals: labelDecimals)
  }

  /// What a column is worth, for people: `5 ms`, `0.1 s`.
  package var columnText: String {
    columnWidth >= 1000
      ? RaceTime(ticks: columnWidth).text(decimals: columnWidth % 10_000 == 0 ? 0 : 1) + " s"
      : columnWidth >= 10 ? "\(columnWidth / 10) ms" : "0.\(columnWidth) ms"
  }
}
