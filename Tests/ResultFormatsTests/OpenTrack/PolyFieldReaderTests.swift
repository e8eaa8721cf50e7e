import Athletics
import RaceReplay
import ReaderChecks
import Testing

@testable import ResultFormats

@Suite("What PolyField Track answers, saved to a file")
struct PolyFieldReaderTests {
  @Test("is a race with places, times, wind and who did not finish")
  func result() throws {
    let readout = FileReader.readout(Array(Fixture.polyField.utf8), file: "latest-lif.json")
    let race = try #require(readout.startList?.race)
    #expect(race.discipline.code == "100m")
    #expect(race.category.code == "w")
    #expect(race.heat == 2)
    #expect(
      readout.resultLines == ["1 Ada Birk NOR 11.45 PB", "2 Zoë Fell 11.52", "- Mia Moor FRA DNF"])
    #expect(readout.startList?.entries.contains { $0.club == "Quarry AC" } == true)
    #expect(readout.warnings.isEmpty)
  }

  @Test("as a list is as many races")
  func list() {
    let text = "[" + Fixture.polyField + "," + Fixture.polyField + "]"
    #expect(FileReader.readout(Array(text.utf8)).races.count == 2)
  }
}
