import Foundation
import Testing

@testable import Athletics

@Suite("Folded text")
struct FoldedTextTests {
  @Test(
    "letters with marks are read as plain ones",
    arguments: [
      ("Nordås", "nordas"), ("García", "garcia"), ("Çalhanoğlu", "calhanoglu"),
      ("Dvořák", "dvorak"), ("Đoković", "dokovic"), ("Łukasz", "lukasz"), ("Strøm", "strom"),
      ("Weiß", "weiss"), ("WEIẞ", "weiss"), ("Çelik", "celik"), ("İbrahim", "ibrahim"),
      ("Kılıç", "kilic"), ("Nguyễn", "nguyen"), ("Phạm Thị Diễm", "phamthidiem"),
      ("Ævar", "aevar"), ("Œuvre", "oeuvre"), ("Guðni", "gudni"), ("Þórdís", "thordis"),
      ("Ștefan Țurcanu", "stefanturcanu"), ("Əliyev", "aliyev"), ("Ħal", "hal"),
      ("Ólafur Ǿ", "olafuro"), ("Παπαδόπουλος", "παπαδοπουλοσ"), ("Фёдоров", "федоров"),
    ])
  func plainLetters(text: String, folded: String) {
    #expect(FoldedText(text).joined == folded)
  }

  @Test("a letter folds the same whether its mark stands within it or after it")
  func composedAndDecomposed() {
    for value in Array(0xC0...0x24F) + Array(0x1E00...0x1EFF) + Array(0x400...0x45F) {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let composed = String(scalar)
      let decomposed = composed.decomposedStringWithCanonicalMapping
      #expect(
        FoldedText(composed).joined.unicodeScalars.elementsEqual(
          FoldedText(decomposed).joined.unicodeScalars),
        "U+\(String(value, radix: 16))")
    }
  }

  @Test("every Latin letter that carries a mark becomes ASCII")
  func latinBecomesASCII() {
    for value in Array(0xC0...0x17F) + Array(0x1EA0...0x1EF9) where value != 0xD7 && value != 0xF7 {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let folded = FoldedText(String(scalar)).joined
      #expect(!folded.isEmpty && folded.utf8.allSatisfy { $0 < 0x80 }, "U+\(value): \(folded)")
    }
  }

  @Test(
    "words end at spaces, hyphens and apostrophes",
    arguments: [
      ("Ta Lou-Smith", ["ta", "lou", "smith"]),
      ("Sha’Carri Richardson", ["sha", "carri", "richardson"]),
      ("O'Hare", ["o", "hare"]), ("Kaʻimi", ["ka", "imi"]), ("J.J. Clark", ["j", "j", "clark"]),
      ("Anne‑Marie – x", ["anne", "marie", "x"]), ("KERR, Josh", ["kerr", "josh"]),
      ("  ", []), ("’-’", []), ("LG 80 Köln", ["lg", "80", "koln"]),
      ("so\u{AD}ft\u{200B}ly", ["softly"]),
    ] as [(String, [String])])
  func words(text: String, words: [String]) {
    #expect(FoldedText(text).words == words)
  }

  @Test(
    "a prefix finds any word, with its hyphens and apostrophes or without",
    arguments: [
      ("Marie-Josée Ta Lou-Smith", "lou-smith"), ("Marie-Josée Ta Lou-Smith", "LOUSM"),
      ("Marie-Josée Ta Lou-Smith", "smi"), ("Marie-Josée Ta Lou-Smith", "ta lou"),
      ("Ta Lou Smith", "lou-s"), ("Sha’Carri", "shacarri"), ("Sha'carri", "sha"),
      ("Sha’Carri", "carri"), ("Sha’Carri", "sha'c"), ("Narve Gilje Nordås", "nordas"),
      ("Narve Gilje Nordas", "Nordå"), ("Josh Kerr", ""), ("Josh Kerr", "'"),
    ])
  func found(name: String, prefix: String) {
    #expect(FoldedText(name).startsAnyWord(FoldedText(prefix)))
  }

  @Test(
    "the middle of a word and the end of a name with the next are not found",
    arguments: [
      ("Josh Kerr", "err"), ("An Nguyen", "ann"), ("Josh Kerr", "joshk"),
      ("Ta Lou-Smith", "smith-lou"),
      ("Ta Lou-Smith", "lo-smith"), ("Ta Lou", "lou-smith"), ("", "a"),
    ])
  func notFound(name: String, prefix: String) {
    #expect(!FoldedText(name).startsAnyWord(FoldedText(prefix)))
  }

  @Test(
    "words in the order of the alphabet are the same by bytes as by letters",
    arguments: [
      "", " ", "Zoe Adler", "Marie-Josée Ta Lou-Smith", "O'BRIEN, Ann B.", "a\tb\u{7f}c_d",
      "4x400 (Team 2)", "aa a AB", "Per Quick ", "Sha’Carri", "\u{0}nul\u{1f}",
    ])
  func sortedWords(text: String) {
    let words = FoldedText(text).words.sorted().joined(separator: " ")
    #expect(FoldedText.sortedWords(of: text) == words)
  }
}
