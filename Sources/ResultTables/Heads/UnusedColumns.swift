import Athletics
import ResultReading

/// What stands in the columns that are not read, by the first rows of a table.
struct UnusedColumns {
  private struct Column {
    let index: Int
    /// Whether its head says that no time or place of the race stands below it.
    let isBeside: Bool
    /// The first value, how many there were, and how many of them could be nothing but times and the like.
    var first: String?
    var count = 0
    var times = 0
    var names = 0
    var nations = 0
    var places = 0
    /// The first value of those that stand for a gap and are no time: `-1 LAP`.
    var words: String?
  }

  private var columns: [Column]?
  /// Where each column of the table stands among them.
  private var positions: [Int: Int] = [:]
  private var rows = 0
  /// So many columns are told one by one.
  private static let mostTold = 8
  /// So many rows tell what a column holds.
  private static let enough = 100

  /// Whether further rows tell nothing.
  var isFull: Bool { rows >= Self.enough }

  /// Takes a row in.
  mutating func take(_ line: TableLine, _ table: TableColumns) {
    guard rows < Self.enough else { return }
    rows += 1
    var columns =
      self.columns
      ?? table.roles.indices.filter { table.roles[$0] == .unread && table.taken[$0] == nil }
      .map { Column(index: $0, isBeside: ColumnHead(table.heads[$0]).isBeside) }
    if self.columns == nil {
      for (position, column) in columns.enumerated() { positions[column.index] = position }
    }
    self.columns = nil
    for index in columns.indices {
      guard let text = line.cell(columns[index].index)?.text else { continue }
      columns[index].first = columns[index].first ?? text
      columns[index].count += 1
      if columns[index].words == nil, columns[index].isBeside,
        text.contains(where: \.isNumber), text.count(where: \.isLetter) > 2
      {
        columns[index].words = text
      }
      let plain = line.plainTime(columns[index].index)
      if plain.map({ $0.decimals > 0 || text.contains(":") }) ?? Self.isTime(text) {
        columns[index].times += 1
      } else if Self.isName(text) {
        columns[index].names += 1
      } else if text.count == 3, Nation(text)?.name != nil, text == text.uppercased() {
        columns[index].nations += 1
      } else if text.last.map({ ".=".contains($0) || $0.isLetter }) ?? false,
        TablePlace(text) != nil
      {
        columns[index].places += 1
      }
    }
    self.columns = columns
  }

  /// Whether a text can be nothing but a time.
  private static func isTime(_ text: String) -> Bool {
    guard text.first?.isNumber ?? false,
      let told = try? TableTime(TableCell(text: text, column: 1)),
      case .time(let mark) = told
    else { return false }
    return text.contains { ":'".contains($0) } || mark.time.decimals > 0
  }

  /// The first value of a column that is not read.
  func first(of column: Int) -> String? {
    positions[column].flatMap { columns?[$0].first }
  }

  /// Columns full of times, which should perhaps be read.
  ///
  /// - Parameters:
  ///   - isTimed: whether any race of the table has a time: a pace or a gap beside it is no warning then.
  ///   - isTold: whether there is a time, a place or an outcome of anyone.
  func problems(_ table: TableColumns, isTimed: Bool, isTold: Bool) -> [Problem] {
    guard !table.isChosen else { return [] }
    var problems = nameProblem(table).map { [$0] } ?? []
    let timed = (columns ?? []).filter { column in
      column.times > 0 && column.times * 4 >= column.count * 3
        && !(isTimed && column.isBeside)
    }
    let nameless = problems.first?.key
    let told = timed.prefix(Self.mostTold - problems.count)
    problems += told.map { column in
      let head = table.heads[column.index]
      let choice = table.choice(with: isTimed ? table.freeMarkPoint : "time", at: column.index)
      return Problem(
        key: head, found: "a column of times, \((column.first ?? "").quoted) first",
        expected: isTimed
          ? "a head that tells where they were taken, as in --columns \(choice)"
          : "a head that tells what they are, as in --columns \(choice)")
    }
    let rest = timed.count - told.count
    if rest > 0 {
      problems.append(
        Problem(found: "\(rest) more columns of times", expected: "heads that tell what they are"))
    }
    problems += lostProblems(table, most: Self.mostTold - problems.count).filter {
      $0.key != nameless || nameless == nil
    }
    if let rest = restProblem(table, told: Set(problems.compactMap(\.key)), timedCount: timed.count)
    {
      problems.append(rest)
    }
    if !isTold, table.mark != nil || !table.splits.isEmpty, problems.isEmpty {
      problems.append(
        Problem(
          found: "no time for anyone",
          expected: "a time in \(table.timeHeads), or in another column"))
    }
    return problems
  }
}

extension UnusedColumns {
  /// Columns of names, nations or places that no head tells and that are not read.
  private func lostProblems(_ table: TableColumns, most: Int) -> [Problem] {
    let lost = (columns ?? []).compactMap { column -> Problem? in
      if let words = column.words {
        return Problem(
          key: table.heads[column.index], found: "what no time tells, \(words.quoted) first",
          expected: "a head that keeps it, as in --columns "
            + table.choice(with: "note", at: column.index))
      }
      let kinds = [
        (column.names, "names", "note"), (column.nations, "nations", "nation"),
        (column.places, "places", "place"),
      ]
      guard let (_, kind, word) = kinds.first(where: { $0.0 > 0 && $0.0 * 4 >= column.count * 3 })
      else { return nil }
      let choice = table.choice(with: word, at: column.index)
      return Problem(
        key: table.heads[column.index],
        found: "a column as of \(kind), \((column.first ?? "").quoted) first",
        expected: "a head that tells what they are, as in --columns \(choice)")
    }
    return Array(lost.prefix(max(most, 0)))
  }

  /// What is to be said of all other columns that are not read and in which something stands.
  private func restProblem(_ table: TableColumns, told: Set<String>, timedCount: Int) -> Problem? {
    let rest = (columns ?? []).filter { column in
      column.first != nil && !column.isBeside && !told.contains(table.heads[column.index])
        && !(timedCount > Self.mostTold && column.times > 0)
    }
    guard let first = rest.first, let value = first.first else { return nil }
    let heads = rest.prefix(3).map { table.heads[$0.index].quoted }
    let others = rest.count > 3 ? ["\((rest.count - 3).inGroups) more"] : []
    return Problem(
      found: (heads + others).joined(separator: ", ") + " not read, \(value.quoted) first",
      expected: "heads that tell what they are, as in --columns "
        + table.choice(with: "note", at: first.index))
  }

  /// What is to be said where clubs, nations or bibs stand for names, and another column may hold those.
  private func nameProblem(_ table: TableColumns) -> Problem? {
    guard table.athlete == nil, table.lastName == nil, table.runners.isEmpty,
      table.column(.firstName) == nil,
      let column = columns?.first(where: { $0.first.map(Self.isName) ?? false })
    else { return nil }
    return Problem(
      key: table.heads[column.index],
      found: "no column of names, and \((column.first ?? "").quoted) here",
      expected:
        "a head that says so, as in --columns \(table.choice(with: "athlete", at: column.index))")
  }

  /// Two words or more, of letters.
  private static func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return words.count > 1
      && words.allSatisfy { $0.count > 1 && $0.allSatisfy { $0.isLetter || "-'’.,".contains($0) } }
  }
}

extension TableColumns {
  /// The columns as they would be chosen, with a word for one of them.
  func choice(with word: String, at column: Int) -> String {
    var known: Set<ColumnRole> = [ColumnRole(head: word)]
    let words = heads.indices.map { index in
      if index == column { return word }
      let role = roles[index]
      guard role != .unread, role.isOfMany || known.insert(role).inserted else { return "-" }
      return ColumnChoice.word(heads[index], role)
    }
    let shown = words.prefix(Self.mostShown).joined(separator: ",")
    return words.count > Self.mostShown ? shown + ",…" : shown
  }

  /// So many columns of a choice are shown.
  private static let mostShown = 64

  /// A word for times at a mark point that no other column has.
  fileprivate var freeMarkPoint: String {
    let taken = Set(splits.map(\.markPoint))
    return ["400m", "800m", "1km", "5km", "10km"].first {
      TableMarkPoint($0).map { !taken.contains($0) } ?? false
    } ?? "100m"
  }

  fileprivate var timeHeads: String {
    ((mark.map { [$0] } ?? []) + splits.map(\.column)).prefix(3).map { heads[$0].quoted }
      .joined(separator: " or ")
  }
}
