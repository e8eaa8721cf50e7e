import Athletics
import RaceReplay
import ResultReading
import Testing

@testable import ResultFormats

@Suite("Field results and relays in a race log")
struct FieldAndRelayTests {
  private static let header = #"""
    {"format":"lastlap","version":1,"kind":"race",\#
    "competition":{"id":"testville-2031","name":"Testville 2031"},\#
    "race":{"discipline":"4x100m","category":"x","round":"final"},\#
    "entries":[{"athlete":"Norway","nation":"NOR","runners":[\#
    {"bib":"7","athlete":"Ada Birk","family":"Birk","leg":1},{"athlete":"Zoë Fell"}]},\#
    {"athlete":"Italy","runners":[{"athlete":"Mia Moor","hat":"red"}]}]}
    """#

  private func read(_ lines: [String]) -> Readout {
    var reader = RaceLogReader(file: "f")
    return reader.readout(of: Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  @Test("the runners of a team are read; a list that says more is kept as it is")
  func runners() throws {
    let readout = read([Self.header])
    let entries = try #require(readout.startList).entries
    #expect(entries[0].runners.map(\.athlete.name) == ["Ada Birk", "Zoë Fell"])
    #expect(entries[0].runners.map(\.leg) == [1, nil])
    #expect(entries[0].runners[0].bib == "7")
    #expect(entries[1].runners.isEmpty)
    #expect(readout.warnings.map(\.key) == ["runners"])
    #expect(readout.header?.kept.entries[1]?.map(\.key) == ["runners"])
  }

  @Test("marks, winds, qualifications and series come back as they were written")
  func marks() throws {
    let lines = [
      Self.header,
      #"{"at":"finish","entry":"Norway","place":1,"mark":"8.08","wind":"+2.1","qualified":"Q"}"#,
      #"{"at":"finish","entry":"Italy","mark":"8764"}"#,
      #"{"at":"finish","entry":"Norway","series":[{"try":"X"},{"try":"8.08","wind":"+2.1"},{"height":"2.31","try":"XXO"}]}"#,
    ]
    let readout = read(lines)
    #expect(readout.warnings.count == 1)
    guard case .result(let claim)? = readout.reports.first?.claim,
      case .series(_, let attempts)? = readout.reports.last?.claim
    else {
      Issue.record("no result and no series")
      return
    }
    #expect(claim.mark == FieldMark("8.08"))
    #expect(claim.wind == "+2.1")
    #expect(claim.qualification == Qualification("Q"))
    #expect(attempts[2] == Attempt("XXO", height: FieldMark("2.31")))
    let header = try #require(readout.header)
    let written = RaceLogWriter.log(header, readout.logged)
    #expect(String(decoding: written, as: UTF8.self) == lines.joined(separator: "\n") + "\n")
  }

  @Test(
    "a mark that is none is told and kept",
    arguments: [
      (#""mark":"8.085""#, "mark"), (#""mark":8.08"#, "mark"), (#""qualified":"X""#, "qualified"),
    ])
  func refused(member: String, key: String) {
    let readout = read([Self.header, #"{"at":"finish","entry":"Norway","place":1,"# + member + "}"])
    #expect(readout.warnings.last?.key == key)
    #expect(readout.logged.first?.kept.map(\.key) == [key])
  }
}
