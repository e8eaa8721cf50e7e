import CellGrid
import Testing

struct VisibleTextTests {
  @Test(
    "ordinary text of any script stays as it is",
    arguments: [
      "", "Cole Hocker", "Narve Gilje Nordås", "Nordås".decomposed, "世界陸上", "김민지", "Ελλάδα",
      "محمد", "▌● ■ ❚❚ ▶ … – — ’ · × ± → Δ Σ", "🇳🇴 👩‍🚀 ❤️", "हिन्दी", "กำ",
    ])
  func unchanged(text: String) {
    #expect(text.visible == text)
  }

  @Test(
    "what can't be seen becomes a mark",
    arguments: [
      ("\u{1B}[31mred", "�[31mred"), ("a\u{9B}2J", "a�2J"), ("a\u{7}b\u{8}", "a�b�"),
      ("a\u{7F}", "a�"), ("a\u{0}b", "a�b"), ("one\ttwo", "one·two"), ("one\ntwo", "one·two"),
      ("one\r\ntwo", "one·two"), ("\u{85}\u{2028}\u{2029}", "···"), ("\u{202E}gro", "�gro"),
      ("\u{2066}x\u{2069}", "�x�"), ("\u{200F}\u{61C}", "��"), ("a\u{200B}b", "a�b"),
      ("\u{FEFF}Kerr", "�Kerr"), ("\u{200D}a", "�a"), ("Ke\u{200D}rr", "Ke�rr"),
      ("\u{E000}\u{F0000}", "��"), ("\u{378}\u{FFFF}", "��"), ("\u{AD}", "�"), ("\u{301}a", "�a"),
      ("\u{1B}\u{301}", "��"), ("\u{2060}\u{FE0F}", "��"), ("\u{3164}\u{115F}", "��"),
      ("a\u{34F}", "a�"),
    ])
  func marked(text: String, shown: String) {
    #expect(text.visible == shown)
  }

  @Test("four marks on a letter are kept, a fifth is not")
  func marksOnALetter() {
    let four = "a" + String(repeating: "\u{302}", count: 4)
    #expect(four.visible == four)
    #expect((four + "\u{302}").visible == "a�")
  }

  @Test("a glyph of more than fifteen bytes becomes its first character and a mark")
  func longGlyphs() {
    #expect("👨‍👩‍👧‍👦".visible == "👨�")
    #expect("🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}".visible == "🏴�")
  }

  @Test("making visible text visible changes nothing", arguments: 1...200)
  func idempotent(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let once = random.text(length: 30).visible
    #expect(Array(once.visible.unicodeScalars) == Array(once.unicodeScalars))
  }

  @Test("no text brings a control or format character into a cell", arguments: 1...200)
  func nothingUnseen(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = random.text(length: 30)
    for glyph in text.visible {
      #expect(glyph.utf8.count <= 15)
      #expect(DisplayWidth.of(glyph) > 0)
      for scalar in glyph.unicodeScalars where scalar.value != 0x200D {
        #expect(scalar.properties.generalCategory != .control)
        #expect(scalar.properties.generalCategory != .format)
      }
    }
  }
}

extension String {
  /// The letter å as a letter and a ring.
  fileprivate var decomposed: String {
    String(
      String.UnicodeScalarView(unicodeScalars.flatMap { $0 == "å" ? ["a", "\u{30A}"] : [$0] }))
  }
}
