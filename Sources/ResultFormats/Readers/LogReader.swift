import RaceReplay
import ResultReading

/// A reader of one of our two kinds of log: a header, then a line for each thing that it tells.
///
/// A line that cannot be read becomes a warning and the rest goes on; without a header that can be
/// read the file says nothing, which is told once.
protocol LogReader: ResultReader {
  /// What was expected where there is no header.
  static var kindOfLog: String { get }
  var log: LogProgress { get set }
  /// Takes in the header.
  mutating func readHeader(
    _ element: JSONElement, into readout: inout Readout, _ problems: inout [Problem]
  ) throws(Problem)
  /// Takes in a line after it, by its number.
  mutating func readItem(
    _ element: JSONElement, line number: Int, into readout: inout Readout,
    _ problems: inout [Problem]
  ) throws(Problem)
}

/// How far a log has been read.
struct LogProgress {
  enum Stage {
    case expectsHeader
    case items
    /// The header could not be read: what follows means nothing.
    case failed
  }

  let file: String
  fileprivate var lines = LineSplitter()
  fileprivate var stage = Stage.expectsHeader

  init(file: String) { self.file = file }
}

extension LogReader {
  /// Reads the lines that the bytes complete.
  mutating func readLines(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Readout {
    var readout = Readout()
    for line in log.lines.consume(bytes, isLast: isLast) {
      if log.stage == .failed { break }
      read(line, into: &readout)
    }
    if isLast, log.stage == .expectsHeader {
      log.stage = .failed
      readout.warnings.append(
        Problem(found: "no header line", expected: Self.kindOfLog, isError: true)
          .warning(file: log.file, line: nil))
    }
    return readout
  }

  private mutating func read(_ line: Line, into readout: inout Readout) {
    var problems: [Problem] = []
    defer {
      readout.warnings += problems.inOrder.map { $0.warning(file: log.file, line: line.number) }
    }
    do {
      guard let element = try LogLine.element(line, &problems) else { return }
      guard log.stage == .expectsHeader else {
        try readItem(element, line: line.number, into: &readout, &problems)
        return
      }
      try readHeader(element, into: &readout, &problems)
      log.stage = .items
    } catch {
      guard log.stage == .expectsHeader else {
        problems.append(error)
        return
      }
      log.stage = .failed
      problems.append(error.asError)
    }
  }
}
