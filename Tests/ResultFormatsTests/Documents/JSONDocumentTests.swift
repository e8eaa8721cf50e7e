import ResultFormats
import ResultReading
import Testing

@Suite("A JSON document of many lines")
struct JSONDocumentTests {
  private func warnings(_ text: String) -> [String] {
    var reader = ResultFormat.romeJSON.reader(FileRequest(file: "f"))
    return reader.readout(of: Array(text.utf8)).warnings.map(\.text)
  }

  private let event = #"{"eventName":"800m","gender":"M","results":[]}"#

  @Test("tells line and column of what is wrong, counted in characters")
  func position() {
    #expect(
      warnings("{\n \"é\": \"ø\", \"events\": [\n  \"ø🏃\", {\"eventName\": 7}]\r\n}")
        == [
          "f:3:3: found “ø🏃”, expected an object",
          "f:3:9: results: found no such key, expected a list of results",
        ].prefix(1).map { $0 })
  }

  @Test(
    "is one error where it stops making sense",
    arguments: [
      ("{\r\n\"events\":\r[", "f:3:2: found the end of the document, expected a value"),
      ("{\n  events: []}", "f:2:3: found “events”, expected a key in double quotes"),
      ("{}\n{}", "f:2:1: found “{”, expected nothing after the end of the document"),
      ("", "f:1:1: found the end of the document, expected a value"),
      ("[1]", "f:1:1: found a list, expected an object"),
      ("\n{}", "f:2:1: events: found no such key, expected a list of events"),
    ])
  func errors(text: String, expected: String) {
    #expect(warnings(text) == [expected])
  }

  @Test("a nesting bomb is an error with its position")
  func bomb() {
    let text = "{\"events\":\n" + String(repeating: "[", count: 1_000_000)
    #expect(warnings(text) == ["f:2:60: found “[”, expected at most 60 levels of nesting"])
  }

  @Test("comments, commas before an end and keys that come twice are told and passed over")
  func slips() {
    let text = """
      // one
      {"events": [ \(event), ], // two
       "city": "A", "city": "B", "startDate": "2031-08-06",}
      """
    #expect(
      warnings(text) == [
        "f:1:1: found a comment, “//”, expected none in JSON; this one and any after it were "
          + "passed over",
        "f:2:62: found “]” after a comma, expected a further value; the comma was passed over",
        "f:3:15: found the key “city” again, expected each key once; the first was read",
        "f:3:54: found “}” after a comma, expected a further value; the comma was passed over",
      ])
    var reader = ResultFormat.romeJSON.reader(FileRequest(file: "f"))
    #expect(reader.readout(of: Array(text.utf8)).path == "a-2031/800m-m/race")
  }

  @Test("a byte-order mark is dropped, and bytes that are not UTF-8 are Windows-1252")
  func encoding() {
    var reader = ResultFormat.romeJSON.reader(FileRequest(file: "f"))
    let start = Array(#"{"compName":"Caf"#.utf8)
    let rest = Array("\",\n\"events\":[\(event)]}".utf8)
    let readout = reader.readout(of: [0xef, 0xbb, 0xbf] + start + [0xe9] + rest)
    #expect(readout.startList?.race.competition.name == "Café")
    #expect(readout.warnings.map(\.column) == [13])
  }
}
