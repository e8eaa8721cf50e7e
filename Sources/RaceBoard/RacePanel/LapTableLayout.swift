import CellGrid
import RaceReplay

/// Which columns of the lap table there is room for, and where each stands.
struct LapTableLayout {
  /// A column that is shown; the widths are those of its parts.
  struct Column: Hashable {
    let segment: Int
    let head: String
    let x: Int
    let time: Int
    let rank: Int
    let gain: Int

    /// The time, its sign, the rank and the gain with a blank before each; or a longer head.
    var width: Int {
      max(
        time + 1 + (rank > 0 ? rank + 1 : 0) + (gain > 0 ? gain + 1 : 0), DisplayWidth.of(head))
    }
  }

  private static let gap = 2

  let place: Int
  let name: Int
  /// Where names begin.
  var head: Int { 2 + place + 2 }
  let columns: [Column]

  /// Fits columns into a width: the last ones, or from the one that must be shown where that lies
  /// before them.
  init(
    cells: [(head: String, cells: [LapCell])], names: [String], places: [String], width: Int,
    showing chosen: Int?
  ) {
    let longest = names.map(DisplayWidth.of).max() ?? 0
    name = max(1, min(longest, width >= 60 ? 20 : max(6, width / 3)))
    place = max(3, places.map(DisplayWidth.of).max() ?? 0)
    let start = 2 + place + 2 + name + 2
    let measured = cells.enumerated().map { segment, column in
      let texts = column.cells.map { LapCellText($0) }
      func widest(_ text: KeyPath<LapCellText, String>) -> Int {
        texts.map { DisplayWidth.of($0[keyPath: text]) }.max() ?? 0
      }
      return Column(
        segment: segment, head: column.head, x: 0, time: max(widest(\.time), 1),
        rank: widest(\.rank), gain: widest(\.gain))
    }
    var first = measured.count
    var room = width - 1 - start
    while first > 0, room >= measured[first - 1].width {
      first -= 1
      room -= measured[first].width + Self.gap
    }
    first = max(0, min(first, measured.count - 1, chosen ?? .max))
    var x = start
    var shown: [Column] = []
    for column in measured.dropFirst(first) {
      guard shown.isEmpty || x + column.width <= width - 1 else { break }
      shown.append(column.moved(to: x))
      x += column.width + Self.gap
    }
    columns = shown
  }
}

extension LapTableLayout.Column {
  fileprivate func moved(to x: Int) -> Self {
    Self(segment: segment, head: head, x: x, time: time, rank: rank, gain: gain)
  }
}
