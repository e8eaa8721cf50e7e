import Athletics
import RaceReplay

/// What the header of a log says that its reports are read by.
struct RaceContext {
  let race: Race
  let directory: EntryDirectory
  let sources: Set<String>

  /// The entry that a value names by id, bib or name.
  var entry: JSONShape<EntryID> {
    JSONShape { element throws(Problem) in try entry(element) }
  }

  /// A list of entries, each at most once and at least `minimum` of them.
  func entries(minimum: Int) -> JSONShape<[EntryID]> {
    JSONShape { element throws(Problem) in try entries(element, minimum: minimum) }
  }

  /// Groups of entries from the front, each entry at most once.
  var order: JSONShape<[[EntryID]]> {
    JSONShape { element throws(Problem) in try order(element) }
  }

  /// Where in the race a report belongs.
  var stage: JSONShape<Stage> {
    JSONShape { element throws(Problem) in try stage(element) }
  }
}

extension RaceContext {
  private func entry(_ element: JSONElement) throws(Problem) -> EntryID {
    let expected = "an entry of the start list"
    let name: String
    switch element.value {
    case .string(let text): name = text
    case .number(let digits): name = digits
    default: throw element.mismatch(expected)
    }
    guard let entry = directory[name] else {
      throw element.mismatch(expected + directory.hint(for: name))
    }
    return entry
  }

  private func entries(_ element: JSONElement, minimum: Int) throws(Problem) -> [EntryID] {
    let elements = try element.list("a list of entries")
    var entries: [EntryID] = []
    var seen: Set<EntryID> = []
    for element in elements {
      let entry = try entry(element)
      guard seen.insert(entry).inserted else { throw element.mismatch("each entry once") }
      entries.append(entry)
    }
    guard entries.count >= minimum else {
      throw Problem(
        column: element.column, found: "\(entries.count) of them",
        expected: "at least \(minimum) entries")
    }
    return entries
  }

  private func order(_ element: JSONElement) throws(Problem) -> [[EntryID]] {
    var groups: [[EntryID]] = []
    var seen: Set<EntryID> = []
    for group in try element.list("a list of entries from the front") {
      let members =
        if case .array = group.value { try entries(group, minimum: 1) } else {
          [try entry(group)]
        }
      for member in members where !seen.insert(member).inserted {
        throw group.mismatch("each entry once")
      }
      groups.append(members)
    }
    guard !groups.isEmpty else {
      throw Problem(column: element.column, found: "none", expected: "at least one entry")
    }
    return groups
  }

  private func stage(_ element: JSONElement) throws(Problem) -> Stage {
    let words = ["gun", "finish", "after"]
    let expected = "gun, finish, after or a mark point such as 400m, 5km or half"
    guard case .string(let text) = element.value else { throw element.mismatch(expected) }
    switch text {
    case "gun": return .beforeGun
    case "finish": return .finish
    case "after": return .after
    default:
      guard let markPoint = Distance(text) else {
        throw element.mismatch(expected + NearestWord.hint(for: text, in: words))
      }
      guard markPoint > .zero, markPoint < race.discipline.raceDistance ?? .longest else {
        throw element.mismatch("a mark point between the gun and the finish")
      }
      return .markPoint(markPoint)
    }
  }
}

extension Stage {
  /// The value of the key `at`.
  var code: String {
    switch self {
    case .beforeGun: "gun"
    case .markPoint(let markPoint): markPoint.code
    case .finish: "finish"
    case .after: "after"
    }
  }
}
