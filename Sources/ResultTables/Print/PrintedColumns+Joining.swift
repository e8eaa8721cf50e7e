import Athletics
import ResultReading

extension PrintedColumns {
  /// Parts columns over which several heads stand that each say something: a row that runs over the gap
  /// between two columns must not make one of them.
  ///
  /// - Parameter counts: how many rows have something at each position.
  static func parted(_ columns: [PrintedColumn], _ counts: [Int]) -> [PrintedColumn] {
    var columns = columns
    for index in columns.indices.dropLast() where columns[index + 1].head.isEmpty {
      // Heads that stand a bit to the left of what they are the heads of.
      let parts = heads(of: columns[index])
      guard parts.count > 1, let last = parts.last else { continue }
      let range = columns[index].range
      columns[index] = PrintedColumn(range)
      for word in parts.dropLast().joined() { columns[index].put(word) }
      for word in last { columns[index + 1].put(word) }
    }
    return columns.flatMap { column -> [PrintedColumn] in
      let parts = heads(of: column)
      guard parts.count > 1 else { return [column] }
      var parted: [PrintedColumn] = []
      var start = column.range.lowerBound
      for (index, words) in parts.enumerated() {
        var end = column.range.upperBound
        if index + 1 < parts.count, let from = words.first?.range.lowerBound,
          let next = parts[index + 1].first?.range
        {
          let first = max(from, start) + 1
          let places = (first..<max(next.lowerBound + 2, first + 1)).clamped(to: 0..<counts.count)
          end =
            places.min { one, other in
              (counts[one], abs(one - next.lowerBound)) < (
                counts[other], abs(other - next.lowerBound)
              )
            } ?? next.lowerBound
          end = min(max(end, start + 1), column.range.upperBound)
        }
        var part = PrintedColumn(start..<max(start, end))
        for word in words { part.put(word) }
        parted.append(part)
        start = max(start, end)
      }
      return parted
    }
  }

  /// The words of a column’s head by what each says, where it is not one head.
  private static func heads(of column: PrintedColumn) -> [[PrintedLine.Word]] {
    guard column.words.count > 1, role(column.head) == .unread else { return [column.words] }
    var parts: [[PrintedLine.Word]] = []
    for word in column.words {
      guard let last = parts.last?.last else {
        parts.append([word])
        continue
      }
      let isOther =
        word.range.lowerBound - last.range.upperBound > 1
        || (isKnown(parts[parts.count - 1]) && isKnown([word]))
      if isOther { parts.append([word]) } else { parts[parts.count - 1].append(word) }
    }
    return parts.count(where: isKnown) > 1 ? parts : [column.words]
  }

  private static func isKnown(_ words: [PrintedLine.Word]) -> Bool {
    let head = words.map(\.text).joined(separator: " ")
    return role(head) != .unread || ColumnHead(head).arePoints
  }

  /// Without the columns that have no head but are the rest of one beside them: gaps that rows keep by
  /// chance, and letters behind a mark. What is part of no other is kept beside the result.
  static func joined(_ columns: [PrintedColumn], _ rows: [PrintedLine]) -> [PrintedColumn] {
    var joined: [PrintedColumn] = []
    for column in columns {
      guard let last = joined.last else {
        joined.append(column)
        continue
      }
      let isClose = column.range.lowerBound - last.range.upperBound == 1
      if !column.head.isEmpty {
        // Words before their column’s head, and one head over words that rows part at one place.
        let isBeginning =
          last.head.isEmpty && isClose && holdsWords(column)
          && (joined.count > 1 || !hasPlaces(last, rows))
        if isBeginning || (isClose && isOneHead(last, column, columns)) {
          joined[joined.count - 1].range = last.range.lowerBound..<column.range.upperBound
          joined[joined.count - 1].head = last.head + (last.head.isEmpty ? "" : " ") + column.head
        } else {
          joined.append(column)
        }
        continue
      }
      if isRest(column, of: last, isClose, rows)
        || (isClose && last.head.isEmpty && joined.count > 1)
      {
        joined[joined.count - 1].range = last.range.lowerBound..<column.range.upperBound
      } else {
        joined.append(column)
      }
    }
    for index in joined.indices.dropFirst() where joined[index].head.isEmpty {
      joined[index].head = "Beside"
    }
    return joined
  }

  /// Whether what stands in a column without a head belongs to the one before.
  private static func isRest(
    _ column: PrintedColumn, of last: PrintedColumn, _ isClose: Bool, _ rows: [PrintedLine]
  ) -> Bool {
    guard !last.head.isEmpty else { return false }
    guard role(last.head) == .mark || last.isFeet else {
      return isClose || column.holds(in: rows, isTeamLetter)
    }
    // Letters and readings in brackets stand behind marks, and so do figures that are others.
    return column.texts(rows).allSatisfy { text in
      !text.contains(where: \.isNumber) || (isClose && text.hasPrefix("("))
    }
  }

  /// `'A'`, `B`: one of several teams of a club.
  private static func isTeamLetter(_ text: String) -> Bool {
    let letters = text.filter { !"'’‘\"()".contains($0) }
    return letters.count == 1 && letters.allSatisfy { ("A"..."Z").contains($0) }
  }

  /// Whether names of people, clubs and the like stand below a head.
  private static func holdsWords(_ column: PrintedColumn) -> Bool {
    switch role(column.head) {
    case .athlete, .lastName, .firstName, .club, .affiliation, .nation, .unread, .venue: true
    default: false
    }
  }

  /// Whether places, or words in place of them, stand in a column.
  private static func hasPlaces(_ column: PrintedColumn, _ rows: [PrintedLine]) -> Bool {
    column.holds(in: rows) { text in
      text.allSatisfy { "-–—".contains($0) } || TablePlace(PrintedSigns(text).text) != nil
        || Outcome(word: text).isKnown
    }
  }

  /// Whether two heads are one: `Club Name`, where there is a name already.
  private static func isOneHead(
    _ first: PrintedColumn, _ second: PrintedColumn, _ columns: [PrintedColumn]
  ) -> Bool {
    guard let end = first.words.last, let start = second.words.first,
      start.range.lowerBound - end.range.upperBound == 1,
      role(first.head + " " + second.head) != .unread
    else { return false }
    let others = columns.filter {
      $0.range.upperBound <= first.range.lowerBound
        || $0.range.lowerBound >= second.range.upperBound
    }
    .map { role($0.head) }
    return [first, second].contains {
      role($0.head) == .unread || others.contains(role($0.head))
    }
  }
}
