import Athletics
import RaceReplay
import ReaderChecks
import ResultReading
import Testing

@testable import ResultFormats

@Suite("Races as one JSON document")
struct ResultsDocumentTests {
  private func read(_ bytes: [UInt8]) -> Readout {
    var reader = FileReader(FileRequest(file: "f"))
    return reader.readout(of: bytes)
  }

  /// The races of every fixture.
  private var races: [Readout] {
    Fixture.all.flatMap { _, bytes in
      var reader = FileReader(FileRequest(file: "f", hint: "w1000"))
      let first = reader.readout(of: bytes)
      return ([first] + first.otherRaces).filter { $0.startList != nil }
    }
  }

  @Test("every race comes back with all that it said")
  func roundTrip() throws {
    let races = races
    #expect(races.count > 15)
    let first = read(ResultsDocumentWriter.export(races).bytes)
    let again = [first] + first.otherRaces
    try #require(again.count == races.count)
    for (one, other) in zip(races, again) {
      let list = try #require(one.startList)
      #expect(other.header == one.header ?? RaceLogHeader(list), "\(list.race.path)")
      #expect(other.reports.map(\.claim) == one.reports.map(\.claim), "\(list.race.path)")
      #expect(other.logged.map(\.kept) == one.logged.map(\.kept), "\(list.race.path)")
    }
    let written = ResultsDocumentWriter.export(again).bytes
    #expect(written == ResultsDocumentWriter.export(races).bytes)
  }

  @Test("what is wrong has its line and column, and the other races are read")
  func wrong() throws {
    let text = String(
      decoding: ResultsDocumentWriter.export([races[0], races[0]]).bytes, as: UTF8.self)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines[2] = #"{"at":"finish","entry":"nobody","place":1},"#
    let readout = read(Array(lines.joined(separator: "\n").utf8))
    #expect(readout.otherRaces.count == 1)
    #expect(readout.warnings.first?.line == 3)
    #expect(readout.warnings.first?.column == 24)
    lines[1] = #"{"competition":1,"reports":["#
    let second = read(Array(lines.joined(separator: "\n").utf8))
    #expect(second.startList != nil)
    #expect(second.otherRaces.isEmpty)
    #expect(second.warnings.contains { $0.line == 2 && $0.isError })
  }

  @Test("a document without a race is an error")
  func none() {
    let readout = read(Array(#"{"format":"lastlap","version":1,"kind":"results","races":[]}"#.utf8))
    #expect(readout.warnings.map(\.isError) == [true])
  }
}
