import Athletics
import RaceReplay
import ResultReading

/// A race as a document tells it: turns its results into a start list and reports.
struct RaceDraft {
  let race: Race
  /// The offset of the object that it was read from, counted from 1.
  let column: Int
  var results: [ResultDraft] = []
  /// The wind of the race as printed, and its offset.
  var wind: (text: String, column: Int)?
  /// When the result became official is not told; only that it is.
  var isOfficial = false
  var kept = RaceLogHeader.Kept()
  var note: String?
  var guess: [Guess] = []
  var problems: [Problem] = []

  init(_ race: Race, column: Int) {
    self.race = race
    self.column = column
  }

  /// Everything that is said of the race.
  func readout(_ lines: DocumentLines, file: String) -> Readout {
    var problems = problems
    var kept = kept
    let (entries, ids) = entries(&kept, &problems)
    let startList = StartList(race: race, entries: entries)
    var readout = Readout()
    func add(_ stage: Stage, _ claim: Claim, _ column: Int, _ kept: [JSONMember] = []) {
      readout.logged.append(
        LoggedReport(Report(stage, claim, line: lines.line(column)), kept: kept))
    }
    if let wind { add(.finish, .wind(wind.text), wind.column) }
    for (result, id) in zip(results, ids) {
      for split in result.splits {
        add(
          .markPoint(split.markPoint), .pass(id, rank: nil, reading: split.reading), result.column)
      }
      if let claim = result.claim(id) {
        add(.finish, .result(claim), result.column, result.kept)
      } else if !result.kept.isEmpty {
        kept.entries[id.index, default: []] += result.kept.map {
          JSONMember($0.key + "-result", $0.element)
        }
      }
      if let reaction = result.reaction { add(.finish, .reaction(id, reaction), result.column) }
      if !result.series.isEmpty { add(.finish, .series(id, result.series), result.column) }
    }
    let places = places(ids, lines)
    problems += ReportedPlaces(places.compactMap(\.self)).problems.map(\.problem)
    for tie in ties(ids, places) { add(.finish, .deadHeat(tie.ids, place: tie.place), tie.column) }
    var zeros = ZeroTimes()
    for result in results {
      for key in result.zeros { zeros.add(key, line: nil, column: result.column) }
    }
    problems += zeros.problems.map(\.problem)
    if isOfficial { add(.after, .official(nil), column) }
    readout.startList = startList
    readout.header = RaceLogHeader(startList, note: note, kept: kept)
    readout.guess = guess
    readout.warnings = problems.inOrder.map { lines.warning($0, file: file) }
    return readout
  }

  /// Entries in the order of lanes, bibs or names, and who each result is about.
  private func entries(
    _ kept: inout RaceLogHeader.Kept, _ problems: inout [Problem]
  ) -> ([Entry], [EntryID]) {
    let positions = results.enumerated().map { index, result in
      let name = result.athlete.name
      return (index, StartPosition(lane: result.lane, bib: result.bib, name: name))
    }
    var directory = EntryDirectory()
    var entries: [Entry] = []
    var ids = Array(repeating: EntryID(0), count: results.count)
    for (index, _) in positions.sorted(by: { $0.1 < $1.1 }) {
      let result = results[index]
      let name = result.athlete.name
      let (key, isForced) = directory.freeKey(id: nil, bib: result.bib, name: name)
      if isForced {
        problems.append(
          Problem(
            column: result.column, found: "\((result.bib ?? name).quoted) a second time",
            expected: "one competitor of it in a race; this one is named \(key.quoted)"))
      }
      let entry = Entry(
        id: isForced ? key : nil, athlete: result.athlete, nation: result.nation,
        club: result.club, bib: result.bib, lane: result.lane, startOrder: result.startOrder,
        runners: result.runners)
      let id = EntryID(entries.count)
      directory.add(entry, id)
      if !result.entryKept.isEmpty { kept.entries[id.index] = result.entryKept }
      entries.append(entry)
      ids[index] = id
    }
    return (entries, ids)
  }

  /// The place of each result that has one.
  private func places(_ ids: [EntryID], _ lines: DocumentLines) -> [ReportedPlaces.Line?] {
    zip(results, ids).map { result, id in
      guard let claim = result.claim(id), claim.outcome == nil,
        let place = claim.place.flatMap({ TablePlace($0) })
      else { return nil }
      return ReportedPlaces.Line(
        line: lines.line(result.column), column: result.column, place: place,
        mark: ReportedPlaces.Mark(claim))
    }
  }

  /// Those to whom the document gives the same place and the same mark, by places.
  private func ties(
    _ ids: [EntryID], _ places: [ReportedPlaces.Line?]
  ) -> [(place: Int, ids: [EntryID], column: Int)] {
    var byPlace: [Int: [Int]] = [:]
    for (index, line) in places.enumerated() {
      guard let line else { continue }
      let first = byPlace[line.place.number]?.first.flatMap { places[$0] }
      guard first?.shares(line) ?? true else { continue }
      byPlace[line.place.number, default: []].append(index)
    }
    return byPlace.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { place, indices in
      (place, indices.map { ids[$0] }, results[indices[0]].column)
    }
  }
}

extension [RaceDraft] {
  /// The races of a document; throws where it has none.
  func readout(
    of document: JSONDocument, _ problems: [Problem], none expected: String
  ) throws(Problem) -> Readout {
    guard !isEmpty else {
      throw problems.first ?? Problem(column: 1, found: "no race", expected: expected)
    }
    let readouts = map { $0.readout(document.lines, file: document.file) }
    var readout = readouts.first ?? Readout()
    readout.otherRaces = [Readout](readouts.dropFirst())
    readout.warnings = document.warnings(problems) + readout.warnings
    return readout
  }
}
