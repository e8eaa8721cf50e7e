import Athletics
import ResultReading

/// Where the columns of a printed table stand, by its head, the line under it and the gaps that all rows
/// keep.
struct PrintedColumns {
  let heads: [String]
  /// Where each column begins; the first takes in all before it.
  private let starts: [Int]

  /// - Parameter rule: the line that is drawn under the head.
  init(head: PrintedLine, rule: PrintedLine?, rows: [PrintedLine]) {
    var columns = rule.flatMap { Self.drawn(head, $0) } ?? []
    if columns.isEmpty {
      // A row that runs over a gap must not close it for all.
      columns = Self.found(head, rows, filled: 0)
      let most = Self.found(head, rows, filled: rows.count / 20)
      if Self.knownCount(most) > Self.knownCount(columns) { columns = most }
    }
    starts = columns.map(\.range.lowerBound)
    heads = Self.told(columns.map(\.head))
  }

  /// The columns of rows without a head, parted by gaps that all rows keep.
  init(_ rows: [PrintedLine]) {
    let counts = Self.counts(rows)
    // Words of one column are a blank apart, columns two at least.
    var columns: [PrintedColumn] = []
    for column in Self.gaps(counts, filled: 0) {
      if let last = columns.last, column.range.lowerBound - last.range.upperBound == 1,
        !last.holds(in: rows, { TablePlace($0) != nil })
      {
        columns[columns.count - 1].range = last.range.lowerBound..<column.range.upperBound
      } else {
        columns.append(column)
      }
    }
    starts = columns.map(\.range.lowerBound)
    heads = columns.map(\.head)
  }

  /// The cells of a row; a word that runs over where a column begins goes to where more of it stands.
  func cells(_ line: PrintedLine) -> [String] {
    var cuts: [Int] = []
    for start in starts.dropFirst() {
      let last = cuts.last ?? 0
      guard start > last, !line.isBlank(at: start - 1), !line.isBlank(at: start) else {
        cuts.append(max(start, last))
        continue
      }
      var (begin, end) = (start, start)
      while begin > last, !line.isBlank(at: begin - 1) { begin -= 1 }
      while !line.isBlank(at: end) { end += 1 }
      // What fills its column is cut where the next begins.
      cuts.append(start - begin > end - start ? end : begin == last ? start : begin)
    }
    let ends = cuts + [max(line.signs.count, cuts.last ?? 0)]
    var begin = 0
    return ends.map { end in
      defer { begin = max(begin, end) }
      let text = line.text(begin..<max(begin, end))
      // `--` in place of a place or a mark.
      return text.allSatisfy { $0 == "-" } ? "" : text
    }
  }

  /// The columns by the groups of a line drawn under the head: `=== ====== ====`.
  private static func drawn(_ head: PrintedLine, _ rule: PrintedLine) -> [PrintedColumn]? {
    let groups = rule.words.map(\.range)
    guard groups.count > 1 else { return nil }
    return groups.indices.map { index in
      let end = index + 1 < groups.count ? groups[index + 1].lowerBound : .max
      let range = groups[index].lowerBound..<end
      var column = PrintedColumn(range)
      column.head = head.text(range)
      return column
    }
  }

  /// The columns between gaps in which at most so many rows have something.
  private static func found(
    _ head: PrintedLine, _ rows: [PrintedLine], filled: Int
  ) -> [PrintedColumn] {
    let counts = counts(rows)
    var columns = gaps(counts, filled: filled)
    columns.markFeet(rows)
    put(head.words, over: &columns, rows)
    columns.moveHeads(rows)
    return joined(parted(columns, counts), rows)
  }

  /// How many rows have something at each position.
  private static func counts(_ rows: [PrintedLine]) -> [Int] {
    let width = rows.reduce(0) { max($0, $1.signs.count) }
    var counts = [Int](repeating: 0, count: width + 1)
    for row in rows {
      for position in row.signs.indices where row.signs[position] != " " { counts[position] += 1 }
    }
    return counts
  }

  /// The columns between positions at which at most so many rows have something.
  private static func gaps(_ counts: [Int], filled: Int) -> [PrintedColumn] {
    var columns: [PrintedColumn] = []
    var start: Int?
    for (position, count) in counts.enumerated() {
      if count > filled {
        start = start ?? position
      } else if let begin = start {
        columns.append(PrintedColumn(begin..<position))
        start = nil
      }
    }
    return columns
  }

  /// Puts each word of the head over the column that it stands over, else over one close by that has
  /// none; else it has a column of its own, in which nothing stands.
  ///
  /// Both come from left to right, so that each word looks only at columns that begin where the word
  /// before left off.
  private static func put(
    _ words: [PrintedLine.Word], over columns: inout [PrintedColumn], _ rows: [PrintedLine]
  ) {
    var left: [PrintedLine.Word] = []
    var first = 0
    for word in words {
      while first < columns.count, columns[first].range.upperBound <= word.range.lowerBound {
        first += 1
      }
      let under = (first..<columns.count).prefix {
        columns[$0].range.lowerBound < word.range.upperBound
      }
      let best = under.filter { !columns[$0].isFeet }.max { one, other in
        columns[one].overlap(word.range) < columns[other].overlap(word.range)
      }
      if let best { columns[best].put(word) } else { left.append(word) }
    }
    var own: [PrintedColumn] = []
    first = 0
    for word in left {
      if columns.putOverFeet(word, rows) { continue }
      while first < columns.count,
        columns[first].range.upperBound + farthest < word.range.lowerBound
      {
        first += 1
      }
      let close = (first..<columns.count).prefix {
        columns[$0].range.lowerBound <= word.range.upperBound + farthest
      }
      if let near = close.first(where: { columns[$0].head.isEmpty }) {
        columns[near].put(word)
      } else {
        var column = PrintedColumn(word.range)
        column.put(word)
        own.append(column)
      }
    }
    guard !own.isEmpty else { return }
    columns = (columns + own).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// How far from a column a word may stand that is its head.
  private static let farthest = 3

  private static func knownCount(_ columns: [PrintedColumn]) -> Int {
    columns.count { role($0.head) != .unread }
  }

  /// What a head of print says: some words are those of meets that are printed.
  static func role(_ head: String) -> ColumnRole { ColumnRole(head: told(head)) }

  private static func told(_ head: String) -> String {
    switch head.lowercased() {
    case "finals": "Final"
    case "yr", "year": "Year"
    default: head
    }
  }

  /// The heads as a table has them: the first column is the place where nothing stands over it, and the
  /// heats or rounds before a final are the mark where there is no other.
  static func told(_ heads: [String]) -> [String] {
    var heads = heads.map { told($0) }
    if heads.first == "", !heads.contains(where: { role($0) == .place }) { heads[0] = "Place" }
    if !heads.contains(where: { role($0) == .mark }),
      let index = heads.lastIndex(where: { rounds.contains($0.lowercased()) })
    {
      heads[index] = "Time"
    }
    return heads
  }

  private static let rounds: Set<String> = [
    "prelims", "prelim", "preliminaries", "semis", "semifinals", "quarters", "heats",
  ]
}
