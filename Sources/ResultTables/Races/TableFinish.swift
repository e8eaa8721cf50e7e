import Athletics
import RaceReplay
import ResultReading

/// Makes the start list and the reports of a race of a table, in the order of its rows.
struct TableFinish {
  let race: Race
  let columns: TableColumns
  private(set) var startList: StartList?
  private(set) var reports: [Report] = []
  private(set) var problems: [(line: Int, problem: Problem)] = []
  private var places: [ReportedPlaces.Line] = []
  private var shared: [Int: [EntryID]] = [:]
  private let length: Distance

  init(race: Race, columns: TableColumns) {
    self.race = race
    self.columns = columns
    length = race.discipline.raceDistance ?? .longest
  }

  mutating func read(_ table: TableRace, _ people: TablePeople) {
    let competitors = table.competitors
    let positions = competitors.indices.map { index in
      StartPosition(
        lane: competitors[index].lane, bib: competitors[index].bib?.text,
        name: people.athlete(competitors[index].athlete).name)
    }
    let order = competitors.indices.sorted { positions[$0] < positions[$1] }
    var keys = EntryKeys(minimumCapacity: competitors.count)
    var entries: [Entry] = []
    entries.reserveCapacity(competitors.count)
    var ids = [EntryID](repeating: EntryID(0), count: competitors.count)
    let field = competitors.span
    for index in order {
      let id = EntryID(entries.count)
      let (entry, problem) = field[index].entry(in: keys, people)
      // Two of one name are two people, whom their clubs or nations tell apart.
      if let problem, entry.bib != nil || (entry.club == nil && entry.nation == nil) {
        problems.append((field[index].line, problem))
      }
      keys.add(entry, id)
      entries.append(entry)
      ids[index] = id
    }
    startList = StartList(race: race, entries: entries)
    reports.reserveCapacity(competitors.reduce(competitors.count) { $0 + $1.splits.count })
    places.reserveCapacity(competitors.count)
    for index in field.indices { report(field[index], ids[index]) }
    for (place, ids) in shared.sorted(by: { $0.key < $1.key }) where ids.count > 1 {
      add(Report(.finish, .deadHeat(ids, place: place)))
    }
    if let wind = table.wind { add(Report(.finish, .wind(wind.text), line: wind.line)) }
    problems += ReportedPlaces(places).problems
  }

  private mutating func add(_ report: Report) { reports.append(report) }

  private mutating func report(_ competitor: TableCompetitor, _ id: EntryID) {
    var mark: TableCompetitor.Mark?
    var place = competitor.place
    for split in competitor.splits {
      let markPoint = split.markPoint.distance(in: race.discipline.raceDistance)
      if markPoint > length {
        if columns.isLong { noteBeyond(split, markPoint) }
      } else if markPoint == length {
        place = split.place ?? place
        guard let time = split.time else { continue }
        setMark(
          TableCompetitor.Mark(
            time: time, isHandTimed: split.isHandTimed, line: split.line, column: split.column,
            position: columns.isLong ? columns.mark ?? 0 : columns.column(.split(.at(length))) ?? 0),
          &mark)
      } else {
        let reading = split.time.map {
          Reading($0, .near(Reading.lastDigit($0.decimals)), isHandTimed: split.isHandTimed)
        }
        add(
          Report(
            .markPoint(markPoint), .pass(id, rank: split.rank, reading: reading),
            Provenance(.reported, .oneSource), line: split.line))
      }
    }
    if let last = competitor.mark { setMark(last, &mark) }
    report(competitor, id, mark, place)
  }

  private mutating func report(
    _ competitor: TableCompetitor, _ id: EntryID, _ mark: TableCompetitor.Mark?,
    _ place: TableCompetitor.Place?
  ) {
    var result = ResultClaim(id, place: place?.number, flags: competitor.flags)
    if let mark {
      (result.reading, result.finer) = race.discipline.mark(
        printed: mark.time, isHandTimed: mark.isHandTimed)
    }
    if competitor.hasRest {
      result.outcome = competitor.outcome
      result.finer = competitor.finer.map { .roundedUp($0) } ?? result.finer
      result.mark = competitor.fieldMark
      result.wind = competitor.wind
      result.qualification = competitor.qualification
      result.asides = competitor.asides
    }
    if result != ResultClaim(id) {
      add(Report(.finish, .result(result), line: mark?.line ?? competitor.line))
    }
    if !competitor.series.isEmpty {
      add(Report(.finish, .series(id, competitor.series), line: competitor.line))
    }
    if let reaction = competitor.reaction {
      add(Report(.finish, .reaction(id, reaction), line: competitor.line))
    }
    guard let place, competitor.outcome?.unlessFinished == nil else { return }
    if place.isShared { shared[place.number, default: []].append(id) }
    guard let read = TablePlace(place.number, isShared: place.isShared) else { return }
    places.append(
      ReportedPlaces.Line(
        line: place.line, column: place.column, place: read, mark: ReportedPlaces.Mark(result)))
  }

  private mutating func setMark(
    _ mark: TableCompetitor.Mark, _ known: inout TableCompetitor.Mark?
  ) {
    if let before = known, before.time.time != mark.time.time {
      problems.append(
        (
          mark.line,
          Problem(
            column: mark.column, key: columns.heads[mark.position],
            found: (mark.text ?? mark.time.text).quoted,
            expected:
              "\(before.time.text.quoted), the mark that column \(before.position + 1) gives")
        ))
    }
    known = mark
  }

  private mutating func noteBeyond(_ split: TableCompetitor.Split, _ markPoint: Distance) {
    let problem = Problem(
      column: split.column, key: columns.markPoint.map { columns.heads[$0] },
      found: markPoint.code.quoted, expected: "a distance up to the finish, such as 400m")
    problems.append((split.line, problem))
  }
}
