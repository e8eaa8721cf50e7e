import Athletics

/// A column of print as it is looked for: its head, and from where to where it goes.
struct PrintedColumn {
  var head = ""
  var range: Range<Int>
  /// The words of the head.
  private(set) var words: [PrintedLine.Word] = []
  /// Whether marks in feet and inches stand in it, beside those in metres.
  var isFeet = false

  init(_ range: Range<Int>) { self.range = range }

  mutating func put(_ word: PrintedLine.Word) {
    words.append(word)
    head += (head.isEmpty ? "" : " ") + word.text
  }

  mutating func takeHead(of other: PrintedColumn) { (head, words) = (other.head, other.words) }

  func overlap(_ other: Range<Int>) -> Int {
    max(0, min(range.upperBound, other.upperBound) - max(range.lowerBound, other.lowerBound))
  }

  /// What rows have in it.
  func texts(_ rows: [PrintedLine]) -> some Sequence<String> {
    rows.lazy.map { $0.text(range) }.filter { !$0.isEmpty }
  }

  /// Whether something stands in it, and all of that is so.
  func holds(in rows: [PrintedLine], _ isSo: (String) -> Bool) -> Bool {
    var isEmpty = true
    for text in texts(rows) {
      guard isSo(text) else { return false }
      isEmpty = false
    }
    return !isEmpty
  }
}

extension [PrintedColumn] {
  /// Tells the columns of marks in feet and inches, over which no head stands.
  mutating func markFeet(_ rows: [PrintedLine]) {
    for index in indices
    where self[index].holds(
      in: rows, { PrintedSigns.isFeet($0) || !$0.contains(where: \.isNumber) })
      && self[index].texts(rows).contains(where: { $0.contains(".") && PrintedSigns.isFeet($0) })
    {
      self[index].isFeet = true
      self[index].head = "Feet"
    }
  }

  /// Gives a word that stands over marks in feet to what has no head beside them: that of the marks to
  /// those in metres, else to these; whether it was given.
  mutating func putOverFeet(_ word: PrintedLine.Word, _ rows: [PrintedLine]) -> Bool {
    guard let feet = firstIndex(where: { $0.isFeet && $0.overlap(word.range) > 0 }) else {
      return false
    }
    let headless = [feet - 1, feet + 1].filter { indices.contains($0) && self[$0].head.isEmpty }
    guard PrintedColumns.role(word.text) == .mark else {
      guard let index = headless.last else { return false }
      self[index].put(word)
      return true
    }
    let metres = headless.first { index in
      self[index].holds(in: rows) { PrintedSigns.isMetric($0) || !$0.contains(where: \.isNumber) }
    }
    if let metres {
      self[metres].put(word)
    } else {
      self[feet].isFeet = false
      self[feet].head = ""
      self[feet].put(word)
    }
    return true
  }
}
