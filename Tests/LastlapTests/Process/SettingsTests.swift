import Foundation
import Testing

/// The user's folder: settings and themes of one's own.
struct SettingsTests {
  private func folder(_ settings: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/lastlap/themes", withIntermediateDirectories: true)
    _ = try folder.write(settings, to: "lastlap/config.toml")
    return folder
  }

  private func environment(_ folder: TemporaryFolder, _ more: String...) -> [String] {
    ["TERM=xterm-256color", "XDG_CONFIG_HOME=\(folder.path)"] + more
  }

  @Test("a key of one's own does what was asked, and help tells it")
  func keys() throws {
    let folder = try folder("[keys]\nstep-back = [\"u\"]\n")
    let board = try Lastlap.open(environment: environment(folder))
    defer { board.send("\u{3}") }
    #expect(board.waitForOpeningRace())
    board.send("u")
    #expect(board.wait(for: "■ finish"))
    #expect(board.screen.text.contains("u . step"))
  }

  @Test("a wrong setting is told with its file, key and line before anything is drawn: exit 1")
  func wrong() throws {
    let folder = try folder("theme = 3\nsped = 2\n")
    let board = try Lastlap.open(environment: environment(folder))
    #expect(board.exit() == .exited(1))
    let message = String(decoding: board.rawOutput, as: UTF8.self)
    #expect(message.contains("config.toml"))
    #expect(message.contains("theme") && message.contains("sped"))
    #expect(message.contains("theme, play or keys"))
    #expect(!board.rawOutput.contains(0x1B))
  }

  @Test("a flag beats the environment, which beats the settings")
  func precedence() throws {
    let folder = try folder("theme = \"daylight\"\n")
    func next(_ arguments: [String], _ more: String...) throws -> String {
      let board = try Lastlap.open(arguments, environment: environment(folder) + more)
      defer { board.send("\u{3}") }
      #expect(board.waitForOpeningRace())
      board.send("t")
      _ = board.wait(for: "theme: ")
      return board.screen.line(31)
    }
    #expect(try next([]).contains("theme: dusk"))
    #expect(try next([], "LASTLAP_THEME=dusk").contains("theme: mono"))
    #expect(try next(["--theme", "mono"], "LASTLAP_THEME=dusk").contains("theme: daylight"))
  }

  @Test("a theme that isn't there is exit 2, and the nearest name is told")
  func unknownTheme() throws {
    let board = try Lastlap.open(["--theme", "dusc"])
    #expect(board.exit() == .exited(2))
    #expect(board.screen.text.contains("did you mean dusk?"))
  }

  @Test("a broken theme of one's own is told with its file: exit 1")
  func brokenTheme() throws {
    let folder = try folder("")
    _ = try folder.write(
      "name = \"Mine\"\n[roles]\nleeder = \"red\"\n", to: "lastlap/themes/mine.toml")
    let board = try Lastlap.open(["--theme", "mine"], environment: environment(folder))
    #expect(board.exit() == .exited(1))
    #expect(board.screen.text.contains("mine.toml"))
  }
}
