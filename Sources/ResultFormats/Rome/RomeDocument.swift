import Athletics
import RaceReplay
import ResultReading

/// Reads the results of a whole competition as those of Rome 2024 were published: one JSON document
/// of events, each of them one race with its results.
///
/// What has no place in the model is kept under `rome-json`. Dates of birth are not kept.
enum RomeDocument {
  static let key = "rome-json"

  static func readout(_ document: JSONDocument) throws(Problem) -> Readout {
    var object = try OpenObject(document.root)
    let events = try object.required("events", "a list of events", .list("a list of events"))
    var (head, problems) = RomeHead.read(object)
    var drafts: [RaceDraft] = []
    for event in events {
      do { drafts.append(try RomeEvent.draft(event, head)) } catch { problems.append(error) }
    }
    return try drafts.readout(of: document, problems, none: "events with results")
  }
}

/// What the document says of the competition.
struct RomeHead {
  let competition: Competition
  let venue: String?
  let kept: [JSONMember]

  /// The head, and what is wrong with it. The competition is named in paths by its city, in English
  /// as the archive does, and its year.
  static func read(_ object: OpenObject) -> (RomeHead, [Problem]) {
    var object = object
    let name = object.words("compName")
    let city = object.words("city")
    let start = object.words("startDate")
    let year = start.flatMap { Day($0) }?.year
    let parts = [(city.map(CityName.english) ?? name)?.pathName, year.map { "\($0)" }].compactMap {
      $0
    }
    let id = parts.isEmpty ? "competition" : parts.joined(separator: "-")
    let venue = [object.words("arena"), city].compactMap { $0 }.joined(separator: ", ")
    var kept: [JSONMember] = []
    kept.add("startDate", start)
    kept.add("city", city)
    let head = RomeHead(
      competition: Competition(id: id, name: name ?? id), venue: venue.isEmpty ? nil : venue,
      kept: object.kept(under: RomeDocument.key, with: kept))
    return (head, object.problems)
  }
}
