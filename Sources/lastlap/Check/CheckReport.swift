import Athletics
import CellGrid
import ResultFormats
import ResultReading

/// The report of `lastlap check`: what was read of each file, and what is wrong with it.
struct CheckReport {
  let files: [CheckedFile]

  var errorCount: Int { files.reduce(0) { $0 + $1.errorCount } }
  private var warningCount: Int { files.reduce(0) { $0 + $1.warningCount } }
  private var raceCount: Int { files.reduce(0) { $0 + $1.races.count } }
  private var athleteCount: Int { files.reduce(0) { $0 + $1.athleteCount } }

  /// For people: a line for each file, what is wrong with it, and the sums.
  ///
  /// - Parameter isWhole: whether each thing that is wrong is told, not only the first of a kind.
  func text(isWhole: Bool = false) -> String {
    var lines: [String] = []
    for file in files {
      lines.append(file.name + ": " + file.contents)
      lines += isWhole ? file.warnings.map(Self.line) : Self.lines(WarningGroups(file.warnings))
      let inconsistencies = file.inconsistencies.flatMap { isWhole ? $0 : FewOfMany.of($0) }
      lines += inconsistencies.map { "\(file.name): warning: \($0)" }
    }
    lines.append(
      [
        counted(files.count, "file"), counted(raceCount, "race"),
        counted(athleteCount, "athlete"), counted(warningCount, "warning"),
        counted(errorCount, "error"),
      ].joined(separator: " · "))
    return lines.map { VisibleText.of($0) + "\n" }.joined()
  }

  private static func lines(_ groups: WarningGroups) -> [String] {
    groups.rows.map { row in
      if case .warning(let number) = row { return line(groups.warnings[number]) }
      return groups.text(of: row)
    }
  }

  /// `file:line:column: warning: key: found …, expected …`, as compilers print it.
  private static func line(_ warning: Warning) -> String {
    warning.text(severity: warning.isError ? "error" : "warning")
  }

  /// For programs: one JSON object.
  var json: String {
    let value = JSONValue.object([
      JSONMember("files", .array(files.map { JSONElement($0.json) })),
      JSONMember("warnings", .number("\(warningCount)")),
      JSONMember("errors", .number("\(errorCount)")),
    ])
    return JSONText.visible(String(decoding: value.bytes, as: UTF8.self)) + "\n"
  }
}

/// `1 file`, `no errors`, `2 races`.
private func counted(_ count: Int, _ word: String) -> String {
  (count == 0 ? "no" : "\(count)") + " " + word + (count == 1 ? "" : "s")
}

extension CheckedFile {
  fileprivate var contents: String {
    guard let format else { return "not read" }
    if finalCount > 0 { return format + " · " + counted(finalCount, "final") }
    return [format, counted(races.count, "race"), counted(athleteCount, "athlete")]
      .joined(separator: " · ")
  }

  fileprivate var json: JSONValue {
    let races = races.map { race in
      JSONElement(
        .object([
          JSONMember("race", .string(race.path)),
          JSONMember("athletes", .number("\(race.athleteCount)")),
          JSONMember("reports", .number("\(race.reportCount)")),
        ]))
    }
    let problems =
      warnings.map(\.json)
      + inconsistencies.joined().map { line in
        .object([JSONMember("severity", .string("warning")), JSONMember("found", .string(line))])
      }
    return .object([
      JSONMember("file", .string(name)),
      JSONMember("format", format.map { .string($0) } ?? .null),
      JSONMember("races", .array(races)),
      JSONMember("problems", .array(problems.map { JSONElement($0) })),
    ])
  }
}

extension Warning {
  fileprivate var json: JSONValue {
    var members = [JSONMember("severity", .string(isError ? "error" : "warning"))]
    members.append(JSONMember("file", .string(file)))
    if let line { members.append(JSONMember("line", .number("\(line)"))) }
    if let column { members.append(JSONMember("column", .number("\(column)"))) }
    if let key { members.append(JSONMember("key", .string(key))) }
    members.append(JSONMember("found", .string(found)))
    members.append(JSONMember("expected", .string(expected)))
    return .object(members)
  }
}
