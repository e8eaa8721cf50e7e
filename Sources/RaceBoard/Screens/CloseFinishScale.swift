import Athletics
import CellGrid
import RaceReplay

/// The one time axis of the close finishes: zero where the first of each crossed.
enum CloseFinishScale {
  /// Columns before zero, so that the first bar stands free.
  private static let lead: Int64 = 2
  /// Columns that the axis can be moved by.
  static let farthestPan = 200

  static func scale(of view: CloseFinishView, columns: Int) -> StripScale {
    let widest = view.items.map { $0.finish.interval.upper.ticks }.max() ?? 0
    let room = max(Int64(columns) - lead - 1, 4)
    let fitting = StripScale.columnWidths.first { $0 * room >= widest } ?? 1
    let width =
      view.zoom.map {
        StripScale.columnWidths[min(max($0, 0), StripScale.columnWidths.count - 1)]
      } ?? fitting
    return StripScale(
      columnWidth: width, start: RaceTime(ticks: (Int64(view.pan) - lead) * width),
      columns: columns)
  }
}
