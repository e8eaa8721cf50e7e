import Athletics
import RaceReplay
import Testing

@testable import ResultFormats

@Suite("An order over a part of the course in a race log")
struct ToldOrderLogTests {
  @Test("an order with a beginning and an end is of that part, and is written back as it was")
  func order() throws {
    let lines = [
      #"""
      {"format":"lastlap","version":1,"kind":"race",\#
      "competition":{"id":"testville-2031","name":"Testville 2031"},\#
      "race":{"discipline":"1500m","category":"w","round":"final"},\#
      "entries":[{"bib":"1","athlete":"Ada Birk"},{"bib":"2","athlete":"Mia Moor"},\#
      {"bib":"3","athlete":"Zoë Fell"}]}
      """#,
      #"{"at":"400m","order":["3",["1","2"]],"from":"0m","to":"400m","origin":"reported"}"#,
      #"{"at":"finish","order":["2"],"rank":7,"from":"1200m","to":"1500m"}"#,
    ]
    var reader = RaceLogReader(file: "f")
    let readout = reader.readout(of: Array((lines.joined(separator: "\n") + "\n").utf8))
    #expect(readout.warnings == [])
    let ids = (0..<3).map { EntryID($0) }
    #expect(
      readout.reports.map(\.claim) == [
        .ranInOrder(
          ToldOrder([[ids[2]], [ids[0], ids[1]]], from: .zero, to: Distance(metres: 400))),
        .ranInOrder(
          ToldOrder(
            [[ids[1]]], rank: 7, from: Distance(metres: 1200), to: Distance(metres: 1500))),
      ])
    let written = RaceLogWriter.log(try #require(readout.header), readout.logged)
    #expect(String(decoding: written, as: UTF8.self) == lines.joined(separator: "\n") + "\n")
  }
}
