import RaceReplay
import ResultReading
import SharedWork

/// What a table comes to once all rows are read.
extension TableReading {
  /// So many races are each told which columns are not read.
  private static let fewRaces = 1000

  /// What all rows together say.
  mutating func finish() -> Readout {
    isClosed = true
    if !beside.isEmpty {
      var readout = Readout(ofTables: beside.indices.map { beside[$0].finish() })
      readout.guess.insert("\(beside.count) tables read that stand side by side", at: 0)
      return readout
    }
    guard columns != nil else {
      var readout = Readout()
      let empty = Problem(
        found: "an empty file", expected: "a table with a head line", isError: true)
      readout.warnings = [
        headProblem.map { $0.problem.warning(file: file, line: $0.line) }
          ?? empty.warning(file: file, line: nil)
      ]
      return readout
    }
    let last = readouts()
    var all = finished.isEmpty ? last : finished + last
    finished = []
    var readout = all.removeFirst()
    readout.otherRaces = all
    return readout
  }

  /// What the rows of the table that was read last say, race by race.
  mutating func readouts() -> [Readout] {
    var warnings = passOver().map { $0.warning(file: file, line: nil) }
    guard let columns else { return [] }
    var people = TablePeople(takeTexts())
    texts = [KnownTexts()]
    let isAlone = columns.raceColumns.isEmpty && sections == 0
    if races.isEmpty { races = [TableRace(TableRaceTold(section), problems: [])] }
    if TableRace.arePairs(races, columns, people) {
      for index in races.indices { races[index].takePairs(people) }
      people.takePairs()
    }
    if columns.hasTeams, races.allSatisfy({ $0.teamsAreNations(people) }),
      Set(races.flatMap { $0.competitors.compactMap { people.club($0.club) } }).count > 1
    {
      for index in races.indices { races[index].takeTeamsForNations(people) }
    }
    let days = takeOpenDays()
    let groups = TableGroups(&races, keys, columns)
    // What lies between the rows in memory would keep it from being used again.
    (known, keys, latest) = ([:], [], nil)
    if columns.isLong { races = races.flatMap { $0.byDistance(columns) } }
    let clocks = TableClocks(races, columns)
    if let clocks {
      for index in races.indices { races[index].take(mark: clocks.mark, columns) }
    }
    let isTimed = races.contains(where: \.hasTimes)
    let isTold =
      isTimed || races.allSatisfy(\.competitors.isEmpty) || races.contains(where: \.tellsResult)
    var readouts = takeReadouts(columns, people, isAlone: isAlone)
    readouts[0].guess += days + groups.guess + (clocks.map { [$0.guess] } ?? [])
    if let race = readouts[0].startList?.race {
      readouts[0].guess += columns.guess(race.discipline.raceDistance ?? .longest, unused)
    }
    if readouts.count < Self.fewRaces {
      for index in readouts.indices.dropFirst() { readouts[index].guess += columns.unread(unused) }
    }
    warnings += unused.problems(columns, isTimed: isTimed, isTold: isTold).map {
      $0.warning(file: file, line: columns.line)
    }
    readouts[0].warnings = warnings + readouts[0].warnings
    return readouts
  }

  /// Tells day and month of days that can be read both ways apart by those that can not, where all of them
  /// agree.
  private mutating func takeOpenDays() -> [Guess] {
    let orders = Set(races.compactMap(\.told.dayOrder))
    guard orders.count == 1, let order = orders.first else { return [] }
    var count = 0
    for index in races.indices where races[index].takeDay(order) { count += 1 }
    guard count > 0 else { return [] }
    return [
      .told(
        "days such as 5/6/2024 read with the \(order == .day ? "day" : "month") first, as others of the table tell"
      )
    ]
  }

  /// What each race says, of which none is kept; races are read on all cores.
  private mutating func takeReadouts(
    _ columns: TableColumns, _ people: TablePeople, isAlone: Bool
  ) -> [Readout] {
    let file = file
    let count = races.count
    var shares = races.takeShares(of: Self.sharedAthletes) { $0.competitors.count }
    shares.reverse()
    var made = shares.takeAtOnce { races in
      var readouts: [Readout] = []
      readouts.reserveCapacity(races.count)
      while var race = races.popLast() {
        readouts.append(race.readout(columns, people, file: file, isAlone: isAlone))
      }
      readouts.reverse()
      return readouts
    }
    var readouts: [Readout] = []
    readouts.reserveCapacity(count)
    for index in made.indices {
      while let readout = made[index].popLast() { readouts.append(readout) }
      made[index] = []
    }
    return readouts
  }

  /// Races with so many athletes are read one after the other.
  private static let sharedAthletes = 4096
}
