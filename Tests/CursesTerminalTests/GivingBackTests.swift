import Glibc
import Testing
import VirtualTerminal

struct GivingBackTests {
  /// Expects the terminal as it was found, with the main screen up.
  private func expectGivenBack(_ demo: PtyProcess) {
    #expect(demo.terminalSettings() == demo.initialSettings)
    #expect(!demo.screen.isAlternate)
    #expect(demo.screen.isCursorVisible)
    let output = String(decoding: demo.rawOutput, as: UTF8.self)
    let pasteOn = output.ranges(of: "\u{1B}[?2004h").last
    let pasteOff = output.ranges(of: "\u{1B}[?2004l").last
    #expect((pasteOff?.lowerBound ?? output.startIndex) > (pasteOn?.lowerBound ?? output.endIndex))
    #expect(demo.screen.titles.isEmpty)
  }

  @Test("leaving gives the terminal back")
  func leaving() throws {
    let demo = try DemoProgram.start()
    #expect(demo.waitForFrame())
    #expect(demo.screen.isAlternate)
    #expect(demo.terminalSettings() != demo.initialSettings)
    demo.send("q")
    #expect(demo.exit() == .exited(0))
    expectGivenBack(demo)
  }

  @Test(
    "a signal gives the terminal back, and the program dies of it",
    arguments: [SIGTERM, SIGINT, SIGHUP, SIGQUIT])
  func signals(number: Int32) throws {
    let demo = try DemoProgram.start()
    #expect(demo.waitForFrame())
    demo.signal(number)
    #expect(demo.exit() == .signalled(number))
    expectGivenBack(demo)
  }

  @Test("a lost connection ends the program")
  func hangUp() throws {
    let demo = try DemoProgram.start()
    #expect(demo.waitForFrame())
    demo.hangUp()
    #expect([.signalled(SIGHUP), .exited(0)].contains(demo.exit()))
  }

  @Test("a signal that the program was started to ignore stays ignored")
  func ignoredSignal() throws {
    let demo = try PtyProcess(
      ["/bin/sh", "-c", "trap '' HUP; exec \(DemoProgram.path)"], width: 60, height: 12,
      environment: ["TERM=xterm-256color", "LANG=C.UTF-8"])
    #expect(demo.waitForFrame())
    demo.signal(SIGHUP)
    demo.send("y")
    #expect(demo.wait { $0.line(1) == "character(\"y\")" })
    demo.send("q")
    #expect(demo.exit() == .exited(0))
    expectGivenBack(demo)
  }

  @Test("Ctrl-C and Ctrl-\\ are signals", arguments: [("\u{3}", SIGINT), ("\u{1C}", SIGQUIT)])
  func typedSignals(typed: String, number: Int32) throws {
    let demo = try DemoProgram.start()
    #expect(demo.waitForFrame())
    demo.send(typed)
    #expect(demo.exit() == .signalled(number))
    expectGivenBack(demo)
  }

  @Test(
    "a crash gives the terminal back, and the program dies of it",
    arguments: [
      ("fatal", SIGILL), ("trap", SIGILL), ("abort", SIGABRT), ("segv", SIGSEGV),
      ("overflow", SIGSEGV), ("thread", SIGILL), ("thread-overflow", SIGSEGV),
      ("thread-segv", SIGSEGV),
    ])
  func crashes(kind: String, number: Int32) throws {
    let demo = try DemoProgram.start(["--crash=\(kind)"])
    #expect(demo.waitForFrame())
    demo.send("!")
    let status = demo.exit()
    // A trap is another signal on other processors.
    #expect(status == .signalled(number) || number == SIGILL && status == .signalled(SIGTRAP))
    expectGivenBack(demo)
  }

  @Test("the message of a crash can be read afterwards")
  func message() throws {
    let demo = try DemoProgram.start(["--crash=fatal"], width: 100)
    #expect(demo.waitForFrame())
    demo.send("!")
    _ = demo.exit()
    #expect(!demo.screen.isAlternate)
    #expect(demo.screen.text.contains("Fatal error: the message of the crash"))
  }

  @Test("the backtracer goes on where it is asked for")
  func backtrace() throws {
    let demo = try DemoProgram.start(
      ["--crash=segv"], width: 100, height: 50,
      environment: ["TERM=xterm-256color", "SWIFT_BACKTRACE=enable=no"])
    #expect(demo.waitForFrame())
    demo.send("!")
    #expect(demo.exit() == .signalled(SIGSEGV))
    expectGivenBack(demo)
  }

  @Test("exit() gives the terminal back")
  func exitCall() throws {
    let demo = try DemoProgram.start(["--crash=exit"])
    #expect(demo.waitForFrame())
    demo.send("!")
    #expect(demo.exit() == .exited(7))
    expectGivenBack(demo)
  }

  @Test("what is written to descriptor 2 doesn't disturb the screen and appears afterwards")
  func errors() throws {
    let demo = try DemoProgram.start()
    #expect(demo.waitForFrame())
    demo.send("e")
    #expect(demo.wait { $0.line(1) == "character(\"e\")" })
    #expect(!demo.screen.text.contains("descriptor 2"))
    demo.send("q")
    #expect(demo.exit() == .exited(0))
    #expect(demo.screen.text.contains("written to descriptor 2"))
  }

  @Test("Ctrl-Z gives the terminal back, and fg draws everything again")
  func suspending() throws {
    let shell = try PtyProcess(
      ["/bin/sh", "-i"], width: 60, height: 12,
      environment: ["PS1=shell> ", "TERM=xterm-256color", "LANG=C.UTF-8", "PATH=/usr/bin:/bin"])
    #expect(shell.wait(for: "shell>"))
    shell.send(DemoProgram.path + "\n")
    #expect(shell.waitForFrame())
    let drawing = shell.terminalSettings()
    for _ in 1...2 {
      shell.send("\u{1A}")
      #expect(shell.wait { !$0.isAlternate && $0.text.contains("Stopped") })
      #expect(shell.terminalSettings() != drawing)
      shell.send("echo in\"\"between\n")
      #expect(shell.wait(for: "inbetween"))
      shell.send("clear; fg\n")
      #expect(shell.wait { $0.isAlternate })
      #expect(shell.wait(for: "size 60x12"))
      #expect(shell.waitForFrame())
      #expect(shell.wait { _ in shell.terminalSettings() == drawing })
    }
    shell.send("y")
    #expect(shell.wait { $0.line(1) == "character(\"y\")" })
    shell.send("q")
    #expect(shell.wait { !$0.isAlternate })
    shell.send("exit\n")
    #expect(shell.exit() == .exited(0))
  }

  @Test("a program stopped and continued from outside draws everything again")
  func continued() throws {
    let demo = try DemoProgram.start()
    #expect(demo.waitForFrame())
    demo.signal(SIGSTOP)
    demo.screen.feed(Array("\u{1B}[2J".utf8))
    demo.signal(SIGCONT)
    #expect(demo.wait(for: "size 60x12"))
    #expect(demo.waitForFrame())
    demo.send("q")
    #expect(demo.exit() == .exited(0))
    expectGivenBack(demo)
  }

  @Test("a size that changed during a stop is seen afterwards")
  func resizedWhileStopped() throws {
    let shell = try PtyProcess(
      ["/bin/sh", "-i"], width: 60, height: 12,
      environment: ["PS1=shell> ", "TERM=xterm-256color", "LANG=C.UTF-8", "PATH=/usr/bin:/bin"])
    #expect(shell.wait(for: "shell>"))
    shell.send(DemoProgram.path + "\n")
    #expect(shell.waitForFrame())
    shell.send("\u{1A}")
    #expect(shell.wait { !$0.isAlternate && $0.text.contains("Stopped") })
    shell.resize(width: 70, height: 15)
    shell.send("fg\n")
    #expect(shell.wait(for: "size 70x15"))
  }
}
