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
        "result JSON of PolyField",
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
      ("<?xml version=\"1.0\"?><meet/>", "f: found XML, or something like it"),
      ("%PDF-1.7", "f: found a PDF document"),
      ("{\"units\":[]}", "f:1: found JSON that is no log of lastlap"),
      ("Dear all,\nhere are", "f:1: found text that is no result"),
      ("001,Heat 1,1,,,,,,,800", "f:1: found text that is no result"),
    ])
  func foreign(text: String, found: String) {
    #expect(name(Array(text.utf8)).hasPrefix(found + ", expected "))
  }

  @Test(
    "files of other programs are refused by name, with a way out",
    arguments: [
      (
        "<ResultList xmlns=\"http://www.orienteering.org/datastandard/3.0\">",
        "IOF XML of orienteering", "CSV"
      ),
      ("<?xml version=\"1.0\"?>\n<StartList iofVersion=\"3.0\">", "IOF XML of orienteering", "CSV"),
      ("<Epreuve nom=\"10 km\">", "a file of Wiclax", "CSV"),
      ("{\"list\":{},\"DataFields\":[\"BIB\"],\"data\":{}}", "a list of RACE RESULT", "CSV"),
      ("<gpx version=\"1.1\">", "a GPX track of one runner", "results"),
      ("<LENEX version=\"3.0\">", "Lenex, results of swimming", "athletics"),
      (
        "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>", "a spreadsheet in XML",
        "CSV"
      ),
      ("{\\rtf1 Results}", "a document of a word processor (RTF)", "CSV"),
    ])
  func refusedByName(text: String, found: String, wayOut: String) {
    let told = name(Array(text.utf8))
    #expect(told.hasPrefix("f: found \(found), expected "))
    #expect(told.contains(wayOut))
  }

  @Test(
    "text is told what it looks most like, and what would have it read",
    arguments: [
      ("1;Ada Birk;X\n2;Bea Fell;Y\n", ["a table whose head names", "--columns"]),
      ("1,Ada Birk,X\n2,Bea Fell,Y\n", ["a table whose head names", "FinishLynx", "--columns"]),
      ("1   Ada Birk   NOR\n2   Bea Fell   GBR\n", ["padded with blanks", "CSV"]),
      ("Dear all,\nhere are the results\n", ["a table whose head names"]),
      ("{\"events\":[],\"competitors\":[]}", ["OpenTrack", "--from"]),
    ])
  func nearest(text: String, told: [String]) {
    let refusal = name(Array(text.utf8))
    for word in told { #expect(refusal.contains(word), "\(refusal)") }
    // Not a list of all formats.
    #expect(refusal.utf8.count < 400)
  }

  @Test("bytes that are no text are told as binary")
  func binary() {
    #expect(name((0...255).map { UInt8($0) }).hasPrefix("f: found a binary file,"))
    #expect(name([0x1f, 0x8b, 0x08]).hasPrefix("f: found a gzip archive,"))
  }
}
