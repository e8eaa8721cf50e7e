import RaceReplay
import ResultReading

/// Reads our own document of any number of races: each as in a race log, its reports in a list.
enum ResultsDocument {
  static func readout(_ document: JSONDocument) throws(Problem) -> Readout {
    var object = try OpenObject(document.root)
    try LogPreamble.check(&object, kind: "results")
    let races = try object.required("races", "a list of races", .list("a list of races"))
    object.noteMisspelled(known: ["format", "version", "kind", "races"])
    var readouts = races.compactMap { race($0, document) }
    guard !readouts.isEmpty else {
      throw Problem(
        column: object.column, key: "races", found: "no race that can be read",
        expected: "a race at least")
    }
    var first = readouts.removeFirst()
    first.warnings = document.warnings(object.problems) + first.warnings
    // A race that cannot be read has its warnings, which go with the first that can.
    first.otherRaces = readouts.filter { $0.startList != nil }
    if first.startList == nil, let second = first.otherRaces.first {
      first.otherRaces.removeFirst()
      var whole = second
      whole.warnings = first.warnings + second.warnings
      whole.otherRaces = first.otherRaces
      first = whole
    }
    first.warnings += readouts.filter { $0.startList == nil }.flatMap(\.warnings)
    return first
  }

  /// A race; without a start list where its head cannot be read.
  private static func race(_ element: JSONElement, _ document: JSONDocument) -> Readout? {
    var readout = Readout()
    var problems: [Problem] = []
    do throws(Problem) {
      guard case .object(var members) = element.value else {
        throw element.mismatch("an object with competition, race, entries and reports")
      }
      let reports = members.firstIndex { $0.key == "reports" }.map { members.remove(at: $0) }
      let head = JSONValue.object(LogPreamble.members(kind: "race") + members)
      var reader = RaceLogReader(file: document.file)
      try reader.readHeader(
        JSONElement(head, column: element.column), into: &readout, &problems)
      for report in try reports?.element.list("a list of reports") ?? [] {
        do {
          try reader.readItem(
            report, line: document.lines.line(report.column), into: &readout, &problems)
        } catch { problems.append(error) }
      }
      problems += reader.finish()
    } catch { problems.append(error.asError) }
    readout.warnings = document.warnings(problems)
    return readout
  }
}
