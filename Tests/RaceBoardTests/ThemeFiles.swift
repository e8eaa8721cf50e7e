import CellGrid
import Foundation

@testable import RaceBoard

/// The themes that ship, read from their folder.
enum ThemeFiles {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Themes")

  static let names: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (files ?? []).filter { $0.hasSuffix(".toml") }.sorted()
  }()

  static func theme(_ file: String) throws -> Theme {
    let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    return try ThemeReader.read(text, file: file)
  }
}

/// A colour as a terminal shows it, to measure contrasts and poorer palettes.
struct ShownColor: Hashable {
  let red: Double
  let green: Double
  let blue: Double

  init(_ red: Double, _ green: Double, _ blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  init?(_ color: CellColor) {
    guard case .rgb(let red, let green, let blue) = color else { return nil }
    self.init(Double(red), Double(green), Double(blue))
  }

  /// The contrast ratio of WCAG 2, from 1 to 21.
  func contrast(with other: ShownColor) -> Double {
    let (dark, light) = (min(luminance, other.luminance), max(luminance, other.luminance))
    return (light + 0.05) / (dark + 0.05)
  }

  private var luminance: Double {
    func linear(_ value: Double) -> Double {
      let share = value / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The place of the nearest colour in a palette.
  func nearest(in palette: [ShownColor]) -> Int? {
    palette.indices.min { distance(to: palette[$0]) < distance(to: palette[$1]) }
  }

  private func distance(to other: ShownColor) -> Double {
    let (red, green, blue) = (red - other.red, green - other.green, blue - other.blue)
    return red * red + green * green + blue * blue
  }
}

/// The palettes that terminals without direct colour have.
enum ShownPalette {
  /// The cube and the greys of 256 colours; the first sixteen differ from terminal to terminal.
  static let fixed256: [ShownColor] = {
    let levels: [Double] = [0, 95, 135, 175, 215, 255]
    let cube = levels.flatMap { red in
      levels.flatMap { green in levels.map { ShownColor(red, green, $0) } }
    }
    return cube + (0..<24).map { 8 + 10 * Double($0) }.map { ShownColor($0, $0, $0) }
  }()

  static let xterm16 =
    eight(205, brown: ShownColor(205, 205, 0), blue: ShownColor(0, 0, 238), white: 229)
    + bright(low: 0, grey: 127, blue: ShownColor(92, 92, 255))
  static let vga16 =
    eight(170, brown: ShownColor(170, 85, 0), blue: ShownColor(0, 0, 170), white: 170)
    + bright(low: 85, grey: 85, blue: ShownColor(85, 85, 255))

  private static func eight(
    _ full: Double, brown: ShownColor, blue: ShownColor, white: Double
  ) -> [ShownColor] {
    [
      ShownColor(0, 0, 0), ShownColor(full, 0, 0), ShownColor(0, full, 0), brown, blue,
      ShownColor(full, 0, full), ShownColor(0, full, full), ShownColor(white, white, white),
    ]
  }

  private static func bright(low: Double, grey: Double, blue: ShownColor) -> [ShownColor] {
    [
      ShownColor(grey, grey, grey), ShownColor(255, low, low), ShownColor(low, 255, low),
      ShownColor(255, 255, low), blue, ShownColor(255, low, 255), ShownColor(low, 255, 255),
      ShownColor(255, 255, 255),
    ]
  }
}
