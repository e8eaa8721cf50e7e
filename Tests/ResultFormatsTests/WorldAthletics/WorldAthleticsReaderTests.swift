import Athletics
import RaceReplay
import ReaderChecks
import ResultFormats
import Testing

@Suite("World Athletics import JSON")
struct WorldAthleticsReaderTests {
  private let readout = FileReader.readout(Array(Fixture.worldAthletics.utf8))

  @Test("every race of every round is a race of its own")
  func races() {
    #expect(
      readout.races.map(\.path) == [
        "world-athletics-22/800m-w/semi-final/1", "world-athletics-22/800m-w/semi-final/2",
        "world-athletics-22/100m-w/final", "world-athletics-22/4x400m-x/final",
        "world-athletics-22/long-jump-w/final", "world-athletics-22/high-jump-w/final",
      ])
    let race = readout.startList?.race
    #expect(race?.day?.day.code == "2031-08-06")
    #expect(race?.start?.code == "20:50:00")
    #expect(race?.venue == "Quarry Field")
  }

  @Test("results, faults, winds and splits are read as they stand")
  func results() {
    #expect(
      readout.races.map(\.resultLines) == [
        ["1 Ada Birk NOR 2:01.30 Q", "2 Zoë Fell GBR 2:01.4h", "- Mia van Moor FRA DQ"], [],
        ["1 Zoë Fell GBR 11.50", "1 Ada Birk NOR 11.50", "- Mia van Moor FRA quick"],
        ["1 Norway A NOR 3:15.00"],
        ["1 Mia van Moor FRA 6.84 +1.1"], ["1 Mia van Moor FRA 1.80", "- Ada Birk NOR NM"],
      ])
    let claims = readout.races.flatMap(\.reports).map(\.claim)
    let others = claims.compactMap { claim -> String? in
      switch claim {
      case .pass(_, _, let reading): "split \(reading?.text ?? "")"
      case .wind(let wind): "wind \(wind)"
      case .deadHeat(let ids, let place): "\(ids.count) at \(place ?? 0)"
      case .series(_, let cells):
        cells.map { ($0.height?.text ?? "") + $0.text }.joined(separator: " ")
      default: nil
      }
    }
    #expect(others == ["split 59.10", "wind -0.3", "2 at 1", "x 6.84", "1.80xo 1.85xxx"])
    #expect(
      readout.otherRaces[2].startList?.entries[0].runners.map(\.athlete.name) == [
        "Ada Birk", "Zoë Fell",
      ])
    #expect(readout.startList?.entries[1].athlete.familyName == "van Moor")
  }

  @Test("splits go by two names, and a wind is read as it stands")
  func otherNames() {
    for wind in ["NWI", "NW", "W", "+0.3", "-1.2"] {
      let text = Fixture.worldAthletics.replacing(
        #""detail": [{"distance""#, with: #""DetailSplitTimes": [{"distance""#
      ).replacing(#""wind": "-0.3""#, with: "\"wind\": \"\(wind)\"")
      let claims = FileReader.readout(Array(text.utf8)).races.flatMap(\.reports).map(\.claim)
      #expect(claims.contains(.wind(wind)))
      #expect(
        claims.contains {
          if case .pass(_, _, let reading?) = $0 { reading.text == "59.10" } else { false }
        })
    }
  }

  @Test("what cannot be read is told")
  func warnings() {
    #expect(
      readout.races.flatMap(\.warnings).map { "\($0.line ?? 0) \($0.key ?? "") \($0.found)" } == [
        "2  a comment, “//”", "20 athleteId “9”", "27 result “quick”",
      ])
  }

  @Test(
    "the published example is read",
    .enabled("the sample is missing") {
      Sample.bytes("samples/results-json/100-final-DQ.json") != nil
    })
  func sample() throws {
    let bytes = try #require(Sample.bytes("samples/results-json/100-final-DQ.json"))
    let readout = FileReader.readout(bytes)
    #expect(readout.reports.map(\.claim).contains(.wind("NWI")))
    #expect(readout.startList?.race.day?.day.code == "2024-08-24")
    #expect(readout.startList?.race.start?.code == "10:00:54")
  }
}
