import RaceReplay
import ResultReading

/// What lines of our two kinds of log have in common.
enum LogLine {
  /// The JSON value of a line; nothing for a line that is blank, too long or cut, with a problem
  /// noted where there is one.
  static func element(
    _ line: Line, _ problems: inout [Problem]
  ) throws(Problem) -> JSONElement? {
    for defect in line.defects {
      if case .notUTF8 = defect {
        // A file that is still being written may end within a character.
        guard line.isEnded || line.bytes.last == UInt8(ascii: "}") else {
          problems.append(halfALine(line))
          return nil
        }
        throw defect.problem(fallback: "the line was not read")
      }
      problems.append(defect.problem(fallback: ""))
    }
    guard !line.isBlank else { return nil }
    do { return try JSONParser.value(of: line.bytes) } catch {
      guard error.isCutShort, !line.isEnded else { throw Problem(error) }
      problems.append(halfALine(line))
      return nil
    }
  }

  private static func halfALine(_ line: Line) -> Problem {
    Problem(
      column: 1, found: "half a line, \(String(decoding: line.bytes, as: UTF8.self).quoted)",
      expected: "the rest of it")
  }
}
