import Athletics
import RaceReplay
import ResultReading

/// Reads one result of an event.
struct RomeResult {
  private let discipline: Discipline
  private let raceWind: String?
  private let heights: [Int: FieldMark]

  init(_ discipline: Discipline, _ raceWind: String?, _ heights: [Int: FieldMark]) {
    self.discipline = discipline
    self.raceWind = raceWind
    self.heights = heights
  }

  /// The result; throws where nobody is named.
  func draft(
    _ element: JSONElement, _ problems: inout [Problem]
  ) throws(Problem) -> ResultDraft {
    var object = try OpenObject(element)
    let nation = nation(&object)
    let athlete = try athlete(&object, nation)
    var entryKept = Self.names(object, athlete, nation)
    var draft = ResultDraft(column: element.column, athlete: athlete)
    draft.nation = nation
    draft.club = object.words("club")
    draft.bib = object.words("bib")
    object.passOver("DOB")
    var resultKept: [JSONMember] = []
    readMark(&object, &draft, &resultKept)
    readFlags(&object, &draft, &resultKept)
    readSeries(&object, &draft, &resultKept)
    if let points = object.words("combinedPoints") { resultKept.add("combinedPoints", points) }
    readRunners(&object, &draft)
    entryKept += draft.entryKept
    draft.entryKept = object.kept(under: RomeDocument.key, with: entryKept)
    if !resultKept.isEmpty { draft.kept = [JSONMember(RomeDocument.key, .object(resultKept))] }
    problems += object.problems
    return draft
  }

  private func nation(_ object: inout OpenObject) -> Nation? {
    guard let text = object.words("nation") else { return nil }
    if let nation = Nation(text) { return nation }
    object.refuse(object.problem("nation", found: text, expected: "a nation’s three-letter code"))
    return nil
  }

  /// A relay team without a name bears that of its nation.
  private func athlete(_ object: inout OpenObject, _ nation: Nation?) throws(Problem) -> Athlete {
    let team = object.words("relayTeam")
    let first = object.words("firstname")
    let family = object.words("lastname")
    let joined = [first, family].compactMap { $0 }.joined(separator: " ")
    if let name = object.words("athlete") ?? (joined.isEmpty ? nil : joined) {
      return Athlete(name: name, familyName: family)
    }
    if let team, nation.map({ $0.code == team }) ?? true, let name = Nation(team)?.name {
      return Athlete(name: name)
    }
    guard let name = team ?? nation?.name else {
      throw Problem(
        column: object.column, key: "athlete", found: "nobody",
        expected: "an athlete’s or a team’s name; the result was not read")
    }
    return Athlete(name: name)
  }

  /// Names that say other than the athlete’s, and a team that is not the nation’s.
  private static func names(
    _ object: OpenObject, _ athlete: Athlete, _ nation: Nation?
  ) -> [JSONMember] {
    let first = object.again("firstname")
    let joined = [first, object.again("lastname")].compactMap { $0 }.joined(separator: " ")
    let team = object.again("relayTeam")
    var kept: [JSONMember] = []
    if !joined.isEmpty, joined != athlete.name { kept.add("firstname", first) }
    if team != nation?.code, team != athlete.name { kept.add("relayTeam", team) }
    return kept
  }

  private func readMark(
    _ object: inout OpenObject, _ draft: inout ResultDraft, _ kept: inout [JSONMember]
  ) {
    if let rank = object.words("rank") {
      if let place = TablePlace(rank) {
        draft.place = place.number
      } else if !draft.read(mark: rank, of: discipline) {
        note("rank", rank, "a place", &object, &draft)
        kept.add("rank", rank)
      }
    }
    if let text = object.words("bestPerformance"), !draft.read(mark: text, of: discipline) {
      let mark = discipline.isRace ? "a time" : "metres or points"
      note("bestPerformance", text, mark, &object, &draft)
      kept.add("bestPerformance", text)
    } else if object.element("bestPerformance")?.value == .string("NH") {
      kept.add("bestPerformance", "NH")
    }
    if let wind = object.words("wind"), wind != raceWind { draft.wind = wind }
  }

  /// Takes the status from words that are no known one, and tells of them.
  private func note(
    _ key: String, _ text: String, _ usual: String, _ object: inout OpenObject,
    _ draft: inout ResultDraft
  ) {
    let known = Self.outcome(in: text)
    draft.outcome = known ?? draft.outcome
    let status = known.map { "it was read as \($0.text)" } ?? "it is kept as it is"
    object.problems.append(
      object.problem(
        key, found: text, expected: "\(usual) or a word such as DNF; \(status)"))
  }

  /// The status in words that mix it with a mark and a rule: `6.58DQADR 2.2`.
  private static func outcome(in text: String) -> Outcome? {
    let start = text.drop { !$0.isLetter }
    let told = Outcome(word: String(start))
    if case .other = told {} else { return told }
    let words = text.uppercased().split { !$0.isLetter }
    for (start, outcome) in [
      ("DQ", Outcome.disqualified()), ("DSQ", .disqualified()), ("DNF", .didNotFinish()),
      ("DNS", .didNotStart()), ("NM", .noMark()), ("NH", .noMark()),
    ] where words.contains(where: { $0.hasPrefix(start) }) { return outcome }
    return nil
  }

  private func readFlags(
    _ object: inout OpenObject, _ draft: inout ResultDraft, _ kept: inout [JSONMember]
  ) {
    for key in ["recordFlags", "personalFlags"] {
      guard let text = object.words(key) else { continue }
      let words = text.split(separator: " ")
      draft.flags += words.compactMap { Flag(String($0)) }
      if words.contains(where: { Flag(String($0)) == nil }) { kept.add(key, text) }
    }
    if let text = object.words("qualified") {
      draft.qualification = Qualification(text)
      if draft.qualification == nil { kept.add("qualified", text) }
    }
    guard let text = object.words("reactiontime") else { return }
    draft.reaction = RaceTime(reaction: text)
    guard draft.reaction == nil else { return }
    kept.add("reactiontime", text)
    object.problems.append(
      object.problem("reactiontime", found: text, expected: "seconds such as 0.162"))
  }

  private func readSeries(
    _ object: inout OpenObject, _ draft: inout ResultDraft, _ kept: inout [JSONMember]
  ) {
    guard let list = object.element("roundResults") else { return }
    var series: [Attempt] = []
    var isWhole = true
    for (index, element) in object.elements("roundResults", "a list of trials").enumerated() {
      do {
        var row = try OpenObject(element)
        let round = row.count("round", 1...1000)
        let text = row.words("performance")
        let height = round.flatMap { heights[$0] }
        isWhole = isWhole && text != nil && (height != nil || round == index + 1)
        isWhole = isWhole && (heights.isEmpty || height != nil)
        if let text { series.append(Attempt(text, height: height, wind: row.words("wind"))) }
        isWhole = isWhole && row.members.isEmpty && row.problems.isEmpty
        object.problems += row.problems
      } catch {
        isWhole = false
        object.problems.append(error)
      }
    }
    draft.series = series
    if !isWhole { kept.append(JSONMember("roundResults", list)) }
    if object.element("roundResultsCount").flatMap({ try? $0.wholeNumber(0...1000) })
      == series.count
    {
      object.passOver("roundResultsCount")
    }
  }

  /// Those listed beyond the legs of the race are of the team and have no leg.
  private func readRunners(_ object: inout OpenObject, _ draft: inout ResultDraft) {
    guard let list = object.element("relayParticipants") else { return }
    var legs = 4
    if case .relay(let count) = discipline.kind { legs = count }
    var isWhole = true
    for element in object.elements("relayParticipants", "a list of runners") {
      do {
        var row = try OpenObject(element)
        let leg = row.count("leg", 1...1000)
        let family = row.words("lastname")
        let first = row.words("firstname")
        let joined = [first, family].compactMap { $0 }.joined(separator: " ")
        isWhole = isWhole && row.words("nation") == draft.nation?.code
        guard let name = row.words("athlete") ?? (joined.isEmpty ? nil : joined) else {
          isWhole = false
          continue
        }
        draft.runners.append(
          Runner(
            Athlete(name: name, familyName: family),
            leg: leg.flatMap { (1...legs).contains($0) && legs <= 20 ? $0 : nil }))
        isWhole = isWhole && leg.map { $0 <= legs } == true && row.problems.isEmpty
        row.passOver("toID")
        isWhole = isWhole && row.members.isEmpty
        object.problems += row.problems
      } catch {
        isWhole = false
        object.problems.append(error)
      }
    }
    if !isWhole { draft.entryKept.append(JSONMember("relayParticipants", list)) }
  }
}
