import Testing
import VirtualTerminal

struct PaintingTests {
  @Test("wide, combined and joined glyphs stand in the columns they were written to")
  func glyphs() throws {
    let demo = try DemoProgram.start()
    #expect(demo.waitForFrame())
    #expect(demo.screen.cell(0, 5).text == "╭")
    #expect(demo.screen.cell(3, 5).text == "世")
    #expect(demo.screen.cell(3, 5).width == 2)
    #expect(demo.screen.cell(5, 5).text == "o\u{323}")
    #expect(demo.screen.cell(8, 5).text == "│")
    #expect(demo.screen.cell(11, 5).text == "|")
    #expect(demo.screen.line(5).hasSuffix("|👍|"))
  }

  @Test("escape sequences in text never reach the terminal")
  func escapes() throws {
    let demo = try DemoProgram.start()
    #expect(demo.waitForFrame())
    #expect(demo.screen.titles.isEmpty)
    #expect(demo.screen.line(6) == "�]0;title��[2J�2J�")
    let output = String(decoding: demo.rawOutput, as: UTF8.self)
    for unseen in ["\u{1B}]", "\u{7}", "\u{9B}", "\u{202E}", "\u{1B}[2J\u{9B}"] {
      #expect(!output.contains(unseen))
    }
  }

  @Test("only what changed is written")
  func changes() throws {
    let demo = try DemoProgram.start()
    #expect(demo.waitForFrame())
    let before = demo.rawOutput.count
    demo.send("y")
    #expect(demo.wait { $0.line(1).contains("y") })
    #expect(demo.rawOutput.count - before < 60)
  }

  @Test("Ctrl-L draws everything again")
  func redraw() throws {
    let demo = try DemoProgram.start()
    #expect(demo.waitForFrame())
    demo.screen.feed(Array("\u{1B}[2J".utf8))
    #expect(!demo.screen.text.contains("size"))
    demo.send("\u{C}")
    #expect(demo.wait(for: "size 60x12"))
    #expect(demo.waitForFrame())
  }

  @Test("a window of another size is drawn anew")
  func resize() throws {
    let demo = try DemoProgram.start()
    #expect(demo.waitForFrame())
    for (width, height) in [(100, 30), (25, 5), (1, 1), (2, 3), (60, 12)] {
      demo.resize(width: width, height: height)
      #expect(demo.waitForFrame())
      if width >= 25 { #expect(demo.wait(for: "size \(width)x\(height)")) }
    }
  }

  @Test("a window of one cell shows that cell")
  func oneCell() throws {
    let demo = try DemoProgram.start(width: 1, height: 1)
    #expect(demo.waitForFrame())
    demo.send("q")
    #expect(demo.exit() == .exited(0))
  }

  @Test("the cursor is hidden until it is given a place")
  func cursor() throws {
    let demo = try DemoProgram.start()
    #expect(demo.waitForFrame())
    #expect(!demo.screen.isCursorVisible)
    demo.send("c")
    #expect(demo.wait { $0.isCursorVisible && $0.cursor == (5, 3) })
  }
}
