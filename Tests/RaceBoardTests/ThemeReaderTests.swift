import CellGrid
import Foundation
import Testing

@testable import RaceBoard

@Suite("Reading themes")
struct ThemeReaderTests {
  private func problems(_ text: String) -> [String] {
    do {
      _ = try ThemeReader.read(text, file: "a.toml")
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  @Test("colours are RGB, an index, the default or a name from the palette")
  func colours() throws {
    let theme = try ThemeReader.read(
      """
      name = "Test"
      kind = "light"
      [palette]
      sky = "#1E90ff"
      "dot.grey" = 244
      [roles]
      text = "sky"
      quiet = "dot.grey"
      accent = 255
      title = { fg = "#000000", bg = "default", attributes = ["bold", "reverse"] }
      """, file: "test.toml")
    #expect(theme.name == "Test")
    #expect(theme.kind == .light)
    #expect(theme[.text].foreground == .rgb(0x1E, 0x90, 0xFF))
    #expect(theme[.quiet].foreground == .indexed(244))
    #expect(theme[.accent].foreground == .indexed(255))
    #expect(
      theme[.title]
        == CellStyle(
          foreground: .rgb(0, 0, 0), background: .standard, attributes: [.bold, .reverse]))
    #expect(theme.statedRoles == [.text, .quiet, .accent, .title])
  }

  /// The two lines that every theme needs, so that what is broken stands from line 3 on.
  private static let head = "name = \"A\"\nkind = \"dark\"\n"

  @Test(
    "what is wrong is told with its line, what was found, what was expected, and the nearest name",
    arguments: [
      (
        "[roles]\naccnet = 3",
        #"a.toml:4: roles.accnet: found an unknown role, expected a role such as text or leader; did you mean "accent"?"#
      ),
      (
        "[roles]\nzzzzzzzz = 3",
        "a.toml:4: roles.zzzzzzzz: found an unknown role, expected a role such as text or leader"
      ),
      (
        "[roles]\nbar_track = 3",
        #"a.toml:4: roles.bar_track: found an unknown role, expected a role such as text or leader; did you mean "bar-track"?"#
      ),
      (
        "[palette]\ngold = 3\n\n[roles]\nleader = \"glod\"",
        #"a.toml:7: roles.leader: found "glod", expected a colour or a name from [palette]; did you mean "gold"?"#
      ),
      (
        "[palette]\nsky = \"#12345\"\n[roles]\ntext = \"sky\"",
        ##"a.toml:4: palette.sky: found "#12345", expected a colour: "#rrggbb", an index from 0 to 255 or "default""##
      ),
      (
        "[roles]\ntext = 256",
        ##"a.toml:4: roles.text: found 256, expected a colour: "#rrggbb", an index from 0 to 255 or "default""##
      ),
      (
        "[roles]\ntext = { fg = \"#ggg000\" }",
        ##"a.toml:4: roles.text.fg: found "#ggg000", expected a colour: "#rrggbb", an index from 0 to 255 or "default""##
      ),
      (
        "[palette]\ndefault = 3",
        "a.toml:4: palette.default: found a colour as a name, expected a name that is no colour"
      ),
      (
        "[roles]\ntext = true",
        "a.toml:4: roles.text: found true, expected a colour or a table of fg, bg and attributes"
      ),
      (
        "roles = 7", "a.toml:3: roles: found 7, expected a table of roles"
      ),
      (
        "palette = [1]", "a.toml:3: palette: found a list, expected a table of colours"
      ),
      (
        "[roles.text]\nfg = 1\nbgg = 2",
        #"a.toml:5: roles.text.bgg: found an unknown key, expected fg, bg or attributes; did you mean "bg"?"#
      ),
      (
        "[roles]\ntext = { attributes = \"bold\" }",
        #"a.toml:4: roles.text.attributes: found "bold", expected a list of attributes, as in ["bold"]"#
      ),
      (
        "[roles]\ntext = { attributes = [\n  \"bold\",\n  \"undreline\",\n] }",
        #"a.toml:6: roles.text.attributes: found "undreline", expected bold, dim, italic, underline or reverse; did you mean "underline"?"#
      ),
      (
        "[roles]\ntext = { attributes = [1.5] }",
        "a.toml:4: roles.text.attributes: found 1.5, expected bold, dim, italic, underline or reverse"
      ),
      (
        "author = \"x\"",
        "a.toml:3: author: found an unknown key, expected name, kind, palette or roles"
      ),
      (
        "[role]\ntext = 1",
        #"a.toml:3: role: found an unknown key, expected name, kind, palette or roles; did you mean "roles"?"#
      ),
      (
        "[roles]\n\"a\\u001b[2J\" = 1",
        #"a.toml:4: roles.a\u{1B}[2J: found an unknown role, expected a role such as text or leader"#
      ),
    ])
  func broken(body: String, message: String) {
    #expect(problems(Self.head + body) == [message])
  }

  @Test(
    "name and kind are needed",
    arguments: [
      ("kind = \"dark\"", "a.toml: name: found nothing, expected the theme's name in quotes"),
      ("name = 3\nkind = \"dark\"", "a.toml:1: name: found 3, expected the theme's name in quotes"),
      (
        "name = \"\"\nkind = \"dark\"",
        #"a.toml:1: name: found "", expected the theme's name in quotes"#
      ),
      ("name = \"A\"", #"a.toml: kind: found nothing, expected "dark", "light" or "none""#),
      (
        "name = \"A\"\nkind = \"drak\"",
        #"a.toml:2: kind: found "drak", expected "dark", "light" or "none"; did you mean "dark"?"#
      ),
    ])
  func brokenHead(text: String, message: String) {
    #expect(problems(text) == [message])
  }

  @Test("everything that is wrong is told, in the order of the lines")
  func allProblems() {
    let found = problems(
      """
      kind = "dark"
      [roles]
      texd = 1
      accent = 300
      [palette]
      x = 1979-05-27
      """)
    #expect(found.map { $0.prefix(9) } == ["a.toml:3:", "a.toml:4:", "a.toml:6:", "a.toml: n"])
    #expect(found[2].contains("found a date or time"))
  }

  @Test("a syntax error has the parser's line and column")
  func syntax() {
    #expect(
      problems("name = \"A\"\nkind = dark\n") == [
        "a.toml:2:8: not TOML: Error while parsing value: could not determine value type"
      ])
  }

  @Test("a NUL character ends nothing silently")
  func nul() {
    #expect(
      problems("name = \"A\"\nki\0nd = \"dark\"") == [
        "a.toml:2:3: not TOML: Error while parsing key-value pair: expected '=', saw '\\u0000'"
      ])
  }

  @Test(
    "what the parser would abort on is a syntax error, and an earlier error comes first",
    arguments: [
      ("name = \"A\"\n [.x]", "a.toml:2: not TOML: a key, a value or the end of a list is missing"),
      ("[[[x]]]", "a.toml:1: not TOML: a key, a value or the end of a list is missing"),
      ("[\n", "a.toml:1: not TOML: a key, a value or the end of a list is missing"),
      ("[\ra]", "a.toml:1: not TOML: a key, a value or the end of a list is missing"),
      ("[ # b]", "a.toml:1: not TOML: a key, a value or the end of a list is missing"),
      ("[é]", "a.toml:1: not TOML: a key, a value or the end of a list is missing"),
      ("a = 1\nb = [\n1, }", "a.toml:3: not TOML: a key, a value or the end of a list is missing"),
      (
        "kind = dark\n[=]",
        "a.toml:1:8: not TOML: Error while parsing value: could not determine value type"
      ),
    ])
  func traps(text: String, message: String) {
    #expect(problems(text) == [message])
  }

  @Test("a theme garbled anywhere is read, or refused with the line of what is wrong")
  func garbled() throws {
    let file = ThemeFiles.folder.appending(path: "dusk.toml")
    let whole = Array(try String(contentsOf: file, encoding: .utf8).unicodeScalars)
    let junk = Array("[]{}=\"'#.,\n\\ab0\u{1B}é".unicodeScalars)
    var random = SeededRandom(state: 7)
    for _ in 0..<1000 {
      var text = String.UnicodeScalarView(whole)
      for _ in 0..<3 {
        guard let place = text.indices.randomElement(using: &random),
          let scalar = junk.randomElement(using: &random)
        else { continue }
        text.replaceSubrange(place...place, with: [scalar])
      }
      do {
        _ = try ThemeReader.read(String(text), file: "dusk.toml")
      } catch {
        #expect(!error.problems.isEmpty)
        for problem in error.problems where !problem.description.contains("found nothing") {
          #expect(problem.line != nil, "\(problem)")
          #expect(!problem.description.unicodeScalars.contains("\u{1B}"))
        }
      }
    }
  }
}

/// A random sequence that is the same in every run (SplitMix64).
private struct SeededRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
