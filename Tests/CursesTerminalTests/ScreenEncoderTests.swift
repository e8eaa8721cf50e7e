import CellGrid
import CursesTerminal
import Testing
import VirtualTerminal

@Suite("Recording screens")
struct ScreenEncoderTests {
  private static let styles: [CellStyle] = [
    .plain, CellStyle(foreground: .rgb(10, 20, 30), background: .rgb(200, 0, 100)),
    CellStyle(foreground: .indexed(200), attributes: [.bold, .underline]),
    CellStyle(background: .indexed(17), attributes: .reverse),
    CellStyle(foreground: .rgb(10, 20, 30), attributes: [.italic, .bold]),
  ]

  /// Whether a terminal shows what a grid holds, glyphs and styles.
  private func expect(_ screen: VirtualScreen, shows grid: CellGrid) {
    #expect(screen.text == grid.text())
    for y in 0..<grid.size.height {
      for x in 0..<grid.size.width where !grid[x, y].isContinuation {
        let (cell, style) = (screen.cell(x, y), grid[x, y].style)
        let wanted = ScreenStyle(
          foreground: Self.color(style.foreground), background: Self.color(style.background),
          isBold: style.attributes.contains(.bold), isItalic: style.attributes.contains(.italic),
          isUnderlined: style.attributes.contains(.underline),
          isReverse: style.attributes.contains(.reverse))
        #expect(cell.style == wanted, "\(x), \(y)")
      }
    }
  }

  private static func color(_ color: CellColor) -> ScreenColor {
    switch color {
    case .standard: .standard
    case .indexed(let index): .indexed(index)
    case .rgb(let red, let green, let blue): .rgb(red, green, blue)
    }
  }

  @Test("a terminal that is fed the recording shows every grid as it was", arguments: [1, 2, 3])
  func replayed(_ seed: Int) {
    let words = ["Kerr", "3:27.79", "世界", "▒▒┃", "é", "~9", "o\u{323}x", " ", "\u{1B}[2J"]
    let screen = VirtualScreen(width: 30, height: 6)
    var encoder = ScreenEncoder()
    var grid = CellGrid(size: GridSize(width: 30, height: 6))
    var number = seed
    func next(_ count: Int) -> Int {
      number = (number * 1_103_515_245 + 12345) % 2_147_483_648
      return number / 65536 % count
    }
    for _ in 0..<60 {
      for _ in 0..<3 {
        grid.write(
          words[next(words.count)], x: next(30), y: next(6), style: Self.styles[next(5)])
      }
      screen.feed(Array(encoder.show(grid).utf8))
      expect(screen, shows: grid)
    }
  }

  @Test("nothing is written where nothing changed, and little where little did")
  func changes() {
    var encoder = ScreenEncoder()
    var grid = CellGrid(size: GridSize(width: 80, height: 24))
    grid.write("3:27.65", x: 10, y: 5, style: Self.styles[1])
    #expect(encoder.show(grid).contains("3:27.65"))
    #expect(encoder.show(grid) == "")
    grid.write("6", x: 16, y: 5, style: Self.styles[1])
    #expect(encoder.show(grid) == "\u{1B}[6;17H\u{1B}[38;2;10;20;30;48;2;200;0;100m6")
    grid.write("7", x: 16, y: 5, style: Self.styles[1])
    #expect(encoder.show(grid) == "\u{1B}[6;17H7")
  }

  @Test("what stood in the text of a file cannot steer the player")
  func hostile() {
    var encoder = ScreenEncoder()
    var grid = CellGrid(size: GridSize(width: 40, height: 1))
    grid.write("a\u{1B}]0;x\u{7}b\u{202E}c\u{9B}2J", x: 0, y: 0)
    let text = encoder.show(grid)
    #expect(!text.contains("\u{1B}]"))
    #expect(!text.contains("\u{7}"))
    #expect(!text.contains("\u{202E}"))
    #expect(!text.contains("\u{9B}"))
  }
}
