import CellGrid
import Glibc
import LiveFeed
import RaceBoard

/// Prints what is followed: a line for each thing that happens, or an object.
struct LivePrinter {
  let isForPrograms: Bool
  var moments: MomentRunner?

  /// Prints until all sources have told all that they had to tell.
  func run(_ loop: LiveLoop) throws {
    defer { loop.close() }
    var commentary = LiveCommentary()
    var moments = moments
    var sources: [LiveSource] = []
    var due: Int64? = 0
    while true {
      var updates = try loop.turn(until: due).map { LiveUpdate($0) }
      if loop.sources != sources {
        let changed = loop.sources.filter { !sources.contains($0) }
        sources = loop.sources
        updates.append(.sources(changed))
      }
      updates += moments?.updates(for: updates) ?? []
      let rings = updates.contains { if case .rung = $0 { true } else { false } }
      if rings, isatty(STDOUT_FILENO) == 1 { try Output.print("\u{07}") }
      let text = updates.flatMap { commentary.lines(of: $0) }.map(text).joined()
      if !text.isEmpty { try Output.print(text) }
      if loop.isOver { return }
      // What is waited for is told before it comes.
      due = nil
    }
  }

  private func text(_ line: LiveCommentary.Line) -> String {
    isForPrograms
      ? JSONText.object([("race", line.race), ("step", line.step), ("text", line.text)]) + "\n"
      : VisibleText.of(line.whole) + "\n"
  }
}
