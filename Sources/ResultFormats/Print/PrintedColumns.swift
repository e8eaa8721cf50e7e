import Athletics

/// Where the columns of a printed table stand, by its head, the line under it and the gaps that all rows
/// keep.
struct PrintedColumns {
  /// A column by its head, and from where on it goes.
  private struct Column {
    var head: String
    var range: Range<Int>
  }

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

  /// The cells of a row; one that runs over where a column begins is cut at the blank before.
  func cells(_ line: PrintedLine) -> [String] {
    var cuts: [Int] = []
    for start in starts.dropFirst() {
      var cut = start
      while cut > (cuts.last ?? 0), !line.isBlank(at: cut - 1), !line.isBlank(at: cut) { cut -= 1 }
      cuts.append(cut == cuts.last ?? 0 ? start : cut)
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
  private static func drawn(_ head: PrintedLine, _ rule: PrintedLine) -> [Column]? {
    let groups = rule.words.map(\.range)
    guard groups.count > 1 else { return nil }
    return groups.indices.map { index in
      let end = index + 1 < groups.count ? groups[index + 1].lowerBound : .max
      let range = groups[index].lowerBound..<end
      return Column(head: head.text(range), range: range)
    }
  }

  /// The columns between gaps in which at most so many rows have something.
  private static func found(_ head: PrintedLine, _ rows: [PrintedLine], filled: Int) -> [Column] {
    let width = rows.reduce(0) { max($0, $1.signs.count) }
    var counts = [Int](repeating: 0, count: width + 1)
    for row in rows {
      for position in row.signs.indices where row.signs[position] != " " { counts[position] += 1 }
    }
    var columns: [Column] = []
    var start: Int?
    for (position, count) in counts.enumerated() {
      if count > filled {
        start = start ?? position
      } else if let begin = start {
        columns.append(Column(head: "", range: begin..<position))
        start = nil
      }
    }
    put(head.words, over: &columns)
    return joined(columns, rows)
  }

  /// Puts each word of the head over the column that it stands over, else over one close by that has
  /// none; else it has a column of its own, in which nothing stands.
  ///
  /// Both come from left to right, so that each word looks only at columns that begin where the word
  /// before left off.
  private static func put(_ words: [PrintedLine.Word], over columns: inout [Column]) {
    var left: [PrintedLine.Word] = []
    var first = 0
    for word in words {
      while first < columns.count, columns[first].range.upperBound <= word.range.lowerBound {
        first += 1
      }
      let under = (first..<columns.count).prefix {
        columns[$0].range.lowerBound < word.range.upperBound
      }
      let best = under.max { one, other in
        overlap(columns[one].range, word.range) < overlap(columns[other].range, word.range)
      }
      if let best {
        columns[best].head += (columns[best].head.isEmpty ? "" : " ") + word.text
      } else {
        left.append(word)
      }
    }
    var own: [Column] = []
    first = 0
    for word in left {
      while first < columns.count,
        columns[first].range.upperBound + farthest < word.range.lowerBound
      {
        first += 1
      }
      let close = (first..<columns.count).prefix {
        columns[$0].range.lowerBound <= word.range.upperBound + farthest
      }
      if let near = close.first(where: { columns[$0].head.isEmpty }) {
        columns[near].head = word.text
      } else {
        own.append(Column(head: word.text, range: word.range))
      }
    }
    guard !own.isEmpty else { return }
    columns = (columns + own).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// How far from a column a word may stand that is its head.
  private static let farthest = 3

  private static func overlap(_ one: Range<Int>, _ other: Range<Int>) -> Int {
    max(0, min(one.upperBound, other.upperBound) - max(one.lowerBound, other.lowerBound))
  }

  /// Without the columns that have no head but are the rest of the one before: gaps that rows keep by
  /// chance, and letters behind a mark.
  private static func joined(_ columns: [Column], _ rows: [PrintedLine]) -> [Column] {
    var joined: [Column] = []
    for column in columns {
      guard column.head.isEmpty, let last = joined.last, !last.head.isEmpty else {
        joined.append(column)
        continue
      }
      let hasNumber = rows.contains { row in
        row.text(column.range).contains(where: \.isNumber)
      }
      let isMark = role(last.head) == .mark
      if hasNumber, isMark {
        joined.append(column)
      } else {
        joined[joined.count - 1].range = last.range.lowerBound..<column.range.upperBound
      }
    }
    return joined
  }

  private static func knownCount(_ columns: [Column]) -> Int {
    columns.count { role($0.head) != .unread }
  }

  /// What a head of print says: some words are those of meets that are printed.
  static func role(_ head: String) -> ColumnRole { ColumnRole(head: told(head)) }

  private static func told(_ head: String) -> String {
    switch head.lowercased() {
    case "finals": "Final"
    case "yr", "year": "Class"
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
