import Athletics
import RaceReplay
import ResultReading

/// Reads a unit of the document: an event with its rounds and races.
struct WorldAthleticsUnit {
  private let competition: Competition
  private let people: WorldAthleticsPeople
  private let element: JSONElement
  private let title: EventTitle
  private let shownTitle: String?
  private var rounds: [JSONElement]
  private let kept: [JSONMember]
  private var problems: [Problem]

  init(
    _ element: JSONElement, _ competition: Competition, _ people: WorldAthleticsPeople
  ) throws(Problem) {
    var object = try OpenObject(element)
    self.competition = competition
    self.people = people
    self.element = element
    shownTitle = object.words("title")
    title = EventTitle(shownTitle ?? "")
    rounds = object.elements("rounds", "a list of rounds")
    problems = object.problems
    if title.discipline == nil {
      problems.append(
        Problem(
          column: object.element("title")?.column ?? element.column, key: "title",
          found: shownTitle?.quoted ?? "none",
          expected: "a title such as Women’s 100m; the marks are read as times"))
    }
    var rest: [JSONMember] = []
    if title.discipline == nil { rest.add("title", shownTitle) }
    kept = object.kept(under: WorldAthleticsDocument.key, with: rest)
  }

  /// The races of the unit; what is wrong with the unit is said once.
  mutating func drafts(_ problems: inout [Problem]) -> [RaceDraft] {
    problems += self.problems
    var drafts: [RaceDraft] = []
    for element in rounds {
      do {
        var round = try OpenObject(element)
        let races = round.elements("races", "a list of races")
        let name = Self.round(round.words("type"))
        problems += round.problems
        for race in races {
          do { drafts.append(try draft(race, name, isOnly: races.count == 1)) } catch {
            problems.append(error)
          }
        }
      } catch { problems.append(error) }
    }
    return drafts
  }

  static func round(_ type: String?) -> String {
    switch type?.lowercased() {
    case "semifinal": "semi-final"
    case "quarterfinal": "quarter-final"
    default: type?.pathName ?? "race"
    }
  }

  /// The heat that a race’s number stands for; the only race of a round is no heat.
  static func heat(_ number: Int, isOnly: Bool) -> Int? {
    number > 1 || (number == 1 && !isOnly) ? number : nil
  }

  private func draft(
    _ element: JSONElement, _ round: String, isOnly: Bool
  ) throws(Problem) -> RaceDraft {
    var object = try OpenObject(element)
    let results = object.elements("results", "a list of results")
    let number = object.count("number", 0...999)
    let discipline = title.discipline ?? .unknownDistance
    var problems: [Problem] = []
    var drafts: [ResultDraft] = []
    var sexes: Set<Character?> = []
    for element in results {
      do {
        let (draft, sex) = try WorldAthleticsResult(discipline, people).draft(element, &problems)
        drafts.append(draft)
        sexes.insert(sex)
      } catch { problems.append(error) }
    }
    let sex = sexes.count == 1 ? sexes.first.flatMap { $0 } : nil
    let byAthletes = sex.flatMap { Category(code: String($0)) }
    let heat = number.flatMap { Self.heat($0, isOnly: isOnly) }
    let start = Self.time(&object, "startTime")
    var draft = RaceDraft(
      Race(
        competition: competition, discipline: discipline,
        category: title.category ?? byAthletes ?? .open, round: round, heat: heat,
        day: object.optional("date", .day).map { DatedDay($0) }, start: start,
        venue: people.venue), column: element.column)
    if title.category == nil, let byAthletes {
      draft.guess.append(.read(.category, as: byAthletes.code, by: "by the athletes’ sex"))
    }
    if let wind = object.words("wind") {
      draft.wind = (wind, object.element("wind")?.column ?? element.column)
    }
    draft.results = drafts
    let rest = object.kept(under: WorldAthleticsDocument.key)
    draft.kept.race = rest.isEmpty ? kept : rest
    if !rest.isEmpty, let unit = kept.first {
      draft.kept.race.append(JSONMember(WorldAthleticsDocument.key + "-unit", unit.element))
    }
    draft.problems = problems + object.problems
    return draft
  }

  /// A time of day, fractions of its second left out.
  private static func time(_ object: inout OpenObject, _ key: String) -> TimeOfDay? {
    guard let text = object.words(key) else { return nil }
    if let time = TimeOfDay(text.prefix { $0 != "." }) { return time }
    object.refuse(object.problem(key, found: text, expected: "a time of day such as 20:56:29"))
    return nil
  }
}
