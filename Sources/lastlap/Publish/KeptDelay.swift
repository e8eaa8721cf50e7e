import RaceBoard

/// The delay that some sources were last shown with, in the user's state folder.
struct KeptDelay: Sendable {
  private let sources: [String]

  /// - Parameter sources: as they are named; what comes by a pipe is another thing each time, and has none.
  init?(of sources: [String]) {
    if sources.contains("-") { return nil }
    self.sources = sources
  }

  /// What was kept; nothing where nothing was, or none that can be read.
  var delay: DelayWord? {
    guard let file = try? file(isMade: false), let text = try? FileReading.text(of: file) else {
      return nil
    }
    return DelayWord(argument: String(text.prefix { !$0.isNewline }))
  }

  /// Keeps one, in microseconds.
  func keep(_ microseconds: Int64) -> ReadingThread.Outcome {
    var action: Action?
    do {
      let text = "\(Double(microseconds) / 1_000_000)s\n"
      try FileWriting.replace(try file(isMade: true), with: Array(text.utf8))
    } catch {
      action = .delayNotKept("\(error)")
    }
    return .init(action: action, wasWaitedFor: false)
  }

  private func file(isMade: Bool) throws -> String {
    try KeptRaces.delayFile(of: sources, in: ProcessEnvironment(), isMade: isMade)
  }
}
