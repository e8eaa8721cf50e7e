/// Which rows of a table are in sight: the first three always, where asked for, then those about the
/// selected one, with what is left out between told.
struct RowWindow: Hashable {
  enum Line: Hashable {
    case row(Int)
    /// So many rows are left out here.
    case leftOut(Int)
  }

  let lines: [Line]

  private static let leaders = 3
  /// The least height in which the first rows stay.
  private static let leastForLeaders = 8

  init(of count: Int, height: Int, showing selected: Int?, pinned: Bool) {
    guard count > height, height > 0 else {
      lines = (0..<max(0, min(count, height))).map { .row($0) }
      return
    }
    let head = pinned && height >= Self.leastForLeaders ? Self.leaders : 0
    let below = height > 3 ? 1 : 0
    let selected = min(max(selected ?? 0, 0), count - 1)
    if selected < height - below {
      lines =
        (0..<height - below).map { .row($0) } + (below > 0 ? [.leftOut(count - height + 1)] : [])
      return
    }
    // A line tells what lies between the first rows and the others, and one what follows.
    let above = height > 4 ? 1 : 0
    var last = min(selected + 1, count - 1)
    var room = height - head - above - below
    if last >= count - 2 { (last, room) = (count - 1, room + below) }
    let first = max(last - room + 1, head)
    let between: [Line] = above > 0 ? [.leftOut(first - head)] : []
    let after: [Line] = last < count - 1 ? [.leftOut(count - 1 - last)] : []
    lines = (0..<head).map { .row($0) } + between + (first...last).map { .row($0) } + after
  }
}
