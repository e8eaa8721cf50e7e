import CPty
import Glibc

/// A program running in a terminal of its own.
package final class PtyProcess {
  /// What a standard stream of the program is.
  package enum Stream: Hashable, Sendable {
    case terminal, pipe
  }

  /// How a program ended.
  package enum ExitStatus: Hashable, Sendable {
    case exited(Int32)
    case signalled(Int32)
    /// It runs still, though the time is over.
    case running
  }

  /// Why a program could not be started.
  package struct StartError: Error {
    package let step: String
    package let code: Int32
  }

  /// What the program shows.
  package let screen: VirtualScreen

  /// Everything that the program wrote to the terminal.
  package private(set) var rawOutput: [UInt8] = []

  /// Everything that the program wrote to standard output, where that is a pipe.
  package private(set) var pipedOutput: [UInt8] = []

  package let identifier: pid_t

  /// The settings of the terminal before the program started.
  package let initialSettings: [UInt8]

  private var terminal: pty_pair
  private let ending: Int32
  private var pipedInput: Int32 = -1
  private var outputPipe: Int32 = -1
  private var status: ExitStatus?

  /// Starts a program, whose path is the first argument.
  ///
  /// The terminal is the controlling one of the program's session, whatever its streams are.
  package init(
    _ arguments: [String], width: Int = 80, height: Int = 24, environment: [String],
    input: Stream = .terminal, output: Stream = .terminal
  ) throws {
    var terminal = pty_pair()
    try Self.check("open a terminal", pty_open(&terminal))
    try Self.check("set its size", pty_resize(terminal.master, Int32(width), Int32(height)))
    initialSettings = Self.settings(of: terminal)
    let inputEnds = try Self.pipe(input)
    let outputEnds = try Self.pipe(output)
    defer {
      if inputEnds.read >= 0 { close(inputEnds.read) }
      if outputEnds.write >= 0 { close(outputEnds.write) }
    }
    var arguments = arguments.map { strdup($0) } + [nil]
    var environment = environment.map { strdup($0) } + [nil]
    defer { for text in arguments + environment { free(text) } }
    var process: pid_t = 0
    try Self.check(
      "start",
      pty_spawn(
        terminal.slave, inputEnds.read, outputEnds.write, &arguments, &environment, &process))
    self.terminal = terminal
    identifier = process
    ending = pty_process_descriptor(process)
    pipedInput = inputEnds.write
    outputPipe = outputEnds.read
    screen = VirtualScreen(width: width, height: height)
  }

  deinit {
    if status == nil {
      kill(identifier, SIGKILL)
      var raw: Int32 = 0
      waitpid(identifier, &raw, 0)
    }
    for descriptor in [terminal.master, terminal.slave, ending, pipedInput, outputPipe]
    where descriptor >= 0 { close(descriptor) }
  }

  /// Types into the terminal.
  package func send(_ text: String) { send(Array(text.utf8)) }

  /// Types bytes into the terminal, and shows what the program writes meanwhile.
  package func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(terminal.master, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else {
        guard errno == EAGAIN, pump(milliseconds: 20_000, wantsToWrite: true) else { return }
      }
    }
  }

  /// Writes to standard input, where that is a pipe; more than fits waits for the program.
  package func sendToPipe(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(pipedInput, bytes, bytes.count)
  }

  /// Ends standard input, where that is a pipe.
  package func closePipe() {
    if pipedInput >= 0 { close(pipedInput) }
    pipedInput = -1
  }

  /// Gives the window another size.
  package func resize(width: Int, height: Int) {
    screen.resize(width: width, height: height)
    _ = pty_resize(terminal.master, Int32(width), Int32(height))
  }

  /// Closes the window, as a lost connection does.
  package func hangUp() {
    close(terminal.master)
    terminal.master = -1
  }

  /// Whether the program has ended, without reading what it writes.
  package var hasEnded: Bool {
    var info = siginfo_t()
    let found = waitid(P_PID, id_t(identifier), &info, WEXITED | WNOHANG | WNOWAIT)
    return status != nil || (found == 0 && info.si_signo == SIGCHLD)
  }

  /// Sends a signal to the program.
  package func signal(_ number: Int32) { kill(identifier, number) }

  /// Shows what the program writes until `isDone` says so; false if it doesn't within the time, or
  /// the program ends before.
  package func wait(
    milliseconds: Int = 20_000, until isDone: (VirtualScreen) -> Bool
  ) -> Bool {
    let end = Self.now() + milliseconds
    while !isDone(screen) {
      let left = end - Self.now()
      guard left > 0, pump(milliseconds: left) else { return isDone(screen) }
    }
    return true
  }

  /// Waits for the program to end, showing what it writes.
  package func exit(milliseconds: Int = 20_000) -> ExitStatus {
    _ = wait(milliseconds: milliseconds) { _ in false }
    return status ?? .running
  }

  /// The settings of the terminal, to compare.
  package func terminalSettings() -> [UInt8] { Self.settings(of: terminal) }
}

extension PtyProcess {
  /// Reads once what there is; false when the time is over or the program has ended.
  private func pump(milliseconds: Int, wantsToWrite: Bool = false) -> Bool {
    guard status == nil else { return false }
    let wanted = Int16(wantsToWrite ? POLLIN | POLLOUT : POLLIN)
    var polled = [
      pollfd(fd: terminal.master, events: wanted, revents: 0),
      pollfd(fd: ending, events: Int16(POLLIN), revents: 0),
      pollfd(fd: outputPipe, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&polled, nfds_t(polled.count), Int32(clamping: milliseconds))
    if count < 0 { return errno == EINTR }
    guard count > 0 else { return false }
    if polled[2].revents != 0 { readPipe() }
    readTerminal()
    guard polled[1].revents != 0 else { return true }
    // It wrote before it ended; the terminal holds that still.
    readTerminal()
    while readPipe() {}
    reap()
    return false
  }

  private func readTerminal() {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    while terminal.master >= 0 {
      let count = read(terminal.master, &bytes, bytes.count)
      guard count > 0 else { return }
      rawOutput += bytes.prefix(count)
      screen.feed(Array(bytes.prefix(count)))
      let replies = screen.takeReplies()
      if !replies.isEmpty { _ = write(terminal.master, replies, replies.count) }
    }
  }

  @discardableResult private func readPipe() -> Bool {
    guard outputPipe >= 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(outputPipe, &bytes, bytes.count)
    guard count > 0 else {
      close(outputPipe)
      outputPipe = -1
      return false
    }
    pipedOutput += bytes.prefix(count)
    return true
  }

  private func reap() {
    var raw: Int32 = 0
    waitpid(identifier, &raw, 0)
    let signal = raw & 0x7F
    status = signal == 0 ? .exited(raw >> 8 & 0xFF) : .signalled(signal)
  }

  private static func settings(of terminal: pty_pair) -> [UInt8] {
    var settings = termios()
    tcgetattr(terminal.slave, &settings)
    return withUnsafeBytes(of: settings) { Array($0) }
  }

  private static func check(_ step: String, _ code: Int32) throws {
    if code != 0 { throw StartError(step: step, code: code) }
  }

  private static func pipe(_ stream: Stream) throws -> (read: Int32, write: Int32) {
    guard stream == .pipe else { return (-1, -1) }
    var ends: [Int32] = [-1, -1]
    try check("make a pipe", Glibc.pipe(&ends) == 0 ? 0 : errno)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  private static func now() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Int(now.tv_sec) * 1000 + now.tv_nsec / 1_000_000
  }
}
