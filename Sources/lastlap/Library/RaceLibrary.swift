import Athletics
import RaceBoard
import RaceReplay
import ResultFormats
import ResultReading

/// The races that can be opened: those of the archive, and of files named on the command line.
struct RaceLibrary {
  /// A file that was read: its race, or a competition's finals.
  struct OpenedFile {
    /// The file's own, with `#2` and so on for a further race in it.
    let path: String
    /// The file it is named after.
    let file: String
    let readout: Readout
    var isFurtherRace = false
  }

  private(set) var opened: [OpenedFile] = []
  /// The finals that the files' races decide, by the id of their competition.
  private(set) var decided: [String: [DecidedFinal]] = [:]

  /// The races of files that were read, beside those of the archive.
  init(_ files: [ReadFile] = []) {
    var assembly = FileAssembly()
    for file in files { assembly.add(file.readout, file: file.file.path) }
    var counts: [String: Int] = [:]
    for part in (consume assembly).parts() {
      // A file may hold many races: `results.txt#2`, and so on, in the order of the file.
      let number = counts[part.file, default: 0] + 1
      counts[part.file] = number
      opened.append(
        OpenedFile(
          path: number == 1 ? part.file : "\(part.file)#\(number)", file: part.file,
          readout: part.readout,
          isFurtherRace: number > 1))
    }
    for readout in opened.lazy.map(\.readout) {
      guard let final = readout.decidedFinal, let race = readout.startList?.race else { continue }
      decided[race.competition.id, default: []].append(final)
    }
  }

  /// How many files have a race, whatever the number of races in each.
  var filesWithRace: Int { opened.count { $0.readout.startList != nil && !$0.isFurtherRace } }

  /// The race that files are opened for: the first with a result, else the first there is.
  var firstRace: OpenedFile? {
    let races = opened.filter { $0.readout.startList != nil }
    return races.first { !$0.readout.logged.isEmpty } ?? races.first
  }

  /// Warnings about files that say no more than that: what kept them from being used.
  var unusable: [Warning] {
    opened.filter { $0.readout.startList == nil && $0.readout.competition == nil }
      .flatMap(\.readout.warnings)
  }

  /// Why no file has a race, in few lines: where much is odd, only what kept them from being read.
  var reasonsForNoRace: [String] {
    let all = unusable
    let errors = all.filter(\.isError)
    let groups = WarningGroups(all.count <= FewOfMany.shown || errors.isEmpty ? all : errors)
    return groups.rows.map(groups.text)
  }

  /// All warnings about files, also those about races beside the one that is open.
  var warnings: [Warning] { opened.flatMap(\.readout.warnings) }

  /// A race for the dashboard, which shows the warnings about files whichever race is open.
  func boardRace(_ path: String) throws -> LoadedRace {
    let race = try race(path)
    let isFile = opened.contains { $0.path == path && $0.readout.startList != nil }
    return LoadedRace(
      replay: race.replay, competition: race.competition, warnings: isFile ? [] : race.warnings,
      remarks: race.remarks)
  }

  /// A race by its path, or by the name of the file it is in.
  func race(_ path: String) throws -> LoadedRace {
    let file = try file(of: path)
    return try loaded(file.readout, named: file.file)
  }

  /// What was read of a race, by its path or by the name of the file it is in; of one that has gone
  /// into another, that one.
  func file(of path: String) throws -> OpenedFile {
    let joined = opened.first { $0.path == path }?.readout.fragments.joinedTo
    let path = joined ?? path
    if let file = opened.first(where: { $0.path == path && $0.readout.startList != nil }) {
      return file
    }
    guard let log = EmbeddedArchive.races.first(where: { $0.path == path }) else {
      throw CommandFailure("no race is called \(path)")
    }
    var reader = RaceLogReader(file: log.file.name)
    return OpenedFile(
      path: path, file: log.file.name, readout: reader.readout(of: log.file.bytes))
  }

  private func loaded(_ readout: Readout, named name: String) throws -> LoadedRace {
    guard let startList = readout.startList else {
      throw CommandFailure(
        (readout.warnings.first(where: \.isError) ?? readout.warnings.first)?.text
          ?? "\(name): found no race, expected a race log, a result or a table")
    }
    return LoadedRace(
      replay: Replay(startList, reports: readout.reports),
      competition: competition(startList.race.competition), warnings: readout.warnings,
      remarks: readout.guess.map(\.text), sources: Self.sources(readout, named: name))
  }

  /// The sources that reports cite, in the order of the log; else the name of the file.
  private static func sources(_ readout: Readout, named name: String) -> [String] {
    let cited = Set(readout.reports.compactMap(\.source))
    let named = (readout.header?.sources ?? []).filter { cited.contains($0.key) }.map(\.text)
    let file = name.split(separator: "/").last.map(String.init)
    return named.isEmpty ? [file].compactMap { $0 } : named
  }

  /// Every race with its heading and its entries.
  func catalogue() -> (items: [CatalogueItem], warnings: [Warning]) {
    var items = opened.compactMap { file in
      file.readout.startList.map {
        CatalogueItem(path: file.path, startList: $0, isFile: true)
      }
    }
    var warnings: [Warning] = []
    for (path, file) in EmbeddedArchive.races {
      var reader = RaceLogReader(file: file.name)
      let bytes = file.bytes
      let head = bytes.firstIndex(of: UInt8(ascii: "\n")).map { bytes[...$0] } ?? bytes[...]
      let readout = reader.consume(head, isLast: false)
      warnings += readout.warnings
      if let startList = readout.startList {
        items.append(CatalogueItem(path: path, startList: startList))
      }
    }
    return (items, warnings)
  }

  /// The race of the archive that shows in full what is not known of another, as near to it as there
  /// is; nothing where there is none.
  func fullerRace(than race: Race) -> CatalogueItem? {
    let archive = RaceLibrary()
    return FullerRace.candidates(for: race, among: archive.catalogue().items).first { item in
      guard let file = try? archive.file(of: item.path), let list = file.readout.startList
      else { return false }
      if case .field = Replay(list, reports: file.readout.reports).splitCoverage { return true }
      return false
    }
  }

  /// How many files and races of the archive there are to read what came of.
  var raceCount: Int { opened.count + EmbeddedArchive.races.count }

  /// What came of the race with this number, files first, and its path; nothing where the file has
  /// none.
  func outcome(_ number: Int) -> (path: String, outcome: RaceOutcome)? {
    let path: String
    let readout: Readout
    if number < opened.count {
      (path, readout) = (opened[number].path, opened[number].readout)
    } else {
      let (name, log) = EmbeddedArchive.races[number - opened.count]
      var reader = RaceLogReader(file: log.name)
      (path, readout) = (name, reader.readout(of: log.bytes))
    }
    guard let startList = readout.startList else { return nil }
    return (path, Replay(startList, reports: readout.reports).outcome)
  }

  /// The close finishes of all races, of the files first.
  func closeFinishes() -> [ListedFinish] {
    let files = opened.compactMap { file -> ListedFinish? in
      guard let startList = file.readout.startList else { return nil }
      let replay = Replay(startList, reports: file.readout.reports)
      return replay.closeFinish.map { ListedFinish(path: file.path, finish: $0) }
    }
    return files
      + EmbeddedArchive.races.compactMap { path, log in
        var reader = RaceLogReader(file: log.name)
        let readout = reader.readout(of: log.bytes)
        guard let startList = readout.startList else { return nil }
        return Replay(startList, reports: readout.reports).closeFinish.map {
          ListedFinish(path: path, finish: $0)
        }
      }
  }

  /// What words on the command line find: a path in full, or any words.
  func search(_ words: [String]) -> RaceSearch { RaceSearch(words, in: catalogue().items) }
}
