import Athletics
import RaceReplay
import ResultReading

extension TableRace {
  /// Takes in a cell of one of the columns that few tables have.
  mutating func readOther(
    _ cell: TableCell, _ role: ColumnRole, _ line: Int, _ columns: TableColumns, _ index: Int
  ) throws(Problem) {
    switch role {
    case .outcome: try readOutcome(cell, columns, index)
    case .reason:
      guard competitors[index].end(because: cell.text) else {
        throw Problem(
          column: cell.column, found: cell.text.quoted,
          expected: "an outcome such as DQ in the row that it is the reason of")
      }
    case .qualification:
      guard let mark = Qualification(cell.text) else {
        throw Problem(
          column: cell.column, found: cell.text.quoted,
          expected: "how someone goes on, such as Q, q or qR")
      }
      competitors[index].qualification = mark
    case .flags:
      for word in cell.text.split(separator: " ") {
        let flag = Flag(String(word))
        // `Flag` stands over flags of nations as well, `flags` does not.
        if flag?.rank ?? 8 == 8, columns.hasFlagOfNation, competitors[index].nation == nil,
          let nation = Nation(named: String(word)), nation.name != nil
        {
          competitors[index].nation = nation
          continue
        }
        guard let flag else {
          throw Problem(
            column: cell.column, found: String(word).quoted,
            expected: "flags such as PB or =NR parted by spaces")
        }
        competitors[index].flags.append(flag)
      }
    case .thousandths:
      if case .time(let mark) = try TableTime(cell) {
        competitors[index].finer = mark.time
      }
    case .reaction: competitors[index].reaction = try reaction(cell)
    case .wind:
      if told.isField { competitors[index].wind = cell.text } else { try readWind(cell, line) }
    default: break
    }
  }

  /// The trials where no bar is set, and those at each height, as `XXO`.
  mutating func readTrials(_ line: TableLine, _ columns: TableColumns, _ index: Int) {
    guard !columns.heights.isEmpty || !columns.attempts.isEmpty else { return }
    var series = competitors[index].series
    let last = columns.attempts.last { !Self.isNothing(line[$0.column]) }?.column
    for (column, windColumn) in columns.attempts {
      let cell = line[column]
      let gauge = windColumn.flatMap { wind(line, $0, columns, index) }
      guard !Self.isNothing(cell) else {
        if let gauge, let windColumn {
          competitors[index].keep(gauge, under: columns.heads[windColumn])
        }
        guard column <= last ?? -1 else { continue }
        // Between others, whoever has none passed.
        series.append(Attempt("-"))
        continue
      }
      let trial = TrialNotation(cell.text)
      if trial == nil {
        note(
          line, column, columns,
          Problem(
            column: cell.column, found: cell.text.quoted,
            expected: "a trial such as 8.08, 8.08 (+0.3), X or -; it is kept as it is"))
      }
      series.append(Attempt(trial?.text ?? cell.text, wind: trial?.wind ?? gauge))
    }
    for (column, height) in columns.heights {
      // A dash says that the height was passed, elsewhere that there is nothing.
      let cell = line[column]
      let text = cell.text.uppercased()
      guard !text.isEmpty else { continue }
      guard text.allSatisfy(Self.trialSigns.contains) else {
        note(
          line, column, columns,
          Problem(
            column: cell.column, found: cell.text.quoted,
            expected: "trials at a height such as O, XXO or -"))
        continue
      }
      series.append(Attempt(text.replacing("P", with: "-"), height: height))
    }
    if !series.isEmpty { competitors[index].series = series }
  }

  /// Cleared, failed, passed, retired.
  private static let trialSigns: Set<Character> = ["O", "X", "-", "–", "P", "R"]

  private static func isNothing(_ cell: TableCell) -> Bool {
    cell.text.isEmpty || TimeNotation.nothing.contains(cell.text.lowercased())
  }

  /// Keeps trials beside the result where no field event is known to be told of.
  mutating func keepTrials(_ line: TableLine, _ columns: TableColumns, _ index: Int) {
    for column in columns.attempts.flatMap({ [$0.column, $0.wind].compactMap(\.self) }) {
      guard let cell = line.cell(column), !Self.isNothing(cell) else { continue }
      competitors[index].keep(cell.text, under: columns.heads[column])
    }
  }

  /// The wind of a trial as its column tells it; what is none is kept beside the result.
  private mutating func wind(
    _ line: TableLine, _ column: Int, _ columns: TableColumns, _ index: Int
  ) -> String? {
    guard let cell = line.cell(column), !Self.isNothing(cell) else { return nil }
    if let wind = TrialNotation.wind(cell.text) { return wind }
    note(
      line, column, columns,
      Problem(
        column: cell.column, found: cell.text.quoted,
        expected: "a wind such as +0.3, or NWI" + keep(beside: cell, columns.heads[column], index)))
    return nil
  }

  /// A column beside the marks tells the outcome, and, where the table has no columns for them,
  /// flags and who goes on.
  private mutating func readOutcome(
    _ cell: TableCell, _ columns: TableColumns, _ index: Int
  ) throws(Problem) {
    if columns.column(.flags) == nil, let flag = Flag(cell.text), flag.rank < 8 {
      competitors[index].flags.append(flag)
    } else if columns.column(.qualification) == nil, let mark = Qualification(cell.text) {
      competitors[index].qualification = mark
    } else {
      let outcome = Outcome(word: cell.text)
      competitors[index].end(outcome)
      guard case .other = outcome else { return }
      throw Problem(
        column: cell.column, found: cell.text.quoted,
        expected: "a word such as DNF; it is kept as it is")
    }
  }

  /// Keeps a word that stands where a place or a mark should, in its own words; what is to be said
  /// of that, nothing where it is no word.
  mutating func keep(_ cell: TableCell, _ index: Int) -> String {
    // `1 lap` is a word, `1x2` may be a time with a slip in it, and nobody ends in a whole sentence.
    guard cell.text.count <= 40, cell.text.contains(where: \.isLetter),
      !cell.text.contains(where: \.isNumber) || cell.text.contains(" ")
    else { return "" }
    competitors[index].end(.other(cell.text))
    return "; it is kept as it is"
  }

  /// A reaction time, which is negative where someone moved before the gun.
  private func reaction(_ cell: TableCell) throws(Problem) -> RaceTime? {
    let isEarly = cell.text.hasPrefix("-") || cell.text.hasPrefix("−")
    var digits = isEarly ? String(cell.text.dropFirst()) : cell.text
    // `.141`
    if let sign = digits.first, ".,".contains(sign) { digits = "0." + digits.dropFirst() }
    let plain = TableCell(text: digits, column: cell.column + (isEarly ? 1 : 0))
    guard case .time(let mark) = try TableTime(plain)
    else { return nil }
    return isEarly ? RaceTime.zero - mark.time.time : mark.time.time
  }

  private mutating func readWind(_ cell: TableCell, _ line: Int) throws(Problem) {
    if let wind, wind.text != cell.text {
      throw Problem(
        column: cell.column, found: cell.text.quoted,
        expected: "\(wind.text.quoted) as in line \(wind.line)")
    } else if wind == nil {
      wind = (cell.text, line)
    }
  }
}

extension TableColumns {
  /// The column of the marks, else that of the last split; none where there is a row for each split.
  var markOrLastSplit: Int? {
    isLong
      ? nil
      : mark
        ?? splits.max {
          $0.markPoint.distance(in: nil) < $1.markPoint.distance(in: nil)
        }?.column
  }
}
