import Athletics
import RaceReplay

/// One line of a file without its end.
package struct Line: Hashable, Sendable {
  /// What was the matter with the bytes of a line.
  package enum Defect: Hashable, Sendable {
    /// NUL bytes, which were taken out; the column of the first.
    case nulBytes(count: Int, column: Int)
    /// Bytes that are not UTF-8; the column of the first.
    case notUTF8(column: Int)
    /// More than a line may hold; nothing of it was kept.
    case tooLong(byteCount: Int)
  }

  /// Counted from 1.
  package let number: Int
  /// Without the end of the line.
  package let bytes: ArraySlice<UInt8>
  /// Whether the line's end was seen; only the last line of a file may lack it.
  package let isEnded: Bool
  /// What was the matter with it, as a rule nothing.
  package let defects: [Defect]

  /// A line as it was cut, and what was found wrong with it.
  package init(number: Int, bytes: ArraySlice<UInt8>, isEnded: Bool, defects: [Defect]) {
    self.number = number
    self.bytes = bytes
    self.isEnded = isEnded
    self.defects = defects
  }

  /// The bytes as UTF-8; stray ones that are not are read as Windows-1252.
  package var utf8: ArraySlice<UInt8> {
    for case .notUTF8 in defects { return CodePage.windows1252.mended(bytes)[...] }
    return bytes
  }

  /// Whether nothing stands on the line but spaces and tabs.
  package var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
}

extension Line.Defect {
  /// The warning about it; `fallback` says what becomes of bytes that are not UTF-8.
  package func problem(fallback: String) -> Problem {
    switch self {
    case .nulBytes(let count, let column):
      Problem(
        column: column, found: count == 1 ? "a NUL byte" : "\(count) NUL bytes",
        expected: "none; they were left out")
    case .notUTF8(let column):
      Problem(
        column: column, found: "bytes that are not UTF-8", expected: "text in UTF-8; \(fallback)")
    case .tooLong(let byteCount):
      Problem(
        found: "a line of \(byteCount) bytes",
        expected: "at most \(LineSplitter.longestLine); it was skipped")
    }
  }
}

extension ArraySlice<Line> {
  /// The same lines with their bytes in memory of their own: cores that read lines of one piece of a file at
  /// once would else wait for each other at every mention of it.
  package var apart: [Line] {
    var row: [UInt8] = []
    row.reserveCapacity(reduce(0) { $0 + $1.bytes.count })
    for line in self { row += line.bytes }
    var start = 0
    return map { line in
      let end = start + line.bytes.count
      defer { start = end }
      return Line(
        number: line.number, bytes: row[start..<end], isEnded: line.isEnded, defects: line.defects)
    }
  }
}

extension Line {
  /// The line as text in UTF-8, with what is to be said of its bytes.
  package func plain(_ file: String, _ warnings: inout [Warning]) -> Line {
    guard !defects.isEmpty else { return self }
    for defect in defects {
      let problem = defect.problem(fallback: "it was read as Windows-1252")
      warnings.append(problem.warning(file: file, line: number))
    }
    return Line(number: number, bytes: utf8, isEnded: isEnded, defects: [])
  }
}
