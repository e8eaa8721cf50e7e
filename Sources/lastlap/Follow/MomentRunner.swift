import Athletics
import Glibc
import RaceBoard

/// Runs commands and rings at moments of races that are followed.
///
/// What is known of a moment goes into the command's environment and never into its text, so that no
/// name can be a command. What is told in the first two seconds was there before, and is no news.
struct MomentRunner {
  let commands: [MomentCommand]
  let rings: Bool
  /// Whether what a command prints may go where our own errors go; on a dashboard it would be lost in it.
  let isHeard: Bool
  private var moments = LiveMoments()
  private var running: [(process: pid_t, command: MomentCommand)] = []
  /// When what is told begins to be news, in microseconds of ``MonotonicClock``.
  private let newsBegin: Int64

  private static let history: Int64 = 2_000_000
  /// How many commands run at once at most.
  private static let most = 16

  /// - Parameter delay: how long after it came all is told, in microseconds.
  init(_ commands: [MomentCommand], rings: Bool, isHeard: Bool, delay: Int64) {
    self.commands = commands
    self.rings = rings
    self.isHeard = isHeard
    newsBegin = MonotonicClock.microseconds + Self.history + delay
  }

  /// What of commands and rings is to be told beside what came.
  mutating func updates(for news: [LiveUpdate]) -> [LiveUpdate] {
    guard rings || !commands.isEmpty else { return [] }
    var warnings = takeEnded()
    let reached = news.flatMap { moments.moments(of: $0) }
    guard MonotonicClock.microseconds > newsBegin else { return [] }
    for moment in reached {
      for command in commands where command.moment == moment.kind {
        warnings += run(command, moment)
      }
    }
    return (warnings.isEmpty ? [] : [.warned(warnings)])
      + (rings && !reached.isEmpty ? [.rung] : [])
  }

  /// The commands that have ended otherwise than well, as warnings.
  private mutating func takeEnded() -> [Warning] {
    var warnings: [Warning] = []
    running.removeAll { process, command in
      var status: Int32 = 0
      guard waitpid(process, &status, WNOHANG) != 0 else { return false }
      if status != 0 { warnings.append(Self.warning(of: command, "it failed")) }
      return true
    }
    return warnings
  }

  private static func warning(of command: MomentCommand, _ found: String) -> Warning {
    Warning(
      file: MomentCommand.option + " " + command.moment.rawValue, found: found,
      expected: "a command that can be run: " + String(command.text.prefix(60)), isError: false)
  }

  private mutating func run(_ command: MomentCommand, _ moment: LiveMoment) -> [Warning] {
    guard running.count < Self.most else {
      return [Self.warning(of: command, "\(Self.most) commands still run, and it was not")]
    }
    let facts = moment.facts.map { "LASTLAP_" + $0.key.uppercased() + "=" + $0.value }
    let own = ProcessEnvironment.all.filter { !$0.hasPrefix("LASTLAP_") }
    guard
      let process = spawn(
        ["/bin/sh", "-c", command.text],
        own + facts + ["LASTLAP_MOMENT=" + moment.kind.rawValue])
    else { return [Self.warning(of: command, "it could not be begun")] }
    running.append((process, command))
    return []
  }

  private func spawn(_ arguments: [String], _ environment: [String]) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { posix_spawn_file_actions_destroy(&actions) }
    let nowhere = "/dev/null"
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, nowhere, O_RDONLY, 0)
    if isHeard {
      posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, STDOUT_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, nowhere, O_WRONLY, 0)
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, nowhere, O_WRONLY, 0)
    }
    var attributes = posix_spawnattr_t()
    guard posix_spawnattr_init(&attributes) == 0 else { return nil }
    defer { posix_spawnattr_destroy(&attributes) }
    // Signals of the terminal are for the dashboard, and none that it holds back stay so in a command.
    var none = sigset_t()
    sigemptyset(&none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var argv: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    var envp: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer { for text in argv + envp { free(text) } }
    var process: pid_t = 0
    guard posix_spawn(&process, "/bin/sh", &actions, &attributes, &argv, &envp) == 0 else {
      return nil
    }
    return process
  }
}
