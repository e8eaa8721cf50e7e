import Athletics

/// What a cell that should hold a time holds.
enum TableTime {
  case nothing
  case time(TableMark)
  /// A word such as DNF in place of the time.
  case outcome(Outcome)

  /// Reads `211.95`, `3:31.95`, `10.2h`, `3:31.95 PB`, `1:44.10 (.093)`, `DNF`, `DQ TR17.2.3`; a
  /// comma is a point where columns are not parted by commas.
  init(_ cell: TableCell, commaIsPoint: Bool) throws(Problem) {
    if cell.isEmpty {
      self = .nothing
      return
    }
    let words = cell.text.split(separator: " ").map(String.init)
    guard var text = words.first else {
      self = .nothing
      return
    }
    guard let first = text.first, first.isNumber else {
      let outcome = Outcome(word: cell.text)
      if case .other = outcome {
        let near = NearestWord.hint(for: cell.text, in: ["DNF", "DNS", "DQ", "NM"])
        throw Problem(
          column: cell.column, found: cell.text.quoted,
          expected: "a time or a word such as DNF\(near)")
      }
      self = .outcome(outcome)
      return
    }
    if commaIsPoint, !text.contains("."), text.count(where: { $0 == "," }) == 1 {
      text = String(text.map { $0 == "," ? "." : $0 })
    }
    let isHandTimed = text.hasSuffix("h")
    if isHandTimed { text.removeLast() }
    do {
      let time = try PrintedTime(text)
      self = .time(
        TableMark(
          time: time, isHandTimed: isHandTimed,
          words: MarkWords(Array(words.dropFirst()), behind: time)))
    } catch {
      throw Problem(
        column: cell.column + error.offset, found: cell.text.quoted, expected: error.expected)
    }
  }
}

/// A time in a cell with what stands behind it.
struct TableMark {
  let time: PrintedTime
  let isHandTimed: Bool
  let words: MarkWords

  /// What is to be said of a word that means nothing behind a time.
  func problem(_ cell: TableCell) -> Problem? {
    words.unknown.map { word in
      Problem(
        column: cell.column, found: cell.text.quoted,
        expected: "nothing but marks such as PB, q or NC behind it, not \(word.quoted)")
    }
  }
}
