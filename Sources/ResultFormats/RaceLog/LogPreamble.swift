import Athletics
import ResultReading

/// What the first lines of our two kinds of log have in common.
enum LogPreamble {
  /// The version of the format that is read and written.
  static let version = 1

  /// Makes sure that the line begins a log of the kind; throws what it is instead.
  static func check(_ object: inout OpenObject, kind: String) throws(Problem) {
    let expected = "the first line of a log: {\"format\":\"lastlap\",\"version\":1,…}"
    guard object.has("format") else {
      throw Problem(
        column: object.column, found: "a line without the key “format”", expected: expected)
    }
    try object.required("format", expected, .constant(.string("lastlap"), "\"lastlap\""))
    let supported = "version \(version), the only one there is"
    try object.required("version", supported, .constant(.number("\(version)"), supported))
    try object.required("kind", "\"\(kind)\"", .constant(.string(kind), "\"\(kind)\""))
  }

  /// The key `competition`, and what of it is not understood.
  static func competition(
    _ object: inout OpenObject
  ) throws(Problem) -> (Competition, kept: [JSONMember]) {
    let element = try object.required("competition", "an object with id and name", .any)
    var inner: OpenObject
    do { inner = try OpenObject(element) } catch { throw error.under("competition") }
    let id = try inner.required(
      "id", "the competition’s name in a path, such as \"paris-2024\"", .pathPart)
    let name = try inner.required("name", "the competition’s name for people", .text)
    let series = inner.optional("series", .text)
    inner.noteMisspelled(known: ["id", "name", "series"])
    object.problems += inner.problems
    return (Competition(id: id, name: name, series: series), inner.members)
  }

  /// The key `sources`; one that is no text stays among what is kept.
  static func sources(_ object: inout OpenObject) -> [LogSource] {
    object.optional("sources", .sources) ?? []
  }

  /// The first keys of a log to be written.
  static func members(kind: String) -> [JSONMember] {
    [
      JSONMember("format", .string("lastlap")), JSONMember("version", .number("\(version)")),
      JSONMember("kind", .string(kind)),
    ]
  }

  static func value(of competition: Competition, kept: [JSONMember]) -> JSONValue {
    var members = [
      JSONMember("id", .string(competition.id)), JSONMember("name", .string(competition.name)),
    ]
    members.add("series", competition.series)
    return .object(members.keeping(kept))
  }
}

extension JSONShape where Value == [LogSource] {
  /// Texts by key.
  fileprivate static var sources: Self {
    Self { element throws(Problem) in
      guard case .object(let members) = element.value else {
        throw element.mismatch("an object of texts by key")
      }
      var sources: [LogSource] = []
      for member in members {
        let text = try member.element.text("an address or a description in quotes")
        sources.append(LogSource(key: member.key, text: text))
      }
      return sources
    }
  }
}
