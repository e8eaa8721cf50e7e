import CArchive

/// The race logs, competition logs and themes that are part of the program.
enum EmbeddedArchive {
  /// One of the files, by its name without a folder.
  struct File: Sendable {
    let name: String
    private let index: Int

    fileprivate init?(_ index: Int) {
      guard let name = embedded_file(index)?.pointee.name else { return nil }
      self.index = index
      self.name = String(cString: name)
    }

    var bytes: [UInt8] {
      guard let file = embedded_file(index)?.pointee else { return [] }
      return Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    }
  }

  static let files: [File] = {
    var files: [File] = []
    while let file = File(files.count) { files.append(file) }
    return files
  }()

  static let raceEnding = ".race.jsonl"
  private static let competitionEnding = ".competition.jsonl"
  private static let themeEnding = ".toml"

  /// The race that the program opens with.
  static let openingRace = "paris-2024/1500m-m/final"

  /// The race logs with the paths of their races: `paris-2024/1500m-m/final`.
  static let races: [(path: String, file: File)] = files.compactMap { file in
    guard file.name.hasSuffix(raceEnding) else { return nil }
    let path = file.name.dropLast(raceEnding.count).split(separator: "_").joined(separator: "/")
    return (path, file)
  }

  /// The log of a competition, by its id.
  static func competitionLog(_ id: String) -> File? {
    files.first { $0.name == id + competitionEnding }
  }

  /// The ids of the competitions that have a log.
  static let competitions: [String] = files.compactMap { file in
    file.name.hasSuffix(competitionEnding)
      ? String(file.name.dropLast(competitionEnding.count)) : nil
  }

  /// The themes with their names: `dusk`.
  static let themes: [(name: String, file: File)] = files.compactMap { file in
    file.name.hasSuffix(themeEnding)
      ? (String(file.name.dropLast(themeEnding.count)), file) : nil
  }
}
