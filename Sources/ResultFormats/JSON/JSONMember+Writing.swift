import Athletics
import ResultReading

extension [JSONMember] {
  /// Adds a text; nothing where there is none.
  mutating func add(_ key: String, _ text: String?) {
    if let text { append(JSONMember(key, .string(text))) }
  }

  /// Adds a number; nothing where there is none.
  mutating func add(_ key: String, _ number: Int?) {
    if let number { append(JSONMember(key, .number("\(number)"))) }
  }

  /// Adds the key where it is true, as the log leaves out what goes without saying.
  mutating func add(_ key: String, if isTrue: Bool) {
    if isTrue { append(JSONMember(key, .bool(true))) }
  }

  /// Adds what a value is worth, but for what goes without saying.
  mutating func add(_ provenance: Provenance) {
    if provenance.origin != .official { add("origin", provenance.origin.word) }
    if provenance.confidence != .oneSource { add("confidence", provenance.confidence.word) }
  }

  /// Adds the days and what they are worth.
  mutating func add(_ day: DatedDay?) {
    guard let day else { return }
    add("day", day.day.code)
    if day.origin != .official { add("dayOrigin", day.origin.word) }
    add("dayAfter", day.after?.code)
  }

  /// Adds the identity where it does not follow from the name, and the family name where it is set
  /// apart.
  mutating func addIdentity(of athlete: Athlete) {
    if athlete.identity != Athlete(name: athlete.name).identity {
      add("identity", athlete.identity)
    }
    add("family", athlete.familyName)
  }

  /// The members, and after them those that were kept, which stand for one of the same key.
  func keeping(_ kept: [JSONMember]) -> [JSONMember] {
    filter { member in !kept.contains { $0.key == member.key } } + kept
  }
}
