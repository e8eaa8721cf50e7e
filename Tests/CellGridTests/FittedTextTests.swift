import CellGrid
import Testing

struct FittedTextTests {
  @Test("short text is filled up on the side away from its alignment")
  func filled() {
    #expect("Kerr".fitted(to: 7) == "Kerr   ")
    #expect("Kerr".fitted(to: 7, alignment: .trailing) == "   Kerr")
    #expect("Kerr".fitted(to: 7, alignment: .centre) == " Kerr  ")
  }

  @Test("long text is cut and says so")
  func cut() {
    #expect("Ingebrigtsen".fitted(to: 6) == "Ingeb…")
    #expect("Ingebrigtsen".fitted(to: 6, alignment: .trailing) == "Ingeb…")
    #expect("Kerr".fitted(to: 4) == "Kerr")
    #expect("Kerr".fitted(to: 1) == "…")
    #expect("Kerr".fitted(to: 0) == "")
    #expect("Kerr".fitted(to: -2) == "")
  }

  @Test(
    "of a text that no screen holds only as much is looked at as can be seen",
    arguments: ["A", "é", "e\u{301}", "世", "\u{202e}", "\r\n"])
  func endless(glyph: String) {
    let text = String(repeating: glyph, count: 100_000)
    for columns in [1, 2, 7, 118] {
      let fitted = text.fitted(to: columns)
      #expect(fitted == String(repeating: glyph, count: 200).fitted(to: columns))
      #expect(DisplayWidth.of(fitted) == columns)
    }
    #expect(DisplayWidth.of(text) <= DisplayWidth.most)
    #expect(DisplayWidth.of("A" + text + "A") <= DisplayWidth.most)
  }

  @Test("no more columns are counted than any screen has")
  func counted() {
    #expect(DisplayWidth.of(String(repeating: "A", count: 9_999)) == 9_999)
    #expect(DisplayWidth.of(String(repeating: "A", count: 1_000_000)) == 10_000)
    #expect(DisplayWidth.of(String(repeating: "世", count: 1_000_000)) == 10_000)
    #expect(DisplayWidth.of(String(repeating: "世", count: 4_000)) == 8_000)
  }

  @Test("a wide glyph is never cut in half")
  func wide() {
    #expect("世界陸上".fitted(to: 6) == "世界… ")
    #expect("世界陸上".fitted(to: 7) == "世界陸…")
    #expect("世".fitted(to: 1) == "…")
  }

  @Test("text takes exactly the columns asked for, whatever is in it", arguments: 1...200)
  func exact(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = random.text(length: 20)
    let columns = Int.random(in: 0...25, using: &random)
    let alignment = [TextAlignment.leading, .trailing, .centre].randomElement(using: &random)
    let fitted = text.fitted(to: columns, alignment: alignment ?? .leading)
    #expect(DisplayWidth.of(fitted) == columns)
    #expect(fitted.visible == fitted)
  }
}
