import Athletics
import RaceReplay
import ResultReading

/// Reads the first line of a race log.
struct RaceLogHeaderLine {
  private(set) var problems: [Problem] = []
  private(set) var directory = EntryDirectory()
  private var kept = RaceLogHeader.Kept()
  /// What the log calls the race, where it says so.
  private(set) var name: String?

  private static let keys = [
    "format", "version", "kind", "competition", "race", "entries", "sources", "note",
    RaceLogReader.raceKey,
  ]
  private static let raceKeys = [
    "discipline", "category", "round", "heat", "day", "dayOrigin", "dayAfter", "start", "venue",
    "lap", "medals", "field", "partial", "records",
  ]
  private static let recordKeys = [
    "record", "time", "athlete", "origin", "confidence", "source",
  ]

  /// The header; throws where the race or its entries cannot be known.
  mutating func header(_ element: JSONElement) throws(Problem) -> RaceLogHeader {
    var object = try OpenObject(element)
    try LogPreamble.check(&object, kind: "race")
    let (competition, rest) = try LogPreamble.competition(&object)
    kept.competition = rest
    let raceElement = try object.required(
      "race", "an object with discipline, category and round", .any)
    let entryElements = try object.required(
      "entries", "a list of entries", .list("a list of entries"))
    let sources = LogPreamble.sources(&object)
    let note = object.optional("note", .text)
    name = object.optional(RaceLogReader.raceKey, .text)
    object.noteMisspelled(known: Self.keys)
    problems += object.problems
    kept.header = object.members
    let race: Race
    do { race = try self.race(raceElement, of: competition) } catch { throw error.under("race") }
    let entries = self.entries(entryElements)
    return RaceLogHeader(
      StartList(race: race, entries: entries), sources: sources, note: note, kept: kept)
  }

  private mutating func race(
    _ element: JSONElement, of competition: Competition
  ) throws(Problem) -> Race {
    var object = try OpenObject(element)
    let discipline = try object.required("discipline", "a discipline such as 1500m", .discipline)
    let category = try object.required("category", "a category such as m or wu20", .category)
    let round = try object.required("round", "a round such as final", .pathPart)
    let race = Race(
      competition: competition, discipline: discipline, category: category, round: round,
      heat: object.optional("heat", .wholeNumber(1...999)),
      day: object.datedDay(),
      start: object.optional("start", .timeOfDay),
      venue: object.optional("venue", .text),
      statedLap: object.optional("lap", .lap),
      awardsMedals: object.optional("medals", .truth) ?? false,
      fieldSize: object.optional("field", .wholeNumber(1...1_000_000)),
      isFieldPartial: object.optional("partial", .truth) ?? false,
      records: records(object.optional("records", .list("a list of records")) ?? []))
    object.noteMisspelled(known: Self.raceKeys)
    problems += object.problems
    kept.race = object.members
    return race
  }

  /// The records that can be read; one that cannot is a problem and is kept as it is.
  private mutating func records(_ elements: [JSONElement]) -> [Record] {
    var records: [Record] = []
    for element in elements {
      do {
        let (record, rest) = try record(element)
        if !rest.isEmpty { kept.records[records.count] = rest }
        records.append(record)
      } catch {
        problems.append(error.under("records"))
        kept.unreadRecords.append(element)
      }
    }
    return records
  }

  private mutating func record(
    _ element: JSONElement
  ) throws(Problem) -> (record: Record, rest: [JSONMember]) {
    var object = try OpenObject(element)
    let flag = try object.required("record", "a record such as WR", .flag)
    let time = try object.required("time", "its time", .printedTime)
    let record = Record(
      flag, time, holder: object.optional("athlete", .text),
      provenance: object.optionalProvenance(), source: object.optional("source", .text))
    object.noteMisspelled(known: Self.recordKeys)
    problems += object.problems
    return (record, object.members)
  }

  /// The entries that name an athlete; one that does not is a problem and is left out.
  private mutating func entries(_ elements: [JSONElement]) -> [Entry] {
    var entries: [Entry] = []
    for element in elements {
      do {
        var line = try EntryLine(element)
        let entry = line.named(in: directory)
        problems += line.problems
        if !line.rest.isEmpty { kept.entries[entries.count] = line.rest }
        directory.add(entry, EntryID(entries.count))
        entries.append(entry)
      } catch {
        problems.append(error.under("entries").asError)
      }
    }
    return entries
  }
}

extension JSONElement {
  func discipline() throws(Problem) -> Discipline {
    guard case .string(let text) = value, let discipline = Discipline(code: text) else {
      throw mismatch("a discipline such as 1500m, 110mh, 3000msc or marathon")
    }
    return discipline
  }

  func category() throws(Problem) -> Category {
    guard case .string(let text) = value, let category = Category(code: text) else {
      throw mismatch("a category such as m, w, x or mu20")
    }
    return category
  }
}

extension JSONShape where Value == Distance {
  /// The length of a lap.
  fileprivate static var lap: Self {
    Self { element throws(Problem) in
      let lap = try element.distance()
      guard lap >= Distance(metres: 50) else { throw element.mismatch("a lap of 50m or more") }
      return lap
    }
  }
}

extension OpenObject {
  /// The day, unless what it is worth cannot be read: then it stays among what is kept.
  mutating func datedDay() -> DatedDay? {
    let origin = optional("dayOrigin", .word(Origin.self))
    guard !hasRefused("dayOrigin"),
      let day = optional("day", .day)
    else { return nil }
    let after = optional("dayAfter", .day)
    return DatedDay(day, origin: origin ?? .official, after: after)
  }

  /// What the values are worth; as little as possible where that cannot be read.
  mutating func optionalProvenance() -> Provenance {
    let origin = optional("origin", .word(Origin.self))
    let confidence = optional("confidence", .word(Confidence.self))
    return Provenance(
      origin ?? (hasRefused("origin") ? .estimated : .official),
      confidence ?? (hasRefused("confidence") ? .doubtful : .oneSource))
  }
}
