import CellGrid
import Testing
import VirtualTerminal

@testable import CursesTerminal

struct ColorTests {
  @Test(
    "direct colours arrive as asked for, whatever the description says",
    arguments: ["xterm-256color", "tmux-256color", "screen-256color", "xterm-16color", "xterm"])
  func direct(name: String) throws {
    let demo = try DemoProgram.start(environment: ["TERM=\(name)", "COLORTERM=truecolor"])
    #expect(demo.waitForFrame())
    #expect(demo.screen.line(0) == "size 60x12 direct utf8")
    #expect(demo.screen.cell(0, 3).style.foreground == .rgb(255, 0, 0))
    #expect(demo.screen.cell(1, 3).style.foreground == .rgb(0, 0, 4))
    #expect(demo.screen.cell(12, 3).style.background == .rgb(0x87, 0xAF, 0xD7))
    #expect(demo.screen.cell(3, 3).style.foreground == .indexed(3))
    #expect(demo.screen.cell(15, 3).style.background == .indexed(196))
    #expect(demo.screen.cell(0, 3).style.background == .standard)
  }

  @Test("256 colours are the nearest of the cube and the greys")
  func palette256() throws {
    let demo = try DemoProgram.start(environment: ["TERM=xterm-256color"])
    #expect(demo.waitForFrame())
    #expect(demo.screen.line(0) == "size 60x12 indexed256 utf8")
    #expect(demo.screen.cell(0, 3).style.foreground == .indexed(196))
    #expect(demo.screen.cell(11, 3).style.background == .indexed(16))
    #expect(demo.screen.cell(2, 3).style.foreground == .indexed(110))
    #expect(demo.screen.cell(4, 3).style.foreground == .indexed(9))
  }

  @Test("16 colours are the nearest by name")
  func palette16() throws {
    var entry = try #require(TerminfoSearch(folders: []).entry(named: "xterm-256color"))
    entry.names = Array("sixteen".utf8) + [0]
    entry.standard.numbers[13] = 16
    let folder = try TemporaryFolder()
    try folder.write(try #require(entry.compiled()), to: "s/sixteen")
    let demo = try DemoProgram.start(environment: ["TERM=sixteen", "TERMINFO=\(folder.path)"])
    #expect(demo.waitForFrame())
    #expect(demo.screen.line(0) == "size 60x12 indexed16 utf8")
    #expect(demo.screen.cell(0, 3).style.foreground == .indexed(9))
    #expect(demo.screen.cell(11, 3).style.background == .indexed(0))
    #expect(demo.screen.cell(15, 3).style.background == .indexed(9))
  }

  @Test("8 colours are the nearest by name, bright ones the plain ones")
  func palette8() throws {
    let demo = try DemoProgram.start(environment: ["TERM=xterm"])
    #expect(demo.waitForFrame())
    #expect(demo.screen.line(0) == "size 60x12 indexed8 utf8")
    #expect(demo.screen.cell(0, 3).style.foreground == .indexed(1))
    #expect(demo.screen.cell(11, 3).style.background == .indexed(0))
    #expect(demo.screen.cell(14, 3).style.background == .indexed(1))
  }

  @Test(
    "without colours the attributes stay",
    arguments: [
      ["TERM=vt100"], ["TERM=xterm-256color", "NO_COLOR=1"],
      ["TERM=xterm-256color", "NO_COLOR=1", "COLORTERM=truecolor"],
      ["TERM=vt100", "COLORTERM=24bit"],
    ])
  func none(environment: [String]) throws {
    let demo = try DemoProgram.start(environment: environment)
    #expect(demo.wait(for: "none"))
    #expect(demo.wait { $0.cell(4, 4).style.isReverse })
    for x in 0..<16 {
      #expect(demo.screen.cell(x, 3).style == ScreenStyle())
    }
    #expect(demo.screen.cell(0, 4).style == ScreenStyle(isBold: true))
    #expect(demo.screen.cell(3, 4).style == ScreenStyle(isUnderlined: true))
  }

  @Test("attributes are sent for what they are")
  func attributes() throws {
    let demo = try DemoProgram.start()
    #expect(demo.waitForFrame())
    #expect(demo.screen.cell(0, 4).style == ScreenStyle(isBold: true))
    #expect(demo.screen.cell(2, 4).style == ScreenStyle(isItalic: true))
    #expect(demo.screen.cell(3, 4).style == ScreenStyle(isUnderlined: true))
    #expect(demo.screen.cell(4, 4).style == ScreenStyle(isReverse: true))
    #expect(String(decoding: demo.rawOutput, as: UTF8.self).contains(";2mA"))
  }

  @Test("an index stays or becomes the nearest of those there are")
  func indices() {
    #expect(ColorDepth.indexed256.number(of: .indexed(200)) == 200)
    #expect(ColorDepth.indexed16.number(of: .indexed(12)) == 12)
    #expect(ColorDepth.indexed16.number(of: .indexed(196)) == 9)
    #expect(ColorDepth.indexed8.number(of: .indexed(12)) == 4)
    #expect(ColorDepth.indexed8.number(of: .indexed(231)) == 7)
    #expect(ColorDepth.none.number(of: .indexed(5)) == -1)
    #expect(ColorDepth.direct.number(of: .rgb(0, 0, 0)) == 0)
    #expect(ColorDepth.indexed16.number(of: .rgb(250, 250, 250)) == 15)
  }

  @Test("a foreground that falls together with its background is told apart again")
  func contrast() {
    let dim = CellStyle(foreground: .rgb(0x30, 0x30, 0x30), background: .rgb(0x10, 0x10, 0x20))
    #expect(ColorDepth.indexed8.numbers(of: dim) == (7, 0))
    let light = CellStyle(foreground: .rgb(250, 250, 250), background: .rgb(230, 230, 230))
    #expect(ColorDepth.indexed8.numbers(of: light) == (0, 7))
    let same = CellStyle(foreground: .indexed(2), background: .indexed(2))
    #expect(ColorDepth.indexed8.numbers(of: same) == (2, 2))
  }
}
