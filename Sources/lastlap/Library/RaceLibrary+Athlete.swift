import Athletics
import RaceReplay
import ResultFormats
import ResultReading

extension RaceLibrary {
  /// An athlete's races and medals across the files and the archive.
  ///
  /// Only the races that they are entered in are folded.
  func record(of athlete: Athlete, nation: Nation?) -> AthleteHistory {
    var performances: [AthletePerformance] = []
    var nation = nation
    var paths: Set<String> = []
    func take(_ readout: Readout, path: String) {
      guard let startList = readout.startList, paths.insert(startList.race.path).inserted,
        let entry = startList.entries.first(where: { $0.athlete.identity == athlete.identity })
      else { return }
      if nation == nil, entry.nationOrigin != .estimated { nation = entry.nation }
      let replay = Replay(startList, reports: readout.reports)
      if let one = replay.performance(of: athlete, path: path) { performances.append(one) }
    }
    for file in opened { take(file.readout, path: file.path) }
    for (path, file) in EmbeddedArchive.races {
      var reader = RaceLogReader(file: file.name)
      take(reader.readout(of: file.bytes), path: path)
    }
    let logged = competitionLogs.flatMap { $0.performances(of: athlete) }
    return AthleteHistory(
      athlete, nation: nation, races: performances, logged: logged, raceCount: paths.count)
  }
}
