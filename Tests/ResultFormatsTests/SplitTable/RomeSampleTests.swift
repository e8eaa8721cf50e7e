import Athletics
import RaceReplay
import ResultFormats
import ResultReading
import ResultTables
import Testing

@Suite("A real split table")
struct RomeSampleTests {
  private static let sample = Sample.bytes("facts/D_rome2024_m800_final_splits.csv")

  @Test(
    "the 800 m of Rome is read without a warning",
    .enabled("the sample is not beside the package") { sample != nil })
  func rome800() throws {
    var reader = SplitTableReader(FileRequest(file: "t", hint: "D_rome2024_m800_final_splits.csv"))
    let readout = reader.readout(of: try #require(Self.sample))
    #expect(readout.warnings.isEmpty)
    let list = try #require(readout.startList)
    #expect(list.race.path == "rome-2024/800m-m/final")
    #expect(list.entries.count == 8)
    #expect(list.entries.map(\.key).first == "702")
    #expect(readout.reports.count == 8 * 8)
    guard case .result(let winner) = readout.reports[7].claim else {
      Issue.record("no result")
      return
    }
    #expect(list[winner.entry].athlete.name == "Gabriel Tual")
    #expect(winner.reading?.text == "1:44.87")
  }
}
