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
    #expect(settings.speed == 1)
  }

  @Test("theme, speed and keys are read, keys with their lines")
  func all() throws {
    let settings = try SettingsReader.read(
      """
      theme = "Daylight"
      speed = 4
      [keys]
      step-forward = "n"
      quit = [
        "q",
        "ctrl-q",
      ]
      help = []
      """, file: "config.toml")
    #expect(settings.theme == "Daylight")
    #expect(settings.speed == 4)
    #expect(
      settings.keys == [
        "step-forward": [AssignedKey(text: "n", line: 4)],
        "quit": [AssignedKey(text: "q", line: 6), AssignedKey(text: "ctrl-q", line: 7)],
        "help": [],
      ])
  }

  @Test("speeds are powers of two from a quarter to 64", arguments: Settings.speeds)
  func speeds(speed: Double) throws {
    #expect(try SettingsReader.read("speed = \(speed)", file: "").speed == speed)
  }

  @Test(
    "what is wrong is told with its line, what was found, what was expected, and the nearest name",
    arguments: [
      (
        "\ntehme = \"Dusk\"",
        #"config.toml:2: tehme: found an unknown key, expected theme, speed or keys; did you mean "theme"?"#
      ),
      ("theme = 1", "config.toml:1: theme: found 1, expected a theme's name in quotes"),
      (
        "speed = 3.0",
        "config.toml:1: speed: found 3.0, expected 0.25, 0.5, 1, 2, 4, 8, 16, 32 or 64"
      ),
      (
        "speed = 128",
        "config.toml:1: speed: found 128, expected 0.25, 0.5, 1, 2, 4, 8, 16, 32 or 64"
      ),
      (
        "speed = \"fast\"",
        #"config.toml:1: speed: found "fast", expected 0.25, 0.5, 1, 2, 4, 8, 16, 32 or 64"#
      ),
      (
        "speed = nan",
        "config.toml:1: speed: found nan, expected 0.25, 0.5, 1, 2, 4, 8, 16, 32 or 64"
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
      problems("speed = 1\ntheme =\n") == [
        #"config.toml:2:8: not TOML: Error while parsing key-value pair: expected value, saw '\n'"#
      ])
  }
}
