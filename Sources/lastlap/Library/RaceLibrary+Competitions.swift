import Athletics
import RaceReplay
import ResultFormats
import ResultReading

extension RaceLibrary {
  /// What is known of a competition's finals: those of its log, of the files and of the archive; nothing
  /// where none is known.
  func competition(_ competition: Competition) -> CompetitionLog? {
    let log = log(of: competition.id)
    var races = decided[competition.id] ?? []
    let known = Set((races + (log?.finals ?? [])).map(\.eventCode))
    races += EmbeddedArchive.finals(of: competition.id, butFor: known)
    return log == nil && races.isEmpty
      ? nil : CompetitionLog(competition, log: log, races: races)
  }

  /// The log of a competition, from a file or from the archive.
  private func log(of id: String) -> CompetitionLog? {
    for file in opened where file.readout.competition?.competition.id == id {
      return file.readout.competitionLog
    }
    guard let file = EmbeddedArchive.competitionLog(id) else { return nil }
    var reader = CompetitionLogReader(file: file.name)
    return reader.readout(of: file.bytes).competitionLog
  }

  /// The finals of every competition that has a log, one for each, a file before the archive.
  var competitionLogs: [CompetitionLog] {
    let ids = opened.compactMap { $0.readout.competition?.competition.id }
    var seen: Set<String> = []
    return (ids + EmbeddedArchive.competitions).compactMap {
      seen.insert($0).inserted ? log(of: $0) : nil
    }
  }
}

extension Readout {
  /// The competition's log, where the file was one.
  var competitionLog: CompetitionLog? {
    competition.map { CompetitionLog($0, finals) }
  }

  /// The final that the race decides, where it is one that gives medals and is over.
  var decidedFinal: DecidedFinal? {
    guard let startList, startList.race.awardsMedals else { return nil }
    return Replay(startList, reports: reports).decidedFinal
  }
}

extension EmbeddedArchive {
  /// The finals of a competition that races of the archive decide, but for those of some events: only
  /// what is asked for is read.
  fileprivate static func finals(of id: String, butFor events: Set<String>) -> [DecidedFinal] {
    races.compactMap { path, log in
      let parts = path.split(separator: "/").map(String.init)
      guard parts.count == 3, parts[0] == id, parts[2] == "final", !events.contains(parts[1])
      else { return nil }
      var reader = RaceLogReader(file: log.name)
      return reader.readout(of: log.bytes).decidedFinal
    }
  }
}
