import ResultReading

/// What is wrong with a JSON document and yet leaves no doubt what it says.
struct JSONSlips {
  /// One of the things that a document may do without harm.
  enum Kind: Hashable {
    case comment
    /// A comma before the end of a list or an object, told by its bracket.
    case comma(UInt8)
    /// A key of which the object had a value before.
    case key(String)
    case notUTF8
  }

  /// The first comment and the first slips, with their offsets counted from 1.
  private(set) var first: [(kind: Kind, column: Int)] = []
  /// How many there are besides, comments left out.
  private(set) var moreCount = 0
  private var hasComment = false

  /// More than these are counted and not told one by one.
  private static let limit = 100

  mutating func add(_ kind: Kind, at column: Int) {
    if kind == .comment {
      guard !hasComment else { return }
      hasComment = true
    }
    if first.count < Self.limit {
      first.append((kind, column))
    } else {
      moreCount += 1
    }
  }

  /// A problem each, and one for those that are only counted.
  var problems: [Problem] {
    var problems = first.map { Self.problem($0.kind, $0.column) }
    if moreCount > 0 {
      problems.append(
        Problem(
          found: "\(moreCount) more slips such as these", expected: "JSON as RFC 8259 has it"))
    }
    return problems
  }

  private static func problem(_ kind: Kind, _ column: Int) -> Problem {
    switch kind {
    case .comment:
      Problem(
        column: column, found: "a comment, “//”",
        expected: "none in JSON; this one and any after it were passed over")
    case .comma(let end):
      Problem(
        column: column, found: "\(String(decoding: [end], as: UTF8.self).quoted) after a comma",
        expected: "a further value; the comma was passed over")
    case .key(let key):
      Problem(
        column: column, found: "the key \(key.quoted) again",
        expected: "each key once; the first was read")
    case .notUTF8:
      Problem(
        column: column, found: "bytes that are not UTF-8",
        expected: "text in UTF-8; it was read as Windows-1252")
    }
  }
}
