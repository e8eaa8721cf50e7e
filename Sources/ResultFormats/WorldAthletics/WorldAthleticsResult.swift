import Athletics
import RaceReplay
import ResultReading

/// Reads one result of a race, of an athlete or of a relay team.
struct WorldAthleticsResult {
  private let discipline: Discipline
  private let people: WorldAthleticsPeople

  init(_ discipline: Discipline, _ people: WorldAthleticsPeople) {
    self.discipline = discipline
    self.people = people
  }

  /// The result and the sex of whose it is; throws where nobody is named.
  func draft(
    _ element: JSONElement, _ problems: inout [Problem]
  ) throws(Problem) -> (ResultDraft, sex: Character?) {
    var object = try OpenObject(element)
    let (key, table) =
      object.has("relayTeamId")
      ? ("relayTeamId", people.teams) : ("athleteId", people.athletes)
    let id = try object.required(key, "a number", .wholeNumber(0...Int.max))
    guard let person = table[id] else {
      throw object.problem(key, found: "\(id)", expected: "one of those that are listed")
    }
    var draft = ResultDraft(column: element.column, athlete: person.athlete)
    draft.nation = person.nation
    draft.place = object.count("placeInRace", TablePlace.range)
    draft.wind = object.words("wind")
    draft.qualification = object.optional("qualified", .qualification)
    if let text = object.words("result"), !draft.read(mark: text, of: discipline) {
      let usual = discipline.isRace ? "a time" : "metres or points"
      object.refuse(
        object.problem(
          "result", found: text, expected: "\(usual), DNF, DNS, DQ or NM; it is kept as it is"))
      draft.kept = [
        JSONMember(WorldAthleticsDocument.key, .object([JSONMember("result", .string(text))]))
      ]
    }
    for key in ["detail", "DetailSplitTimes"] {
      for cell in object.elements(key, "a list of details") {
        do { try read(detail: cell, &draft) } catch { object.problems.append(error.under(key)) }
      }
    }
    for element in object.elements("legs", "a list of athletes’ numbers") {
      guard let id = try? element.wholeNumber(0...Int.max), let runner = people.athletes[id] else {
        object.problems.append(element.mismatch("the number of an athlete"))
        continue
      }
      let leg = draft.runners.count + 1
      draft.runners.append(Runner(runner.athlete, leg: leg <= 20 ? leg : nil))
    }
    let rest = object.members.filter { $0.key != "result" && $0.value.saysSomething }
    draft.entryKept = person.kept
    if !rest.isEmpty {
      draft.entryKept.append(JSONMember(WorldAthleticsDocument.key + "-line", .object(rest)))
    }
    problems += object.problems
    return (draft, person.sex)
  }

  /// A split, the trials at a height, or a trial.
  private func read(detail: JSONElement, _ draft: inout ResultDraft) throws(Problem) {
    var object = try OpenObject(detail)
    if object.has("distance") {
      let words = object.words("distance") ?? ""
      guard let distance = Distance(words + (words.hasSuffix("m") ? "" : "m")),
        distance > .zero, discipline.raceDistance.map({ distance < $0 }) ?? true
      else {
        throw object.problem(
          "distance", found: words, expected: "metres of the course before the finish")
      }
      let text = try object.required("result", "the time of the split", .text)
      let isHandTimed = text.hasSuffix("h")
      guard let printed = try? PrintedTime(isHandTimed ? text.dropLast() : text[...]) else {
        throw object.problem("result", found: text, expected: "a time such as 52.10")
      }
      guard !printed.isZero else {
        return draft.zeros.append(distance.text)
      }
      draft.splits.append((distance, .roundedUp(printed, isHandTimed: isHandTimed)))
    } else if object.has("height") {
      let height = try object.required("height", "metres such as \"2.17\"", .fieldMark)
      let text = try object.required("attempts", "the trials at it, such as xxo", .text)
      draft.series.append(Attempt(text, height: height))
    } else {
      let text = try object.required("result", "what the trial came to", .text)
      draft.series.append(Attempt(text, wind: object.words("wind")))
    }
  }
}
