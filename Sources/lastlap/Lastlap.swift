import ArgumentParser
import Glibc

/// The program: a dashboard, and commands that print.
@main
struct Lastlap: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lastlap",
    abstract: "Follow an athletics race in the terminal.",
    discussion: """
      Without a command, opens the dashboard: on a file, on a race of the archive named by any \
      words that tell it apart, or on the men’s 1500 m final of Paris 2024.
      """,
    version: "0.1.0",
    subcommands: [
      OpenCommand.self, ShowCommand.self, CompareCommand.self, CheckCommand.self,
      ConvertCommand.self, CastCommand.self, FollowCommand.self, PublishCommand.self,
      SimulateCommand.self, DemoCommand.self,
      ListCommand.self, ThemesCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  /// Runs what the command line asks for; exits 0, 1 where it failed or found nothing, 2 where it
  /// was used wrongly or is ambiguous.
  static func main() {
    signal(SIGPIPE, SIG_DFL)
    // A file that would be larger than allowed is an error like a full disk.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try parseAsRoot(
        MomentCommand.joined(to: SpeedWord.joined(to: SystemPath.arguments)))
      try command.run()
    } catch let failure as CommandFailure {
      end(failure.description, 1)
    } catch let misuse as UsageError {
      end(misuse.description, 2)
    } catch {
      let code = exitCode(for: error)
      if code == .success { exit(withError: error) }
      // A command that has told all there is to tell.
      if error is ExitCode { Glibc.exit(code.rawValue) }
      let message = fullMessage(for: error)
      let prefix = "Error: "
      end(
        message.hasPrefix(prefix) ? String(message.dropFirst(prefix.count)) : message,
        code == .validationFailure ? 2 : code.rawValue)
    }
  }

  private static func end(_ message: String, _ code: Int32) -> Never {
    Output.complain(message)
    Glibc.exit(code)
  }
}
