import Athletics
import RaceBoard
import RaceReplay
import ResultFormats
import ResultReading
import ResultTables
import Testing

@testable import lastlap

/// A race of the archive, read and folded.
struct ArchivedRace: CustomTestStringConvertible {
  let path: String
  let file: EmbeddedArchive.File
  let readout: Readout
  let loaded: LoadedRace

  static let all: [ArchivedRace] = EmbeddedArchive.races.compactMap { path, file in
    guard let loaded = try? RaceLibrary().race(path) else { return nil }
    var reader = RaceLogReader(file: file.name)
    return ArchivedRace(
      path: path, file: file, readout: reader.readout(of: file.bytes), loaded: loaded)
  }

  static func named(_ path: String) -> ArchivedRace? { all.first { $0.path == path } }

  var testDescription: String { path }

  var replay: Replay { loaded.replay }
  var lastSheet: ResultSheet? { replay.sheets.last }

  func entry(_ id: EntryID) -> Entry { replay.startList[id] }

  /// The entry with this bib.
  func id(bib: String) -> EntryID? { replay.entryIDs.first { entry($0).bib == bib } }

  /// The entry whose athlete's name ends so.
  func id(_ surname: String) -> EntryID? {
    replay.entryIDs.first { entry($0).athlete.name.hasSuffix(surname) }
  }

  /// The state at a mark point, written as in a log.
  func state(at markPoint: String) -> RaceState? {
    Distance(markPoint).map { replay.state(at: .step(.markPoint($0))) }
  }

  /// A line of the last result as it would be printed.
  func printed(_ id: EntryID) -> PrintedLine? {
    guard let sheet = lastSheet, let placing = sheet.placing(of: id),
      let reading = sheet[id]?.reading
    else { return nil }
    return PrintedLine(
      placing.number, entry(id).athlete.name, entry(id).nation?.code, reading.value.text)
  }
}
