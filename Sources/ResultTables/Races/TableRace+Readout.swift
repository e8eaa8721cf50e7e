import Athletics
import RaceReplay
import ResultReading

extension TableRace {
  /// The start list and the reports, once all rows are there.
  ///
  /// - Parameter isAlone: whether no other race can be in the table.
  mutating func readout(
    _ columns: TableColumns, _ people: TablePeople, file: String, isAlone: Bool
  ) -> Readout {
    var readout = Readout()
    var found = discipline(columns)
    if found == nil {
      // What falls with the places was jumped or thrown, and is no time.
      let isRace = !marksFall && (saysHowTheyEnded || tellsDistances(columns))
      let expected =
        "a column such as 800m, a name of the file that tells, as `5km.csv`, or --event \"5 km\""
      let problem = Problem(
        found: marksFall ? "marks that fall with the places, and no event" : "no distance",
        expected: marksFall
          ? "a column of events, a name of the file that tells, as `long jump.csv`, or --event \"long jump\""
          : expected + (isRace ? "; the race is shown without one" : ""),
        isError: !isRace && isAlone)
      let line = isAlone ? columns.line ?? 1 : competitors.first?.line
      problems.insert((line ?? 1, problem), at: 0)
      if isRace || !isAlone { found = (.unknownDistance, "its distance is told nowhere") }
    }
    if let (discipline, reason) = found {
      let (race, remarks) = race(discipline, reason)
      readout.guess = remarks
      readTimesOfDay(columns, discipline, &readout)
      readLaps(columns, discipline, &readout)
      var finish = TableFinish(race: race, columns: columns)
      finish.read(self, people)
      // A million rows are not held twice.
      competitors = []
      readout.startList = finish.startList
      readout.logged = LoggedReports(finish.reports)
      problems += finish.problems
    }
    problems += shifted.problems
    problems += dayParts.problem.map { [$0] } ?? []
    problems += zeros.problems.map { ($0.line ?? 1, $0.problem) }
    readout.warnings = problems.map { $0.problem.warning(file: file, line: $0.line) }
    return readout
  }

  /// Takes the start from times that nobody takes over the distance and that can be those of the day; where no
  /// start is told, such times stay and are told.
  private mutating func readTimesOfDay(
    _ columns: TableColumns, _ discipline: Discipline, _ readout: inout Readout
  ) {
    guard let length = discipline.raceDistance,
      let first = competitors.lazy.compactMap(\.mark).first,
      TimeNotation.isTooSlow(first.time, over: length)
    else { return }
    let marks = competitors.compactMap(\.mark)
    guard marks.allSatisfy({ TimeNotation.isTooSlow($0.time, over: length) }) else { return }
    let start = told.start.map { RaceTime(seconds: $0.seconds) }
    guard let start, marks.allSatisfy({ $0.time.time > start }) else {
      problems.append(
        (
          first.line,
          Problem(
            column: first.column, key: columns.heads[first.position],
            found: (first.text ?? first.time.text).quoted,
            expected: "times that someone takes over \(discipline.name); of times of day a column "
              + "“start” must tell where they begin"
          )
        ))
      return
    }
    for index in competitors.indices { competitors[index].count(from: start) }
    readout.guess.append("times read as times of day, from the start on")
  }

  /// Makes splits of columns of laps; where they tell none, they are kept as they stand.
  private mutating func readLaps(
    _ columns: TableColumns, _ discipline: Discipline, _ readout: inout Readout
  ) {
    guard !columns.laps.isEmpty else { return }
    guard !told.isField else {
      // Times of laps tell nothing of how far someone came.
      for index in competitors.indices { setLapsAside(index, columns) }
      return
    }
    do throws(Problem) {
      let laps = try LapColumns(competitors, columns, of: discipline)
      readout.guess.append(laps.guess)
      for index in competitors.indices {
        if let splits = laps.splits(of: competitors[index]) {
          competitors[index].splits += splits
        } else {
          setLapsAside(index, columns)
        }
      }
    } catch {
      problems.insert((columns.line ?? 1, error), at: 0)
      for index in competitors.indices { setLapsAside(index, columns) }
    }
  }

  private mutating func setLapsAside(_ index: Int, _ columns: TableColumns) {
    let laps = zip(columns.laps, competitors[index].laps).compactMap { lap, time in
      time?.time.map { Aside(name: columns.heads[lap.column], text: $0.text) }
    }
    if !laps.isEmpty { competitors[index].asides += laps }
  }

  /// The race, by its columns, else by the name of the file.
  private func race(
    _ discipline: Discipline, _ reason: String
  ) -> (Race, remarks: [Guess]) {
    let (base, remarks) = told.hint.race(
      discipline, reason, from: "table", round: told.round, heat: told.heat
    )
    let race = Race(
      competition: told.competition ?? base.competition, discipline: discipline,
      category: told.category ?? base.category, round: base.round, heat: told.heat, day: told.day,
      start: told.start, venue: told.venue, isFieldPartial: told.isPartial)
    return (
      race,
      remarks.filter { remark in
        !(told.category != nil && remark.subject == .category)
          && !(told.competition != nil && remark.subject == .competition)
      }
    )
  }

  private func discipline(_ columns: TableColumns) -> (Discipline, reason: String)? {
    if let known = told.discipline {
      let isHinted = [told.hint.discipline, told.hint.fieldEvent].contains(known)
      let isTold = columns.column(.event) != nil || !isHinted
      return (
        known,
        columns.combined == known
          ? "by the events that its columns name" : isTold ? "by its column" : told.hint.reason
      )
    }
    if columns.isLong || columns.raceColumns.count > 0 {
      let distances = competitors.lazy.compactMap { $0.splits.compactMap(\.assumed).max() }
      return distances.max().flatMap { TableHint.discipline(of: $0) }.map {
        ($0, "the largest distance of a row")
      }
    }
    guard let last = columns.splits.map({ $0.markPoint.distance(in: nil) }).max() else {
      return nil
    }
    if let differing = competitors.first(where: { $0.differs(at: last) }) {
      let farther = TableHint.usualDistances.filter { $0 > last }
      let longer =
        farther.first { length in
          length.millimetres * 2 <= last.millimetres * 3
            && differing.mayGo(length, from: last, 0.88...1.12)
        }
        ?? farther.first.flatMap { differing.mayGo($0, from: last, 0.8...1.3) ? $0 : nil }
      return longer.flatMap { TableHint.discipline(of: $0) }.map {
        ($0, "the next usual distance after the last split, whose times are not the marks")
      }
    }
    return TableHint.discipline(of: last).map { ($0, "the largest distance of a column") }
  }
}

extension TableRace {
  /// Whether the table says of most how they ended: else it is none, or not of a race.
  fileprivate var saysHowTheyEnded: Bool {
    let told = competitors.count { competitor in
      if case .other = competitor.outcome { return false }
      return competitor.mark != nil || competitor.outcome != nil
    }
    return told * 2 >= max(competitors.count, 1)
  }

  /// Whether the marks are how far everyone came, which are kept beside the places.
  fileprivate func tellsDistances(_ columns: TableColumns) -> Bool {
    columns.mark == nil
      && columns.asides.contains { ColumnRole(head: columns.heads[$0]) == .markPoint }
      && competitors.allSatisfy { $0.place != nil || $0.outcome != nil }
  }

  /// Whether whoever has the better place has the higher figure, and never the lower.
  fileprivate var marksFall: Bool {
    let placed = competitors.compactMap { competitor -> (place: Int, time: RaceTime)? in
      guard let place = competitor.place?.number, let mark = competitor.mark else { return nil }
      return (place, mark.time.time)
    }.sorted { $0.place < $1.place }
    return placed.count > 1 && zip(placed, placed.dropFirst()).allSatisfy { $0.time >= $1.time }
      && placed.first?.time != placed.last?.time
  }
}

extension TableCompetitor {
  /// Whether the time at the mark point is not the mark.
  fileprivate func differs(at markPoint: Distance) -> Bool {
    guard let mark, let split = splits.first(where: { $0.assumed == markPoint })?.time else {
      return false
    }
    return mark.time.time != split.time
  }

  /// Whether the mark may be that of a distance: about as much longer than the time at a mark point
  /// as it is farther.
  fileprivate func mayGo(
    _ distance: Distance, from markPoint: Distance, _ range: ClosedRange<Double>
  ) -> Bool {
    guard let mark, let split = splits.first(where: { $0.assumed == markPoint })?.time,
      split.time > .zero
    else { return false }
    let pace = (mark.time.time.seconds / split.time.seconds) / (distance.metres / markPoint.metres)
    return range.contains(pace)
  }
}

extension TableCompetitor.Split {
  /// The mark point as long as the race is not known; nothing at the finish.
  fileprivate var assumed: Distance? {
    markPoint == .finish ? nil : markPoint.distance(in: nil)
  }
}
