import Athletics
import RaceReplay
import ResultReading

/// Reads the JSON document by which results are handed in to World Athletics: athletes and teams,
/// then units, rounds, races and results.
///
/// The document names no competition. What has no place in the model is kept under
/// `world-athletics`. Dates of birth are not kept.
enum WorldAthleticsDocument {
  static let key = "world-athletics"

  static func readout(_ document: JSONDocument) throws(Problem) -> Readout {
    var object = try OpenObject(document.root)
    let units = try object.required("units", "a list of units", .list("a list of units"))
    let people = WorldAthleticsPeople(&object)
    var problems: [Problem] = []
    var drafts: [RaceDraft] = []
    let number = object.element("waId").flatMap { try? $0.wholeNumber(1...Int.max) }
    let competition = Competition(
      id: number.map { "world-athletics-\($0)" } ?? "world-athletics",
      name: number.map { "World Athletics \($0)" } ?? "World Athletics")
    for element in units {
      do {
        var unit = try WorldAthleticsUnit(element, competition, people)
        drafts += unit.drafts(&problems)
      } catch { problems.append(error) }
    }
    let kept = object.kept(under: key, with: people.kept + people.unnamed(in: drafts))
    for index in drafts.indices { drafts[index].kept.competition = kept }
    return try drafts.readout(
      of: document, problems + object.problems, none: "units with rounds and races")
  }
}

/// The athletes, teams and venues of the document by their numbers.
struct WorldAthleticsPeople {
  /// Who a number stands for.
  struct Person {
    let athlete: Athlete
    let nation: Nation?
    let sex: Character?
    let kept: [JSONMember]
  }

  private(set) var athletes: [Int: Person] = [:]
  private(set) var teams: [Int: Person] = [:]
  /// The name of the venue, where there is one only.
  private(set) var venue: String?
  /// What of the venues is not understood.
  private(set) var kept: [JSONMember] = []

  init(_ object: inout OpenObject) {
    let numbers = 0...Int.max
    for element in object.elements("athletes", "a list of athletes") {
      do {
        var row = try OpenObject(element)
        let id = try row.required("id", "the athlete’s number", .wholeNumber(numbers))
        athletes[id] = try Self.person(&row)
        object.problems += row.problems
      } catch { object.problems.append(error) }
    }
    for element in object.elements("relayTeams", "a list of teams") {
      do {
        var row = try OpenObject(element)
        let id = try row.required("id", "the team’s number", .wholeNumber(numbers))
        teams[id] = try Self.person(&row)
        object.problems += row.problems
      } catch { object.problems.append(error) }
    }
    guard let element = object.element("venues") else { return }
    let venues = object.elements("venues", "a list of venues")
    if let first = venues.first, venues.count == 1, var row = try? OpenObject(first) {
      venue = row.words("name")
    }
    if element.value.saysSomething { kept = [JSONMember("venues", element)] }
  }

  /// The names of those whom no race names, to be kept.
  func unnamed(in races: [RaceDraft]) -> [JSONMember] {
    let results = races.flatMap(\.results)
    let named = Set(results.map(\.athlete) + results.flatMap(\.runners).map(\.athlete))
    let everyone = [("athletes", athletes), ("relayTeams", teams)]
    return everyone.compactMap { key, table in
      let rest = table.sorted { $0.key < $1.key }.filter { !named.contains($0.value.athlete) }
      let names = rest.map { id, person in
        var members: [JSONMember] = []
        members.add("id", id)
        members.add("name", person.athlete.name)
        members.add("lastName", person.athlete.familyName)
        members.add("country", person.nation?.code)
        return JSONElement(.object(members.keeping(person.kept)))
      }
      return names.isEmpty ? nil : JSONMember(key, .array(names))
    }
  }

  private static func person(_ row: inout OpenObject) throws(Problem) -> Person {
    let first = row.words("firstName")
    let last = row.words("lastName")
    let joined = [first, last].compactMap { $0 }.joined(separator: " ")
    guard let name = joined.isEmpty ? row.words("name") : joined else {
      throw Problem(column: row.column, key: "lastName", found: "nobody", expected: "a name")
    }
    row.passOver("birthdate")
    let country = row.words("country")
    let nation = country.flatMap { Nation($0) }
    if let country, nation == nil {
      row.refuse(
        row.problem("country", found: country, expected: "a nation’s three-letter code"))
    }
    let sexes: [String: Character] = ["female": "w", "male": "m"]
    let sex = row.words("sex").flatMap { sexes[$0.lowercased()] }
    return Person(
      athlete: Athlete(name: name, familyName: last), nation: nation, sex: sex,
      kept: row.kept(under: WorldAthleticsDocument.key))
  }
}
