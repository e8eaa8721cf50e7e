import ArgumentParser
import CellGrid
import RaceBoard

/// `lastlap list`: the races of the archive.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the races of the archive, or those that words name.")

  @Argument(help: "Words that a race’s heading must have.")
  var words: [String] = []

  func run() throws {
    let found = RaceLibrary().races(named: words)
    guard !found.isEmpty else {
      throw CommandFailure("no race is called “\(words.joined(separator: " "))”")
    }
    let width = found.map { DisplayWidth.of($0.path) }.max() ?? 0
    let lines = found.map { item in
      item.path.fitted(to: width + 2)
        + [item.race.competition.name, item.race.eventName, item.race.roundName]
        .joined(separator: " › ")
    }
    try Output.print(lines.joined(separator: "\n") + "\n")
  }
}
