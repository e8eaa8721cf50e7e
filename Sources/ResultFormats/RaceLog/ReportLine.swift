import Athletics
import RaceReplay
import ResultReading

/// One report of a race log while it is being read.
struct ReportLine {
  let context: RaceContext
  var object: OpenObject
  private(set) var origin = Origin.official
  /// What kind of report it is, for warnings.
  private(set) var kind = "report"
  /// Keys that are understood and yet kept as they are written.
  private var keptKeys: Set<String> = []

  /// The keys that reports have, of whatever kind.
  static let keys = [
    "at", "origin", "confidence", "source", "entry", "time", "rounding", "within", "grid", "file",
    "hand",
    "rank",
    "leader", "order", "place", "read", "outcome", "reason", "flags", "deadHeat", "ahead", "behind",
    "margin", "marginText", "reinstated", "reaction", "wind", "mark",
    "qualified", "series", "from", "to", "official", "note", "enter", "bib", "withdrawn",
    "arrived", "batch", "feed", "seq", impossible, RaceLogReader.raceKey,
  ]
  /// Says in what is written that a time cannot be right; a reader decides that for itself.
  static let impossible = "impossible"
  /// The key that tells each kind of report, the first that is there.
  private static let kinds: [(key: String, kind: String)] = [
    ("enter", "late entry"), ("withdrawn", "withdrawal"), ("bib", "corrected bib"),
    ("order", "order"), ("leader", "leader’s time"), ("deadHeat", "dead heat"),
    ("ahead", "margin"), ("reinstated", "reinstatement"), ("reaction", "reaction time"),
    ("series", "series"), ("from", "stretch"), ("official", "official result"),
    ("entry", "line of the result"), ("wind", "wind"), ("note", "note"),
  ]
  private static let timeKeys: Set<String> = ["rounding", "within", "grid", "file", "hand"]

  init(_ element: JSONElement, _ context: RaceContext) throws(Problem) {
    self.context = context
    object = try OpenObject(element)
  }

  /// The report; throws where it cannot be known what is said, or what it is worth.
  mutating func report(
    line: Int, _ deliveries: inout SharedDeliveries
  ) throws(Problem) -> LoggedReport {
    do {
      let stage = try object.required(
        "at", "gun, finish, after or a mark point", context.stage)
      origin =
        try object.strict("origin", .word(Origin.self)) ?? .official
      let confidence = try object.strict("confidence", .word(Confidence.self))
      let claim = try claim(at: stage)
      let delivery = delivery(&deliveries)
      let sequence = object.optional("seq", .wholeNumber(0...Report.highestSequence))
      _ = object.optional(Self.impossible, .text)
      _ = object.optional(RaceLogReader.raceKey, .text)
      noteUnused(source: delivery?.source)
      let report = Report(
        stage, claim, Provenance(origin, confidence ?? .oneSource), delivery: delivery,
        sequence: sequence, line: line)
      return LoggedReport(report, kept: kept)
    } catch {
      object.noteMisspelled(known: Self.keys)
      throw error
    }
  }

  private mutating func claim(at stage: Stage) throws(Problem) -> Claim {
    guard let (key, kind) = Self.kinds.first(where: { object.has($0.key) }) else {
      throw Problem(
        column: object.column, found: "nothing that is reported",
        expected: "a key such as entry, order, leader, deadHeat, ahead, official or note")
    }
    self.kind = kind
    switch key {
    case "enter": return try entered()
    case "withdrawn": return try withdrawn(at: stage)
    case "bib": return try bib()
    case "order": return try order()
    case "leader": return try leaderTime()
    case "deadHeat": return try deadHeat()
    case "ahead": return try margin()
    case "reinstated": return try reinstated()
    case "reaction": return try reaction()
    case "series": return try series()
    case "wind": return try wind()
    case "from": return try stretch()
    case "official": return try official()
    case "note": return .note(try required("note", "words", .text))
    default:
      if case .markPoint = stage, !object.has("outcome") { return try pass() }
      return try result(at: stage)
    }
  }

  /// Where the line says that it was, in its own words.
  var at: String? {
    if case .string(let text)? = object.element("at")?.value { text } else { nil }
  }

  mutating func setKind(_ kind: String) { self.kind = kind }

  /// Keeps a key as it is written, though it is understood.
  mutating func keep(_ key: String) { keptKeys.insert(key) }

  /// What is not understood, and what is kept all the same, in the order of the line.
  private var kept: [JSONMember] {
    guard !keptKeys.isEmpty else { return object.members }
    let left = Set(object.members.map(\.key)).union(keptKeys)
    return object.all.filter { left.contains($0.key) }
  }

  /// Notes what nobody asked for: sources that the header lacks, keys of other kinds of report, slips
  /// of the pen.
  private mutating func noteUnused(source: String?) {
    if let source, !context.sources.isEmpty, !context.sources.contains(source) {
      object.problems.append(
        Problem(
          column: object.element("source")?.column, key: "source",
          found: source.quoted,
          expected: "a source of the header"
            + NearestWord.hint(for: source, in: context.sources.sorted())))
    }
    let left = object.members
    guard !left.isEmpty else { return }
    let isTimeRefused = ["time", "margin"].contains { object.hasRefused($0) }
    for member in left where Self.keys.contains(member.key) && member.key != "note" {
      if object.hasRefused(member.key) { continue }
      if isTimeRefused, Self.timeKeys.contains(member.key) { continue }
      object.problems.append(
        Problem(
          column: member.keyColumn, key: member.key, found: member.value.shown,
          expected: "no such key in a \(kind); it is kept as it is"))
    }
    object.noteMisspelled(known: Self.keys)
  }

  /// The value of a key that the kind of report cannot do without.
  mutating func required<Value>(
    _ key: String, _ expected: String, _ shape: JSONShape<Value>
  ) throws(Problem) -> Value {
    try object.required(key, expected, shape)
  }

  /// The entry that the report is about.
  mutating func entry(_ key: String = "entry") throws(Problem) -> EntryID {
    try object.required(key, "an entry of the start list", context.entry)
  }
}
