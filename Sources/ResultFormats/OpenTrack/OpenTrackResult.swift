import Athletics
import RaceReplay
import ResultReading

/// Reads the results and trials of a unit.
struct OpenTrackResult {
  private let discipline: Discipline
  private let event: String
  private let meeting: OpenTrackMeeting

  init(_ discipline: Discipline, _ event: String, _ meeting: OpenTrackMeeting) {
    self.discipline = discipline
    self.event = event
    self.meeting = meeting
  }

  /// The result; who is not among the competitors is named by the bib.
  func draft(
    _ element: JSONElement, _ problems: inout [Problem]
  ) throws(Problem) -> ResultDraft {
    var object = try OpenObject(element)
    let bib = try object.required("bib", "the bib of a competitor or a team", .bib)
    let isRelay = if case .relay = discipline.kind { true } else { false }
    let team = isRelay ? meeting.teams[[event, bib]] : nil
    let competitor = team ?? meeting.competitors[bib]
    if competitor == nil {
      object.problems.append(
        object.problem("bib", found: bib, expected: "one of the competitors or relay teams"))
    }
    let athlete = competitor?.athlete ?? Athlete(name: bib)
    var draft = ResultDraft(column: element.column, athlete: athlete)
    draft.bib = bib
    draft.nation = competitor?.nation
    draft.club = competitor?.club
    draft.runners = competitor?.runners ?? []
    draft.entryKept = competitor?.kept ?? []
    draft.lane = object.count("lane", 0...99)
    draft.startOrder = object.count("order", TablePlace.range)
    draft.place = object.count("place", TablePlace.range)
    draft.wind = object.words("wind")
    var rest: [JSONMember] = []
    if let text = object.words("performance"), !draft.read(mark: text, of: discipline) {
      rest.add("performance", text)
      object.problems.append(
        object.problem(
          "performance", found: text,
          expected: """
            \(discipline.isRace ? "a time" : "metres or points") or a word such as DNF; it is kept \
            as it is
            """))
    }
    let kept = object.members.filter { $0.value.saysSomething } + rest
    if !kept.isEmpty { draft.kept = [JSONMember(OpenTrackDocument.key, .object(kept))] }
    problems += object.problems
    return draft
  }

  /// Gives every competitor the trials that name them, those at one height together.
  func add(_ trials: [JSONElement], to race: inout RaceDraft) {
    var positions: [String: Int] = [:]
    for (index, result) in race.results.enumerated() {
      if let bib = result.bib, positions[bib] == nil { positions[bib] = index }
    }
    for element in trials {
      do throws(Problem) {
        var object = try OpenObject(element)
        let bib = try object.required("bib", "the bib of a competitor", .bib)
        let text = try object.required("result", "what the trial came to, such as x", .text)
        guard let index = positions[bib] else {
          throw object.problem("bib", found: bib, expected: "one of the results’ bibs")
        }
        let height = try object.strict("height", .fieldMark)
        let wind = object.words("wind")
        let last = race.results[index].series.last
        let round = object.count("round", 1...1000)
        if height == nil, let round, round != race.results[index].series.count + 1 {
          object.problems.append(
            object.problem(
              "round", found: "\(round)",
              expected: "the trials of \(bib.quoted) in their order, without a gap"))
        }
        if let height, let last, last.height == height {
          race.results[index].series.removeLast()
          race.results[index].series.append(Attempt(last.text + text, height: height))
        } else {
          race.results[index].series.append(Attempt(text, height: height, wind: wind))
        }
        race.problems += object.problems
      } catch { race.problems.append(error) }
    }
  }
}
