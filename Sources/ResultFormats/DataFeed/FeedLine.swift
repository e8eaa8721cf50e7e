import Athletics
import RaceReplay
import ResultReading

/// A line of a result: place, mark, outcome, flags, reaction time, series.
struct FeedLine {
  private(set) var claim: ResultClaim
  private(set) var warnings: [Warning] = []
  /// Whether a zero stands in place of the time.
  private(set) var isTimeZero = false
  /// What is not understood, or has no place in a report.
  private(set) var kept: [JSONMember] = []

  private let discipline: Discipline
  private let element: FeedElement
  private let result: FeedMessage
  private var reaction: (time: RaceTime, line: Int)?
  private var attempts: [(position: Int, attempt: Attempt)] = []
  private var extras: [JSONElement] = []

  init(
    _ element: FeedElement, _ id: EntryID, _ discipline: Discipline, _ result: FeedMessage
  ) {
    self.discipline = discipline
    self.element = element
    self.result = result
    claim = ResultClaim(id)
    readAttributes()
    readExtended()
    readRecords()
    keepRest()
  }

  /// What the line reports.
  func reports() -> [LoggedReport] {
    var reports: [LoggedReport] = []
    func add(_ claim: Claim, _ line: Int) {
      reports.append(LoggedReport(Report(.finish, claim, line: line)))
    }
    let line = element.position.line
    if claim != ResultClaim(claim.entry) { add(.result(claim), line) }
    if let reaction { add(.reaction(claim.entry, reaction.time), reaction.line) }
    let series = attempts.enumerated().sorted {
      ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
    }
    if !series.isEmpty { add(.series(claim.entry, series.map(\.element.attempt)), line) }
    return reports
  }

  private mutating func warn(
    _ place: FeedElement, _ key: String, _ found: String, _ expected: String
  ) {
    warnings.append(
      result.warning(
        place, key: key, found: found.quoted, expected: "\(expected); it is kept as it is"))
  }

  private mutating func keep(_ key: String, _ value: String) { kept.add(key, value) }

  private mutating func readAttributes() {
    for attribute in element.attributes {
      let text = attribute.value.trimmingSpaces
      guard !text.isEmpty else { continue }
      switch attribute.name {
      case "Rank":
        if let place = Int(text), (TablePlace.range).contains(place) {
          claim.place = place
        } else {
          warn(element, "Rank", text, "a place from 1 on")
          keep("Rank", text)
        }
      case "Result": readMark(text)
      case "IRM":
        claim.outcome = Outcome(word: text).completed(by: claim.outcome)
        if case .other = claim.outcome { warn(element, "IRM", text, "DNF, DNS, DQ or NM") }
      case "QualificationMark":
        claim.qualification = Qualification(text)
        if claim.qualification == nil {
          warn(element, "QualificationMark", text, "Q, q, qD, qJ, qR, Re, ReJ or ReR")
          keep("QualificationMark", text)
        }
      default: keep(attribute.name, text)
      }
    }
  }

  private mutating func readMark(_ text: String) {
    let isRace = discipline.isRace
    let type = element["ResultType"] ?? (isRace ? "TIME" : "")
    if type == "TIME" || (type == "IRM" && isRace), let printed = try? PrintedTime(text) {
      isTimeZero = printed.isZero
      guard !isTimeZero else { return }
      (claim.reading, claim.finer) = discipline.mark(printed: printed)
    } else if type != "TIME", let mark = FieldMark(text) {
      claim.mark = mark
    } else if case .other = Outcome(word: text) {
      warn(element, "Result", text, type == "TIME" ? "a time" : "a mark")
      keep("Result", text)
    } else {
      claim.outcome = claim.outcome?.completed(by: Outcome(word: text)) ?? Outcome(word: text)
    }
  }

  private mutating func readExtended() {
    var falseStart: (RaceTime, Int)?
    for extra in element.elements("ExtendedResult", in: "ExtendedResults") {
      let line = extra.position.line
      var isUnderstood = false
      switch extra["Code"] {
      case "REACT_TIME":
        reaction = extra["Value"].flatMap { Self.reaction($0) }.map { ($0, line) }
        isUnderstood = reaction != nil
        if let text = extra["Value"], !isUnderstood { warn(extra, "REACT_TIME", text, "a time") }
      case "FALSE_START":
        falseStart = extra["Value2"].flatMap { Self.reaction($0) }.map { ($0, line) }
      case "MS": isUnderstood = readThousandths(extra)
      case "WIND_SPEED", "WIND":
        claim.wind = extra["Value"]
        isUnderstood = claim.wind != nil
      case "ATTEMPT": isUnderstood = readAttempt(extra)
      // Read with the mark points.
      case "LIVE", "INTERMEDIATE": break
      default: break
      }
      if !isUnderstood { extras.append(JSONElement(extra.kept)) }
    }
    reaction = reaction ?? falseStart
  }

  private static func reaction(_ text: String) -> RaceTime? {
    let isBefore = text.hasPrefix("-") || text.hasPrefix("−")
    let digits = isBefore || text.hasPrefix("+") ? String(text.dropFirst()) : text
    guard let size = try? PrintedTime(digits).time else { return nil }
    return isBefore ? RaceTime.zero - size : size
  }

  /// `.784` beside 9.79: the reading that was rounded up to the time.
  private mutating func readThousandths(_ extra: FeedElement) -> Bool {
    guard let text = extra["Value"] else { return false }
    let digits = text.split(separator: ".", omittingEmptySubsequences: false).last ?? ""
    guard let shown = claim.reading, (3...4).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else {
      warn(extra, "MS", text, "thousandths of a time, such as .784")
      return false
    }
    if let finer = shown.finer("." + digits) {
      claim.finer = Reading(finer, .exact)
      return true
    }
    warn(extra, "MS", text, "thousandths that are rounded up to \(shown.text)")
    return false
  }

  private mutating func readAttempt(_ extra: FeedElement) -> Bool {
    let parts = extra.elements("Extension")
    func told(_ codes: String...) -> String? {
      parts.first { codes.contains($0["Code"] ?? "") }?["Value"]
    }
    guard let text = extra["Value"] ?? extra["IRM"], attempts.count < 1000 else { return false }
    let height = told("HEIGHT").flatMap { FieldMark($0) }
    attempts.append(
      (
        extra["Pos"].flatMap { Int($0) } ?? .max,
        Attempt(text, height: height, wind: told("WIND_SPEED", "WIND"))
      ))
    // Whatever else the trial says is kept beside it.
    let known = ["HEIGHT", "WIND_SPEED", "WIND"]
    return extra.attributes.allSatisfy { ["Type", "Code", "Pos", "Value"].contains($0.name) }
      && parts.allSatisfy { known.contains($0["Code"] ?? "") }
      && (height != nil) == (told("HEIGHT") != nil)
  }

  private mutating func readRecords() {
    for record in element.elements("RecordIndicator", in: "RecordIndicators") {
      let text = record["RecordType"] ?? record["Code"] ?? ""
      guard let flag = Flag((record["Equalled"] == "Y" ? "=" : "") + text) else {
        warn(record, "RecordIndicator", text, "a record such as WR")
        extras.append(JSONElement(record.kept))
        continue
      }
      if !claim.flags.contains(flag) { claim.flags.append(flag) }
      if record["Code"] != nil { extras.append(JSONElement(record.kept)) }
    }
  }

  /// Keeps what else the line has: bests, entries of the runners, elements that are not known.
  private mutating func keepRest() {
    let read = ["ExtendedResults", "ExtendedResult", "RecordIndicators", "RecordIndicator"]
    for child in element.children where !read.contains(child.name) {
      extras.append(JSONElement(child.kept))
    }
    if !extras.isEmpty { kept.append(JSONMember("elements", .array(extras))) }
  }
}
