import Athletics
import RaceReplay
import ResultReading

/// An entry as a race log tells it, in the header or when it comes late.
struct EntryLine {
  /// The entry under the key that it asks for.
  let entry: Entry
  /// The keys that are not understood.
  let rest: [JSONMember]
  private(set) var problems: [Problem]
  private let element: OpenObject

  private static let keys = [
    "id", "bib", "athlete", "identity", "family", "nation", "nationOrigin", "club", "group", "lane",
    "order", "runners", "origin", "confidence",
  ]

  /// Reads the entry; throws where it names no athlete.
  init(_ element: JSONElement) throws(Problem) {
    var object = try OpenObject(element)
    let name = try object.required("athlete", "the athlete’s name", .text)
    let identity = object.optional("identity", .text)
    let family = object.optional("family", .text)
    let nationOrigin = object.optional("nationOrigin", .word(Origin.self))
    // A nation whose worth cannot be read is not known to be official: it stays with what is kept.
    let nation =
      object.hasRefused("nationOrigin")
      ? nil : object.optional("nation", .nation)
    entry = Entry(
      id: object.optional("id", .text),
      athlete: Athlete(name: name, identity: identity, familyName: family), nation: nation,
      nationOrigin: nationOrigin ?? .official,
      club: object.optional("club", .text), group: object.optional("group", .text),
      bib: object.optional("bib", .bib),
      lane: object.optional("lane", .wholeNumber(0...99)),
      startOrder: object.optional("order", .wholeNumber(TablePlace.range)),
      runners: object.optional("runners", .runners) ?? [],
      provenance: object.optionalProvenance())
    object.noteMisspelled(known: Self.keys + ["source"])
    self.element = object
    problems = object.problems
    rest = object.members
  }

  /// The entry under a key that nobody else has; a problem where that is not the one it asks for.
  mutating func named(in directory: EntryDirectory) -> Entry {
    let name = entry.athlete.name
    let givenID = element.hasRefused("id") || element.element("id") == nil ? nil : entry.key
    let (key, isForced) = directory.freeKey(id: givenID, bib: entry.bib, name: name)
    if let givenID, isForced {
      repeated(givenID, "id", expected: "one entry of this name; this one is named \(key.quoted)")
    } else if let bib = entry.bib, isForced || directory.hasBib(bib) {
      repeated(bib, "bib", expected: "one entry of this bib; this one is named \(key.quoted)")
    } else if isForced {
      repeated(name, "athlete", expected: "a bib or an id; this one is named \(key.quoted)")
    }
    return entry.named(key)
  }

  private mutating func repeated(_ text: String, _ key: String, expected: String) {
    let column = key == "athlete" ? element.column : element.element(key)?.column
    problems.append(
      Problem(
        column: column, key: key, found: "\(text.quoted) a second time", expected: expected,
        isError: true))
  }
}
