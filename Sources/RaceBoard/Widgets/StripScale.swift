import Athletics
import RaceReplay

/// The time axis of the photo-finish strip: which time each column stands for.
struct StripScale: Hashable {
  /// Widths of a column that the zoom goes through, in units of 100 µs: 0.1 ms to 0.1 s, then on to
  /// what whole seconds need.
  static let columnWidths: [Int64] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000]

  let columnWidth: Int64
  /// The time at the left edge of the first column.
  let start: Int64
  let columns: Int

  /// The scale that shows the first three with some room, or the zoom that was chosen; moved on to
  /// the selected athlete where that is not in sight.
  init(
    lanes: [PhotoFinish.Lane], selected: PhotoFinish.Lane? = nil, view: StripView, columns: Int
  ) {
    self.columns = max(columns, 1)
    let first = lanes.first?.range.lower.ticks ?? 0
    let zoom = view.zoom ?? Self.fitting(lanes, columns: columns)
    columnWidth = Self.columnWidths[min(max(zoom, 0), Self.columnWidths.count - 1)]
    let step = columnWidth * Self.columnsPerLabel
    var origin = (first - columnWidth * 2) / step * step - columnWidth * 2
    let width = columnWidth * Int64(self.columns)
    if let end = selected?.range.upper.ticks, end >= origin + width - columnWidth {
      origin = (end - width * 2 / 3) / step * step - columnWidth * 2
    }
    start = origin + Int64(min(max(view.pan, -100_000), 100_000)) * columnWidth
  }

  /// Columns from one label of the axis to the next.
  static let columnsPerLabel: Int64 = 10

  /// The zoom at which the first three fit.
  static func fitting(_ lanes: [PhotoFinish.Lane], columns: Int) -> Int {
    guard let first = lanes.first, let last = lanes.prefix(3).last else { return 5 }
    let span = last.range.upper.ticks - first.range.lower.ticks
    let room = Int64(max(columns - 16, 8))
    return columnWidths.firstIndex { $0 * room >= span && $0 >= 5 } ?? columnWidths.count - 1
  }

  /// The zoom at which the first three of a race fit into a strip.
  static func fitting(_ race: OpenRace, columns: Int) -> Int {
    guard let sheet = race.sheetSoFar, let photo = race.replay.photoFinish(of: sheet) else {
      return 5
    }
    return fitting(photo.lanes, columns: columns)
  }

  /// The column that a time falls into; it may lie outside the strip.
  func column(of time: RaceTime) -> Int {
    let offset = time.ticks - start
    let column = offset >= 0 ? offset / columnWidth : (offset - columnWidth + 1) / columnWidth
    return Int(max(-1_000_000, min(column, 1_000_000)))
  }

  /// Columns with a label, and the time that each stands for.
  var labels: [(column: Int, time: RaceTime)] {
    let step = columnWidth * Self.columnsPerLabel
    var time = (start + step - 1) / step * step
    var labels: [(Int, RaceTime)] = []
    while time < start + columnWidth * Int64(columns) {
      labels.append((column(of: RaceTime(ticks: time)), RaceTime(ticks: time)))
      time += step
    }
    return labels
  }

  /// Digits that a label needs.
  var decimals: Int {
    let step = columnWidth * Self.columnsPerLabel
    return step % 10_000 == 0
      ? 0 : step % 1000 == 0 ? 1 : step % 100 == 0 ? 2 : step % 10 == 0 ? 3 : 4
  }

  /// What a column is worth, for people: `5 ms`, `0.1 s`.
  var columnText: String {
    columnWidth >= 1000
      ? RaceTime(ticks: columnWidth).text(decimals: columnWidth % 10_000 == 0 ? 0 : 1) + " s"
      : columnWidth >= 10 ? "\(columnWidth / 10) ms" : "0.\(columnWidth) ms"
  }
}
