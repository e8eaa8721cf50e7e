import Athletics
import RaceReplay
import ResultFormats
import ResultReading

extension FileReader {
  /// What a whole file of whatever format says.
  static func readout(_ bytes: [UInt8], file: String = "f") -> Readout {
    var reader = FileReader(FileRequest(file: file))
    return reader.readout(of: bytes)
  }
}

extension Readout {
  /// The race and those after it.
  var races: [Readout] { [self] + otherRaces }

  var path: String? { startList?.race.path }

  /// The result a line each in the order of the reports: place, name, nation, mark, the finer
  /// reading in parentheses, outcome, wind, qualification and flags, parted by spaces.
  var resultLines: [String] {
    guard let startList else { return [] }
    return reports.compactMap { report in
      guard case .result(let result) = report.claim else { return nil }
      let entry = startList[result.entry]
      var words = [result.place.map { "\($0)" } ?? "-", entry.athlete.name]
      words += [entry.nation?.code, result.reading?.text, result.mark?.text].compactMap { $0 }
      if let finer = result.finer { words.append("(\(finer.text))") }
      words += [result.outcome?.word, result.wind, result.qualification?.text].compactMap { $0 }
      return (words + result.flags.map(\.text)).joined(separator: " ")
    }
  }
}
