import CellGrid
import RaceReplay

/// Which columns of the lap table there is room for, and where each stands.
struct LapTableLayout {
  /// A column that is shown; the widths are those of its parts.
  struct Column {
    let segment: Int
    let head: String
    var x: Int
    let time: Int
    let rank: Int
    let gain: Int
    /// The gap to the reference at the end, where there is one.
    let delta: Int

    /// The time, its sign, the rank and the gain with a blank before each; or a longer head.
    var ownWidth: Int {
      max(
        time + 1 + (rank > 0 ? rank + 1 : 0) + (gain > 0 ? gain + 1 : 0), DisplayWidth.of(head))
    }

    var width: Int { ownWidth + (delta > 0 ? delta + 1 : 0) }
  }

  private static let gap = 2
  static let nameHead = "athlete"

  let place: Int
  let name: Int
  /// Where names begin.
  var head: Int { 2 + place + 2 }
  let columns: [Column]

  /// Fits columns into a width: the last ones, or from the one that must be shown where that lies
  /// before them. Only those that may be shown are asked for.
  init(
    count: Int, names: [String], places: [String], width: Int, showing chosen: Int?,
    column: (Int) -> (head: String, cells: [LapCellText], deltas: [String])
  ) {
    let longest = (names + [Self.nameHead]).map(DisplayWidth.of).max() ?? 0
    name = max(1, min(longest, width >= 60 ? 20 : max(7, width / 3)))
    place = max(3, places.map(DisplayWidth.of).max() ?? 0)
    let start = 2 + place + 2 + name + 2
    var measured: [Int: Column] = [:]
    func measure(_ segment: Int) -> Column {
      if let known = measured[segment] { return known }
      let (head, texts, deltas) = column(segment)
      let found = Column(
        segment: segment, head: head, x: 0,
        time: max(texts.map { DisplayWidth.of($0.time) }.max() ?? 0, 1),
        rank: texts.map { DisplayWidth.of($0.rank) }.max() ?? 0,
        gain: texts.map { DisplayWidth.of($0.gain) }.max() ?? 0,
        delta: deltas.map { DisplayWidth.of($0) }.max() ?? 0)
      measured[segment] = found
      return found
    }
    var first = count
    var room = width - 1 - start
    while first > 0, room >= measure(first - 1).width {
      first -= 1
      room -= measure(first).width + Self.gap
    }
    first = max(0, min(first, count - 1, chosen ?? .max))
    var x = start
    var shown: [Column] = []
    for segment in first..<max(count, first) {
      let column = measure(segment)
      guard shown.isEmpty || x + column.width <= width - 1 else { break }
      shown.append(column)
      shown[shown.count - 1].x = x
      x += column.width + Self.gap
    }
    columns = shown
  }
}
