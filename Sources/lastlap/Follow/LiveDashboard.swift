import RaceBoard

/// Makes a loop on the thread that is to run it, though what it is made of was made elsewhere: it is
/// handed over once, and nobody else has it.
struct MadeOnce: @unchecked Sendable {
  private let make: () throws -> LiveLoop

  init(_ make: @escaping () throws -> LiveLoop) { self.make = make }

  func callAsFunction() throws -> LiveLoop { try make() }
}

/// The dashboard of races that are followed.
enum LiveDashboard {
  static func run(
    theme: String?, _ view: LiveView, readsStandardInput: Bool, _ moments: MomentRunner?,
    _ keptDelay: KeptDelay?, _ make: MadeOnce
  ) throws {
    let stage = try Stage(
      theme: theme, ProcessEnvironment(), readsStandardInput: readsStandardInput)
    defer { stage.terminal.close() }
    var loop = try RunLoop(
      terminal: stage.terminal, themes: stage.themes, library: RaceLibrary(), path: "",
      state: stage.board(live: view))
    try loop.follow(moments, keptDelay) { try make() }
    try loop.run()
  }
}
