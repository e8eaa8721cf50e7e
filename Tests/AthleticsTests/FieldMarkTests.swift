import Athletics
import Testing

@Suite("A mark that is no time")
struct FieldMarkTests {
  @Test("metres have two decimals, points none; each is printed as it was read")
  func read() {
    #expect(FieldMark("8.08").map { ($0.unit, $0.count) } ?? (.points, 0) == (.centimetres, 808))
    #expect(FieldMark("8764").map { ($0.unit, $0.count) } ?? (.centimetres, 0) == (.points, 8764))
    for text in ["8.08", "72.44", "0.05", "8764", "0"] { #expect(FieldMark(text)?.text == text) }
  }

  @Test(
    "anything else is none",
    arguments: ["", ".", "8.", "8.1", "8.085", "-8.08", "8,08", "1000.00", "99999999999999999999"])
  func refused(text: String) { #expect(FieldMark(text) == nil) }

  @Test("by how much a mark is better is told for marks of one unit")
  func lead() throws {
    let mark = try #require(FieldMark("8.08"))
    #expect(mark.lead(over: try #require(FieldMark("7.96")))?.text == "0.12")
    #expect(mark.lead(over: mark) == nil)
    #expect(try #require(FieldMark("7.96")).lead(over: mark) == nil)
    #expect(mark.lead(over: try #require(FieldMark("5"))) == nil)
  }
}
