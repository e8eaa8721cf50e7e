import Testing

@testable import RaceBoard

@Suite("Reading settings")
struct SettingsReaderTests {
  private func problems(_ text: String) -> [String] {
    do {
      _ = try SettingsReader.read(text, file: "config.toml")
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  @Test("an empty file leaves everything as it is")
  func empty() throws {
    let settings = try SettingsReader.read("", file: "config.toml")
    #expect(settings == Settings())
    #expect(settings.theme == nil)
    #expect(settings.play == nil)
  }

  @Test("a race plays at its own speed where the settings say so, or nothing")
  func ownSpeed() throws {
    #expect(try SettingsReader.read("play = \"auto\"", file: "").play == nil)
  }

  @Test("theme, play and keys are read, keys with their lines")
  func all() throws {
    let settings = try SettingsReader.read(
      """
      theme = "Daylight"
      play = 4
      [keys]
      step-forward = "n"
      quit = [
        "q",
        "ctrl-q",
      ]
      help = []
      """, file: "config.toml")
    #expect(settings.theme == "Daylight")
    #expect(settings.play == 4)
    #expect(
      settings.keys == [
        "step-forward": [AssignedKey(text: "n", line: 4)],
        "quit": [AssignedKey(text: "q", line: 6), AssignedKey(text: "ctrl-q", line: 7)],
        "help": [],
      ])
  }

  @Test("speeds are powers of two from a quarter to 128", arguments: Settings.speeds)
  func speeds(speed: Double) throws {
    #expect(try SettingsReader.read("play = \(speed)", file: "").play == speed)
  }

  @Test(
    "what is wrong is told with its line, what was found, what was expected, and the nearest name",
    arguments: [
      (
        "\ntehme = \"Dusk\"",
        #"config.toml:2: tehme: found an unknown key, expected theme, play or keys; did you mean "theme"?"#
      ),
      ("theme = 1", "config.toml:1: theme: found 1, expected a theme's name in quotes"),
      (
        "play = 3.0",
        #"config.toml:1: play: found 3.0, expected "auto", 0.25, 0.5, 1, 2, 4, 8, 16, 32, 64 or 128"#
      ),
      (
        "play = 256",
        #"config.toml:1: play: found 256, expected "auto", 0.25, 0.5, 1, 2, 4, 8, 16, 32, 64 or 128"#
      ),
      (
        "play = \"fast\"",
        #"config.toml:1: play: found "fast", expected "auto", 0.25, 0.5, 1, 2, 4, 8, 16, 32, 64 or 128"#
      ),
      (
        "play = nan",
        #"config.toml:1: play: found nan, expected "auto", 0.25, 0.5, 1, 2, 4, 8, 16, 32, 64 or 128"#
      ),
      ("keys = \"q\"", #"config.toml:1: keys: found "q", expected a table of commands and keys"#),
      (
        "[keys]\nquit = 1",
        #"config.toml:2: keys.quit: found 1, expected a key or a list of keys, as in ["n"]"#
      ),
      (
        "[keys]\nquit = [\"q\",\n3]", "config.toml:3: keys.quit: found 3, expected a key in quotes"
      ),
      (
        "[keys]\nquit = \"\"",
        #"config.toml:2: keys.quit: found "", expected a key or a list of keys, as in ["n"]"#
      ),
    ])
  func broken(text: String, message: String) {
    #expect(problems(text) == [message])
  }

  @Test("a syntax error has the parser's line and column")
  func syntax() {
    #expect(
      problems("play = 1\ntheme =\n") == [
        #"config.toml:2:8: not TOML: Error while parsing key-value pair: expected value, saw '\n'"#
      ])
  }
}
