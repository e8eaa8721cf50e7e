import Athletics
import ResultReading

/// What a cell that should hold a time holds.
package enum TableTime {
  case nothing
  case time(TableMark)
  /// A word such as DNF in place of the time.
  case outcome(Outcome)

  /// Reads `211.95`, `3:31.95`, `10.2h`, `3:31.95 PB`, `1:44.10 (.093)`, `DNF`, `DQ TR17.2.3`, and
  /// what people write for such times (``TimeNotation``).
  ///
  /// - Parameter length: how far the race goes, where that is known.
  package init(_ cell: TableCell, length: Distance? = nil) throws(Problem) {
    if cell.isEmpty || TimeNotation.nothing.contains(cell.text.lowercased()) {
      self = .nothing
      return
    }
    guard let first = cell.text.first, first.isNumber || cell.text.hasPrefix("PT") else {
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
    var (text, words) = TimeNotation.parts(of: cell.text, length: length)
    let isHandTimed = text.hasSuffix("h")
    if isHandTimed { text.removeLast() }
    let time: PrintedTime
    do {
      time = try PrintedTime(text)
    } catch {
      throw Problem(
        column: cell.column + error.offset, found: cell.text.quoted, expected: error.expected)
    }
    let behind = MarkWords(words, behind: time)
    if let word = behind.unknown, text.allSatisfy(\.isNumber) {
      throw Problem(
        column: cell.column, found: cell.text.quoted,
        expected: "a time; a number with the word \(word.quoted) behind it is none")
    }
    self = .time(TableMark(time: time, isHandTimed: isHandTimed, words: behind))
  }
}

extension TableTime {
  /// Whether a cell holds words, and no number or time by itself.
  static func isWord(_ cell: TableCell) -> Bool {
    cell.text.contains(where: \.isLetter) || cell.text.allSatisfy { !$0.isNumber }
  }
}

/// A time in a cell with what stands behind it.
package struct TableMark {
  /// As finely as it was printed.
  package let time: PrintedTime
  /// Whether an `h` says that it was taken by hand.
  package let isHandTimed: Bool
  /// What stands behind it.
  package let words: MarkWords
}

extension MarkWords {
  /// What is to be said of a word that means nothing behind a mark.
  package func problem(_ cell: TableCell) -> Problem? {
    unknown.map { word in
      Problem(
        column: cell.column, found: cell.text.quoted,
        expected: "nothing but marks such as PB, q or NC behind it, not \(word.quoted)")
    }
  }
}
