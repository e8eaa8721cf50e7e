import ResultFormats
import ResultReading
import Testing

@Suite("JSON is written in one way")
struct JSONWriterTests {
  @Test("only quotes, backslashes, controls and what turns text around are escaped")
  func escapes() {
    let text = JSONValue.string("a\"b\\c/\n\r\t\u{1}\u{1b}\u{7f}\u{85}é🏃\u{202e}")
    #expect(
      String(decoding: text.bytes, as: UTF8.self)
        == #""a\"b\\c/\n\r\t\u0001\u001b\u007f\u0085é🏃\u202e""#)
  }

  @Test("what was read is written without spaces and in its order")
  func order() throws {
    let line = #"{ "z" : [ 1.50 , true , null ] , "a" : { } }"#
    let value = try JSONParser.value(of: Array(line.utf8)[...]).value
    #expect(String(decoding: value.bytes, as: UTF8.self) == #"{"z":[1.50,true,null],"a":{}}"#)
  }

  @Test("whatever is written is read again")
  func roundTrip() throws {
    var random = SeededRandom(5)
    for _ in 0..<300 {
      let value = Self.value(&random, depth: 0)
      #expect(try JSONParser.value(of: value.bytes[...]).value == value)
    }
  }

  private static func value(_ random: inout SeededRandom, depth: Int) -> JSONValue {
    switch Int.random(in: 0..<(depth > 4 ? 4 : 6), using: &random) {
    case 0: return .null
    case 1: return .bool(random.chance(50))
    case 2: return .number("\(Int.random(in: -999...999, using: &random))")
    case 3: return .string(text(&random))
    case 4:
      return .array(
        (0..<Int.random(in: 0..<4, using: &random)).map { _ in
          JSONElement(value(&random, depth: depth + 1))
        })
    default:
      return .object(
        (0..<Int.random(in: 0..<4, using: &random)).map {
          JSONMember("\($0)" + text(&random), value(&random, depth: depth + 1))
        })
    }
  }

  private static func text(_ random: inout SeededRandom) -> String {
    let scalars: [Unicode.Scalar] = ["a", "\"", "\\", "\u{0}", "\u{1f}", "é", "🏃", "\u{2028}", "/"]
    var text = ""
    for _ in 0..<Int.random(in: 0..<6, using: &random) {
      text.unicodeScalars.append(scalars.randomElement(using: &random) ?? "a")
    }
    return text
  }
}
