import Testing
import VirtualTerminal

struct OpeningTests {
  @Test(
    "an unset, empty or unknown TERM is taken for xterm-256color",
    arguments: [[], ["TERM="], ["TERM=no-such-terminal"], ["TERM=../../etc/passwd"]])
  func unknown(environment: [String]) throws {
    let demo = try DemoProgram.start(environment: environment)
    #expect(demo.waitForFrame())
    #expect(demo.screen.line(0).contains("indexed256"))
  }

  @Test("a terminal that can't move its cursor is refused in words, and untouched")
  func dumb() throws {
    let demo = try DemoProgram.start(environment: ["TERM=dumb"])
    #expect(demo.exit() == .exited(2))
    let message = "terminal-demo: a terminal of type “dumb” can’t move its cursor\r\n"
    #expect(String(decoding: demo.rawOutput, as: UTF8.self) == message)
    #expect(demo.terminalSettings() == demo.initialSettings)
  }

  @Test("output or input that is no terminal is refused")
  func pipes() throws {
    let piped = try DemoProgram.start(output: .pipe)
    #expect(piped.exit() == .exited(2))
    #expect(piped.screen.text.contains("not a terminal"))
    #expect(piped.pipedOutput.isEmpty)
    let fed = try DemoProgram.start(input: .pipe)
    #expect(fed.exit() == .exited(2))
    #expect(fed.screen.text.contains("not a terminal"))
  }

  @Test("keys come from the terminal where standard input is a pipe")
  func keysBesideAPipe() throws {
    let demo = try DemoProgram.start(["--tty"], input: .pipe)
    #expect(demo.waitForFrame())
    demo.send("x")
    #expect(demo.wait { $0.line(1) == "character(\"x\")" })
    demo.send("q")
    #expect(demo.exit() == .exited(0))
  }

  @Test("without UTF-8 stand-ins are drawn", arguments: ["C", "POSIX"])
  func noUTF8(locale: String) throws {
    let demo = try DemoProgram.start(["--locale=\(locale)"])
    #expect(demo.waitForFrame())
    #expect(demo.screen.line(0).hasSuffix("ascii"))
    #expect(demo.screen.line(5).hasPrefix("+-e? o*>|? |O.?"))
    #expect(demo.rawOutput.allSatisfy { $0 < 0x80 })
  }

  @Test("a locale without UTF-8 gives way to C.UTF-8", arguments: ["C", "de_XX", ""])
  func otherLocale(locale: String) throws {
    let demo = try DemoProgram.start(environment: ["TERM=xterm", "LC_ALL=\(locale)"])
    #expect(demo.waitForFrame())
    #expect(demo.screen.line(0).hasSuffix("utf8"))
  }
}
