import Athletics
import RaceReplay
import ResultReading

/// Reads a competition of OpenTrack: competitors and teams, then events with their units, each of
/// them one race.
///
/// What has no place in the model is kept under `opentrack`. Dates of birth are not kept.
enum OpenTrackDocument {
  static let key = "opentrack"

  static func readout(_ document: JSONDocument) throws(Problem) -> Readout {
    var object = try OpenObject(document.root)
    let events = try object.required("events", "a list of events", .list("a list of events"))
    let meeting = OpenTrackMeeting(&object, events)
    var problems: [Problem] = []
    var drafts: [RaceDraft] = []
    var unread: [JSONElement] = []
    for element in events {
      do {
        let event = try OpenTrackEvent(element, meeting)
        drafts += event.drafts(&problems)
      } catch {
        problems.append(error)
        unread.append(element)
      }
    }
    var rest = unread.isEmpty ? [] : [JSONMember("events", .array(unread))]
    rest.add("date", object.again("date"))
    rest += meeting.unnamed(in: drafts)
    let kept = object.kept(under: key, with: rest)
    for index in drafts.indices { drafts[index].kept.competition = kept }
    return try drafts.readout(
      of: document, problems + object.problems, none: "events with units and results")
  }
}
