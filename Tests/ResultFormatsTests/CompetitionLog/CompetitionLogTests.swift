import Athletics
import RaceReplay
import ReaderChecks
import ResultFormats
import ResultReading
import Testing

@Suite("A competition log is read and written")
struct CompetitionLogTests {
  private func read(_ lines: [String]) -> Readout {
    var reader = CompetitionLogReader(file: "c")
    return reader.readout(of: Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  private func warnings(_ line: String) -> [String] {
    read([Fixture.competitionLines[0], line]).warnings.map(\.text)
  }

  @Test("finals have event, day, time and medallists")
  func finals() throws {
    let readout = read(Fixture.competitionLines)
    let log = CompetitionLog(try #require(readout.competition), readout.finals)
    #expect(readout.warnings.isEmpty)
    #expect(log.competition.name == "Testville 2031")
    #expect(log.finalCount == 3)
    #expect(log.finals.map(\.eventCode) == ["1500m-w", "high-jump-mu20"])
    #expect(log.finals[0].medallists.map(\.medal) == [.gold, .silver])
    #expect(log.finals[0].medallists.map(\.mark) == ["4:01.30", nil])
    #expect(log.finals[0].time == TimeOfDay("20:56:29"))
    #expect(log.finals[0].provenance == Provenance(.official, .twoSources))
    #expect(log.finals[1].day?.text == "~7 Aug 2031")
    #expect(readout.finals[1].kept == [JSONMember("crowd", .number("412"))])
  }

  @Test("what was read is written again")
  func written() throws {
    let odd = #"""
      {"final":"mile-m","day":"2031-08-09","medals":[\#
      {"medal":"gold","nation":"NOR","athlete":"Ole Ås","age":20},{"medal":"tin"}]}
      """#
    let first = read(Fixture.competitionLines + [odd])
    let log = CompetitionLogWriter.log(try #require(first.competition), first.finals)
    var reader = CompetitionLogReader(file: "c")
    let again = reader.readout(of: log)
    #expect(again.competition == first.competition)
    #expect(again.finals == first.finals)
    let lines = String(decoding: log, as: UTF8.self).split(separator: "\n")
    #expect(lines.first.map(String.init) == Fixture.competitionLines[0])
    #expect(lines.last.map(String.init) == odd)
  }

  @Test(
    "a line that cannot be used is a warning",
    arguments: [
      (
        #"{"final":"1500m","day":"2031-08-06"}"#,
        "c:2:10: final: found “1500m”, expected an event such as \"1500m-m\" or \"high-jump-w\""
      ),
      (
        #"{"final":"mile-w"}"#,
        "c:2:1: day: found no such key, expected a day such as 2024-08-06"
      ),
      (
        #"{"final":"mile-w","day":"2031-08-06","dayOrigin":"estimate"}"#,
        "c:2:50: dayOrigin: found “estimate”, expected official, tracked, reported, estimated; "
          + "perhaps “estimated”"
      ),
      (
        #"{"final":"mile-w","day":"2031-08-06","medals":[{"medal":"gould"}]}"#,
        "c:2:57: medal: found “gould”, expected gold, silver, bronze; perhaps “gold”"
      ),
      (
        #"{"final":"mile-w","day":"2031-08-06","medels":[]}"#,
        "c:2:38: medels: found an unknown key, expected “medals”, perhaps; it is kept as it is"
      ),
    ])
  func broken(line: String, warning: String) {
    #expect(warnings(line) == [warning])
  }

  @Test("a race log is the wrong kind")
  func wrongKind() {
    let readout = read([Fixture.raceHeader])
    #expect(
      readout.warnings.map(\.text) == ["c:1:40: kind: found “race”, expected \"competition\""])
    #expect(readout.warnings.map(\.isError) == [true])
  }
}
