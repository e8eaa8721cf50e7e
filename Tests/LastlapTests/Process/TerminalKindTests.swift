import Testing
import VirtualTerminal

struct TerminalKindTests {
  private func hasColor(_ screen: VirtualScreen) -> Bool {
    (0..<screen.height).contains { y in
      (0..<screen.width).contains { x in
        let style = screen.cell(x, y).style
        return style.foreground != .standard || style.background != .standard
      }
    }
  }

  @Test(
    "an unset, empty or unknown TERM is taken for xterm-256color",
    arguments: [[], ["TERM="], ["TERM=no-such-terminal"], ["TERM=../../etc/passwd"]])
  func unknown(environment: [String]) throws {
    let board = try Lastlap.open(environment: environment)
    #expect(board.waitForOpeningRace())
    #expect(hasColor(board.screen))
    board.send("q")
    #expect(board.exit() == .exited(0))
  }

  @Test("dumb is refused in words that name lastlap show: exit 2")
  func dumb() throws {
    let board = try Lastlap.open(environment: ["TERM=dumb"])
    #expect(board.exit() == .exited(2))
    let message = String(decoding: board.rawOutput, as: UTF8.self)
    #expect(message.hasPrefix("lastlap: "))
    #expect(message.contains("lastlap show"))
    #expect(!board.rawOutput.contains(0x1B))
    #expect(board.terminalSettings() == board.initialSettings)
  }

  @Test(
    "terminals of every kind show the race",
    arguments: ["xterm", "xterm-256color", "linux", "screen", "tmux-256color", "vt100", "ansi"])
  func kinds(name: String) throws {
    let board = try Lastlap.open(environment: ["TERM=\(name)"])
    #expect(board.wait(forAll: "Cole Hocker", "3:35.59"))
    board.send("q")
    #expect(board.exit() == .exited(0))
  }

  @Test("NO_COLOR means no colour, but medals and the selection are still told")
  func noColor() throws {
    let board = try Lastlap.open(environment: ["TERM=xterm-256color", "NO_COLOR=1"])
    defer { board.send("\u{3}") }
    #expect(board.waitForOpeningRace())
    #expect(!hasColor(board.screen))
    #expect(board.row(of: "Cole Hocker").contains("▌"))
    let empty = try Lastlap.open(environment: ["TERM=xterm-256color", "NO_COLOR="])
    defer { empty.send("\u{3}") }
    #expect(empty.waitForOpeningRace())
    #expect(hasColor(empty.screen))
  }

  @Test("direct colour where COLORTERM says so, the palette where it doesn't")
  func colors() throws {
    func kinds(_ environment: [String]) throws -> Set<String> {
      let board = try Lastlap.open(
        ["--theme", "dusk"], environment: ["TERM=xterm-256color"] + environment)
      defer { board.send("\u{3}") }
      #expect(board.waitForOpeningRace())
      let styles = (0..<118).flatMap { x in (0..<32).map { board.screen.cell(x, $0).style } }
      return Set(
        styles.flatMap { [$0.foreground, $0.background] }.map { color in
          switch color {
          case .standard: "standard"
          case .indexed: "indexed"
          case .rgb: "rgb"
          }
        })
    }
    #expect(try kinds(["COLORTERM=truecolor"]).contains("rgb"))
    #expect(try !kinds([]).contains("rgb"))
  }

  @Test(
    "a locale without UTF-8 gives way to C.UTF-8 where there is one", arguments: ["C", "de_XX"])
  func locales(name: String) throws {
    let board = try Lastlap.open(environment: ["TERM=xterm", "LC_ALL=\(name)"])
    defer { board.send("\u{3}") }
    #expect(board.wait(forAll: "Narve Gilje Nordås", "╭─ 1 Results"))
  }

  @Test("where no locale has UTF-8, stand-ins of ASCII are drawn")
  func ascii() throws {
    // A folder without locales is how a machine without C.UTF-8 looks; glibc may have it built in.
    let board = try Lastlap.open(
      environment: ["TERM=xterm", "LC_ALL=C", "LOCPATH=/nonexistent"])
    defer { board.send("\u{3}") }
    #expect(board.wait(forAll: "Cole Hocker", "3:35.59"))
    let isASCII = board.rawOutput.allSatisfy { $0 < 0x80 }
    #expect(isASCII == board.screen.text.contains("+- 1 Results"))
    #expect(isASCII != board.screen.text.contains("╭─ 1 Results"))
  }

  @Test(
    "where standard input is a pipe or closed, keys come from the terminal",
    arguments: [false, true])
  func piped(isClosed: Bool) throws {
    let board = try PtyProcess(
      ["/bin/sh", "-c", "exec \(Lastlap.path) \(isClosed ? "<&-" : "</dev/null")"],
      width: 118, height: 32, environment: Lastlap.environment + ["TERM=xterm-256color"])
    #expect(board.waitForOpeningRace())
    board.send(",,")
    #expect(board.wait(for: "at 1300 m"))
    board.send("q")
    #expect(board.exit() == .exited(0))
    #expect(board.terminalSettings() == board.initialSettings)
  }

  @Test("a race on standard input is shown, and keys come from the terminal")
  func standardInput() throws {
    let board = try Lastlap.open(["-"], input: .pipe)
    board.sendToPipe(RaceLogText().text)
    board.closePipe()
    #expect(board.wait(forAll: "Ann Able", "1:52.30"))
    board.send("b")
    #expect(board.wait(forAll: "Browse", "52 races"))
    board.send("\u{1B}qq")
    #expect(board.exit() == .exited(0))
  }

  @Test("no terminal to read keys from is exit 2")
  func noTerminal() throws {
    // A session of its own has no terminal, though its output is one.
    let board = try PtyProcess(
      ["/usr/bin/setsid", "-w", Lastlap.path], width: 118, height: 32,
      environment: Lastlap.environment + ["TERM=xterm-256color"], input: .pipe)
    #expect(board.exit() == .exited(2))
    #expect(board.screen.text.contains("lastlap show"))
    #expect(!board.rawOutput.contains(0x1B))
  }
}
