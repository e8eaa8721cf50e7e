import ArgumentParser
import CellGrid
import RaceBoard

/// `lastlap list`: the races of the archive.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the races of the archive, or those that words name.")

  @Argument(help: "Words of a race’s heading, or names of athletes.")
  var words: [String] = []

  func run() throws {
    let search = RaceLibrary().search(words)
    let found = search.found
    guard !found.isEmpty else { throw search.failure }
    let width = found.map { DisplayWidth.of($0.path) }.max() ?? 0
    let lines = found.map { item in
      item.path.fitted(to: width + 2)
        + [item.race.competition.name, item.race.eventName, item.race.roundName]
        .joined(separator: " › ")
    }
    try Output.print(lines.joined(separator: "\n") + "\n")
  }
}
