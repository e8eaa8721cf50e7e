import Athletics
import RaceReplay
import ResultFormats
import ResultReading

/// A race log that is still being written, or that comes by wire: what its bytes add to its races.
package struct RaceStream: WireReader {
  private let name: String
  private var reader: RaceLogReader
  /// The line that has not ended yet.
  private var rest: [UInt8] = []
  /// The feed of the last report by number, and the number of the one after it.
  package private(set) var next: (feed: String, sequence: Int)?

  /// How long a line is held at most; the reader says that it is too long.
  private static let longestLine = 16 << 20

  /// - Parameter name: what warnings call it.
  package init(name: String) {
    self.name = name
    reader = RaceLogReader(file: name)
  }

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
    let additions = reader.additions(lines, isLast: isLast)
    let news: [SourceNews] = additions.map { addition in
      // What is wrong with the very first line belongs to no race.
      addition.race.isEmpty
        ? .warned(addition.readout.warnings) : .added(race: addition.race, addition.readout)
    }
    return news + gaps(in: additions.flatMap(\.readout.logged).map(\.report))
  }

  /// Forgets half a line, where the carrier broke off: it is told again as a whole.
  package mutating func breakOff() { rest = [] }

  /// How many bytes are held of a line that has not ended.
  package var unended: Int { rest.count }

  /// What is missing between the numbers of reports; races that were told in turns come apart.
  private mutating func gaps(in reports: [Report]) -> [SourceNews] {
    var warnings: [Warning] = []
    let numbered = reports.compactMap { report in
      report.delivery?.feed.flatMap { feed in report.sequence.map { (feed: feed, sequence: $0) } }
    }
    for (feed, sequence) in numbered.sorted(by: { $0.sequence < $1.sequence }) {
      let expected = next?.feed == feed ? next?.sequence ?? sequence : sequence
      if sequence > expected {
        warnings.append(
          Warning(
            file: name, found: "nothing between the reports \(expected - 1) and \(sequence)",
            expected: "\(sequence - expected) more of them; what they said is not known"))
      }
      if sequence >= expected { next = (feed, sequence + 1) }
    }
    return warnings.isEmpty ? [] : [.warned(warnings)]
  }
}
