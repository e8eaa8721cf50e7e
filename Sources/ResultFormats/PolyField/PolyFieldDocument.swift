import Athletics
import RaceReplay
import ResultReading

/// Reads what PolyField Track answers, saved to a file: a result of FinishLynx as JSON, or a list of
/// them, each one race.
///
/// What has no place in the model is kept under `polyfield`.
enum PolyFieldDocument {
  static let key = "polyfield"

  static func readout(_ document: JSONDocument) throws(Problem) -> Readout {
    var elements = [document.root]
    if case .array(let list) = document.root.value { elements = list }
    var problems: [Problem] = []
    var drafts: [RaceDraft] = []
    for element in elements {
      do { drafts.append(try draft(element)) } catch { problems.append(error) }
    }
    return try drafts.readout(
      of: document, problems, none: "results with eventName and competitors")
  }

  private static func draft(_ element: JSONElement) throws(Problem) -> RaceDraft {
    var object = try OpenObject(element)
    let competitors = try object.required(
      "competitors", "a list of competitors", .list("a list of competitors"))
    let title = object.again("eventName") ?? ""
    let name = EventName(title, ignoring: "")
    let discipline = name.discipline ?? EventWords.discipline(inCell: title) ?? .unknownDistance
    var draft = RaceDraft(
      Race(
        competition: Competition(id: key, name: "PolyField"), discipline: discipline,
        category: name.category ?? .open, round: name.round ?? "race",
        heat: object.again("fileName").flatMap(heat)), column: element.column)
    draft.guess.append(
      .read(.race, as: discipline.name, by: "by the event’s name, \(title.quoted)"))
    if let wind = object.words("wind"), !["NWI", "NW"].contains(wind.uppercased()) {
      draft.wind = (wind, object.element("wind")?.column ?? element.column)
    }
    for competitor in competitors {
      do {
        draft.results.append(try result(competitor, discipline, &draft.problems))
      } catch { draft.problems.append(error) }
    }
    draft.kept.race = object.kept(under: key)
    draft.problems += object.problems
    return draft
  }

  /// The heat in the name of a file of FinishLynx: `012-1-02.lif`.
  private static func heat(_ file: String) -> Int? {
    let parts = file.prefix { $0 != "." }.split(separator: "-")
    guard parts.count == 3, let heat = Int(parts[2]), (1...999).contains(heat) else { return nil }
    return heat
  }

  private static func result(
    _ element: JSONElement, _ discipline: Discipline, _ problems: inout [Problem]
  ) throws(Problem) -> ResultDraft {
    var object = try OpenObject(element)
    let id = object.words("id").flatMap { $0 == "0" ? nil : $0 }
    let family = object.words("lastName")
    let name = [object.words("firstName"), family].compactMap(\.self).joined(separator: " ")
    guard !name.isEmpty || id != nil else {
      throw Problem(
        column: element.column, found: "nobody", expected: "a competitor’s id or name")
    }
    var draft = ResultDraft(
      column: element.column,
      athlete: Athlete(name: name.isEmpty ? "Bib \(id ?? "")" : name, familyName: family))
    draft.bib = id
    let affiliation = object.words("affiliation")
    if let affiliation, let nation = Nation(affiliation), nation.code == affiliation,
      nation.name != nil
    {
      draft.nation = nation
    } else {
      draft.club = affiliation
    }
    if let place = object.words("place") {
      if let number = Int(place) {
        draft.place = TablePlace.range.contains(number) ? number : nil
        if draft.place == nil {
          problems.append(
            object.problem("place", found: place, expected: "\(TablePlace.expected)"))
        }
      } else {
        draft.outcome = Outcome(word: place)
      }
    }
    var rest: [JSONMember] = []
    if let time = object.words("time"), !draft.read(mark: time, of: discipline) {
      rest.add("time", time)
      problems.append(
        object.problem("time", found: time, expected: "a time or a word such as DNF; it is kept"))
    }
    if let text = object.words("recordFlag") {
      if let flag = Flag(text) { draft.flags.append(flag) } else { rest.add("recordFlag", text) }
    }
    draft.kept = object.kept(under: key, with: rest)
    problems += object.problems
    return draft
  }
}
