import ReaderChecks
import ResultFormats
import ResultReading

/// A competition that is written and read back: a sample, a folder of samples, a fixture or a race
/// of the archive.
struct RoundTripSource: Sendable, CustomStringConvertible {
  let description: String
  let races: [Readout]

  init(_ name: String, _ files: [(name: String, bytes: [UInt8])]) {
    description = name
    races = LynxFolderReadout(files).races
  }

  /// Every fixture.
  static let fixtures = Fixture.all.map { Self("fixture " + $0.name, [$0]) }

  /// Every race of the archive.
  static let archive = Sample.names(inPackage: logs, ending: ".race.jsonl").compactMap { name in
    Sample.bytes(inPackage: logs + name).map { Self(name, [(name: name, bytes: $0)]) }
  }

  private static let logs = "Sources/CArchive/Logs/"

  /// Every real file by itself, and the folders whose files belong together.
  static let samples = Sample.names(in: "samples", ending: "").flatMap { folder in
    let files = Sample.names(in: "samples/" + folder, ending: "").compactMap { name in
      Sample.bytes("samples/\(folder)/\(name)").map { (name: folder + "/" + name, bytes: $0) }
    }
    let alone = files.map { Self($0.name, [$0]) }
    return ["lynx", "odf"].contains(folder) ? alone + [Self(folder, files)] : alone
  }
}
