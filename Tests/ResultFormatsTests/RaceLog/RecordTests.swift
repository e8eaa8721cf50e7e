import Athletics
import RaceReplay
import ResultFormats
import ResultReading
import Testing

@Suite("Records in the heading of a race log")
struct RecordTests {
  private func readout(_ records: String) -> Readout {
    let log =
      #"{"format":"lastlap","version":1,"kind":"race","competition":{"id":"meet","name":"Meet"},"#
      + #""race":{"discipline":"1500m","category":"m","round":"final","records":"# + records
      + #"},"entries":[{"athlete":"Ada Example"}]}"# + "\n"
    var reader = RaceLogReader(file: "f")
    return reader.readout(of: Array(log.utf8))
  }

  @Test("a record has its time, its holder and what it is worth")
  func read() throws {
    let readout = readout(
      #"[{"record":"WR","time":"3:26.00","athlete":"Bo Fast","confidence":"two"}]"#)
    #expect(readout.warnings == [])
    let record = try #require(readout.startList?.race.records.first)
    #expect(record.flag == Flag("WR"))
    #expect(record.time == (try PrintedTime("3:26.00")))
    #expect(record.holder == "Bo Fast")
    #expect(record.provenance == Provenance(.official, .twoSources))
  }

  @Test("a record that cannot be read is a warning, and the others stand")
  func unread() throws {
    let readout = readout(#"[{"record":"WR","time":"fast"},{"record":"OR","time":"3:28.32"}]"#)
    #expect(readout.startList?.race.records.map(\.flag.code) == ["OR"])
    let warning = try #require(readout.warnings.first)
    #expect(warning.key == "time")
    #expect(warning.found == "“fast”")
  }

  @Test("records are written back, with what was not understood of them")
  func writtenBack() throws {
    let first = readout(
      #"[{"record":"WR","time":"fast"},{"record":"OR","time":"3:28.32","place":"Tokyo"}]"#)
    let header = try #require(first.header)
    var reader = RaceLogReader(file: "f")
    let again = reader.readout(of: RaceLogWriter.line(header))
    #expect(again.header?.startList == header.startList)
    let text = String(decoding: RaceLogWriter.line(header), as: UTF8.self)
    #expect(text.contains(#"{"record":"OR","time":"3:28.32","place":"Tokyo"}"#))
    #expect(text.contains(#"{"record":"WR","time":"fast"}"#))
  }
}
