import Athletics
import RaceReplay
import ResultReading

/// One race of a table as its rows come: they are folded into what they say of each athlete, and
/// none is held.
struct TableRace {
  /// What the first row told about the race, beside what the file’s name tells.
  var told: TableRaceTold
  var problems: [(line: Int, problem: Problem)]
  /// How far the race goes, where that is told, and whether marks are heights, distances or points.
  private let length: Distance?
  private let isField: Bool
  /// How many of them are about the first row’s cells that tell the race.
  let toldProblems: Int
  var competitors: [TableCompetitor] = []
  /// Where an athlete of a long table stands among the competitors, by bib or name.
  private var known: [String: Int] = [:]
  private var knownShort: [UInt64: Int] = [:]
  /// The bib or name by which the rows of a long table find each athlete, where it is a short word; else 0.
  private var words: [UInt64] = []
  /// The athlete of the row before.
  private var latest = 0
  private var markPoints: [UInt64: TableMarkPoint] = [:]
  /// What is run over the distances of the rows, where their words say so: `10 km` is on the road.
  var disciplines: [Distance: Discipline] = [:]
  var zeros = ZeroTimes()
  /// Times with a colon before their hundredths.
  var shifted = ShiftedTimes()
  /// Times as parts of a day.
  var dayParts = DayParts()
  var wind: (text: String, line: Int)?

  /// - Parameter count: how many athletes to make room for.
  init(_ told: TableRaceTold, problems: [(line: Int, problem: Problem)], count: Int = 0) {
    self.told = told
    self.problems = problems
    (length, isField) = (told.length, told.isField)
    toldProblems = problems.count
    competitors.reserveCapacity(count)
  }

  /// Takes a row in.
  ///
  /// - Parameters:
  ///   - group: the age group or division within the race.
  ///   - texts: those of the rows before.
  mutating func read(
    _ line: TableLine, _ columns: TableColumns, group: String?, _ texts: inout KnownTexts
  ) {
    guard let index = competitor(line, columns, group: group, &texts) else { return }
    if columns.isLong {
      readSplit(line, columns, index)
    } else {
      readPlace(line, columns, index)
      for (column, markPoint) in columns.splits {
        guard let told = time(line, column, columns, index) else { continue }
        competitors[index].splits.append(
          TableCompetitor.Split(
            markPoint, told.time, isHandTimed: told.isHandTimed, line: line.number,
            column: line.start(of: column), rank: told.rank, rankColumn: line.start(of: column)))
      }
      readLaps(line, columns, index)
      readMark(line, columns, index)
      readAsides(line, columns, index)
      if isField {
        readTrials(line, columns, index)
      } else {
        keepTrials(line, columns, index)
      }
    }
    for (column, role) in columns.others {
      guard let cell = line.cell(column) else { continue }
      do throws(Problem) {
        try readOther(cell, role, line.number, columns, index)
      } catch {
        var problem = error
        if !columns.isLong, role.isLostUnread {
          problem.expected.text += keep(beside: cell, columns.heads[column], index)
        }
        note(line, column, columns, problem)
      }
    }
  }

  mutating func note(
    _ line: TableLine, _ column: Int?, _ columns: TableColumns, _ problem: Problem
  ) {
    let head = column.map { columns.heads[$0] }
    problems.append((line.number, head.map { problem.under($0) } ?? problem))
  }

  /// The position of the row's athlete, who is added where not known; a row of a wide table is
  /// always an athlete of its own.
  private mutating func competitor(
    _ line: TableLine, _ columns: TableColumns, group: String?, _ texts: inout KnownTexts
  ) -> Int? {
    if columns.isLong, let word = line.shortWord(columns.bib), let index = competitor(word) {
      latest = index
      return index
    }
    if !columns.isLong, let name = TableAthlete.plainName(line, columns) {
      // As nearly every row: no more than a name tells who it is about.
      return add(
        TableCompetitor(line: line.number, athlete: texts.athlete(of: name)), line, columns,
        group: group, &texts)
    }
    guard let athlete = TableAthlete(line, columns) else {
      let cells = line.row.cells.map(\.text).joined(separator: ",")
      problems.append(
        (line.number, Problem(found: cells.quoted, expected: "an athlete’s name or bib")))
      return nil
    }
    if columns.isLong {
      var shortWord: UInt64 = 0
      let key = line.cell(columns.bib)?.text ?? athlete.key
      if let word = TableLine.shortWord(key.utf8) {
        if let index = knownShort[word] { return index }
        knownShort[word] = competitors.count
        shortWord = word
      } else {
        if let index = known[key] { return index }
        known[key] = competitors.count
      }
      words.append(shortWord)
    }
    var competitor = TableCompetitor(line: line.number, athlete: texts.athlete(athlete))
    competitor.nation = athlete.nation
    if let born = athlete.born, !columns.isLong {
      competitor.keep(born, under: "Born")
    }
    if !athlete.runners.isEmpty { competitor.runners = athlete.runners }
    return add(competitor, line, columns, group: group, &texts)
  }

  /// Adds an athlete with what else the row tells of who is entered; the position.
  private mutating func add(
    _ athlete: consuming TableCompetitor, _ line: TableLine, _ columns: TableColumns,
    group: String?, _ texts: inout KnownTexts
  ) -> Int {
    var competitor = athlete
    competitor.bib = line.cell(columns.bib)
    competitor.splits.reserveCapacity(columns.splits.count)
    competitor.club = texts.club(line, columns.club)
    competitor.group = group
    if let cell = line.cell(columns.affiliation) {
      if let nation = Nation(cell.text), nation.code == cell.text, nation.name != nil {
        competitor.nation = nation
      } else {
        competitor.club = competitor.club ?? texts.club(Array(cell.text.utf8)[...])
      }
    }
    if let word = line.shortWord(columns.nation), let nation = texts.nation(word) {
      competitor.nation = nation
    } else if let cell = line.cell(columns.nation) {
      competitor.nation =
        texts.nation(cell.text, line.shortWord(columns.nation)) ?? Self.endingNation(cell.text)
      if competitor.nation == nil {
        note(
          line, columns.nation, columns,
          Problem(
            column: cell.column, found: cell.text.quoted,
            expected: "a nation’s three-letter code or its name"
              + keepOther(cell, columns.nation, columns, &competitor)))
      }
    }
    if let cell = line.cell(columns.lane) {
      competitor.lane = Int(cell.text).flatMap { (0...99).contains($0) ? $0 : nil }
      if competitor.lane == nil {
        note(
          line, columns.lane, columns,
          Problem(
            column: cell.column, found: cell.text.quoted,
            expected: "a whole number from 0 to 99"
              + keepOther(cell, columns.lane, columns, &competitor)))
      }
    }
    latest = competitors.count
    competitors.append(competitor)
    return latest
  }

  /// The athlete of a long table by a short bib; as a rule rows go on about the athlete of the row
  /// before, or with the one who was read next at the mark points before.
  private func competitor(_ word: UInt64) -> Int? {
    for index in latest...latest + 1
    where index < words.count && words[index] == word {
      return index
    }
    return knownShort[word]
  }

  private mutating func readPlace(_ line: TableLine, _ columns: TableColumns, _ index: Int) {
    guard let place = place(line, columns, index) else { return }
    competitors[index].place = TableCompetitor.Place(
      number: place.number, isShared: place.isShared, line: line.number,
      column: columns.place.map { line.start(of: $0) } ?? 1)
  }

  /// The place of a row; a word such as DNF in its cell is the outcome.
  private mutating func place(
    _ line: TableLine, _ columns: TableColumns, _ index: Int
  ) -> TablePlace? {
    if let number = columns.place.flatMap({ line.plainNumber($0) }),
      let place = TablePlace(number)
    {
      return place
    }
    guard let cell = line.cell(columns.place) else { return nil }
    if let place = TablePlace(cell.text) { return place }
    if !columns.isLong, let column = columns.place, let place = TablePlace(inRound: cell.text) {
      competitors[index].keep(cell.text, under: columns.heads[column])
      return place
    }
    let outcome = Outcome(word: cell.text)
    if case .other = outcome {
      note(
        line, columns.place, columns,
        Problem(
          column: cell.column, found: cell.text.quoted,
          expected: TablePlace.expected
            + keep(cell, index)))
    } else {
      competitors[index].end(outcome)
    }
    return nil
  }

  /// A row for one split of an athlete.
  private mutating func readSplit(_ line: TableLine, _ columns: TableColumns, _ index: Int) {
    guard let column = columns.markPoint, let mark = columns.mark else { return }
    let word = line.shortWord(column)
    var markPoint = word.flatMap { markPoints[$0] }
    if markPoint == nil {
      guard let cell = line.cell(column) else {
        note(line, column, columns, Problem(found: "an empty cell", expected: "a distance"))
        return
      }
      if ["finish", "final"].contains(cell.text.lowercased()) {
        markPoint = .finish
      } else {
        markPoint = readMarkPoint(cell.text)
        guard let markPoint, markPoint.distance(in: length) <= length ?? .longest else {
          note(
            line, column, columns,
            Problem(
              column: cell.column, found: cell.text.quoted,
              expected: "a distance up to the finish, such as 400m"))
          return
        }
        if let word { markPoints[word] = markPoint }
      }
    }
    let time = time(line, mark, columns, index)
    let rank = place(line, columns, index) ?? time?.rank
    guard let markPoint, time != nil || rank != nil else { return }
    competitors[index].splits.append(
      TableCompetitor.Split(
        markPoint, time?.time, isHandTimed: time?.isHandTimed ?? false, line: line.number,
        column: line.start(of: mark), rank: rank,
        rankColumn: columns.place.map { line.start(of: $0) } ?? 1))
  }

  /// Reads how far a row is about, by what is run over it where that is not said in numbers: `10 Miler`.
  private mutating func readMarkPoint(_ text: String) -> TableMarkPoint? {
    let discipline = TableEvent(text).discipline
    let length = discipline?.raceDistance
    let markPoint = TableMarkPoint(text) ?? length.map { .at($0) }
    if let length, markPoint == .at(length) { disciplines[length] = discipline }
    return markPoint
  }

  private mutating func readMark(_ line: TableLine, _ columns: TableColumns, _ index: Int) {
    guard let column = columns.mark else { return }
    if isField, let cell = line.cell(column) {
      if self.told.isTimed, let run = RunDistance(cell.text, head: columns.heads[column]) {
        competitors[index].fieldMark = .metres(run.metres)
        if run.isFiner {
          competitors[index].keep(cell.text, under: columns.heads[column])
        }
        return
      }
      if let told = FieldNotation(
        cell.text, isPoints: self.told.discipline?.kind == .combined)
      {
        let words = MarkWords(told.words)
        competitors[index].fieldMark = told.mark
        if let wind = told.wind { competitors[index].wind = wind }
        competitors[index].take(words)
        if let feet = told.feet {
          note(
            line, column, columns,
            Problem(
              column: cell.column, found: feet.quoted,
              expected: "metres; \(told.mark.text) m are whole in it, which was read"))
        }
        if let problem = words.problem(cell) { note(line, column, columns, problem) }
        return
      }
      if TrialNotation(cell.text)?.text == "X" {
        competitors[index].end(.noMark())
        return
      }
      let outcome = Outcome(word: cell.text)
      if case .other = outcome {
        note(
          line, column, columns,
          Problem(
            column: cell.column, found: cell.text.quoted,
            expected: "a height or distance such as 8.08, points, or a word such as NM"
              + keep(cell, index)))
      } else {
        competitors[index].end(outcome)
      }
    } else if let told = time(line, column, columns, index) {
      takeRank(told.rank, line, column, columns, index)
      competitors[index].mark = TableCompetitor.Mark(
        time: told.time, isHandTimed: told.isHandTimed, line: line.number,
        column: line.start(of: column),
        position: column, text: line[column].text)
    }
  }

  mutating func time(
    _ line: TableLine, _ column: Int, _ columns: TableColumns, _ index: Int
  ) -> ToldTime? {
    guard let told = writtenTime(line, column, columns, index) else { return nil }
    guard let length = columns.length(of: column) ?? length,
      // Where the start is told, such a time may be one of the day.
      self.told.start == nil, TimeNotation.isTooSlow(told.time, over: length),
      let meant = TimeNotation.hundredths(of: line[column].text, over: length)
    else { return told }
    shifted.add(
      columns.heads[column], line: line.number, column: line.start(of: column),
      line[column].text, meant.text)
    return (meant, told.isHandTimed, told.rank)
  }

  private mutating func writtenTime(
    _ line: TableLine, _ column: Int, _ columns: TableColumns, _ index: Int
  ) -> ToldTime? {
    if let unit = columns.unit(of: column), let cell = line.cell(column), cell.text.isBareNumber {
      guard let time = unit.time(cell.text) else {
        note(
          line, column, columns,
          Problem(
            column: cell.column, found: cell.text.quoted,
            expected: "a time such as 36:45, or \(unit) that are told to a tenth of a second"))
        return nil
      }
      guard !time.isZero else { return zero(line, column, columns) }
      return (time, false, nil)
    }
    if let time = line.plainTime(column) {
      guard !time.isZero else { return zero(line, column, columns) }
      return (time, false, nil)
    }
    guard let cell = line.cell(column) else { return nil }
    if let time = HeadUnit.partOfDay(cell.text), !time.isZero {
      dayParts.add(columns.heads[column], line.number, cell, time)
      return (time, false, nil)
    }
    do {
      switch try TableTime(cell, length: length) {
      case .nothing: return nil
      case .outcome(let outcome):
        competitors[index].end(outcome)
        return nil
      case .time(let mark):
        competitors[index].take(mark.words)
        if let lap = mark.words.lap, column != columns.mark, !columns.isLong {
          competitors[index].keep(lap, under: columns.heads[column] + " lap")
        } else if let problem = mark.words.problem(cell) {
          note(line, column, columns, problem)
        }
        guard !mark.time.isZero else { return zero(line, column, columns) }
        return (mark.time, mark.isHandTimed, mark.words.rank)
      }
    } catch {
      var problem = error
      if column == columns.markOrLastSplit { problem.expected.text += keep(cell, index) }
      note(line, column, columns, problem)
      return nil
    }
  }

  /// Nothing, for a zero in place of a time.
  private mutating func zero(
    _ line: TableLine, _ column: Int, _ columns: TableColumns
  ) -> ToldTime? {
    zeros.add(columns.heads[column], line: line.number, column: line.start(of: column))
    return nil
  }
}
