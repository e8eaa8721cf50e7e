import RaceBoard
import ResultFormats

/// Finds the race that the command line is about.
enum RaceFinding {
  /// The library with the files that were named, and the path of the race to open: the first with a
  /// result, or the one race that the words name, or the one the program opens with.
  static func find(
    _ subjects: [String], _ reading: ReadingOptions
  ) throws -> (library: RaceLibrary, path: String) {
    guard let first = subjects.first else {
      return (RaceLibrary(), EmbeddedArchive.openingRace)
    }
    if let (file, number) = numberedRace(first) {
      let library = try library([file] + subjects.dropFirst(), reading)
      guard library.opened.contains(where: { $0.path == first }) else {
        throw CommandFailure("\(file): found no race number \(number)")
      }
      return (library, first)
    }
    if let missing = missingFile(among: subjects) {
      throw CommandFailure("\(missing): no such file, and no race of that name")
    }
    if InputFile.exists(first) {
      let library = try library(subjects, reading)
      guard let race = library.firstRace else {
        let reasons = library.unusable.map(\.text)
        throw CommandFailure(
          reasons.isEmpty ? "\(first): found no race" : reasons.joined(separator: "\n"))
      }
      return (library, race.path)
    }
    let library = RaceLibrary()
    let found = library.races(named: subjects)
    switch found.count {
    case 0: throw CommandFailure("no race is called “\(subjects.joined(separator: " "))”")
    case 1: return (library, found[0].path)
    default:
      let paths = found.map { "  " + $0.path }.joined(separator: "\n")
      throw UsageError(
        "“\(subjects.joined(separator: " "))” names \(found.count) races:\n\(paths)")
    }
  }

  /// The library with the races of files, folders and patterns.
  static func library(
    _ subjects: [String], _ reading: ReadingOptions
  ) throws -> RaceLibrary {
    RaceLibrary(try FileReading.read(try subjects.flatMap(InputFile.files), reading))
  }

  /// The file and the number of a race in it, of `results.txt#3`; nothing where that is a file
  /// itself.
  private static func numberedRace(_ subject: String) -> (file: String, number: Int)? {
    guard !InputFile.exists(subject), let sign = subject.lastIndex(of: "#"),
      let number = Int(subject[subject.index(after: sign)...]), number > 1
    else { return nil }
    let file = String(subject[..<sign])
    return InputFile.exists(file) ? (file, number) : nil
  }

  /// A subject that is no file though another is, or though it looks like one.
  private static func missingFile(among subjects: [String]) -> String? {
    let someExist = subjects.contains(where: InputFile.exists)
    return subjects.first { subject in
      guard !InputFile.exists(subject) else { return false }
      return someExist || subject.contains("*")
        || endings.contains { subject.hasSuffix($0) }
        || subject.hasPrefix("/") || subject.hasPrefix("./") || subject.hasPrefix("../")
    }
  }

  private static let endings = [
    ".jsonl", ".json", ".csv", ".tsv", ".txt", ".lif", ".evt", ".ppl", ".sch", ".xml", ".gz",
  ]
}
