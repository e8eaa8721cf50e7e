import RaceReplay
import ReaderChecks
import ResultFormats
import ResultReading

extension Fixture {
  /// What a race log says whose lines after the header are these.
  static func readout(_ lines: String..., ending: String = "\n") -> Readout {
    var reader = RaceLogReader(file: "f")
    return reader.readout(
      of: Array(([raceHeader] + lines).joined(separator: "\n").utf8) + Array(ending.utf8))
  }

  /// The warnings of one line of a race log, without file and line.
  static func warnings(_ line: String) -> [String] {
    readout(line).warnings.map { String($0.text.dropFirst("f:2:".count)) }
  }
}

extension FeedFixture {
  /// What the files say together.
  static func parts(_ files: [String]) -> [FileAssembly.Part] {
    var assembly = FileAssembly()
    for (index, text) in files.enumerated() {
      var reader = DataFeedReader(FileRequest(file: "f\(index)"))
      assembly.add(reader.readout(of: Array(text.utf8)), file: "f\(index)")
    }
    return assembly.parts()
  }

  /// The reports of a readout in words, without the lines that they stand on.
  static func words(_ readout: Readout) -> [String] {
    guard let list = readout.startList else { return [] }
    let header = readout.header ?? RaceLogHeader(list)
    return String(decoding: RaceLogWriter.log(header, readout.logged), as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }
}
