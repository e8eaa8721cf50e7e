import RaceBoard
import ResultFormats

/// Finds the race that the command line is about.
enum RaceFinding {
  /// What came of it.
  enum Outcome {
    /// The race at this path, of the library with the files that were named.
    case race(RaceLibrary, path: String)
    /// Words that name no race, or several.
    case open(RaceSearch)

    /// The race to open: under a list of races the one that the program opens with.
    var opened: (RaceLibrary, path: String) {
      switch self {
      case .race(let library, let path): (library, path)
      case .open: (RaceLibrary(), EmbeddedArchive.openingRace)
      }
    }
  }

  /// The library with the files that were named, and the path of the race to open; throws for words
  /// that name none (``CommandFailure``), or several (``UsageError``).
  static func find(
    _ subjects: [String], _ reading: ReadingOptions
  ) throws -> (library: RaceLibrary, path: String) {
    switch try look(for: subjects, reading) {
    case .race(let library, let path): return (library, path)
    case .open(let search): throw search.failure
    }
  }

  /// Looks for a race: the first with a result of the files that were named, or the one race that the
  /// words name, or the one the program opens with.
  static func look(for subjects: [String], _ reading: ReadingOptions) throws -> Outcome {
    guard let first = subjects.first else {
      return .race(RaceLibrary(), path: EmbeddedArchive.openingRace)
    }
    if let (file, number) = numberedRace(first) {
      let library = try library([file] + subjects.dropFirst(), reading)
      guard library.opened.contains(where: { $0.path == first }) else {
        throw CommandFailure("\(file): found no race number \(number)")
      }
      return .race(library, path: first)
    }
    if let missing = missingFile(among: subjects) {
      throw CommandFailure("\(missing): no such file, and no race of that name")
    }
    if InputFile.exists(first) {
      let library = try library(subjects, reading)
      guard let race = library.firstRace else {
        let reasons = library.reasonsForNoRace
        throw CommandFailure(
          reasons.isEmpty ? "\(first): found no race" : reasons.joined(separator: "\n"))
      }
      return .race(library, path: race.path)
    }
    let library = RaceLibrary()
    let search = library.search(subjects)
    return search.found.count == 1 ? .race(library, path: search.found[0].path) : .open(search)
  }

  /// The library with the races of files, folders and patterns.
  static func library(
    _ subjects: [String], _ reading: ReadingOptions
  ) throws -> RaceLibrary {
    RaceLibrary(try FileReading.read(try InputFile.files(of: subjects), reading))
  }

  /// Whether it is a file, a folder, a pattern or a race in a file, and no words.
  static func isFile(_ subject: String) -> Bool {
    InputFile.exists(subject) || numberedRace(subject) != nil
      || missingFile(among: [subject]) != nil
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
