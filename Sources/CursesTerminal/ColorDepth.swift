import CellGrid

/// How many colours a terminal shows.
package enum ColorDepth: String, Hashable, Sendable {
  case direct, indexed256, indexed16, indexed8, none

  /// The depth of a terminal with so many palette colours.
  init(paletteCount: Int) {
    self =
      switch paletteCount {
      case 256...: .indexed256
      case 16...: .indexed16
      case 8...: .indexed8
      default: .none
      }
  }

  /// The number by which curses knows the colour nearest to this one; -1 is the terminal's own.
  func number(of color: CellColor) -> Int32 {
    switch (color, self) {
    case (.standard, _), (_, .none): -1
    case (.rgb(let red, let green, let blue), .direct):
      Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
    case (.indexed(let index), .direct): TerminfoEntry.paletteStart + Int32(index)
    case (.indexed(let index), .indexed256): Int32(index)
    case (.indexed(let index), .indexed16) where index < 16: Int32(index)
    case (.indexed(let index), .indexed8) where index < 16: Int32(index % 8)
    case (.indexed(let index), _): number(of: PaletteColor.all[Int(index)])
    case (.rgb(let red, let green, let blue), _):
      number(of: PaletteColor(red: red, green: green, blue: blue))
    }
  }

  /// The numbers of a foreground and a background that stay apart if the colours asked for are.
  func numbers(of style: CellStyle) -> (foreground: Int32, background: Int32) {
    let foreground = number(of: style.foreground)
    let background = number(of: style.background)
    guard foreground == background, foreground >= 0, style.foreground != style.background else {
      return (foreground, background)
    }
    let isDark = background < 256 && PaletteColor.all[Int(background)].isDark
    return (isDark ? 7 : 0, background)
  }

  private func number(of color: PaletteColor) -> Int32 {
    // The first 16 are what the user makes of them, so they are chosen only where there is no other.
    let candidates =
      switch self {
      case .indexed16: 0..<16
      case .indexed8: 0..<8
      default: 16..<256
      }
    let nearest = candidates.min { color.distance(to: $0) < color.distance(to: $1) }
    return Int32(nearest ?? 0)
  }
}

/// A colour of xterm's palette.
struct PaletteColor: Hashable {
  let red: UInt8
  let green: UInt8
  let blue: UInt8

  var isDark: Bool { 3 * Int(red) + 6 * Int(green) + Int(blue) < 1280 }

  /// The square of the distance in the cube of colours.
  func distance(to index: Int) -> Int {
    let other = Self.all[index]
    let parts = [
      Int(red) - Int(other.red), Int(green) - Int(other.green), Int(blue) - Int(other.blue),
    ]
    return parts.reduce(0) { $0 + $1 * $1 }
  }

  /// All 256: sixteen by name, a cube of 6×6×6 and 24 greys.
  static let all: [PaletteColor] = {
    let named: [(UInt8, UInt8, UInt8)] = [
      (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205),
      (0, 205, 205), (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
      (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
    ]
    let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
    let cube = steps.flatMap { red in
      steps.flatMap { green in
        steps.map { PaletteColor(red: red, green: green, blue: $0) }
      }
    }
    let greys = (0..<24).map { UInt8(8 + 10 * $0) }
    return named.map { PaletteColor(red: $0.0, green: $0.1, blue: $0.2) } + cube
      + greys.map { PaletteColor(red: $0, green: $0, blue: $0) }
  }()
}
