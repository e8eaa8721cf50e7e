import Athletics
import ResultReading

extension PrintedColumns {
  /// The cells of the rows; those of a row that a long name pushed to the right are told from the right by
  /// what stands there, where it can be told which words are whose.
  func cells(_ rows: [PrintedLine]) -> [[String]] {
    let cells = rows.map { self.cells($0) }
    guard let mark = heads.firstIndex(where: { Self.role($0) == .mark }), mark > 0 else {
      return cells
    }
    let isPushed = cells.map { cells in
      !cells[mark].isEmpty && !cells[mark].contains(where: \.isNumber)
        && !Outcome(word: cells[mark]).isKnown
    }
    guard isPushed.contains(true) else { return cells }
    let whole = cells.filter { $0[mark].contains(where: \.isNumber) }
    let shapes = heads.indices.map { column in
      Set(whole.map { Self.shape($0[column]) }.filter { !$0.isEmpty })
    }
    return cells.indices.map { row in
      isPushed[row] ? mended(rows[row], mark, shapes) ?? cells[row] : cells[row]
    }
  }

  /// - Parameter shapes: those of what stands in each column of the other rows.
  private func mended(_ line: PrintedLine, _ mark: Int, _ shapes: [Set<String>]) -> [String]? {
    var words = line.words[...]
    var made = [String](repeating: "", count: shapes.count)
    for column in (mark..<shapes.count).reversed() {
      guard let last = words.last else { return nil }
      let isMark =
        column == mark
        && (last.text.contains(where: \.isNumber) || Outcome(word: last.text).isKnown)
      guard isMark || shapes[column].contains(Self.shape(last.text)) else {
        if column == mark { return nil }
        continue
      }
      made[column] = last.text
      words.removeLast()
    }
    var first = 0
    if let place = words.first, Self.role(heads[0]) == .place {
      guard TablePlace(PrintedSigns(place.text).text) != nil || Outcome(word: place.text).isKnown
      else { return nil }
      made[0] = place.text
      words.removeFirst()
      first = 1
    }
    // Words, parted by columns of one short word each: a year, a nation.
    let last = words.last?.range.upperBound ?? 0
    var column = first
    while column < mark {
      let next = (column + 1..<mark).first { index in
        !shapes[index].isEmpty && shapes[index].allSatisfy { !$0.contains(" ") && $0.count < 4 }
      }
      let end = next ?? mark
      guard end - column == 1, !words.isEmpty else { return nil }
      let begin = words[words.startIndex].range.lowerBound
      guard let next else {
        made[column] = line.text(begin..<last)
        return made
      }
      let parting = words.indices.dropFirst().filter {
        shapes[next].contains(Self.shape(words[$0].text))
      }
      guard parting.count == 1, let at = parting.first else { return nil }
      made[column] = line.text(begin..<words[at - 1].range.upperBound)
      made[next] = words[at].text
      words = words[(at + 1)...]
      column = next + 1
    }
    return words.isEmpty ? made : nil
  }

  /// A text with each digit a `9`, each capital an `A` and each other letter an `a`.
  private static func shape(_ text: String) -> String {
    String(text.map { $0.isNumber ? "9" : $0.isUppercase ? "A" : $0.isLetter ? "a" : $0 })
  }
}
