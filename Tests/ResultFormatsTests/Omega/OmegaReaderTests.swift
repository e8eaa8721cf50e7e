import Athletics
import RaceReplay
import ReaderChecks
import ResultFormats
import ResultReading
import Testing

@Suite("A result file of Scan’O’Vision")
struct OmegaReaderTests {
  private static let head = Fixture.omega.prefix { $0 != "\n" }
  private static let sample = Sample.bytes("samples/omega/LSTRslt.txt")

  private func read(_ rows: String..., hint: String = "") -> Readout {
    var reader = OmegaReader(FileRequest(file: "f", hint: hint))
    let text = ([String(Self.head)] + rows).joined(separator: "\r\n")
    return reader.readout(of: Array(text.utf8))
  }

  private func results(_ readout: Readout) -> [ResultClaim] {
    readout.reports.compactMap {
      if case .result(let result) = $0.claim { result } else { nil }
    }
  }

  @Test("the shown text is the mark, the number beside it the finer reading")
  func marks() throws {
    var reader = OmegaReader(FileRequest(file: "f"))
    let readout = reader.readout(of: Array(Fixture.omega.utf8))
    let claims = results(readout)
    #expect(claims.map { $0.reading?.text } == ["8.52", "8.08", nil])
    #expect(claims.map { $0.finer?.text } == ["8.5152", "8.0752", nil])
    #expect(claims.map(\.place) == [2, 1, nil])
    #expect(claims.map(\.outcome) == [nil, nil, .other("status 3")])
    let range = try #require(claims[0].reading?.range)
    #expect(range.lower.ticks == 85_101 && range.upper.ticks == 85_200)
    #expect(readout.startList?.entries.map(\.lane) == [1, 2, 3])
    #expect(readout.warnings.isEmpty)
  }

  @Test("each heat is a race of its own; without a bib the lane names the athlete")
  func heats() {
    var reader = OmegaReader(FileRequest(file: "f", hint: "60m.txt"))
    let readout = reader.readout(of: Array(Fixture.omega.utf8))
    let races = [readout] + readout.otherRaces
    #expect(
      races.map { $0.startList?.race.path } == [
        "omega/unknown-distance-open/event-3-round-1/1",
        "omega/unknown-distance-open/event-3-round-1/2",
        "omega/unknown-distance-open/event-4-round-1/1",
      ])
    #expect(races[1].startList?.entries.map(\.key) == ["Lane 4"])
    #expect(
      races[2].warnings.map(\.text) == [
        "f:6:19: Lap: found lap 1, expected a race whose passes of the finish line are known; its mark"
          + " point is not told"
      ])
  }

  @Test("laps are the passes of the finish line where the name tells the distance")
  func laps() {
    let readout = read(
      "4;1;1;1;\"74\";1;1;623451;\"1:02.35\";1", "4;1;1;9999;\"74\";1;1;1256994;\"2:05.70\";1",
      "4;1;1;2;\"74\";1;1;900000;\"1:30.00\";1", hint: "w800")
    #expect(readout.reports.first?.stage == .markPoint(Distance(metres: 400)))
    guard case .pass(_, 1, let reading?)? = readout.reports.first?.claim else {
      Issue.record("no pass")
      return
    }
    #expect(reading.text == "1:02.35")
    #expect(readout.reports.count == 2)
    #expect(
      readout.warnings.map(\.text) == [
        "f:4:7: Lap: found lap 2, expected 1 to 1, or 9999 for the finish; its mark point is not told"
      ])
  }

  @Test("zeros are told once a lap, with their number")
  func zeros() {
    let readout = read(
      "4;1;1;1;74;1;1;0;0.00;1", "4;1;1;1;75;2;1;0;0.00;2", "4;1;1;9999;74;1;1;0;0.00;1",
      "4;1;1;9999;75;2;1;1256994;2:05.70;2", "4;1;1;2;74;1;4;0;;1", hint: "w800")
    let expected = "expected a time; a zero is none, and nothing was read there"
    #expect(
      readout.warnings.map(\.text).filter { $0.contains("zero") } == [
        "f:2:16: Time of lap 1: found a zero, 2 times, \(expected)",
        "f:4:19: Time: found a zero, \(expected)",
      ])
    #expect(results(readout).map { $0.reading?.text } == ["2:05.70"])
  }

  @Test(
    "what is odd is told with its line and column",
    arguments: [
      (
        "3;1;1;9999;71;1;1;85152;8.51;1",
        "f:2:25: Result: found “8.51”, expected “8.52”, 8.5152 of column Time rounded up; the mark"
          + " stands as shown"
      ),
      (
        "3;1;1;9999;71;1;1;0;39:31:18.767;1",
        "f:2:19: Time: found a zero, expected a time; a zero is none, and nothing was read there"
      ),
      (
        "3;1;1;9999;71;1;4;85152;8.52;1",
        "f:2:19: Time: found “85152”, expected 0 as goes with idStatus 4; the time was not used"
      ),
      (
        "3;1;1;9999;71;1;1;85152;fast;1",
        "f:2:25: Result: found “fast”, expected a time such as 9.79, 3:27.65 or 2:06:26; the mark was"
          + " taken from column Time"
      ),
      (
        "3;1;1;9999;71;x;1;85152;8.52;1",
        "f:2:15: Lane: found “x”, expected a whole number from 0 to 99"
      ),
      (
        "3;1;1;9999;71;1;1;85152;8.52;-1",
        "f:2:30: Rank: found “-1”, expected a whole number from 0 to 999999"
      ),
      (
        "3;1;1;9999;71;1;1;85152;8.52;1;;?",
        "f:2:33: found “?”, expected nothing after the last column"
          + " of the head; not read"
      ),
    ])
  func odd(row: String, expected: String) {
    let readout = read(row)
    #expect(readout.warnings.map(\.text) == [expected])
    #expect(readout.startList?.entries.count == 1)
  }

  @Test("a mark that the number contradicts stands without the finer reading")
  func disagreement() {
    let claim = results(read("3;1;1;9999;71;1;1;85152;8.51;1")).first
    #expect(claim?.reading?.text == "8.51" && claim?.finer == nil)
  }

  @Test(
    "a row that says nothing of a start or a time is a warning",
    arguments: [
      "x;1;1;9999;71;1;1;85152;8.52;1", "3;1;1;9999;71;1;1;99999999999999999999;8.52;1",
      "3;1;1;lap;71;1;1;85152;8.52;1", "3;1;1;9999;71;1;;85152;8.52;1", "3",
    ])
  func unread(row: String) {
    let readout = read(row)
    #expect(readout.warnings.first?.line == 2)
    #expect(readout.warnings.last?.isError == true)
    #expect(readout.startList == nil)
  }

  @Test("a second row of the same athlete and lap is told")
  func twice() {
    let row = "3;1;1;9999;71;1;1;85152;8.52;1"
    let readout = read(row, row)
    #expect(readout.reports.count == 1)
    #expect(readout.warnings.map(\.line) == [3])
  }

  @Test(
    "all marks of a real file are their numbers rounded up",
    .enabled("the sample is not beside the package") { sample != nil })
  func real() throws {
    let readout = FileReader.readout(try #require(Self.sample))
    let claims = readout.races.flatMap(results).filter { $0.reading != nil }
    #expect(claims.count == 300)
    for claim in claims {
      let ticks = try #require(claim.finer?.time.ticks)
      #expect(claim.reading?.time.ticks == (ticks + 99) / 100 * 100)
    }
    for (finer, mark) in [("8.5152", "8.52"), ("8.0752", "8.08")] {
      #expect(claims.contains { $0.finer?.text == finer && $0.reading?.text == mark })
    }
  }
}
