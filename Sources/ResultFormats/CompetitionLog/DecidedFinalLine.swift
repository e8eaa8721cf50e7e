import Athletics
import RaceReplay
import ResultReading

/// One final of a competition log while it is being read.
struct DecidedFinalLine {
  private(set) var object: OpenObject
  private let sources: Set<String>

  private static let keys = [
    "final", "day", "dayOrigin", "dayAfter", "time", "medals", "origin", "confidence", "source",
  ]
  private static let medalKeys = ["medal", "nation", "athlete", "identity", "family", "mark"]

  init(_ element: JSONElement, sources: Set<String>) throws(Problem) {
    object = try OpenObject(element)
    self.sources = sources
  }

  /// The final; throws where event or day cannot be known, or what the line is worth.
  mutating func final() throws(Problem) -> LoggedFinal {
    let (discipline, category) = try object.required(
      "final", "an event such as \"1500m-m\"", JSONShape.event)
    let dayOrigin = try object.strict("dayOrigin", .word(Origin.self)) ?? .official
    let day = try object.required("day", "a day such as 2024-08-06", .day)
    let dayAfter = object.optional("dayAfter", .day)
    let origin = try object.strict("origin", .word(Origin.self)) ?? .official
    let confidence = try object.strict("confidence", .word(Confidence.self)) ?? .oneSource
    let decided = DecidedFinal(
      discipline: discipline, category: category,
      day: DatedDay(day, origin: dayOrigin, after: dayAfter),
      time: object.optional("time", .timeOfDay), medallists: medallists(),
      provenance: Provenance(origin, confidence), source: object.optional("source", .text))
    if let source = decided.source, !sources.isEmpty, !sources.contains(source) {
      object.problems.append(
        Problem(
          column: object.element("source")?.column, key: "source",
          found: source.quoted,
          expected: "a source of the header"
            + NearestWord.hint(for: source, in: sources.sorted())))
    }
    object.noteMisspelled(known: Self.keys)
    return LoggedFinal(decided, kept: object.members)
  }

  /// The medallists that can be read; the list is kept as it is written where it says more.
  private mutating func medallists() -> [Medallist] {
    guard let element = object.element("medals") else { return [] }
    guard case .array(let elements) = element.value else {
      object.refuse(element.mismatch("a list of medals").under("medals"))
      return []
    }
    var medallists: [Medallist] = []
    var isWhole = true
    for element in elements {
      do {
        let (medallist, saysMore) = try medallist(element)
        medallists.append(medallist)
        if saysMore { isWhole = false }
      } catch {
        object.refuse(error.under("medals"))
        isWhole = false
      }
    }
    if isWhole { _ = object.optional("medals", .any) }
    return medallists
  }

  private mutating func medallist(
    _ element: JSONElement
  ) throws(Problem) -> (Medallist, saysMore: Bool) {
    var inner = try OpenObject(element)
    let medal = try inner.required("medal", "gold, silver or bronze", .word(Medal.self))
    let nation = try inner.required("nation", "a nation’s three-letter code", .nation)
    let name = try inner.required("athlete", "the athlete’s or the team’s name", .text)
    let identity = inner.optional("identity", .text)
    let family = inner.optional("family", .text)
    let mark = inner.optional("mark", .text)
    inner.noteMisspelled(known: Self.medalKeys)
    object.problems += inner.problems
    let medallist = Medallist(
      medal: medal, nation: nation,
      athlete: Athlete(name: name, identity: identity, familyName: family), mark: mark)
    return (medallist, saysMore: !inner.members.isEmpty)
  }
}

extension JSONShape where Value == (Discipline, Category) {
  /// An event's name in a path; the last hyphen parts discipline and category.
  fileprivate static var event: Self {
    Self { element throws(Problem) in
      guard case .string(let text) = element.value, let hyphen = text.lastIndex(of: "-"),
        let discipline = Discipline(code: String(text[..<hyphen])),
        let category = Category(code: String(text[text.index(after: hyphen)...]))
      else { throw element.mismatch("an event such as \"1500m-m\" or \"high-jump-w\"") }
      return (discipline, category)
    }
  }
}
