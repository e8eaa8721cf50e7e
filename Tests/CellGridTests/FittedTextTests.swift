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
