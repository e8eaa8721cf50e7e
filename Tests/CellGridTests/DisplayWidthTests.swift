import CellGrid
import Testing

struct DisplayWidthTests {
  @Test(
    "a glyph takes the columns that terminals give it",
    arguments: [
      ("a", 1), ("é", 1), ("e\u{301}", 1), ("ø", 1), ("─", 1), ("●", 1), ("…", 1), ("\u{FFFD}", 1),
      ("世", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("ｱ", 1), ("Ａ", 2), ("　", 2),
      ("🏃", 2), ("👍🏽", 2), ("👩‍🚀", 2), ("🇳🇴", 2), ("❤\u{FE0F}", 1), ("❤", 1), ("⌚", 2),
      ("\u{301}", 0), ("\u{200D}", 0), ("\u{FE0F}", 0), ("कि", 2), ("क्ष", 2), ("न्दी", 3),
    ] as [(String, Int)])
  func glyphs(glyph: String, columns: Int) {
    #expect(glyph.map { DisplayWidth.of($0) } == [columns])
  }

  @Test("a text takes what its glyphs take")
  func texts() {
    #expect(DisplayWidth.of("") == 0)
    #expect(DisplayWidth.of("Nordås") == 6)
    #expect(DisplayWidth.of("世界 1500 m") == 11)
  }
}
