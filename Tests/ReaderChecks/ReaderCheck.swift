import RaceReplay
import ResultFormats
import ResultReading

/// What must be true of every reader, whatever bytes it is given.
package enum ReaderCheck {
  /// What is not true of a reader of the format that reads these bytes; nothing where all is.
  package static func defect(of format: ResultFormat, reading bytes: [UInt8]) -> String? {
    let whole = readout(bytes, as: format, cutAt: bytes.count)
    // Cut where the bytes themselves say, so that the same bytes are always the same check.
    let cut = bytes.reduce(into: 7) { $0 = ($0 &* 31 &+ Int($1)) & 0xffff } % (bytes.count + 1)
    if readout(bytes, as: format, cutAt: cut) != whole {
      return "in two pieces, of which the first has \(cut) bytes, the file says something else"
    }
    let isSilent =
      whole.startList == nil && whole.competition == nil && whole.fragments == Fragments()
      && whole.warnings.isEmpty
    if isSilent { return "nothing is said of the file" }
    return ([whole] + whole.otherRaces).lazy.compactMap(Self.logDefect).first
  }

  /// The bytes as a file of the format: what is no archive becomes a sheet in one, since hardly any bytes
  /// are an archive.
  package static func file(of format: ResultFormat, from bytes: [UInt8]) -> [UInt8] {
    guard format.code == ResultFormat.workbook.code, !bytes.starts(with: "PK".utf8) else {
      return bytes
    }
    return WorkbookFixture.workbook(sheet: bytes)
  }

  /// What the file says when it comes in two pieces.
  package static func readout(
    _ bytes: [UInt8], as format: ResultFormat, cutAt cut: Int
  ) -> Readout {
    var reader = FileReader(FileRequest(file: "f", hint: "w1000"), as: format)
    var readout = reader.consume(bytes[..<cut], isLast: false)
    readout.append(reader.consume(bytes[cut...], isLast: true))
    return readout
  }

  /// What is lost where a race is written as a log and read back.
  private static func logDefect(_ race: Readout) -> String? {
    guard let list = race.startList else { return nil }
    let header = race.header ?? RaceLogHeader(list)
    var reader = RaceLogReader(file: "f")
    let again = reader.readout(of: RaceLogWriter.log(header, race.logged))
    if again.header != header { return "a log that was written has another head" }
    if again.reports.map(\.claim) != race.reports.map(\.claim) {
      return "a log that was written has other reports"
    }
    return nil
  }
}
