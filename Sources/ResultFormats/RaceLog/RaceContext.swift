import Athletics
import RaceReplay
import ResultReading

/// What a log has said so far that its reports are read by.
struct RaceContext {
  /// Everyone entered by now.
  private(set) var startList: StartList
  private(set) var directory: EntryDirectory
  let sources: Set<String>

  init(startList: StartList, directory: EntryDirectory, sources: Set<String>) {
    self.startList = startList
    self.directory = directory
    self.sources = sources
  }

  var race: Race { startList.race }

  /// Takes in what a report says of who is entered; the names by which reports now name someone.
  mutating func apply(_ claim: Claim) -> [String] {
    switch claim {
    case .entered(let id, let entry):
      startList.apply(claim)
      directory.add(entry, id)
      return [entry.key, entry.athlete.name] + [entry.bib].compactMap { $0 }
    case .bib(let id, let bib?):
      startList.apply(claim)
      directory.add(bib: bib, of: id)
      return [bib]
    case .bib:
      startList.apply(claim)
      return []
    default: return []
    }
  }

  /// The entry under the same key, where it is the same athlete.
  func entry(sameAs entry: Entry) -> EntryID? {
    directory.entry(underKey: entry.key).flatMap { id in
      startList[id].athlete.identity == entry.athlete.identity ? id : nil
    }
  }

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

  /// A mark point after one and not after another.
  func markPoint(after first: Distance?, notAfter last: Distance) -> JSONShape<Distance> {
    JSONShape { element throws(Problem) in
      guard case .string(let text) = element.value, let markPoint = race.markPoint(text) else {
        throw element.mismatch("a mark point such as 400m, 5km or half")
      }
      guard first.map({ $0 < markPoint }) ?? true, markPoint <= last else {
        throw element.mismatch("a mark point after the first and not after the finish")
      }
      return markPoint
    }
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
      var problem = element.mismatch(expected + directory.hint(for: name))
      problem.awaited = name
      throw problem
    }
    return entry
  }

  private func entries(_ element: JSONElement, minimum: Int) throws(Problem) -> [EntryID] {
    var seen: Set<EntryID> = []
    return try entries(element, minimum: minimum, &seen)
  }

  private func entries(
    _ element: JSONElement, minimum: Int, _ seen: inout Set<EntryID>
  ) throws(Problem) -> [EntryID] {
    let elements = try element.list("a list of entries")
    guard elements.count >= minimum else {
      throw Problem(
        column: element.column, found: elements.isEmpty ? "none" : "\(elements.count) of them",
        expected: "at least \(minimum) \(minimum == 1 ? "entry" : "entries")")
    }
    var entries: [EntryID] = []
    for element in elements { entries.append(try entry(element, notIn: &seen)) }
    return entries
  }

  private func entry(
    _ element: JSONElement, notIn seen: inout Set<EntryID>
  ) throws(Problem) -> EntryID {
    let entry = try entry(element)
    guard seen.insert(entry).inserted else { throw element.mismatch("each entry once") }
    return entry
  }

  private func order(_ element: JSONElement) throws(Problem) -> [[EntryID]] {
    var groups: [[EntryID]] = []
    var seen: Set<EntryID> = []
    for group in try element.list("a list of entries from the front") {
      if case .array = group.value {
        groups.append(try entries(group, minimum: 1, &seen))
      } else {
        groups.append([try entry(group, notIn: &seen)])
      }
    }
    guard !groups.isEmpty else {
      throw Problem(column: element.column, found: "none", expected: "at least 1 entry")
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
      guard let markPoint = race.markPoint(text) else {
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
  func code(in race: Race) -> String {
    switch self {
    case .beforeGun: "gun"
    case .markPoint(let markPoint): race.code(of: markPoint)
    case .finish: "finish"
    case .after: "after"
    }
  }
}
