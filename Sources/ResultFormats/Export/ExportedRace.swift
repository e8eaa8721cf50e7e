import Athletics
import RaceReplay
import ResultReading

/// A race as a document of World Athletics has it.
struct ExportedRace {
  private let result: FinalResult
  private var race: Race { result.race }

  /// Nothing where there is no race; what hardly any format says is counted.
  init?(_ readout: Readout, _ unsaid: inout Unsaid) {
    guard let result = FinalResult(readout) else { return nil }
    self.result = result
    unsaid.countRest(of: readout, result)
    countRest(&unsaid)
  }

  /// The object of the race; those who are in it are added to the athletes and teams.
  func value(_ people: inout ExportedPeople, _ unsaid: inout Unsaid) -> JSONValue {
    var members: [JSONMember] = []
    members.add("number", race.heat ?? 1)
    if let wind = result.wind { add(wind: wind.value, &members, &unsaid) }
    if let day = race.day, !day.isEstimated { members.add("date", day.day.code) }
    members.add("startTime", race.start?.code)
    let told = result.lines.filter(hasResult)
    let results = told.map { JSONElement(.object(self.members(of: $0, &people, &unsaid))) }
    if told.count < result.lines.count {
      unsaid.add(names: result.lines.filter { !hasResult($0) }.map(\.entry.athlete.name))
    }
    members.append(JSONMember("results", .array(results)))
    return .object(members)
  }

  /// Whether there is anything to hand in: the format has no result without a mark or a fault.
  private func hasResult(_ line: FinalLine) -> Bool {
    switch line.outcome?.value {
    case .didNotFinish?, .didNotStart?, .disqualified?, .noMark?: true
    case .outOfCompetition?, .other?, .finished?, nil:
      race.discipline.isRace ? line.reading != nil : line.mark != nil
    }
  }

  private func members(
    of line: FinalLine, _ people: inout ExportedPeople, _ unsaid: inout Unsaid
  ) -> [JSONMember] {
    var members: [JSONMember] = []
    let isTeam = isTeam(line.entry)
    if isTeam {
      let team = line.entry.athlete
      members.add("relayTeamId", people.number(ofTeam: team, line.nation, &unsaid))
      let legs = legs(line, &people, &unsaid)
      if !legs.isEmpty { members.append(JSONMember("legs", .array(legs))) }
    } else {
      members.add(
        "athleteId", people.number(line.entry.athlete, line.nation, race.category, &unsaid))
    }
    addMark(line, &members, &unsaid)
    if let placing = line.placing, !placing.isOpen {
      members.add("placeInRace", placing.number)
      let isComputed = !placing.isReported && line.reportedPlace == nil
      unsaid.add("that places were computed from times", isComputed ? 1 : 0)
    }
    if let qualification = line.qualification?.value.text {
      if ["Q", "q"].contains(qualification) {
        members.add("qualified", qualification)
      } else {
        unsaid.add("ways to qualify but Q and q")
      }
    }
    if let wind = line.wind { add(wind: wind.value, &members, &unsaid) }
    if isTeam {
      unsaid.add("splits of relay teams", line.splits.count)
      unsaid.add("series of relay teams", line.series.isEmpty ? 0 : 1)
    } else {
      let details = splits(line, &unsaid) + ExportedTrials.details(line.series, &unsaid)
      if !details.isEmpty {
        members.append(JSONMember("detail", .array(details.map { JSONElement(.object($0)) })))
      }
    }
    return members
  }

  private func isTeam(_ entry: Entry) -> Bool {
    if case .relay = race.discipline.kind { return true }
    return race.discipline.kind == .walkRelay || !entry.runners.isEmpty
  }

  private func legs(
    _ line: FinalLine, _ people: inout ExportedPeople, _ unsaid: inout Unsaid
  ) -> [JSONElement] {
    let runners = line.entry.runners.filter { $0.leg != nil }
      .sorted { ($0.leg ?? 0) < ($1.leg ?? 0) }
    let category = race.category.code.first == "x" ? Category.open : race.category
    unsaid.add("runners of relay teams without a leg", line.entry.runners.count - runners.count)
    for (index, runner) in runners.enumerated() {
      unsaid.add("bibs of runners", runner.bib == nil ? 0 : 1)
      unsaid.add("which leg someone ran", runner.leg == index + 1 ? 0 : 1)
    }
    return runners.map { runner in
      JSONElement(.number("\(people.number(runner.athlete, line.nation, category, &unsaid))"))
    }
  }

  /// The mark, or the fault of someone who is out.
  private func addMark(
    _ line: FinalLine, _ members: inout [JSONMember], _ unsaid: inout Unsaid
  ) {
    unsaid.add("finer readings", line.finer == nil ? 0 : 1)
    unsaid.add("flags of records and bests", line.flags.count)
    switch line.outcome?.value {
    case .didNotFinish?, .didNotStart?, .disqualified?, .noMark?:
      members.add("result", line.outcome?.value.word)
      unsaid.add("reasons of outcomes", line.outcome?.value.reason == nil ? 0 : 1)
      unsaid.add(
        "marks of those who are out", [line.reading == nil, line.mark == nil].count { !$0 })
      return
    case .outOfCompetition?, .other?: unsaid.add("outcomes but DNF, DNS, DQ and NM")
    case .finished?, nil: break
    }
    if let reading = line.reading?.value, race.discipline.isRace {
      let time = written(reading)
      members.add("result", time.text)
      unsaid.add("times as they were printed", time.text == reading.text ? 0 : 1)
      unsaid.add("how a time was rounded", time.rounding == reading.rounding ? 0 : 1)
      unsaid.add("field marks in a race", line.mark == nil ? 0 : 1)
    } else if let mark = line.mark?.value {
      if race.discipline.isRace {
        unsaid.add("field marks in a race")
      } else {
        members.add("result", mark.text)
      }
      unsaid.add("times in a field event", line.reading == nil ? 0 : 1)
    } else {
      unsaid.add("times in a field event", line.reading == nil ? 0 : 1)
    }
  }

  private func splits(_ line: FinalLine, _ unsaid: inout Unsaid) -> [[JSONMember]] {
    line.splits.compactMap { markPoint, split in
      let millimetres = markPoint.millimetres
      guard millimetres % 10 == 0 else {
        unsaid.add("splits between two centimetres")
        return nil
      }
      guard race.discipline.raceDistance.map({ markPoint < $0 }) ?? true else {
        unsaid.add("splits beyond the finish")
        return nil
      }
      let time = written(split.value)
      unsaid.add("splits as they were printed", time.text == split.value.text ? 0 : 1)
      if time.rounding != split.value.rounding || !split.provenance.isPlain {
        unsaid.add("origins or roundings of splits")
      }
      let rest = millimetres / 10 % 100
      let metres = "\(millimetres / 1000)." + (rest < 10 ? "0" : "") + "\(rest)"
      return [
        JSONMember("distance", .string(metres)),
        JSONMember("result", .string(time.text)),
      ]
    }
  }

  /// The time in a pattern of the proposal, which has hundredths, whole seconds, and tenths of hand
  /// times: finer ones are rounded up as they are recorded, tenths get a zero behind them.
  private func written(_ reading: Reading) -> Reading {
    let isHandTimed = reading.isHandTimed
    let rule = RoundingRule(race.discipline, isHandTimed: isHandTimed)
    let most = isHandTimed ? 1 : 2
    let mark =
      reading.decimals > most
      ? rule.mark(of: reading.printed, isHandTimed: isHandTimed).mark : reading
    let decimals = isHandTimed || mark.decimals > 0 ? most : 0
    return .roundedUp(
      PrintedTime(time: mark.time, decimals: decimals), isHandTimed: isHandTimed)
  }

  private func add(wind: String, _ members: inout [JSONMember], _ unsaid: inout Unsaid) {
    if let text = ExportedTrials.wind(wind) {
      members.add("wind", text)
    } else {
      unsaid.add("winds that are no figure")
    }
  }

  /// Counts what the document has no place for, beside what hardly any format says.
  private func countRest(_ unsaid: inout Unsaid) {
    for line in result.lines {
      unsaid.add("bibs", line.entry.bib == nil ? 0 : 1)
      unsaid.add("lanes", line.entry.lane == nil ? 0 : 1)
      unsaid.add("clubs", line.entry.club == nil ? 0 : 1)
      unsaid.addBeside(line)
      unsaid.add("reaction times", line.reaction == nil ? 0 : 1)
    }
    let placed = Set(result.lines.filter { $0.placing?.isOpen == false }.map(\.id))
    let marks = Dictionary(
      uniqueKeysWithValues: result.lines.map {
        ($0.id, [$0.reading?.value.text, $0.mark?.value.text])
      })
    let untold = result.deadHeats.count { heat in
      !heat.entries.allSatisfy(placed.contains) || Set(heat.entries.map { marks[$0] }).count > 1
    }
    unsaid.add("dead heats without a place and one mark", untold)
    unsaid.add("equal places that are no dead heat", result.equalPlaces)
    unsaid.add("estimated days", race.day?.isEstimated == true ? 1 : 0)
    unsaid.add("lengths of a lap", race.statedLap == nil ? 0 : 1)
  }
}
