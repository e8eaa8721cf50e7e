import ResultFormats
import ResultReading
import Testing

@Suite("JSON is read strictly")
struct JSONParserTests {
  private func parse(_ text: String) throws(JSONSyntaxError) -> JSONElement {
    try JSONParser.value(of: Array(text.utf8)[...])
  }

  private func failure(_ text: String) -> String? {
    do {
      _ = try parse(text)
      return nil
    } catch { return "\(error.column): \(error.found) / \(error.expected)" }
  }

  @Test("objects keep the order of their keys, numbers their digits")
  func values() throws {
    let value = try parse(#" {"b":[1.50,-0,2e+3,null],"a":{"t":true,"f":false},"":""} "#).value
    let array: [JSONValue] = [.number("1.50"), .number("-0"), .number("2e+3"), .null]
    let inner = [JSONMember("t", .bool(true)), JSONMember("f", .bool(false))]
    #expect(
      value
        == .object([
          JSONMember("b", .array(array.map { JSONElement($0) })),
          JSONMember("a", .object(inner)), JSONMember("", .string("")),
        ]))
  }

  @Test("columns count characters, not bytes")
  func columns() throws {
    guard case .object(let members) = try parse(#"{"é":"ø🏃", "k":[1, "x"]}"#).value else {
      Issue.record("no object")
      return
    }
    #expect(members.map(\.keyColumn) == [2, 12])
    #expect(members.map(\.element.column) == [6, 16])
    guard case .array(let elements) = members[1].value else {
      Issue.record("no array")
      return
    }
    #expect(elements.map(\.column) == [17, 20])
  }

  @Test("escapes are decoded, surrogate pairs among them")
  func escapes() throws {
    let text = #""\" \\ \/ \b\f\n\r\t \u00e9 \ud83c\udfc3 \u0000""#
    #expect(
      try parse(text).value == .string("\" \\ / \u{8}\u{c}\n\r\t é 🏃 \u{0}"))
  }

  @Test(
    "what RFC 8259 refuses is refused with its column",
    arguments: [
      ("", "1: the end of the line / a value"),
      ("{\"a\":1,}", "8: “}” / a key in double quotes"),
      ("[1,]", "4: “]” / a value"),
      ("[1 2]", "4: “2” / “,” or “]”"),
      ("{'a':1}", "2: “'” / a key in double quotes"),
      ("{\"a\" 1}", "6: “1” / “:” after the key"),
      ("{\"é\":nul}", "6: “nul” / null"),
      ("True", "1: “True” / a value"),
      ("01", "2: “1” / no digit after a leading 0"),
      ("1.", "3: the end of the line / a digit"),
      ("-x", "2: “x” / a digit"),
      (".5", "1: “.” / a value"),
      ("+1", "1: “+” / a value"),
      ("1e", "3: the end of the line / a digit"),
      ("NaN", "1: “NaN” / a value"),
      ("\"a", "3: the end of the line / a closing quote"),
      ("\"a\tb\"", "3: “␉” / control characters written as \\u00…"),
      ("\"\\x\"", "3: “x” / one of \" \\ / b f n r t u after “\\”"),
      ("\"\\u12g4\"", "6: “g4” / four hexadecimal digits after “\\u”"),
      ("\"\\udc00\"", "2: half a pair / a pair of surrogates"),
      ("\"\\ud800\\u0041\"", "2: half a pair / a pair of surrogates"),
      ("{} {}", "4: “{” / nothing more on the line"),
      ("{\"a\":1,\"b\":2,\"a\":3}", "14: the key “a” again / each key once"),
    ])
  func errors(text: String, expected: String) {
    #expect(failure(text) == expected)
  }

  @Test("a key that comes again is found among many")
  func manyKeys() {
    let keys = (0..<40).map { "\"k\($0)\":0" }
    #expect(failure("{" + keys.joined(separator: ",") + "}") == nil)
    let again = "{" + (keys + ["\"k3\":1"]).joined(separator: ",") + "}"
    #expect(failure(again)?.hasSuffix("the key “k3” again / each key once") == true)
  }

  @Test("64 levels are read, 65 are an error and no stack overflow")
  func depth() {
    func nested(_ levels: Int) -> String {
      String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    }
    #expect(failure(nested(64)) == nil)
    #expect(failure(nested(65)) == "65: “[” / at most 64 levels of nesting")
    #expect(
      failure(String(repeating: "{\"a\":", count: 100_000))
        == "321: “{” / at most 64 levels of nesting")
  }

  @Test("bytes that are not UTF-8 are an error")
  func notUTF8() {
    let bytes: [UInt8] = Array("[\"a".utf8) + [0xff] + Array("\"]".utf8)
    #expect(throws: JSONSyntaxError.self) { try JSONParser.value(of: bytes[...]) }
  }

  @Test("every beginning of a line counts as cut short")
  func cutShort() {
    let line = Array(#"{"a":[true,-1.5e3,"x\u00e9\ud83c\udfc3"],"b":null}"#.utf8)
    for length in 0..<line.count {
      do {
        _ = try JSONParser.value(of: line[..<length])
        Issue.record("\(length) bytes were read")
      } catch { #expect(error.isCutShort, "after \(length) bytes: \(error)") }
    }
  }
}
