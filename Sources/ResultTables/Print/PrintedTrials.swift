import Athletics
import ResultReading

/// The trials of a field event as print has them below the row of whoever had them: a line of marks, or
/// a line of heights with one of signs below it.
struct PrintedTrials {
  /// What each trial came to, where no bar is set.
  private(set) var trials: [String] = []
  /// What was tried at each height.
  private(set) var heights: [(height: String, signs: String)] = []
  /// Lines of heights below which no signs stand.
  private(set) var unread: [PrintedLine] = []
  private var bars: PrintedLine?

  /// Takes a line in; whether it is one of trials, and not the same once more in feet.
  mutating func take(_ line: PrintedLine, hasBar: Bool) -> Bool {
    let words = line.words
    guard hasBar else {
      guard trials.isEmpty, words.count <= Self.most,
        words.allSatisfy({ TrialNotation($0.text) != nil })
      else { return false }
      trials = words.map(\.text)
      return true
    }
    if let bars, let told = Self.signs(words, below: bars.words) {
      heights += told
      self.bars = nil
      return true
    }
    end()
    guard Self.areHeights(words) else { return false }
    bars = line
    return true
  }

  /// Takes note that no signs come any more.
  mutating func end() {
    if let bars { unread.append(bars) }
    bars = nil
  }

  /// More trials than anyone has.
  private static let most = 12

  private static func areHeights(_ words: [PrintedLine.Word]) -> Bool {
    let heights = words.map { word in
      FieldMark(word.text.hasSuffix("m") ? String(word.text.dropLast()) : word.text)
    }
    return heights.allSatisfy { $0?.unit == .centimetres }
  }

  /// The signs by the heights that they stand under.
  private static func signs(
    _ words: [PrintedLine.Word], below bars: [PrintedLine.Word]
  ) -> [(height: String, signs: String)]? {
    guard words.count <= bars.count,
      words.allSatisfy({ word in word.text.uppercased().allSatisfy { "XOPR-–".contains($0) } })
    else { return nil }
    var told: [(height: String, signs: String)] = []
    var first = 0
    for (index, word) in words.enumerated() {
      // As many heights must be left as there are signs.
      let last = bars.count - (words.count - index)
      let near = (first...max(first, last)).min { one, other in
        distance(bars[one].range, word.range) < distance(bars[other].range, word.range)
      }
      guard let near, bars.indices.contains(near) else { return nil }
      let height = bars[near].text
      told.append((height.hasSuffix("m") ? String(height.dropLast()) : height, word.text))
      first = near + 1
    }
    return told
  }

  private static func distance(_ bar: Range<Int>, _ signs: Range<Int>) -> Int {
    min(
      abs(bar.upperBound - signs.upperBound), abs(bar.lowerBound - signs.lowerBound),
      abs(bar.lowerBound + bar.upperBound - signs.lowerBound - signs.upperBound) / 2)
  }
}

extension PrintedTrials {
  /// The heads of the columns that the trials of all rows need, and what each row has below them: the
  /// heights from the lowest, those of a jump-off behind them as they were tried.
  static func columns(_ rows: [PrintedTrials]) -> [(head: String, texts: [String?])] {
    let count = rows.reduce(0) { max($0, $1.trials.count) }
    var columns = (0..<count).map { index in
      (
        "Attempt \(index + 1)",
        rows.map { $0.trials.indices.contains(index) ? $0.trials[index] : nil }
      )
    }
    // In the contest heights rise, and what comes behind is the jump-off.
    let contests = rows.map { row in
      let ends = row.heights.indices.dropFirst().first { index in
        bar(row.heights[index].height) <= bar(row.heights[index - 1].height)
      }
      return ends ?? row.heights.count
    }
    let heights = Set(zip(rows, contests).flatMap { $0.heights.prefix($1).map(\.height) })
    for height in heights.sorted(by: { bar($0) < bar($1) }) {
      let texts = zip(rows, contests).map { row, count in
        row.heights.prefix(count).first { $0.height == height }?.signs
      }
      columns.append((height, texts))
    }
    let more = zip(rows, contests).map { Array($0.heights.dropFirst($1)) }
    for index in 0..<(more.map(\.count).max() ?? 0) {
      let told = more.map { $0.indices.contains(index) ? $0[index] : nil }
      for height in Set(told.compactMap { $0?.height }).sorted(by: { bar($0) > bar($1) }) {
        columns.append((height, told.map { $0?.height == height ? $0?.signs : nil }))
      }
    }
    return columns
  }

  private static func bar(_ height: String) -> Int { FieldMark(height)?.count ?? 0 }
}
