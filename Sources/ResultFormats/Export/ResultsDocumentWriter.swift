import Athletics
import RaceReplay
import ResultReading

/// Writes any number of races as one JSON document: each as in a race log, its reports in a list.
///
/// A race and a report stand on a line of their own, so that two documents can be compared. A report of
/// a time that cannot be right says so, for other programs.
package enum ResultsDocumentWriter {
  /// Reading the document gives the same races.
  package static func export(_ races: [Readout]) -> Export {
    let preamble = JSONValue.object(LogPreamble.members(kind: "results")).bytes
    // Open again, for the races.
    var bytes = Array(preamble.dropLast()) + Array(",\"races\":[".utf8)
    var isFirst = true
    for race in races {
      guard let list = race.startList else { continue }
      bytes += Array((isFirst ? "\n" : ",\n").utf8)
      isFirst = false
      write(race.header ?? RaceLogHeader(list), race.logged, into: &bytes)
    }
    bytes += Array("\n]}\n".utf8)
    return Export(bytes)
  }

  private static func write(
    _ header: RaceLogHeader, _ reports: LoggedReports, into bytes: inout [UInt8]
  ) {
    let members = RaceLogWriter.members(of: header).keeping(header.kept.header)
    bytes += JSONValue.object(members).bytes.dropLast()
    bytes += Array(",\"reports\":[".utf8)
    var startList = header.startList
    let replay = Replay(startList, reports: reports.reports)
    for (index, report) in reports.enumerated() {
      bytes += Array((index == 0 ? "\n" : ",\n").utf8)
      var value = RaceLogWriter.value(of: report, in: &startList)
      if let why = replay.impossibility(of: report.report), case .object(let members) = value {
        value = .object(members + [JSONMember(ReportLine.impossible, .string(why.word))])
      }
      bytes += value.bytes
    }
    bytes += Array("]}".utf8)
  }
}

extension Replay {
  /// Why the time of a report cannot be right, where it is the one that stands.
  fileprivate func impossibility(of report: Report) -> Impossibility? {
    switch (report.stage, report.claim) {
    case (.markPoint(let markPoint), .pass(let id, _, let reading?)):
      guard let pass = column(at: markPoint)?[id], pass.reading?.value == reading else {
        return nil
      }
      return pass.impossibility
    case (_, .result(let claim)):
      guard let line = lastSheet?[claim.entry], let reading = claim.reading,
        line.reading?.value == reading
      else { return nil }
      return line.impossibility
    default: return nil
    }
  }
}

extension Impossibility {
  /// What programs know it by.
  fileprivate var word: String {
    switch self {
    case .outOfOrder: "out of order"
    case .tooFast: "too fast"
    }
  }
}
