import CellGrid
import Glibc
import Testing
import VirtualTerminal

@testable import CursesTerminal

/// Answers of a terminal to questions that were never asked.
struct AnswerTests {
  static let answers = [
    "\u{1B}]11;rgb:1e1e/2020/2828\u{7}", "\u{1B}]11;rgb:1e1e/2020/2828\u{1B}\\",
    "\u{1B}]4;12;rgb:0000/ffff/8080\u{1B}\\", "\u{1B}]52;c;cXVpdCBxcXE=\u{7}",
    "\u{1B}P>|XTerm(390)\u{1B}\\", "\u{1B}P1$r0;4m\u{1B}\\", "\u{1B}P1+r524742=38\u{1B}\\",
    "\u{1B}P!|7E565445\u{1B}\\", "\u{1B}_Gi=31;OK\u{1B}\\", "\u{1B}^quit\u{1B}\\",
    "\u{1B}Xquit\u{1B}\\", "\u{1B}]lq – ü\u{1B}\\", "\u{1B}[?62;4;9;22c", "\u{1B}[?997;1n",
    "\u{1B}[?2026;2$y", "\u{1B}[>41;390;0c", "\u{1B}[?0u", "\u{1B}[4;1$y",
  ]

  /// What the decoder makes of pieces, each with so much time before it that none follows at once.
  private func presses(_ pieces: [[UInt8]], pause: Int64 = 300) -> [KeyPress] {
    var decoder = KeyDecoder()
    var keys: [KeyPress] = []
    for (index, piece) in pieces.enumerated() {
      decoder.begin(at: Int64(index) * pause)
      for byte in piece { decoder.take(Int32(byte)) }
      keys += decoder.finish()
    }
    return keys
  }

  @Test("an answer is no key, and the keys before and after it are", arguments: answers)
  func whole(answer: String) {
    #expect(
      presses([Array("a\(answer)q\u{1B}".utf8)]) == [
        .character("a"), .character("q"), .escape,
      ])
  }

  @Test(
    "an answer in two pieces acts as no more than the keys it looked like when it broke off",
    arguments: answers)
  func twoPieces(answer: String) {
    let bytes = Array(answer.utf8)
    for cut in 1..<bytes.count {
      let keys = presses([Array(bytes[..<cut]), bytes[cut...] + Array("q".utf8)])
      let opening: [KeyPress] = [.escape, .character(Character(Unicode.Scalar(bytes[1])))]
      #expect(keys == opening.prefix(cut < 3 ? cut : 0) + [.character("q")], "\(cut)")
    }
  }

  @Test("an answer in pieces of any size is swallowed once it is known for one", arguments: answers)
  func manyPieces(answer: String) {
    let bytes = Array(answer.utf8)
    for cut in 3..<bytes.count {
      let single = bytes[cut...].map { [$0] }
      #expect(presses([Array(bytes[..<cut])] + single + [[0x71]], pause: 100) == [.character("q")])
    }
  }

  @Test("the number of an OSC and the kind of a DCS tell it, were every byte late")
  func byteByByte() {
    let color = "\u{1B}]52;c;cXVpdCBxcXE=\u{7}q".utf8.map { [$0] }
    #expect(
      presses(color, pause: 100) == [
        .escape, .character("]"), .character("5"), .character("2"), .character("q"),
      ])
    let version = "\u{1B}P>|query\u{1B}\\q".utf8.map { [$0] }
    #expect(presses(version, pause: 100) == [.escape, .character("P"), .character("q")])
  }

  @Test(
    "an Escape and a key with it are two keys, also of those that answers begin with",
    arguments: "x[]POX^_q".map { $0 })
  func alt(key: Character) {
    let typed = Array("\u{1B}\(key)".utf8)
    #expect(presses([typed]) == [.escape, .character(key)])
    #expect(
      presses([typed, typed]) == [
        .escape, .character(key), .escape, .character(key),
      ])
  }

  @Test(
    "keys one after the other are keys, whatever they spell",
    arguments: ["]11q", "P1q", "[?1q", "_q", "X/q", "]]]]q", "OAq", "[Aq"])
  func typing(keys: String) {
    let pressed = presses((["\u{1B}"] + keys.map(String.init)).map { Array($0.utf8) }, pause: 150)
    #expect(pressed == [.escape] + keys.map { .character($0) })
  }

  @Test("a letter right after Alt and a key that answers begin with is a key")
  func altAndLetter() {
    #expect(
      presses([Array("\u{1B}]q\u{1B}Pq".utf8)]) == [
        .escape, .character("]"), .character("q"), .escape, .character("P"), .character("q"),
      ])
  }

  @Test("a key that is held after an Escape repeats, however fast")
  func held() {
    #expect(
      presses([[0x1B], Array("]]]]]".utf8)]) == [.escape]
        + Array(repeating: .character("]"), count: 5))
  }

  @Test("an answer that breaks off gives the keys back: a text ten seconds after its beginning")
  func brokenOff() {
    for answer in Self.answers {
      let begun = Array(answer.utf8.prefix(5))
      let isText = !answer.hasPrefix("\u{1B}[")
      #expect(presses([begun, [0x71]], pause: isText ? 10_001 : 2001) == [.character("q")])
      if isText { #expect(presses([begun, [0x71]], pause: 9999).isEmpty) }
    }
  }

  @Test("an answer whose rest comes late is swallowed, and so is one with the control characters")
  func lateAndShort() {
    for answer in Self.answers where !answer.hasPrefix("\u{1B}[") {
      let bytes = Array(answer.utf8)
      #expect(
        presses([Array(bytes[..<5]), bytes[5...] + [0x71]], pause: 6000) == [.character("q")])
    }
    for answer in [
      "\u{9D}11;rgb:q\u{9C}q", "\u{90}1$r0q\u{7}q", "\u{9B}?62;4cq", "\u{9F}Gq\u{9C}q",
    ] {
      #expect(presses([Array(answer.utf8)]) == [.character("q")], "\(answer.debugDescription)")
    }
    #expect(presses([Array("\u{85}q".utf8)]).last == .character("q"))
  }

  @Test("an answer without an end gives the keys back after ten seconds, whatever comes")
  func endless() {
    let typed = Array(repeating: Array("q".utf8), count: 120)
    let keys = presses([Array("\u{1B}]52;c;".utf8)] + typed, pause: 100)
    #expect(keys.count == 20)
  }

  @Test("an answer that breaks off is over with Ctrl-C, Enter, an arrow or another sequence")
  func cutOff() {
    let begun = Array("\u{1B}]52;c;qq".utf8)
    #expect(presses([begun, [0x03]]) == [.control("c")])
    #expect(presses([begun + [0x0D, 0x71]]) == [.enter, .character("q")])
    #expect(presses([begun + Array("\u{1B}[99xq".utf8)]) == [.unknown(0x1B), .character("q")])
    #expect(presses([begun + Array("\u{1B}]11;q\u{7}q".utf8)]) == [.character("q")])
    var decoder = KeyDecoder()
    for byte in begun { decoder.take(Int32(byte)) }
    decoder.take(DefinedKey.pasteStart.rawValue)
    for byte in "q\u{1B}[201~".utf8 { decoder.takePasted(byte) }
    decoder.take(0x71)
    #expect(decoder.finish() == [.paste("q"), .character("q")])
  }

  @Test("Escape twice after an answer that broke off is one Escape at least")
  func escapes() {
    let begun = Array("\u{1B}]52;c;qq".utf8)
    #expect(presses([begun, [0x1B], [0x1B]]) == [.escape, .escape])
  }

  @Test("a long answer is swallowed to its end")
  func long() {
    let answer = "\u{1B}]52;c;" + String(repeating: "q", count: 1 << 20) + "\u{7}x"
    #expect(presses([Array(answer.utf8)]) == [.character("x")])
  }

  @Test("answers that a terminal sends in pieces, with pauses, leave the program as it was")
  func terminal() throws {
    let demo = try DemoProgram.start(width: 100)
    #expect(demo.waitForFrame())
    demo.send("x")
    #expect(demo.wait { $0.line(1) == "character(\"x\")" })
    for answer in Self.answers {
      let bytes = Array(answer.utf8)
      for piece in [bytes[..<3], bytes[3..<(bytes.count - 1)], bytes[(bytes.count - 1)...]] {
        demo.send(Array(piece))
        // Longer than the program waits for what follows a key.
        usleep(40_000)
      }
      demo.send("x")
      #expect(demo.wait { $0.line(1) == "character(\"x\")" }, "\(demo.screen.line(1))")
    }
  }
}
