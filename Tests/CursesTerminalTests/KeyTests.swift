import CellGrid
import Testing
import VirtualTerminal

@testable import CursesTerminal

struct KeyTests {
  @Test(
    "keys arrive as what they are",
    arguments: [
      ("\u{1B}[A", "up"), ("\u{1B}OA", "up"), ("\u{1B}[B", "down"), ("\u{1B}OB", "down"),
      ("\u{1B}[C", "right"), ("\u{1B}OC", "right"), ("\u{1B}[D", "left"), ("\u{1B}OD", "left"),
      ("\u{1B}[H", "home"), ("\u{1B}OH", "home"), ("\u{1B}[1~", "home"), ("\u{1B}[F", "end"),
      ("\u{1B}[4~", "end"), ("\u{1B}[5~", "pageUp"), ("\u{1B}[6~", "pageDown"),
      ("\u{1B}[2~", "insert"), ("\u{1B}[3~", "delete"), ("\u{1B}[Z", "backTab"), ("\t", "tab"),
      ("\r", "enter"), ("\n", "enter"), ("\u{7F}", "backspace"), ("\u{8}", "backspace"),
      ("\u{1B}OP", "function(1)"), ("\u{1B}[24~", "function(12)"), ("\u{4}", "control(\"d\")"),
      ("\u{13}", "control(\"s\")"), ("\0", "control(\"@\")"), ("\u{1B}", "escape"),
      ("é", "character(\"é\")"), ("世", "character(\"世\")"), ("👍", "character(\"👍\")"),
      ("o\u{323}", "character(\"o\u{323}\")"),
      ("a b", "character(\"a\") character(\" \") character(\"b\")"),
      ("\u{1B}[99;99x", "unknown(27)"),
    ])
  func keys(typed: String, shown: String) throws {
    let demo = try DemoProgram.start(width: 100)
    #expect(demo.waitForFrame())
    demo.send(typed)
    #expect(demo.wait { $0.line(1) == shown }, "\(demo.screen.line(1))")
  }

  @Test("a character whose bytes come one by one arrives whole")
  func slowBytes() throws {
    let demo = try DemoProgram.start()
    #expect(demo.waitForFrame())
    demo.send("x")
    #expect(demo.wait { $0.line(1) == "character(\"x\")" })
    for byte in Array("世".utf8).dropLast() {
      demo.send([byte])
      #expect(demo.wait { $0.line(1) == "" })
    }
    demo.send(Array("世".utf8).suffix(1))
    #expect(demo.wait { $0.line(1) == "character(\"世\")" })
  }

  @Test("a paste is one press, whatever keys are in it, and keys go on after it")
  func paste() throws {
    let demo = try DemoProgram.start(width: 100)
    #expect(demo.waitForFrame())
    #expect(String(decoding: demo.rawOutput, as: UTF8.self).contains("\u{1B}[?2004h"))
    demo.send("a\u{1B}[200~q\u{1B}[A\r世\u{1B}[201~b")
    let shown = "character(\"a\") paste(\"q\\u{1B}[A\\r世\") character(\"b\")"
    #expect(demo.wait { $0.line(1) == shown }, "\(demo.screen.line(1))")
  }

  @Test("a long paste arrives whole")
  func longPaste() throws {
    let demo = try DemoProgram.start()
    #expect(demo.waitForFrame())
    demo.send("\u{1B}[200~" + String(repeating: "q", count: 50_000) + "\u{1B}[201~")
    #expect(demo.wait { $0.line(1) == "paste of 50000" })
    demo.send("x")
    #expect(demo.wait { $0.line(1) == "character(\"x\")" })
  }

  @Test("a wake and a time end the wait")
  func otherEvents() throws {
    let demo = try DemoProgram.start()
    #expect(demo.waitForFrame())
    demo.send("w")
    #expect(demo.wait(for: "note woken"))
    demo.send("t")
    #expect(demo.wait(for: "note timeout"))
  }
}

struct KeyDecoderTests {
  @Test("bytes that are no UTF-8 are unknown keys, and what follows is read")
  func damaged() {
    var decoder = KeyDecoder()
    for byte: Int32 in [0xFF, 0xC3, 0x41, 0x80, 0xE4, 0xB8, 0xC3, 0xA9] { decoder.take(byte) }
    #expect(
      decoder.finish() == [
        .unknown(0xFF), .unknown(0xC3), .character("A"), .unknown(0x80), .unknown(0xE4),
        .unknown(0xB8), .character("é"),
      ])
  }

  @Test("escape before a letter is escape and the letter")
  func escapeAndLetter() {
    var decoder = KeyDecoder()
    for byte: Int32 in [0x1B, 0x78, 0x1B, 0x1B] { decoder.take(byte) }
    #expect(decoder.finish() == [.escape, .character("x"), .escape, .escape])
  }

  @Test("a sequence that isn't known is one unknown key")
  func unknownSequences() {
    var decoder = KeyDecoder()
    for byte in "\u{1B}[27;5;9~\u{1B}Ozy".utf8 { decoder.take(Int32(byte)) }
    #expect(decoder.finish() == [.unknown(0x1B), .unknown(0x1B), .character("y")])
  }
}
