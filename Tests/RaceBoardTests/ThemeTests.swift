import CellGrid
import Testing

@testable import RaceBoard

@Suite("Theme")
struct ThemeTests {
  private let red = CellColor.rgb(255, 0, 0)
  private let night = CellColor.indexed(17)

  @Test("a role left out looks as its parent does")
  func parent() {
    let theme = Theme(
      name: "", kind: .dark,
      stated: [
        .accent: .init(foreground: red, attributes: [.italic]),
        .background: .init(background: night),
      ])
    let expected = CellStyle(foreground: red, background: night, attributes: .italic)
    #expect(theme[.accent] == expected)
    #expect(theme[.footerKey] == expected)
    #expect(theme[.helpKey] == expected)
  }

  @Test("a colour left out comes from the parent, attributes left out are none")
  func partly() {
    let theme = Theme(
      name: "", kind: .dark,
      stated: [
        .tab: .init(foreground: red, background: night, attributes: .bold),
        .tabActive: .init(background: .indexed(3)),
      ])
    #expect(theme[.tabActive] == CellStyle(foreground: red, background: .indexed(3)))
  }

  @Test("attributes left out on purpose are none, even where the plain theme has some")
  func emptyAttributes() {
    let theme = Theme(name: "", kind: .dark, stated: [.selected: .init(attributes: [])])
    #expect(theme[.selected].attributes == [])
  }

  @Test("a selection nobody speaks of is still seen, in the theme's colours")
  func plainAttributes() {
    let theme = Theme(
      name: "", kind: .dark,
      stated: [
        .text: .init(foreground: red, attributes: .italic), .background: .init(background: night),
      ])
    #expect(
      theme[.selected] == CellStyle(foreground: red, background: night, attributes: .reverse))
    #expect(theme[.mark] == CellStyle(foreground: red, background: night))
  }

  @Test("a theme that says nothing is the plain one")
  func nothingStated() {
    #expect(
      Theme(name: "Plain", kind: .colorless, stated: [:]) == .plain)
    #expect(Theme.plain[.match].attributes == [.bold, .underline])
  }

  @Test("every role descends from the canvas")
  func lineage() {
    for role in Role.allCases {
      #expect(role.lineage.first == role)
      #expect(role.lineage.last == .background)
    }
  }

  @Test("roles stand in the file in kebab case, each with a purpose of its own")
  func roleNames() {
    #expect(Role.medalChange.name == "medal-change")
    for role in Role.allCases {
      #expect(role.name.allSatisfy { $0 == "-" || ("a"..."z").contains($0) }, "\(role)")
    }
    #expect(Set(Role.allCases.map(\.purpose)).count == Role.allCases.count)
  }

  @Test("a role in a row keeps its colour and takes the row's ground and attributes")
  func inRow() {
    let theme = Theme(
      name: "", kind: .dark,
      stated: [
        .text: .init(foreground: .indexed(7)), .gold: .init(foreground: red, attributes: .bold),
        .selected: .init(foreground: .indexed(15), background: night, attributes: .underline),
      ])
    #expect(
      theme.style(.gold, in: .selected)
        == CellStyle(foreground: red, background: night, attributes: [.bold, .underline]))
    #expect(theme.style(.mark, in: .selected) == theme[.selected])
  }
}
