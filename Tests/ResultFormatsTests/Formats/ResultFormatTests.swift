import RaceReplay
import ReaderChecks
import ResultFormats
import Testing

@Suite("A format is recognised by what a file says")
struct ResultFormatTests {
  private func name(_ bytes: [UInt8]) -> String {
    do { return try ResultFormat.recognise(bytes[...], file: "f").name } catch {
      #expect(error.isError)
      return error.text
    }
  }

  @Test("each of our formats is recognised, with a byte-order mark or blank lines before")
  func ours() {
    let names =
      ["race log", "competition log"] + Array(repeating: "split table with a head line", count: 2)
      + [
        "FinishLynx result", "tracking file of IsoLynx", "result file of Scan’O’Vision",
        "FinishLynx start list", "FinishLynx schedule", "FinishLynx people list",
        "split table with a head line", "Olympic Data Feed",
        "competition JSON as of Rome 2024", "World Athletics import JSON",
        "competition JSON of OpenTrack", "race log", "web page with a table of results",
        "printed table in columns", "printed table in columns",
      ]
    for (fixture, expected) in zip(Fixture.texts, names) {
      #expect(name(fixture.bytes) == expected)
      #expect(name([0xef, 0xbb, 0xbf] + fixture.bytes) == expected)
      #expect(name(Array("\r\n\n".utf8) + fixture.bytes) == expected)
    }
    #expect(name(WorkbookFixture.races) == "workbook (.xlsx)")
  }

  @Test("a log of a kind or version that is not known goes to the reader that can say so")
  func unknownKind() {
    #expect(name(Array(#"{"format":"lastlap","version":9,"kind":"relay"}"#.utf8)) == "race log")
  }

  @Test(
    "what is none of ours is told by its looks",
    arguments: [
      ("", "f: found an empty file"), (" \n\r\n", "f: found nothing but blank lines"),
      ("<?xml version=\"1.0\"?><gpx/>", "f: found XML, or something like it"),
      ("%PDF-1.7", "f: found a PDF document"),
      ("{\"units\":[]}", "f:1: found JSON that is no log of lastlap, “{\"units\":[]}”"),
      ("Dear all,\nhere are", "f:1: found text, “Dear all,”"),
      ("001,Heat 1,1,,,,,,,800", "f:1: found text, “001,Heat 1,1,,,,,,,800”"),
    ])
  func foreign(text: String, found: String) {
    let expected =
      "expected "
      + ResultFormat.all.map { ($0.name.first == "O" ? "an " : "a ") + $0.name }
      .joined(separator: ", ")
    #expect(name(Array(text.utf8)) == found + ", " + expected)
  }

  @Test("bytes that are no text are told as binary")
  func binary() {
    #expect(name((0...255).map { UInt8($0) }).hasPrefix("f: found a binary file,"))
    #expect(name([0x1f, 0x8b, 0x08]).hasPrefix("f: found a gzip archive,"))
  }
}
