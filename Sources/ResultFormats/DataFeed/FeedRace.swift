import Athletics
import RaceReplay
import ResultReading

/// Puts the messages about one race together: the race, its entries and the reports.
struct FeedRace {
  let group: FeedGroup
  let race: Race
  private let names: [String: FeedCompetitor]
  private(set) var entries: [Entry] = []
  private(set) var ids: [String: EntryID] = [:]
  private var kept = RaceLogHeader.Kept()
  private(set) var reports: [LoggedReport] = []
  private(set) var warnings: [Warning]

  /// The race’s own messages, and who is named by code anywhere in the competition.
  init?(_ group: FeedGroup, names: [String: FeedCompetitor]) {
    guard let head = group.result ?? group.states.last else { return nil }
    self.group = group
    self.names = names
    warnings = group.warnings
    let unit = FeedUnit(head.key.document)
    for (found, expected) in unit.unread {
      warnings.append(
        head.warning(key: "DocumentCode", found: found, expected: Expectation(expected)))
    }
    let infos = head.competition?.first("ExtendedInfos")
    let start = infos?.first("UnitDateTime")?["StartDate"]
    let day = (start.map { String($0.prefix(10)) } ?? head.root["LogicalDate"]).flatMap { Day($0) }
    let clock = start.flatMap { TimeOfDay($0.dropFirst(11).prefix(8)) }
    if let start, day == nil || clock == nil {
      warnings.append(
        head.warning(
          infos?.first("UnitDateTime"), key: "StartDate", found: start.quoted,
          expected: "a day and a time such as 2031-08-06T20:50:00+02:00"))
    }
    race = Race(
      competition: Competition(
        id: FeedUnit.pathPart(head.key.competition),
        name: head.key.competition.isEmpty ? "unknown competition" : head.key.competition),
      discipline: unit.discipline, category: unit.category, round: unit.round, heat: unit.heat,
      day: day.map { DatedDay($0) }, start: clock,
      venue: infos?.first("VenueDescription")?["VenueName"],
      awardsMedals: Self.isOlympic(head.key.competition) && unit.isOnlyFinal)
    keepHead(head)
  }

  /// Whether the code is that of Olympic Games (`OG2024`), whose finals all award medals; no other
  /// competition in the feed says that it does.
  private static func isOlympic(_ code: String) -> Bool {
    ["OG", "YOG"].contains { code.hasPrefix($0) && Int(code.dropFirst($0.count)) != nil }
  }

  /// Everything that the messages say.
  mutating func readout() -> Readout {
    enter()
    var marks = FeedMarks(self)
    marks.readStates()
    marks.readResult()
    var sheet = FeedSheet(self)
    sheet.read(passed: marks.finished)
    reports = marks.reports + sheet.reports
    warnings += marks.warnings + marks.zeroWarnings() + sheet.warnings
    for (code, rest) in sheet.kept {
      guard let id = ids[code] else { continue }
      keep(rest, of: id)
    }
    let list = StartList(race: race, entries: entries)
    var readout = Readout()
    readout.startList = list
    readout.header = RaceLogHeader(list, kept: kept)
    readout.logged = LoggedReports(reports)
    readout.warnings = warnings
    return readout
  }

  private mutating func keepHead(_ head: FeedMessage) {
    var members: [JSONMember] = []
    for attribute in head.root.attributes { members.add(attribute.name, attribute.value) }
    let infos = head.competition?.children.filter { $0.name != "Result" } ?? []
    if !infos.isEmpty {
      members.append(JSONMember("elements", .array(infos.map { JSONElement($0.kept) })))
    }
    kept.race = [JSONMember("odf", .object(members))]
  }

  private mutating func keep(_ rest: [JSONMember], of id: EntryID) {
    kept.entries[id.index] = [JSONMember("odf", .object(rest))]
  }

  /// Makes the entries, in the order of start, lanes, bibs or names: never of the result.
  private mutating func enter() {
    var seen: [String: (FeedCompetitor, FeedElement, FeedMessage)] = [:]
    for message in [group.result].compactMap(\.self) + group.states.reversed() {
      for line in message.competition?.elements("Result") ?? [] {
        guard let competitor = line.first("Competitor").flatMap({ FeedCompetitor($0) }) else {
          if message == group.result {
            warnings.append(
              message.warning(
                line, found: "a result without a competitor’s code",
                expected: "who it is of; it is not read"))
          }
          continue
        }
        if seen[competitor.code] == nil { seen[competitor.code] = (competitor, line, message) }
      }
    }
    let rows = seen.values.map { competitor, line, _ in Row(competitor, line, race, names) }
    var directory = EntryDirectory()
    for row in rows.sorted(by: { $0.order < $1.order }) {
      let id = EntryID(entries.count)
      let wanted = row.bib == nil ? row.code : nil
      let (key, isForced) = directory.freeKey(id: wanted, bib: row.bib, name: row.code)
      if isForced, let (_, line, message) = seen[row.code] {
        warnings.append(
          message.warning(
            line, key: "Bib", found: "\((row.bib ?? "").quoted) a second time",
            expected: "one competitor of it; this one is named \(key.quoted)"))
      }
      let entry = row.entry(id: isForced ? key : wanted)
      directory.add(entry, id)
      entries.append(entry)
      ids[row.code] = id
      keep([JSONMember("Code", .string(row.code))], of: id)
    }
    let nameless = rows.filter { !$0.isNamed }.map(\.code).sorted()
    if let first = nameless.first, let (_, line, message) = seen[first] {
      warnings.append(
        message.warning(
          line, found: "\(nameless.count) competitors without a name, \(first.quoted) among them",
          expected: "a message that names them; their codes stand for the names"))
    }
  }

  /// What an entry is made from.
  private struct Row {
    let code: String
    let bib: String?
    let isNamed: Bool
    let order: Order
    private let competitor: FeedCompetitor
    private let athlete: Athlete
    private let lane: Int?
    private let startOrder: Int?

    struct Order: Comparable {
      let start: Int
      let position: StartPosition
      let code: String

      static func < (one: Order, other: Order) -> Bool {
        if one.start != other.start { return one.start < other.start }
        if one.position < other.position { return true }
        return !(other.position < one.position) && one.code < other.code
      }
    }

    init(
      _ competitor: FeedCompetitor, _ line: FeedElement, _ race: Race,
      _ names: [String: FeedCompetitor]
    ) {
      self.competitor = competitor
      code = competitor.code
      let known = names[code]
      let name = competitor.name ?? known?.name
      isNamed = name != nil
      athlete = name ?? Athlete(name: code)
      bib = competitor.bib ?? known?.bib
      func number(_ key: String, _ range: ClosedRange<Int>) -> Int? {
        line[key].flatMap { Int($0) }.flatMap { range.contains($0) ? $0 : nil }
      }
      // A lane is one only where a race is run on the track.
      let hasLanes = race.discipline.isRace && !race.discipline.isOnRoad
      lane = hasLanes ? number("StartOrder", 1...99) : nil
      startOrder =
        number("StartSortOrder", TablePlace.range)
        ?? (hasLanes ? nil : number("StartOrder", TablePlace.range))
      order = Order(
        start: startOrder ?? .max,
        position: StartPosition(lane: lane, bib: bib, name: athlete.name), code: code)
    }

    func entry(id: String?) -> Entry {
      let nation = competitor.organisation.flatMap { Nation($0) }
      return Entry(
        id: id, athlete: athlete, nation: nation,
        club: nation == nil ? competitor.organisation : nil, bib: bib, lane: lane,
        startOrder: startOrder, runners: competitor.runners)
    }
  }
}
