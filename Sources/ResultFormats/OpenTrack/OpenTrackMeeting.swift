import Athletics
import RaceReplay
import ResultReading

/// The competition, and those who are entered in it by the numbers that results name them by.
struct OpenTrackMeeting {
  /// A competitor or a relay team.
  struct Competitor {
    let athlete: Athlete
    let nation: Nation?
    let club: String?
    var runners: [Runner] = []
    let kept: [JSONMember]
  }

  let competition: Competition
  let venue: String?
  private(set) var competitors: [String: Competitor] = [:]
  /// Each competitor as written, in order.
  private var written: [(id: String, members: [JSONMember])] = []
  /// Relay teams by event and number.
  private(set) var teams: [[String]: Competitor] = [:]
  /// The names of events by their ids, for the single events of a combined one.
  private(set) var eventNames: [String: String] = [:]
  private let firstDay: Day?
  private let isOneDay: Bool

  init(_ object: inout OpenObject, _ events: [JSONElement]) {
    let name = object.words("full_name") ?? object.words("short_name")
    let slug = object.words("slug")
    let id = (slug ?? name)?.pathName ?? "opentrack"
    competition = Competition(id: id, name: name ?? id)
    venue = object.words("address")
    firstDay = object.optional("date", .day)
    let lastDay = object.words("finish_date").flatMap { Day($0) }
    isOneDay = lastDay == nil || lastDay == firstDay
    for element in events {
      guard var event = try? OpenObject(element), let id = event.words("event_id") else { continue }
      eventNames[id] = event.words("name") ?? event.words("event_code")
    }
    let clubs = Self.clubs(&object)
    readCompetitors(&object, clubs)
    readRelayTeams(&object, clubs)
  }

  /// The day of the competition by its number; nothing where that does not tell.
  func day(_ number: Int?) -> DatedDay? {
    guard let firstDay, number == 1 || (number == nil && isOneDay) else { return nil }
    return DatedDay(firstDay)
  }

  /// Those competitors whom no race names, to be kept.
  func unnamed(in races: [RaceDraft]) -> [JSONMember] {
    let results = races.flatMap(\.results)
    let named = Set(results.compactMap(\.bib) + results.flatMap(\.runners).compactMap(\.bib))
    let rest = written.filter { !named.contains($0.id) }.map { JSONElement(.object($0.members)) }
    return rest.isEmpty ? [] : [JSONMember("competitors", .array(rest))]
  }

  private static func clubs(_ object: inout OpenObject) -> [String: String] {
    var clubs: [String: String] = [:]
    guard let list = object.element("teams")?.value, case .array(let teams) = list else {
      return clubs
    }
    for element in teams {
      guard var team = try? OpenObject(element), let id = team.words("team_id") else { continue }
      clubs[id] = team.words("team_name")
    }
    return clubs
  }

  private mutating func readCompetitors(_ object: inout OpenObject, _ clubs: [String: String]) {
    for element in object.elements("competitors", "a list of competitors") {
      do throws(Problem) {
        var row = try OpenObject(element)
        let id = row.words("competitor_id") ?? row.words("bib")
        let family = row.words("last_name")
        let name = [row.words("first_name"), family].compactMap { $0 }.joined(separator: " ")
        guard let id, !name.isEmpty else {
          throw Problem(
            column: row.column, key: "competitor_id", found: "nobody",
            expected: "a competitor’s id and name")
        }
        row.passOver("date_of_birth")
        written.append((id, row.all.filter { $0.key != "date_of_birth" }))
        let nation = Self.nation(&row)
        let team = row.words("team_id")
        competitors[id] = Competitor(
          athlete: Athlete(name: name, familyName: family), nation: nation,
          club: team.map { clubs[$0] ?? $0 }, kept: row.kept(under: OpenTrackDocument.key))
        object.problems += row.problems
      } catch { object.problems.append(error) }
    }
  }

  private mutating func readRelayTeams(_ object: inout OpenObject, _ clubs: [String: String]) {
    for element in object.elements("relay_teams", "a list of relay teams") {
      do throws(Problem) {
        var row = try OpenObject(element)
        let id = row.words("relay_team_id")
        let event = row.words("event_id") ?? ""
        let team = row.words("team_id")
        guard let id, let name = row.words("name") ?? team else {
          throw Problem(
            column: row.column, key: "relay_team_id", found: "none",
            expected: "a team’s id and name")
        }
        var runners: [Runner] = []
        for (index, element) in row.elements("runners", "a list of competitors’ ids").enumerated() {
          let id = try element.bib()
          guard let runner = competitors[id] else {
            row.problems.append(element.mismatch("the id of a competitor"))
            continue
          }
          runners.append(Runner(runner.athlete, leg: index < 20 ? index + 1 : nil, bib: id))
        }
        teams[[event, id]] = Competitor(
          athlete: Athlete(name: name), nation: Self.nation(&row),
          club: team.map { clubs[$0] ?? $0 }, runners: runners,
          kept: row.kept(under: OpenTrackDocument.key))
        object.problems += row.problems
      } catch { object.problems.append(error) }
    }
  }

  private static func nation(_ row: inout OpenObject) -> Nation? {
    guard let text = row.words("nationality") else { return nil }
    if let nation = Nation(text) { return nation }
    row.refuse(
      row.problem("nationality", found: text, expected: "a nation’s three-letter code"))
    return nil
  }
}
