import Athletics
import RaceReplay
import ReaderChecks
import Testing

@testable import ResultFormats

@Suite("What a time was read to before it was rounded up")
struct GridTests {
  @Test("is written where it is not a thousandth, and read")
  func roundTrip() throws {
    let line = #"{"at":"finish","entry":"7","place":1,"time":"8.52","grid":"0.0001"}"#
    let readout = Fixture.readout(line)
    #expect(readout.warnings.isEmpty)
    guard case .result(let claim)? = readout.reports.first?.claim, let reading = claim.reading
    else {
      Issue.record("no mark")
      return
    }
    #expect(reading.range.lower == RaceTime(ticks: 85_101))
    #expect(reading.range.upper == RaceTime(ticks: 85_200))
    var list = try #require(readout.startList)
    let written = RaceLogWriter.line(readout.logged[0], in: &list)
    #expect(String(decoding: written, as: UTF8.self) == line + "\n")
  }

  @Test("holds for a thousandth that was rounded up as well, which a fuzzer found to be lost")
  func thousandth() throws {
    let line = #"{"at":"finish","entry":"7","time":"3.131","rounding":"up","grid":"0.0001"}"#
    let readout = Fixture.readout(line)
    guard case .result(let claim)? = readout.reports.first?.claim, let reading = claim.reading
    else {
      Issue.record("no mark")
      return
    }
    #expect(reading.range.lower == RaceTime(ticks: 31_301))
    var list = try #require(readout.startList)
    let written = RaceLogWriter.line(readout.logged[0], in: &list)
    #expect(String(decoding: written, as: UTF8.self) == line + "\n")
  }

  @Test("that is no finer than the step is told and kept", arguments: ["0.01", "0", "x"])
  func refused(grid: String) {
    let line = #"{"at":"finish","entry":"7","time":"8.52","grid":""# + grid + #""}"#
    #expect(Fixture.readout(line).warnings.map(\.key) == ["grid"])
    #expect(Fixture.readout(line).logged[0].kept.map(\.key) == ["grid"])
  }
}
