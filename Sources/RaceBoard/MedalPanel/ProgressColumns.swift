import CellGrid
import RaceReplay

/// The days of a progress that there is room for, laid out as columns of a table.
///
/// A line stands between what counts as of the race and what does not; days before the first one
/// shown are told by `…`, and their medals are in the totals.
struct ProgressColumns {
  private let progress: MedalProgress
  /// The columns shown.
  private let shown: Range<Int>
  private let width: Int

  private static let lead = 4
  private static let total = 5

  init(_ progress: MedalProgress, around cursor: Int, width: Int) {
    self.progress = progress
    let widest = progress.columns.map { DisplayWidth.of($0.label) }.max() ?? 1
    self.width = widest + 1
    let count = progress.columns.count
    let room = min(max(1, width / self.width), count)
    let first = min(max(0, cursor - room / 2), count - room)
    shown = first..<(first + room)
  }

  /// Writes a line: what leads it, a cell for each column, and the total.
  func draw(
    lead: String, total: String, on canvas: inout Canvas, in rect: GridRect, _ row: Role?,
    cell: (Int) -> (text: String, role: Role)
  ) {
    var x = rect.x + 2
    canvas.write(
      lead, x: x, y: rect.y, row == nil ? .text : .accent, in: row, width: Self.lead)
    x += Self.lead
    canvas.write(
      shown.lowerBound > 0 ? "…" : " ", x: x, y: rect.y, .quiet, in: row, width: rect.maxX - x)
    x += 1
    for index in shown where x < rect.maxX {
      if index == progress.own + 1 {
        canvas.write("│", x: x, y: rect.y, .stripAxis, in: row, width: rect.maxX - x)
        x += 1
      }
      let (text, role) = cell(index)
      canvas.write(
        text.fitted(to: width, alignment: .trailing), x: x, y: rect.y, role, in: row,
        width: rect.maxX - x)
      x += width
    }
    if shown.upperBound < progress.columns.count {
      canvas.write("…", x: x, y: rect.y, .quiet, in: row, width: rect.maxX - x)
    }
    x += 1
    canvas.write(
      total.fitted(to: Self.total, alignment: .trailing), x: x, y: rect.y, .text, in: row,
      width: rect.maxX - x)
  }
}
