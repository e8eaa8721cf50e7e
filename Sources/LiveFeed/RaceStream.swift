import Athletics
import RaceReplay
import ResultFormats
import ResultReading

/// A race log that is still being written, or that comes by wire: what its bytes add to its races.
package struct RaceStream: WireReader {
  private var reader: RaceLogReader
  /// The line that has not ended yet.
  private var rest: [UInt8] = []
  /// The feed of the report that came last, and the number of the one after it.
  package private(set) var next: (feed: String, sequence: Int)?

  /// How many bytes are held of a line that has not ended.
  package var heldCount: Int { rest.count }

  /// How long a line is held at most; the reader says that it is too long.
  private static let longestLine = 16 << 20

  /// - Parameter name: what warnings call it.
  package init(name: String) { reader = RaceLogReader(file: name) }

  /// Whether the first line of what comes is one of a race log.
  package static func recognises(_ line: ArraySlice<UInt8>) -> Bool {
    (try? ResultFormat.recognise(line, file: "", hint: ""))?.code == ResultFormat.raceLog.code
  }

  package mutating func feed(_ bytes: ArraySlice<UInt8>, at now: Int64) -> [SourceNews] {
    feed(bytes)
  }

  /// What bytes say, cut anywhere; half a line waits for the rest of it.
  package mutating func feed(_ bytes: ArraySlice<UInt8>, isLast: Bool = false) -> [SourceNews] {
    let end = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.startIndex
    guard isLast || end > bytes.startIndex || rest.count + bytes.count > Self.longestLine else {
      rest += bytes
      return []
    }
    let whole = isLast || end == bytes.startIndex ? bytes : bytes[..<end]
    let lines = rest.isEmpty ? whole : (rest + whole)[...]
    rest = Array(bytes[whole.endIndex...])
    return reader.additions(lines, isLast: isLast).map { addition in
      note(addition.readout.logged.last?.report)
      // What is wrong with the very first line belongs to no race.
      return addition.race.isEmpty
        ? .warned(addition.readout.warnings) : .added(race: addition.race, addition.readout)
    }
  }

  /// Forgets half a line, where the carrier broke off: it is told again as a whole.
  package mutating func breakOff() { rest = [] }

  private mutating func note(_ report: Report?) {
    guard let feed = report?.delivery?.feed, let sequence = report?.sequence else { return }
    next = (feed, sequence + 1)
  }
}
