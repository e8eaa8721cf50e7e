import Athletics

extension PrintedColumns {
  /// The cells of a row that a long name pushed to the right, told from the right by what stands there;
  /// nothing where the row is none, or it can’t be told which words are whose.
  ///
  /// - Parameters:
  ///   - cells: those that stand where the columns do.
  ///   - others: those of all rows.
  func mended(_ line: PrintedLine, _ cells: [String], like others: [[String]]) -> [String]? {
    guard let mark = heads.firstIndex(where: { Self.role($0) == .mark }), mark > 0,
      !cells[mark].isEmpty, !cells[mark].contains(where: \.isNumber),
      !Outcome(word: cells[mark]).isKnown
    else { return nil }
    var words = line.words[...]
    var made = [String](repeating: "", count: cells.count)
    let others = others.filter { $0[mark].contains(where: \.isNumber) }
    func shapes(_ column: Int) -> Set<String> {
      Set(others.map { Self.shape($0[column]) }.filter { !$0.isEmpty })
    }
    for column in (mark..<cells.count).reversed() {
      guard let last = words.last else { return nil }
      let isMark =
        column == mark
        && (last.text.contains(where: \.isNumber) || Outcome(word: last.text).isKnown)
      guard isMark || shapes(column).contains(Self.shape(last.text)) else {
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
    var column = first
    while column < mark {
      let next = (column + 1..<mark).first { index in
        let all = shapes(index)
        return !all.isEmpty && all.allSatisfy { !$0.contains(" ") && $0.count < 4 }
      }
      let end = next ?? mark
      guard end - column == 1, !words.isEmpty else { return nil }
      guard let next else {
        made[column] = line.text(
          words[words.startIndex].range.lowerBound..<(words.last?.range.upperBound ?? 0))
        break
      }
      let known = shapes(next)
      let parting = words.indices.dropFirst().filter { known.contains(Self.shape(words[$0].text)) }
      guard parting.count == 1, let at = parting.first else { return nil }
      made[column] = line.text(
        words[words.startIndex].range.lowerBound..<words[at - 1].range.upperBound)
      made[next] = words[at].text
      words = words[(at + 1)...]
      column = next + 1
    }
    return made
  }

  /// A text with each digit a `9`, each capital an `A` and each other letter an `a`.
  private static func shape(_ text: String) -> String {
    String(text.map { $0.isNumber ? "9" : $0.isUppercase ? "A" : $0.isLetter ? "a" : $0 })
  }
}
