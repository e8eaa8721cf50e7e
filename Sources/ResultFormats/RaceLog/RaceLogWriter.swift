import Athletics
import RaceReplay
import ResultReading

/// Writes race logs: what goes without saying is left out, what was kept is written again.
///
/// Reading what was written gives the same header and the same reports, as long as their readings
/// are such as a log can tell: rounded up or cut at their last digit, near, or exact.
package enum RaceLogWriter {
  /// A whole log in UTF-8.
  package static func log(_ header: RaceLogHeader, _ reports: some Sequence<LoggedReport>)
    -> [UInt8]
  {
    var output = line(header)
    var startList = header.startList
    for report in reports { output += line(report, in: &startList) }
    return output
  }

  /// The first line with its end.
  ///
  /// - Parameter race: what reports call the race, where the log holds several.
  package static func line(_ header: RaceLogHeader, race: String? = nil) -> [UInt8] {
    var members = LogPreamble.members(kind: "race")
    members.add(RaceLogReader.raceKey, race)
    members += self.members(of: header)
    return JSONValue.object(members.keeping(header.kept.header)).bytes + [0x0a]
  }

  /// What the first line says beside which format it is.
  static func members(of header: RaceLogHeader) -> [JSONMember] {
    let startList = header.startList
    var members: [JSONMember] = []
    members.append(
      JSONMember(
        "competition",
        LogPreamble.value(of: startList.race.competition, kept: header.kept.competition)))
    members.append(JSONMember("race", .object(self.members(of: startList.race, header.kept))))
    let entries = startList.entries.enumerated().map { index, entry in
      JSONElement(.object(self.members(of: entry, header.kept.entries[index] ?? [])))
    }
    members.append(JSONMember("entries", .array(entries)))
    members.add(header.sources)
    members.add("note", header.note)
    return members
  }

  private static func members(of race: Race, _ kept: RaceLogHeader.Kept) -> [JSONMember] {
    var members: [JSONMember] = []
    members.add("discipline", race.discipline.code)
    members.add("category", race.category.code)
    members.add("round", race.round)
    members.add("heat", race.heat)
    members.add(race.day)
    members.add("start", race.start.map { $0.seconds % 60 == 0 ? $0.text : $0.code })
    members.add("venue", race.venue)
    members.add("lap", race.statedLap?.code)
    members.add("medals", if: race.awardsMedals)
    members.add("field", race.fieldSize)
    members.add("partial", if: race.isFieldPartial)
    let records =
      race.records.enumerated().map { index, record in
        JSONElement(.object(self.members(of: record, kept.records[index] ?? [])))
      } + kept.unreadRecords
    if !records.isEmpty { members.append(JSONMember("records", .array(records))) }
    return members.keeping(kept.race)
  }

  private static func members(of record: Record, _ kept: [JSONMember]) -> [JSONMember] {
    var members: [JSONMember] = []
    members.add("record", record.flag.text)
    members.add("time", record.time.text)
    members.add("athlete", record.holder)
    members.add(record.provenance)
    members.add("source", record.source)
    return members.keeping(kept)
  }

  static func members(of entry: Entry, _ kept: [JSONMember] = []) -> [JSONMember] {
    var members: [JSONMember] = []
    if entry.key != entry.bib ?? entry.athlete.name { members.add("id", entry.key) }
    members.add("bib", entry.bib)
    members.add("athlete", entry.athlete.name)
    members.addIdentity(of: entry.athlete)
    members.add("nation", entry.nation?.code)
    if entry.nationOrigin != .official { members.add("nationOrigin", entry.nationOrigin.word) }
    members.add("club", entry.club)
    members.add("group", entry.group)
    members.add("lane", entry.lane)
    members.add("order", entry.startOrder)
    if !entry.runners.isEmpty {
      members.append(
        JSONMember("runners", .array(entry.runners.map { JSONElement(.object($0.members)) })))
    }
    members.add(entry.provenance)
    return members.keeping(kept)
  }

  /// The line of one report with its end; the start list takes in what it says of who is entered.
  ///
  /// - Parameter race: which race of the log it belongs to, where that holds several.
  package static func line(
    _ logged: LoggedReport, in startList: inout StartList, race: String? = nil
  ) -> [UInt8] {
    value(of: logged, in: &startList, race: race).bytes + [0x0a]
  }

  /// One report as an object; the start list takes in what it says of who is entered.
  static func value(
    of logged: LoggedReport, in startList: inout StartList, race: String? = nil
  ) -> JSONValue {
    let report = logged.report
    var members: [JSONMember] = []
    members.add(RaceLogReader.raceKey, race)
    members.append(JSONMember("at", .string(report.stage.code(in: startList.race))))
    members += report.claim.members(in: startList, report.provenance.origin)
    members.add(report.provenance)
    members.add("source", report.source)
    members.add("feed", report.delivery?.feed)
    members.add("seq", report.sequence)
    members.add("arrived", report.delivery?.arrived?.code)
    members.add("batch", report.delivery?.batch)
    if !report.isDoubtful { startList.apply(report.claim) }
    return .object(members.keeping(logged.kept))
  }
}

extension Runner {
  /// The keys of a runner of a relay.
  fileprivate var members: [JSONMember] {
    var members: [JSONMember] = []
    members.add("bib", bib)
    members.add("athlete", athlete.name)
    members.addIdentity(of: athlete)
    members.add("leg", leg)
    return members
  }
}

extension [JSONMember] {
  /// Adds the sources; nothing where there are none.
  mutating func add(_ sources: [LogSource]) {
    guard !sources.isEmpty else { return }
    let members = sources.map { JSONMember($0.key, .string($0.text)) }
    append(JSONMember("sources", .object(members)))
  }
}
