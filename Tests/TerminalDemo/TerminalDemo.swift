import CellGrid
import CursesTerminal
import Glibc

/// A program for the tests of the terminal: shows what it is told and dies as it is asked to.
///
/// Arguments: `--locale=NAME` instead of the usual ones, `--tty` for keys from /dev/tty,
/// `--crash=KIND` for what `!` does.
@main struct TerminalDemo {
  static func main() {
    do throws(TerminalError) {
      let terminal = try CursesTerminal.open(setup())
      var demo = Demo(terminal: terminal, wake: try Wake())
      demo.run()
      terminal.close()
    } catch {
      let message = "terminal-demo: \(error)\n"
      write(2, message, message.utf8.count)
      exit(2)
    }
  }

  private static func setup() -> TerminalSetup {
    var environment = TerminalEnvironment(name: variable("TERM"))
    environment.colorTerm = variable("COLORTERM")
    environment.noColor = !variable("NO_COLOR").isEmpty
    if let locale = argument("--locale=") { environment.locales = [locale] }
    var setup = TerminalSetup(environment: environment)
    if CommandLine.arguments.contains("--tty") { setup.input = open("/dev/tty", O_RDWR) }
    return setup
  }

  private static func variable(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
  }

  static func argument(_ prefix: String) -> String? {
    CommandLine.arguments.first { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
  }
}
