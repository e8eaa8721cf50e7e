import RaceReplay

/// Writes any number of races as one JSON document: each as in a race log, its reports in a list.
///
/// A race and a report stand on a line of their own, so that two documents can be compared.
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
    _ header: RaceLogHeader, _ reports: [LoggedReport], into bytes: inout [UInt8]
  ) {
    let members = RaceLogWriter.members(of: header).keeping(header.kept.header)
    bytes += JSONValue.object(members).bytes.dropLast()
    bytes += Array(",\"reports\":[".utf8)
    var startList = header.startList
    for (index, report) in reports.enumerated() {
      bytes += Array((index == 0 ? "\n" : ",\n").utf8)
      bytes += RaceLogWriter.value(of: report, in: &startList).bytes
    }
    bytes += Array("]}".utf8)
  }
}
