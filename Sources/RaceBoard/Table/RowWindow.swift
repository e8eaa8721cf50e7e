/// Which rows of a table are in sight: the first three always, where asked for, then those about the
/// selected one, with what is left out between told.
struct RowWindow: Hashable {
  enum Line: Hashable {
    case row(Int)
    /// So many rows are left out here.
    case leftOut(Int)
  }

  let lines: [Line]

  /// The rows in sight, from the first.
  var rows: [Int] {
    lines.compactMap { line in
      if case .row(let row) = line { row } else { nil }
    }
  }

  /// The first row in sight where nothing stays and nothing is counted, so that the selected one is in
  /// sight, with one row to spare.
  static func top(showing selected: Int?, of count: Int, height: Int) -> Int {
    guard let selected, count > height, height > 0 else { return 0 }
    let page = max(height - 2, 1)
    return max(0, min(selected - page + 1, count - height))
  }

  private static let leaders = 3
  /// The selected one with those next to it.
  private static let around = 3
  /// The least height in which the first rows stay.
  static let leastForLeaders = 8
  /// The least in which the rows left out are counted.
  private static let leastForCounts = 5

  init(
    of count: Int, height: Int, showing selected: Int?, pinned: Bool,
    leastForLeaders: Int = Self.leastForLeaders
  ) {
    guard count > height, height > 0 else {
      lines = (0..<max(0, min(count, height))).map { .row($0) }
      return
    }
    let selected = min(max(selected ?? 0, 0), count - 1)
    guard height >= Self.leastForCounts else {
      let first = min(max(selected - height + 1, 0), count - height)
      lines = (first..<first + height).map { .row($0) }
      return
    }
    guard selected >= height - 1 else {
      lines = (0..<height - 1).map { .row($0) } + [.leftOut(count - height + 1)]
      return
    }
    // A line tells what lies between the first rows and the others, and one what follows; where there is
    // no room for it beside the selected one and its neighbours, they matter more.
    let head = pinned && height >= leastForLeaders ? Self.leaders : 0
    let isAtEnd = selected >= count - 3
    let last = isAtEnd ? count - 1 : selected + 1
    let isCounted = !isAtEnd && (head == 0 || height - head - 2 >= Self.around)
    let first = last - (height - head - (isCounted ? 2 : 1)) + 1
    let after: [Line] = isCounted ? [.leftOut(count - 1 - last)] : []
    lines =
      (0..<head).map { .row($0) } + [.leftOut(first - head)] + (first...last).map { .row($0) }
      + after
  }
}
