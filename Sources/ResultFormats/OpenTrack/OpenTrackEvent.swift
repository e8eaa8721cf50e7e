import Athletics
import RaceReplay
import ResultReading

/// Reads an event of a competition and its units.
struct OpenTrackEvent {
  private let meeting: OpenTrackMeeting
  private let element: JSONElement
  private let id: String
  private let discipline: Discipline
  private let category: Category
  /// The name of the combined event that it is part of.
  private let parent: String?
  private let day: Int?
  private let units: [JSONElement]
  private let roundCount: Int
  /// How many units each round has.
  private let unitCounts: [Int: Int]
  private let kept: [JSONMember]
  private let problems: [Problem]

  /// Throws where it cannot be told what was contested.
  init(_ element: JSONElement, _ meeting: OpenTrackMeeting) throws(Problem) {
    var object = try OpenObject(element)
    self.meeting = meeting
    self.element = element
    let code = object.words("event_code")
    let name = object.words("name")
    let title = EventTitle(name ?? "")
    guard let discipline = code.flatMap({ EventTitle($0).discipline }) ?? title.discipline else {
      throw object.problem(
        "event_code", found: code ?? name ?? "",
        expected: "an event such as 100, 110H, 4x200 or LJ; it was not read and is kept")
    }
    self.discipline = discipline
    id = object.words("event_id") ?? ""
    category = Self.category(&object, title)
    parent = object.words("parent").flatMap { meeting.eventNames[$0] ?? $0 }
    day = object.count("day", 1...1000)
    let units = object.elements("units", "a list of units")
    // A combined event has no units of its own, and its results stand beside them.
    if units.isEmpty, object.element("results")?.value.saysSomething == true {
      self.units = [element]
      object.passOver("results")
    } else {
      self.units = units
    }
    let rounds = object.words("rounds").map { $0.split(separator: ",").count }
    let numbers = units.compactMap { unit -> Int? in
      guard case .object(let members) = unit.value else { return nil }
      let round = members.first { $0.key == "round" }?.element
      return round.map { (try? $0.wholeNumber(1...1000)) ?? 1 } ?? 1
    }
    unitCounts = numbers.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    roundCount = max(rounds ?? 1, numbers.max() ?? 1)
    var rest: [JSONMember] = []
    rest.add("name", name)
    rest.add("event_id", id.isEmpty ? nil : id)
    rest.add("parent", object.again("parent"))
    if let groups = object.element("age_groups"), category.code.count < 2 {
      rest.append(JSONMember("age_groups", groups))
    }
    kept = object.kept(under: OpenTrackDocument.key, with: rest)
    problems = object.problems
  }

  /// The races of the event.
  func drafts(_ problems: inout [Problem]) -> [RaceDraft] {
    problems += self.problems
    var drafts: [RaceDraft] = []
    for unit in units {
      do { drafts.append(try draft(unit)) } catch { problems.append(error) }
    }
    return drafts
  }

  private static func category(_ object: inout OpenObject, _ title: EventTitle) -> Category {
    let sexes = ["M": "m", "F": "w", "W": "w", "MF": "x", "FM": "x", "X": "x"]
    let genders = object.words("genders")?.uppercased()
    let told = title.category ?? genders.flatMap { sexes[$0] }.flatMap { Category(code: $0) }
    guard let told else { return .open }
    var ages: [String] = []
    for element in object.elements("age_groups", "a list of age groups") {
      guard let group = try? element.text(), !["ALL", "SEN", "NA"].contains(group) else { continue }
      ages.append(group.lowercased())
    }
    let age = ages.count == 1 ? ages[0] : ""
    return told.of(ageGroup: age) ?? told
  }

  private func draft(_ unit: JSONElement) throws(Problem) -> RaceDraft {
    var object = try OpenObject(unit)
    let isEvent = unit.column == element.column
    let round = object.count("round", 1...1000) ?? 1
    let heat = object.count("heat", 1...999)
    let start = object.optional("scheduled_start_time", .timeOfDay)
    let day = object.count("day", 1...1000) ?? day
    let results = object.elements("results", "a list of results")
    let trials = object.elements("trials", "a list of trials")
    let roundName = name(ofRound: round)
    var draft = RaceDraft(
      Race(
        competition: meeting.competition, discipline: discipline, category: category,
        round: roundName, heat: unitCounts[round, default: 0] > 1 ? heat : nil,
        day: meeting.day(day), start: start,
        venue: meeting.venue), column: unit.column)
    draft.guess.append(
      parent == nil
        ? "round read as \(roundName): number \(round) of \(roundCount)"
        : "round read as \(roundName): by the combined event")
    if let wind = object.words("wind") {
      draft.wind = (wind, object.element("wind")?.column ?? unit.column)
    }
    if object.element("results_status")?.value == .string("official") {
      draft.isOfficial = true
      object.passOver("results_status")
    }
    let reader = OpenTrackResult(discipline, id, meeting)
    for element in results {
      do { draft.results.append(try reader.draft(element, &draft.problems)) } catch {
        draft.problems.append(error)
      }
    }
    reader.add(trials, to: &draft)
    draft.kept.race = kept
    if !isEvent {
      var rest = object.members.filter { $0.value.saysSomething }
      if meeting.day(day) == nil, let day = object.element("day"), day.value.saysSomething {
        rest = rest.keeping([JSONMember("day", day)])
      }
      if !rest.isEmpty {
        draft.kept.race.append(JSONMember(OpenTrackDocument.key + "-unit", .object(rest)))
      }
      draft.problems += object.problems
    }
    return draft
  }

  /// The last round is the final; that of a single event is named after the combined one.
  private func name(ofRound round: Int) -> String {
    let isLast = round == roundCount
    guard let parent = parent?.pathName else { return isLast ? "final" : "round-\(round)" }
    return roundCount == 1 ? parent : "\(parent)-\(round)"
  }
}
