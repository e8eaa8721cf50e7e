import Athletics
import RaceReplay
import ResultReading

/// Reads one event of the document: one race with its results.
enum RomeEvent {
  /// The race; throws where it cannot be told what was contested.
  static func draft(_ element: JSONElement, _ head: RomeHead) throws(Problem) -> RaceDraft {
    var object = try OpenObject(element)
    let name = try object.required("eventName", "the event’s name", .text)
    let title = EventTitle(name)
    guard let discipline = title.discipline else {
      throw object.problem(
        "eventName", found: name, expected: "an event such as 1500m or Long Jump")
    }
    let results = try object.required("results", "a list of results", .list("a list of results"))
    let round = Round(&object)
    let category = category(&object, title)
    var draft = RaceDraft(
      Race(
        competition: head.competition, discipline: discipline,
        category: category, round: round.name, heat: round.heat,
        day: day(&object), venue: head.venue, awardsMedals: round.isMedalFinal),
      column: element.column)
    if let wind = object.words("wind") {
      draft.wind = (wind, object.element("wind")?.column ?? element.column)
    }
    let heights = heights(&object)
    for element in results {
      do {
        draft.results.append(
          try RomeResult(discipline, draft.wind?.text, heights).draft(element, &draft.problems))
      } catch { draft.problems.append(error) }
    }
    draft.kept.competition = head.kept
    var rest: [JSONMember] = []
    if object.again("combinedEvent") != nil { rest.add("roundName", object.again("roundName")) }
    if let gender = object.again("gender"), category.code.first != gender.lowercased().first {
      rest.add("gender", gender)
    }
    draft.kept.race = object.kept(under: RomeDocument.key, with: rest)
    draft.problems += object.problems
    return draft
  }

  /// Mixed relays are listed among the men's events, and only their names tell.
  private static func category(_ object: inout OpenObject, _ title: EventTitle) -> Category {
    let gender = object.words("gender")
    let group = object.words("ageGroup")
    let age = group.map { $0.lowercased() == "senior" ? "" : $0.lowercased() } ?? ""
    let told = title.category ?? gender.flatMap { Category(code: $0.lowercased()) }
    if let category = told?.of(ageGroup: age) { return category }
    object.refuse(
      object.problem(
        "ageGroup", found: (gender ?? "") + (group ?? ""),
        expected: "M, W or X and Senior or an age group such as U20"))
    return told ?? .open
  }

  private static func day(_ object: inout OpenObject) -> DatedDay? {
    object.optional("date", .day).map { DatedDay($0) }
  }

  /// Heights by their position.
  private static func heights(_ object: inout OpenObject) -> [Int: FieldMark] {
    var heights: [Int: FieldMark] = [:]
    for element in object.elements("heightTable", "a list of heights") {
      do {
        var row = try OpenObject(element)
        let text = try row.required("heightValue", "metres such as \"2.17\"", .fieldMark)
        heights[try row.required("heightPos", "a number", .wholeNumber(1...1000))] = text
      } catch { object.problems.append(error) }
    }
    if heights.count == object.element("heightCount").flatMap({ try? $0.wholeNumber(0...1000) }) {
      object.passOver("heightCount")
    }
    return heights
  }

  /// Which round the race is, and whether its winners are those of the event.
  private struct Round {
    let name: String
    let heat: Int?
    let isMedalFinal: Bool

    /// A round of a combined event is named after it; a race `B` of a final is a round of its own.
    init(_ object: inout OpenObject) {
      let combined = object.words("combinedEvent")
      let words = object.words("roundName") ?? "race"
      let number = object.words("heatNumber")
      var name =
        switch words.lowercased() {
        case "semifinals", "semifinal": "semi-final"
        default: words.pathName ?? "race"
        }
      if let combined = combined?.pathName { name = combined }
      heat = number.flatMap { Int($0) }.flatMap { (1...999).contains($0) ? $0 : nil }
      if heat == nil, let part = number?.pathName { name += "-" + part }
      self.name = name
      isMedalFinal = combined == nil && number == nil && name == "final"
      let usual = heat.map { "Heat \($0)" } ?? words
      if object.element("heatName")?.value == .string(usual) { object.passOver("heatName") }
    }
  }
}
