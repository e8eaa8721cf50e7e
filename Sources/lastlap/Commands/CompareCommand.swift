import ArgumentParser
import Athletics
import RaceBoard
import RaceReplay

/// `lastlap compare`: two races, or two athletes, side by side.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare two races, or two athletes, at every mark point.",
    discussion: """
      With two races their winners are compared, or an athlete that --athlete names in both; with \
      one race, two athletes. Words name a race as in `show`; where it isn’t plain which words are \
      whose, those of a race go in quotes: "tokyo 1500m men".
      """)

  @Argument(
    help: ArgumentHelp(
      "One race or two: words, a path or a file each.", valueName: "race-or-file"))
  var subjects: [String]

  @Option(
    name: .customLong("athlete"),
    help: "Whom to compare, by the start of any name; given twice, one in each race.")
  var athletes: [String] = []

  @Option(help: "How to print it; svg is a picture of the gap.")
  var format: ShowCommand.Format = .text

  @Option(help: "How many columns wide the chart or picture is, 40 to 400.")
  var width: Int = 80

  @ArgumentParser.Flag(
    help: "CSV without the apostrophe that keeps spreadsheets from running text as formulas.")
  var raw = false

  @OptionGroup(title: "Reading files") var reading: ReadingOptions

  func run() throws {
    try ShowCommand.check(width: width)
    let named = try ComparedSubjects(subjects, wantsOne: athletes.count == 2).races
    guard athletes.count <= 2, named.count == 2 || athletes.count == 2 else {
      throw UsageError("compare takes two races, or one race and --athlete twice")
    }
    let races = try named.map { try Self.load($0, reading) }
    guard let first = races.first?.replay, let second = races.last?.replay else { return }
    guard first.race.discipline == second.race.discipline else {
      throw UsageError(
        "these are different distances: \(first.race.eventName) and \(second.race.eventName)")
    }
    let comparison = RunComparison(
      try run(in: first, named: athletes.first, isOnly: named.count == 1),
      try run(in: second, named: athletes.last, isOnly: named.count == 1))
    let compared = ComparedRuns(
      comparison: comparison, race: first.race,
      shared: named.count == 2 ? first.sharedAthletes(with: second) : [],
      second: second.race, credit: PictureCredit(sources: races.flatMap(\.sources)))
    switch format {
    case .text: try Output.print(compared.text(columns: width))
    case .markdown: try Output.print(compared.tables.map(\.markdown).joined(separator: "\n"))
    case .csv: try Output.print(compared.table.csv(isRaw: raw))
    case .json: try Output.print(compared.table.json)
    case .svg: try Output.print(compared.svg(columns: width))
    }
  }

  private static func load(_ words: [String], _ reading: ReadingOptions) throws -> LoadedRace {
    let (library, path) = try RaceFinding.find(words, reading)
    let loaded = try library.race(path)
    Output.complain(of: loaded.warnings + library.unusable)
    return loaded
  }

  /// The run of the athlete whom a word names, or of the winner.
  private func run(
    in replay: Replay, named word: String?, isOnly: Bool
  ) throws -> ReferenceRun {
    guard let word else {
      guard let run = replay.run(of: .winner, inSameRace: isOnly) else {
        throw CommandFailure("no winner is known of \(replay.race.path): name an --athlete")
      }
      return run
    }
    let found = replay.startList.entries.filter { $0.athlete.isNamed(by: word) }
    guard found.count < 2 else {
      let names = found.map(\.athlete.name).joined(separator: ", ")
      throw UsageError("“\(word)” names \(found.count) athletes of \(replay.race.path): \(names)")
    }
    guard let entry = found.first else {
      throw CommandFailure("no athlete of \(replay.race.path) is called “\(word)”")
    }
    guard let run = replay.run(of: .athlete(entry.athlete), inSameRace: isOnly) else {
      throw CommandFailure("no time of \(entry.athlete.name) is known in \(replay.race.path)")
    }
    return run
  }
}

extension Athlete {
  /// Whether every word of a text is the start of a word of the name.
  fileprivate func isNamed(by text: String) -> Bool {
    let name = FoldedText(name)
    let words = text.split(separator: " ").map { FoldedText(String($0)) }.filter { !$0.isEmpty }
    return !words.isEmpty && words.allSatisfy { name.startsAnyWord($0) }
  }
}
