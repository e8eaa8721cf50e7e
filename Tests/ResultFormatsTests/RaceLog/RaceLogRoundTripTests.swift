import Athletics
import RaceReplay
import ReaderChecks
import ResultFormats
import ResultReading
import Testing

@Suite("A log written back says what it said")
struct RaceLogRoundTripTests {
  /// The reports without their lines, since a written log has its own.
  private func unplaced(_ logged: some Sequence<LoggedReport>) -> [LoggedReport] {
    logged.map {
      let report = $0.report
      return LoggedReport(
        Report(
          report.stage, report.claim, report.provenance, delivery: report.delivery,
          sequence: report.sequence),
        kept: $0.kept)
    }
  }

  private func read(_ log: [UInt8]) -> Readout {
    var reader = RaceLogReader(file: "f")
    return reader.readout(of: log)
  }

  @Test(
    "a tracked time is written unrounded, with its file, and read back as it was",
    arguments: [
      (#""time":"12.6529""#, #""time":"12.6529","rounding":"tracked""#, 1, 1500),
      (
        #""time":"1:12.5","within":"3.15""#,
        #""time":"1:12.5","rounding":"tracked","within":"3.15""#, 1, 31_500
      ),
      (#""time":"72.5","file":2"#, #""time":"1:12.5","rounding":"tracked","file":2"#, 2, 1500),
      (#""time":"60","file":0"#, #""time":"1:00.0","rounding":"tracked","file":0"#, 0, 1500),
    ])
  func tracked(keys: String, written: String, file: UInt16, within: Int64) throws {
    let readout = Fixture.readout(
      "{\"at\":\"400m\",\"entry\":\"7\",\(keys),\"rounding\":\"tracked\",\"origin\":\"tracked\"}")
    #expect(readout.warnings.isEmpty)
    let logged = try #require(readout.logged.first)
    guard case .pass(_, _, let reading?) = logged.report.claim else {
      Issue.record("no time was read")
      return
    }
    #expect(reading.rounding == .tracked(file: file, within: RaceTime(ticks: within)))
    #expect(reading.decimals == 1)
    var startList = try #require(readout.startList)
    let line = RaceLogWriter.line(logged, in: &startList)
    let text = String(decoding: line.dropLast(), as: UTF8.self)
    #expect(text == #"{"at":"400m","entry":"7","# + written + #","origin":"tracked"}"#)
    #expect(Fixture.readout(text).reports.map(\.claim) == [logged.report.claim])
  }

  @Test("what goes without saying is left out")
  func defaults() throws {
    let readout = read(Fixture.race)
    var startList = try #require(readout.startList)
    let lines = readout.logged.map {
      String(decoding: RaceLogWriter.line($0, in: &startList).dropLast(), as: UTF8.self)
    }
    #expect(lines[1] == #"{"at":"400m","entry":"7","time":"1:01.24","rank":1}"#)
    #expect(
      lines[2] == #"{"at":"400m","entry":"12","time":"1:01.4","rank":2,"origin":"tracked"}"#)
    #expect(
      lines[4] == #"{"at":"1000m","leader":["7","mm"],"time":"2:38.1","rounding":"cut"}"#)
    #expect(
      lines[8]
        == #"{"at":"finish","entry":"12","place":2,"time":"4:01.4","hand":true,"mood":"tired"}"#)
    #expect(lines[10] == #"{"at":"finish","ahead":"7","behind":"12","margin":"0.003"}"#)
    #expect(lines[18] == #"{"at":"after","official":true}"#)
  }

  @Test("the fixture, with keys and values that are not understood, comes back")
  func fixture() throws {
    let odd = [
      #"{"at":"finish","entry":"7","place":1,"flags":["PB","pb"],"x":{"a":[1,null]}}"#,
      #"{"at":"400m","entry":"7","time":"61.2","rounding":"upp","rank":0}"#,
    ]
    let first = Fixture.readout(Fixture.raceLines[1], odd[0], odd[1])
    let header = try #require(first.header)
    let again = read(RaceLogWriter.log(header, first.logged))
    #expect(again.header == first.header)
    #expect(unplaced(again.logged) == unplaced(first.logged))
    #expect(
      first.logged.map { $0.kept.map(\.key) } == [[], ["flags", "x"], ["rounding", "rank"]])
  }

  @Test("unknown keys of the header come back where they stood")
  func headerKeys() throws {
    let header = #"""
      {"format":"lastlap","version":1,"kind":"race",\#
      "competition":{"id":"ab","name":"A","city":"B"},\#
      "race":{"discipline":"mile","category":"x","round":"final","day":"soon","track":3},\#
      "entries":[{"athlete":"A B"},{"athlete":"C D","age":21}],"made":"by hand"}
      """#
    let first = try #require(read(Array(header.utf8)).header)
    #expect(String(decoding: RaceLogWriter.line(first).dropLast(), as: UTF8.self) == header)
  }

  @Test("generated logs come back the same", arguments: 0..<120)
  func generated(seed: UInt64) throws {
    var log = try GeneratedLog(seed: seed)
    let header = log.header()
    let reports = (0..<60).map { _ in log.report() }
    let readout = read(RaceLogWriter.log(header, reports))
    #expect(readout.warnings.filter { !$0.text.contains("expected a time ") } == [])
    #expect(readout.header == header)
    #expect(unplaced(readout.logged) == reports)
    let second = RaceLogWriter.log(header, readout.logged)
    #expect(second == RaceLogWriter.log(header, reports))
  }
}
