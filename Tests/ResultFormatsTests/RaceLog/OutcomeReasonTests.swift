import Athletics
import RaceReplay
import ReaderChecks
import ResultFormats
import ResultReading
import Testing

@Suite("Outcomes, readings and half way in a race log")
struct OutcomeReasonTests {
  private func results(_ readout: Readout) -> [ResultClaim] {
    readout.reports.compactMap { if case .result(let result) = $0.claim { result } else { nil } }
  }

  @Test("a reason stands behind the word or in a key of its own, and is written as one")
  func reasons() throws {
    let readout = Fixture.readout(
      #"{"at":"finish","entry":"7","outcome":"DQ (TR16.8)"}"#,
      #"{"at":"finish","entry":"12","outcome":"DNF","reason":"injury"}"#)
    #expect(readout.warnings.isEmpty)
    #expect(results(readout).map { $0.outcome?.text } == ["DQ (TR16.8)", "DNF (injury)"])
    let log = RaceLogWriter.log(try #require(readout.header), readout.logged)
    let text = String(decoding: log, as: UTF8.self)
    #expect(text.contains(#""outcome":"DQ","reason":"TR16.8""#))
    #expect(text.contains(#""outcome":"DNF","reason":"injury""#))
  }

  @Test("a reason of nothing is kept and told")
  func reasonOfNothing() {
    let readout = Fixture.readout(#"{"at":"finish","entry":"7","place":1,"reason":"x"}"#)
    #expect(readout.warnings.count == 1)
    #expect(readout.logged.first?.kept.map(\.key) == ["reason"])
  }

  @Test("a zero is no time")
  func zero() {
    for time in ["0", "0.00", "0:00.00"] {
      let found = Fixture.warnings(#"{"at":"finish","entry":"7","place":1,"time":"\#(time)"}"#)
      #expect(
        found == [
          "45: finish time: found a zero, expected a time; a zero is none, and nothing was read there"
        ], "\(time)")
    }
  }

  @Test("zeros are told once for each mark point, with their number, whatever else a line says")
  func zeros() {
    let readout = Fixture.readout(
      """
      {"at":"400m","entry":"7","time":"0"}
      {"at":"400m","entry":"7","rank":2,"time":"0.0"}
      {"at":"800m","time":"0:00","leader":[]}
      {"at":"400m","entry":"7","time":"61.2"}
      {"at":"finish","entry":"7","place":1,"time":"0","read":"0.000"}
      """)
    let expected = "expected a time; a zero is none, and nothing was read there"
    #expect(
      readout.warnings.map { ($0.key ?? "") + ": " + $0.found } == [
        "400m time: a zero, 2 times", "800m time: a zero", "finish time: a zero",
        "finish read: a zero",
      ])
    #expect(readout.warnings.map(\.line) == [2, 4, 6, 6])
    #expect(readout.warnings.allSatisfy { $0.text.hasSuffix(expected) })
    #expect(readout.reports.count == 3)
    #expect(readout.logged.first?.kept.map(\.key) == ["time"])
  }

  @Test("half is half of the race that the log is about")
  func half() {
    let readout = Fixture.readout(#"{"at":"half","entry":"7","time":"61.24"}"#)
    #expect(readout.reports.map(\.stage) == [.markPoint(Distance(metres: 750))])
  }
}
