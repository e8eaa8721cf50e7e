import Athletics
import RaceReplay

/// A race as it stands after its last report, to be written.
struct ExportedRace {
  private let readout: Readout
  private let startList: StartList
  private let replay: Replay
  private let state: RaceState
  private var race: Race { startList.race }

  init(_ readout: Readout, _ startList: StartList) {
    self.readout = readout
    self.startList = startList
    replay = Replay(startList, reports: readout.reports)
    state = replay.state(at: .step(replay.timeline.steps.last?.kind ?? .gun))
  }

  /// The object of the race; those who are in it are added to the athletes and teams.
  func value(_ people: inout ExportedPeople, _ unsaid: inout Unsaid) -> JSONValue {
    noteRest(&unsaid)
    var members: [JSONMember] = []
    members.add("number", race.heat ?? 1)
    if let wind = replay.wind, !wind.isEstimated { add(wind: wind.value, &members, &unsaid) }
    if let day = race.day, !day.isEstimated { members.add("date", day.day.code) }
    members.add("startTime", race.start?.code)
    let series = series
    let results = state.order.map { id in
      JSONElement(.object(result(id, series[id] ?? [], &people, &unsaid)))
    }
    members.append(JSONMember("results", .array(results)))
    return .object(members)
  }

  private func result(
    _ id: EntryID, _ series: [Attempt], _ people: inout ExportedPeople, _ unsaid: inout Unsaid
  ) -> [JSONMember] {
    let entry = startList[id]
    let nation = entry.nationOrigin == .estimated ? nil : entry.nation
    let line = state.sheet?[id]
    var members: [JSONMember] = []
    if isTeam(entry) {
      members.add("relayTeamId", people.number(ofTeam: entry.athlete, nation))
      let runners = entry.runners.filter { $0.leg != nil }.sorted { ($0.leg ?? 0) < ($1.leg ?? 0) }
      let legs = runners.map { runner in
        let category = race.category.code.first == "x" ? Category.open : race.category
        return JSONElement(
          .number("\(people.number(runner.athlete, nation, category, &unsaid))"))
      }
      if !legs.isEmpty { members.append(JSONMember("legs", .array(legs))) }
      unsaid.add("runners of relay teams without a leg", entry.runners.count - runners.count)
    } else {
      members.add("athleteId", people.number(entry.athlete, nation, race.category, &unsaid))
    }
    add(mark: id, line, &members, &unsaid)
    if let placing = state.sheet?.placing(of: id), !placing.isOpen,
      placing.provenance.origin != .estimated
    {
      members.add("placeInRace", placing.number)
    }
    if let qualification = line?.qualification?.value.text {
      if ["Q", "q"].contains(qualification) {
        members.add("qualified", qualification)
      } else {
        unsaid.add("ways to qualify but Q and q")
      }
    }
    if let wind = line?.wind, !wind.isEstimated { add(wind: wind.value, &members, &unsaid) }
    let details = splits(id, &unsaid) + ExportedTrials.details(series, &unsaid)
    if isTeam(entry) {
      unsaid.add("splits of relay teams", details.count)
    } else if !details.isEmpty {
      members.append(JSONMember("detail", .array(details.map { JSONElement(.object($0)) })))
    }
    return members
  }

  private func isTeam(_ entry: Entry) -> Bool {
    if case .relay = race.discipline.kind { return true }
    return race.discipline.kind == .walkRelay || !entry.runners.isEmpty
  }

  /// The mark, or the fault of someone who is out.
  private func add(
    mark id: EntryID, _ line: ResultLine?, _ members: inout [JSONMember], _ unsaid: inout Unsaid
  ) {
    if let outcome = line?.outcome?.value ?? state.outcomes[id] {
      switch outcome {
      case .didNotFinish, .didNotStart, .disqualified, .noMark:
        members.add("result", outcome.word)
        return
      case .finished: break
      case .other: unsaid.add("outcomes but DNF, DNS, DQ and NM")
      }
    }
    if let reading = line?.reading {
      guard !reading.isEstimated else {
        unsaid.add("estimated times")
        return
      }
      members.add("result", reading.value.text)
      note(reading.value, &unsaid)
      if reading.provenance.origin != .official { unsaid.add("origins of unofficial times") }
    } else if let mark = line?.mark, !mark.isEstimated {
      members.add("result", mark.value.text)
    }
    if line?.finer != nil { unsaid.add("finer readings") }
    unsaid.add("flags of records and bests", line?.flags.count ?? 0)
  }

  private func splits(_ id: EntryID, _ unsaid: inout Unsaid) -> [[JSONMember]] {
    replay.columns.compactMap { column in
      guard let reading = column.reading(of: id) else { return nil }
      guard !reading.isEstimated else {
        unsaid.add("estimated splits")
        return nil
      }
      let millimetres = column.markPoint.millimetres
      guard millimetres % 10 == 0 else {
        unsaid.add("splits between two centimetres")
        return nil
      }
      if reading.provenance.origin != .official { unsaid.add("origins of unofficial splits") }
      note(reading.value, &unsaid)
      let rest = millimetres / 10 % 100
      let metres = "\(millimetres / 1000)." + (rest < 10 ? "0" : "") + "\(rest)"
      return [
        JSONMember("distance", .string(metres)),
        JSONMember("result", .string(reading.value.text)),
      ]
    }
  }

  /// Notes a time that the proposal has no pattern for; it is written as it was printed.
  private func note(_ reading: Reading, _ unsaid: inout Unsaid) {
    let isUsual = reading.isHandTimed ? reading.decimals == 1 : [0, 2].contains(reading.decimals)
    if !isUsual { unsaid.add("times of other than two decimals, written as printed") }
  }

  /// The last series of each.
  private var series: [EntryID: [Attempt]] {
    var series: [EntryID: [Attempt]] = [:]
    for report in replay.feed where !report.isDoubtful && report.provenance.origin != .estimated {
      if case .series(let id, let attempts) = report.claim { series[id] = attempts }
    }
    return series
  }

  private func add(wind: String, _ members: inout [JSONMember], _ unsaid: inout Unsaid) {
    if let text = ExportedTrials.wind(wind) {
      members.add("wind", text)
    } else {
      unsaid.add("winds that are no figure")
    }
  }

  /// Notes what the document has no place for.
  private func noteRest(_ unsaid: inout Unsaid) {
    for entry in startList.entries {
      if entry.bib != nil { unsaid.add("bibs") }
      if entry.lane != nil { unsaid.add("lanes") }
      if entry.club != nil { unsaid.add("clubs") }
      if entry.startOrder != nil { unsaid.add("places in the order of start") }
      if entry.nationOrigin == .estimated, entry.nation != nil { unsaid.add("estimated nations") }
      if entry.athlete.identity != Athlete(name: entry.athlete.name).identity {
        unsaid.add("identities that do not follow from names")
      }
    }
    unsaid.add("parts of the source that are only kept", keptCount)
    if race.day?.isEstimated == true { unsaid.add("estimated days") }
    for report in replay.feed {
      if report.isDoubtful {
        unsaid.add("doubtful reports")
        continue
      }
      switch report.claim {
      case .reaction: unsaid.add("reaction times")
      case .note: unsaid.add("notes")
      case .margin: unsaid.add("margins")
      case .stretch: unsaid.add("times for a stretch")
      case .leaderTime, .order: unsaid.add("orders and leaders’ times on the way")
      case .official: unsaid.add("marks that a result is official")
      case .pass(_, _, nil): unsaid.add("places on the way")
      case .pass, .result, .deadHeat, .reinstated, .series, .wind: break
      }
    }
    unsaid.add("records before the race", race.records.count)
  }

  /// How many keys are kept of what was read and not understood, those of the competition left out.
  private var keptCount: Int {
    let logged = readout.logged.reduce(0) { $0 + $1.kept.count }
    guard let kept = readout.header?.kept else { return logged }
    let entries = kept.entries.values.reduce(0) { $0 + $1.count }
    return logged + kept.header.count + kept.race.count + entries
  }
}
