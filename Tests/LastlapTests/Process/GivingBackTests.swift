import Glibc
import Testing
import VirtualTerminal

/// The terminal as it was found, whatever ends the program.
struct GivingBackTests {
  private func expectGivenBack(_ board: PtyProcess) {
    #expect(board.terminalSettings() == board.initialSettings)
    #expect(!board.screen.isAlternate)
    #expect(board.screen.isCursorVisible)
    #expect(board.screen.titles.isEmpty)
  }

  @Test(
    "q quits with exit 0 and gives the terminal back",
    arguments: ["q", "b\u{1B}qq", "?qq", "/x\rq"])
  func quit(keys: String) throws {
    let board = try Lastlap.open()
    #expect(board.waitForOpeningRace())
    #expect(board.screen.isAlternate)
    #expect(board.terminalSettings() != board.initialSettings)
    board.send(keys)
    #expect(board.exit() == .exited(0))
    expectGivenBack(board)
  }

  @Test(
    "a signal gives the terminal back, and the program dies of it",
    arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT], [false, true])
  func signals(number: Int32, isPlaying: Bool) throws {
    let board = try Lastlap.open()
    #expect(board.waitForOpeningRace())
    if isPlaying {
      board.send("0 ")
      #expect(board.wait(for: "playing"))
    }
    board.signal(number)
    #expect(board.exit() == .signalled(number))
    expectGivenBack(board)
  }

  @Test("a signal ends the program though the terminal takes no output")
  func stuck() throws {
    let board = try Lastlap.open()
    #expect(board.waitForOpeningRace())
    board.send("0=]]]]] ")
    #expect(board.wait(for: "playing"))
    // Nobody reads: the terminal fills up, and the program waits for it.
    usleep(3_000_000)
    board.signal(SIGTERM)
    for _ in 0..<100 where !board.hasEnded { usleep(100_000) }
    #expect(board.hasEnded)
    #expect(board.exit() == .signalled(SIGTERM))
    #expect(board.terminalSettings() == board.initialSettings)
  }

  @Test("Ctrl-C ends the program, also while a filter is typed", arguments: ["", "/ker", "b/ro"])
  func interrupt(keys: String) throws {
    let board = try Lastlap.open()
    #expect(board.waitForOpeningRace())
    board.send(keys + "\u{3}")
    #expect(board.exit() == .signalled(SIGINT))
    expectGivenBack(board)
  }

  @Test("a lost connection ends the program")
  func hangUp() throws {
    let board = try Lastlap.open()
    #expect(board.waitForOpeningRace())
    board.send(" ")
    board.hangUp()
    #expect([.signalled(SIGHUP), .exited(0)].contains(board.exit()))
  }

  @Test("a crash gives the terminal back", arguments: [SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGFPE])
  func crash(number: Int32) throws {
    let board = try Lastlap.open(
      environment: ["TERM=xterm-256color", "SWIFT_BACKTRACE=enable=no"])
    #expect(board.waitForOpeningRace())
    board.signal(number)
    #expect(board.exit() == .signalled(number))
    expectGivenBack(board)
  }

  @Test("Ctrl-Z gives the terminal back, and fg draws everything again")
  func suspend() throws {
    let shell = try PtyProcess(
      ["/bin/sh", "-i"], width: 118, height: 32,
      environment: Lastlap.environment + ["PS1=shell> ", "TERM=xterm-256color"])
    #expect(shell.wait(for: "shell>"))
    shell.send(Lastlap.path + "\n")
    #expect(shell.waitForOpeningRace())
    shell.send("\u{1A}")
    #expect(shell.wait { !$0.isAlternate && $0.text.contains("Stopped") })
    shell.send("clear; echo in\"\"between\n")
    #expect(shell.wait(for: "inbetween"))
    shell.resize(width: 80, height: 24)
    shell.send("fg\n")
    #expect(shell.wait { $0.isAlternate && $0.line(0).hasPrefix(" Paris 2024") })
    #expect(shell.wait(forAll: "Cole Hocker", "3:35.59", "q quit"))
    shell.send("q")
    #expect(shell.wait { !$0.isAlternate })
    shell.send("exit\n")
    #expect(shell.exit() == .exited(0))
  }

  @Test("stopped and continued from outside, everything is drawn again")
  func continued() throws {
    let board = try Lastlap.open()
    #expect(board.waitForOpeningRace())
    board.signal(SIGSTOP)
    board.screen.feed(Array("\u{1B}[2J".utf8))
    #expect(!board.screen.text.contains("Hocker"))
    board.signal(SIGCONT)
    #expect(board.waitForOpeningRace())
    board.send("q")
    #expect(board.exit() == .exited(0))
    expectGivenBack(board)
  }

  @Test("Ctrl-L draws everything again")
  func redraw() throws {
    let board = try Lastlap.open()
    #expect(board.waitForOpeningRace())
    // The frame comes in pieces, and the footer’s end is the last of it.
    #expect(board.wait { $0.text.contains("1 warning: w") && $0.text.contains("full laps: ") })
    let whole = board.screen.text
    board.screen.feed(Array("\u{1B}[2Jnoise".utf8))
    board.send("\u{C}")
    #expect(board.wait { $0.text == whole })
    board.send("q")
    #expect(board.exit() == .exited(0))
  }
}
