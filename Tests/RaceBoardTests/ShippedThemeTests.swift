import CellGrid
import Testing

@testable import RaceBoard

@Suite("The themes that ship")
struct ShippedThemeTests {
  private static let coloured = ["dusk.toml", "daylight.toml"]
  /// Lines and shades, which are not read.
  private static let drawn: Set<Role> = [.frame, .barTrack, .stripRange, .background]
  /// What stands in a row of a table, and the rows with a ground of their own.
  private static let inRows: [Role] = [
    .text, .quiet, .leader, .match, .gold, .silver, .bronze, .mark, .gap, .flag, .estimate,
    .doubtful, .unknown, .provisional, .official, .medalChange,
  ]
  private static let rows: [Role] = [.selected, .pinned]

  @Test("there are a dark, a light and a colourless one")
  func kinds() throws {
    let themes = try ThemeFiles.names.map(ThemeFiles.theme)
    #expect(Set(themes.map(\.kind)) == Set(Theme.Kind.allCases))
    #expect(Set(themes.map(\.name)).count == themes.count)
    #expect(Set(["dusk.toml", "daylight.toml", "mono.toml"]).isSubset(of: ThemeFiles.names))
  }

  @Test("every theme speaks of every role", arguments: ThemeFiles.names)
  func everyRole(file: String) throws {
    let theme = try ThemeFiles.theme(file)
    #expect(theme.statedRoles == Set(Role.allCases))
  }

  @Test("text has a contrast of 4.5, lines of 3", arguments: coloured)
  func contrast(file: String) throws {
    let theme = try ThemeFiles.theme(file)
    for role in Role.allCases {
      let needed = Self.drawn.contains(role) ? 3 : 4.5
      try expect(theme[role], toReach: needed, "\(role)")
    }
  }

  @Test("text in a selected or pinned row has a contrast of 4.5", arguments: coloured)
  func contrastInRows(file: String) throws {
    let theme = try ThemeFiles.theme(file)
    for row in Self.rows {
      for role in Self.inRows {
        try expect(theme.style(role, in: row), toReach: 4.5, "\(role) in \(row)")
      }
    }
  }

  private func expect(_ style: CellStyle, toReach needed: Double, _ place: Comment) throws {
    let foreground = try #require(ShownColor(style.foreground), place)
    let background = try #require(ShownColor(style.background), place)
    #expect(foreground.contrast(with: background) >= needed, place)
  }

  @Test(
    "text keeps apart from its ground in poorer palettes", arguments: coloured,
    [
      ("256", ShownPalette.fixed256), ("xterm 16", ShownPalette.xterm16),
      ("xterm 8", Array(ShownPalette.xterm16.prefix(8))), ("vga 16", ShownPalette.vga16),
      ("vga 8", Array(ShownPalette.vga16.prefix(8))),
    ])
  func poorerPalettes(file: String, palette: (name: String, colors: [ShownColor])) throws {
    let theme = try ThemeFiles.theme(file)
    let plain = Role.allCases.map { ("\($0)", theme[$0]) }
    let inRows = Self.rows.flatMap { row in
      Self.inRows.map { ("\($0) in \(row)", theme.style($0, in: row)) }
    }
    for (place, style) in plain + inRows {
      let foreground = ShownColor(style.foreground)?.nearest(in: palette.colors)
      let background = ShownColor(style.background)?.nearest(in: palette.colors)
      #expect(foreground != background, "\(place) in \(palette.name)")
    }
  }

  @Test("the three medals differ in direct colour and in 256", arguments: coloured)
  func medals(file: String) throws {
    let theme = try ThemeFiles.theme(file)
    let colors = [Role.gold, .silver, .bronze].compactMap { ShownColor(theme[$0].foreground) }
    #expect(Set(colors).count == 3)
    #expect(Set(colors.map { $0.nearest(in: ShownPalette.fixed256) }).count == 3)
  }

  @Test("a selection is told without colour too", arguments: ThemeFiles.names)
  func selectionWithoutColour(file: String) throws {
    let theme = try ThemeFiles.theme(file)
    #expect(theme[.selected].attributes != theme[.text].attributes)
  }

  @Test("estimates are set back from marks", arguments: ThemeFiles.names)
  func estimates(file: String) throws {
    let theme = try ThemeFiles.theme(file)
    #expect(theme[.estimate] != theme[.mark])
  }

  @Test("mono has no colour at all, and neither has the theme of last resort")
  func monoIsColourless() throws {
    for theme in [try ThemeFiles.theme("mono.toml"), Theme.plain] {
      for role in Role.allCases {
        #expect(theme[role].foreground == .standard, "\(role)")
        #expect(theme[role].background == .standard, "\(role)")
      }
      #expect(theme[.leader].attributes == .bold)
      #expect(theme[.selected].attributes == .reverse)
      #expect(theme[.estimate].attributes == .dim)
      #expect(theme[.frameFocused].attributes == .bold)
    }
  }
}
