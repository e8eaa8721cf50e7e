import Athletics
import RaceReplay
import ResultFormats
import ResultReading

/// What a race comes to after its last report: a line for each thing that it says, by its kind.
struct RaceLines {
  enum Kind: String, CaseIterable {
    case competition, competitionSeries, discipline, category, round, heat, day, start, venue, lap
    case medals, fieldSize, fieldPartial, record
    case name, familyName, identity, entryID, nation, nationOrigin, club, bib, lane, startOrder
    case runner, runnerBib, runnerFamilyName, entryOrigin
    case place, placeOrigin, time, rounding, finer, finerRounding, mark, outcome, reason, flag
    case qualification, ownWind, reaction, series, deadHeat, wind
    case split, splitWorth, rank
    case doubtful, estimate, correction, reportSource, reportWorth, whereOut, leaderTime, order
    case margin, stretch, toldOrder, official, note
    case kept, headNote, source, arrival, withdrawnEntry
  }

  private(set) var lines: [Kind: [String]] = [:]
  private let names: [String]

  /// - Parameter names: what each entry is called here.
  init(_ readout: Readout, names: [String]) {
    self.names = names
    guard let list = readout.startList else { return }
    let replay = Replay(list, reports: readout.reports)
    add(list.race)
    for (name, entry) in zip(names, replay.startList.entries) { add(entry, name) }
    for id in replay.entryIDs { add(id, replay) }
    if let wind = replay.wind, !wind.isEstimated { add(.wind, Self.plain(wind: wind.value)) }
    for heat in replay.sheets.last?.standingDeadHeats ?? []
    where heat.provenance.origin != .estimated {
      add(.deadHeat, heat.entries.map { names[$0.index] }.sorted().joined(separator: " = "))
    }
    for report in replay.feed { add(report, list.race.discipline.raceDistance) }
    add(readout)
  }

  private mutating func add(_ kind: Kind, _ text: String?) {
    if let text { lines[kind, default: []].append(text) }
  }

  private mutating func add(_ race: Race) {
    add(.competition, race.competition.id + " " + race.competition.name)
    add(.competitionSeries, race.competition.series)
    add(.discipline, race.discipline.code)
    add(.category, race.category.code)
    add(.round, race.round)
    add(.heat, race.heat.map { "heat \($0)" })
    add(.day, race.day.map { $0.text + ($0.after.map { " after \($0.code)" } ?? "") })
    add(.start, race.start?.code)
    add(.venue, race.venue)
    add(.lap, race.lap?.code)
    if race.awardsMedals { add(.medals, "medals") }
    add(.fieldSize, race.fieldSize.map { "\($0)" })
    if race.isFieldPartial { add(.fieldPartial, "partial") }
    for record in race.records { add(.record, "\(record)") }
  }

  private mutating func add(_ entry: Entry, _ name: String) {
    func told(_ text: String?) -> String? { text.map { name + ": " + $0 } }
    add(.name, told(entry.athlete.name))
    add(.familyName, told(entry.athlete.familyName))
    if let own = entry.athlete.ownIdentity { add(.identity, told(own)) }
    if entry.key != entry.bib ?? entry.athlete.name { add(.entryID, told(entry.key)) }
    let isEstimated = entry.nationOrigin == .estimated
    add(.nation, told(entry.nation.map { (isEstimated ? "~" : "") + $0.code }))
    if entry.nation != nil, [.tracked, .reported].contains(entry.nationOrigin) {
      add(.nationOrigin, told(entry.nationOrigin.word))
    }
    add(.club, told(entry.club))
    add(.bib, told(entry.bib))
    add(.lane, told(entry.lane.map { "\($0)" }))
    add(.startOrder, told(entry.startOrder.map { "\($0)" }))
    for runner in entry.runners {
      let leg = runner.leg.map { "\($0) " } ?? ""
      add(.runner, told(leg + runner.athlete.name))
      add(.runnerBib, told(runner.bib.map { runner.athlete.name + " \($0)" }))
      add(.runnerFamilyName, told(runner.athlete.familyName))
      add(.identity, told(runner.athlete.ownIdentity))
    }
    if !entry.provenance.isPlain { add(.entryOrigin, told(Self.text(entry.provenance))) }
  }

  private mutating func add(_ id: EntryID, _ replay: Replay) {
    let name = names[id.index]
    func told(_ text: String?) -> String? { text.map { name + ": " + $0 } }
    for column in replay.columns {
      let point = column.markPoint.code + " "
      if let split = column.reading(of: id)?.known {
        add(.split, told(point + split.value.text))
        add(
          .splitWorth,
          told(point + Self.text(split.value.rounding) + " " + Self.text(split.provenance)))
      }
      add(.rank, told(column[id]?.rank?.known.map { point + "\($0.value)" }))
    }
    add(
      .reaction, told(replay.reactions[id]?.known.map { "\($0.value.ticks)" }))
    guard let sheet = replay.sheets.last else {
      add(.outcome, told(replay.outcomes(by: .after)[id]?.word))
      return add(.reason, told(replay.outcomes(by: .after)[id]?.reason))
    }
    if let placing = sheet.placing(of: id), placing.provenance.origin != .estimated {
      add(.place, told(placing.text))
      if !placing.isReported { add(.placeOrigin, told("computed")) }
    }
    guard let line = sheet[id] else { return }
    // A time that is the reading itself says the mark as well.
    let recorded = line.reading?.known.map(\.value).map { reading in
      reading.rounding == .exact
        ? replay.race.discipline.mark(
          printed: PrintedTime(time: reading.time, decimals: reading.decimals),
          isHandTimed: reading.isHandTimed) : (reading, nil)
    }
    if let reading = recorded?.mark {
      add(.time, told(reading.text))
      add(.rounding, told(Self.text(reading.rounding)))
    }
    if let finer = line.finer?.known?.value ?? recorded?.finer {
      add(.finer, told(finer.text))
      add(.finerRounding, told(Self.text(finer.rounding)))
    }
    add(.mark, told(line.mark?.known?.value.text))
    add(.outcome, told(line.outcome?.known?.value.word))
    add(.reason, told(line.outcome?.known?.value.reason))
    for flag in line.flags where !flag.isEstimated { add(.flag, told(flag.value.text)) }
    add(.qualification, told(line.qualification?.known?.value.text))
    add(.ownWind, told(line.wind?.known.map { Self.plain(wind: $0.value) }))
    if let series = line.series?.known?.value, !series.isEmpty {
      add(.series, told(series.map(Self.text).joined(separator: " ")))
    }
  }

  private mutating func add(_ report: Report, _ length: Distance?) {
    // Passes are the most, and put into words below.
    lazy var text = "\(report.stage) \(report.claim)"
    if report.source != nil { add(.reportSource, text) }
    if report.isArrivalKnown { add(.arrival, text) }
    if report.isDoubtful { return add(.doubtful, text) }
    if report.provenance.origin == .estimated { return add(.estimate, text) }
    var isOnTheWay = false
    if case .markPoint(let point) = report.stage { isOnTheWay = point != length }
    switch report.claim {
    case .pass where isOnTheWay: return
    case .result(let claim) where claim.outcome != nil && report.stage < .finish:
      if claim.outcome != .finished { add(.whereOut, text) }
    case .leaderTime: add(.leaderTime, text)
    case .order: if isOnTheWay { add(.order, text) }
    case .margin: add(.margin, text)
    case .stretch: add(.stretch, text)
    case .ranInOrder: add(.toldOrder, text)
    case .official: add(.official, text)
    case .note: add(.note, text)
    case .withdrawn(.entry): add(.withdrawnEntry, text)
    default: break
    }
    if !report.provenance.isPlain { add(.reportWorth, text) }
    guard report.stage == .after else { return }
    switch report.claim {
    case .result, .reinstated, .pass, .order, .deadHeat: add(.correction, text)
    default: break
    }
  }

  /// What stands about the race in a log and is not read.
  private mutating func add(_ readout: Readout) {
    for member in readout.logged.flatMap(\.kept) { add(.kept, Self.text(member)) }
    guard let header = readout.header else { return }
    add(.headNote, header.note)
    for source in header.sources { add(.source, source.key + " " + source.text) }
    let kept = header.kept
    for member in kept.header + kept.competition + kept.race { add(.kept, Self.text(member)) }
    for (index, members) in kept.entries where names.indices.contains(index) {
      for member in members { add(.kept, names[index] + ": " + Self.text(member)) }
    }
    for member in kept.records.values.flatMap({ $0 }) { add(.kept, Self.text(member)) }
    for element in kept.unreadRecords { add(.kept, Self.text(JSONMember("", element))) }
  }

  /// A trial, whose letters are written small or large; one that is passed is `P` or `-`.
  private static func text(_ attempt: Attempt) -> String {
    let height = attempt.height.map { $0.text + " " } ?? ""
    let wind = attempt.wind.map { " " + plain(wind: $0) } ?? ""
    return height + attempt.text.lowercased().replacing("p", with: "-") + wind
  }

  private static func text(_ member: JSONMember) -> String {
    String(decoding: JSONValue.object([member]).bytes, as: UTF8.self)
  }

  private static func text(_ worth: Provenance) -> String {
    worth.origin.word + " " + worth.confidence.word
  }

  private static func text(_ rounding: Reading.Rounding) -> String {
    switch rounding {
    case .exact: "exact"
    case .up(let step, let grid): "up \(step.ticks) \(grid.ticks)"
    case .cut(let step): "cut \(step.ticks)"
    case .near(let margin): "near \(margin.ticks)"
    case .tracked(let file, let margin): "tracked \(file) \(margin.ticks)"
    }
  }

  /// The wind without zeros behind its tenths.
  private static func plain(wind: String) -> String {
    guard let point = wind.firstIndex(of: ".") else { return wind }
    let tenths = wind.index(point, offsetBy: 2, limitedBy: wind.endIndex) ?? wind.endIndex
    return wind[tenths...].allSatisfy { $0 == "0" } ? String(wind[..<tenths]) : wind
  }
}

extension Athlete {
  /// The identity, where it does not follow from the name.
  fileprivate var ownIdentity: String? {
    identity == Athlete(name: name).identity ? nil : identity
  }
}

extension Attested {
  fileprivate var known: Self? { isEstimated ? nil : self }
}

extension Provenance {
  fileprivate var isPlain: Bool { self == Provenance(.official, .oneSource) }
}

extension Report {
  fileprivate var isArrivalKnown: Bool {
    sequence != nil || delivery?.feed != nil || delivery?.arrived != nil || delivery?.batch != nil
  }
}
