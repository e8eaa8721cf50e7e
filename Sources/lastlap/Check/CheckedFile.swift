import Athletics
import RaceBoard
import RaceReplay
import ResultFormats
import ResultReading

/// What there is to say of a file that was checked.
struct CheckedFile {
  /// A race that is named after the file.
  struct Race {
    let path: String
    let athleteCount: Int
    let reportCount: Int
  }

  let name: String
  /// Nothing where the file is none of ours.
  let format: String?
  let races: [Race]
  /// How many finals it tells of, where it is the log of a competition.
  let finalCount: Int
  let warnings: [Warning]
  /// What its races say against themselves, a line each, by kind.
  let inconsistencies: [[String]]

  var errorCount: Int { warnings.count(where: \.isError) }
  var warningCount: Int {
    warnings.count - errorCount + inconsistencies.reduce(0) { $0 + $1.count }
  }
  var athleteCount: Int { races.reduce(0) { $0 + $1.athleteCount } }
}

extension CheckedFile {
  /// What there is to say of every file, whether it stands there or only where races are put
  /// together.
  static func all(of files: [ReadFile]) -> [CheckedFile] {
    let library = RaceLibrary(files)
    var parts: [String: [Readout]] = [:]
    for part in library.opened { parts[part.file, default: []].append(part.readout) }
    var warnings: [String: [Warning]] = [:]
    for warning in library.opened.flatMap(\.readout.warnings) {
      warnings[warning.file, default: []].append(warning)
    }
    return files.map { read in
      let readouts = parts[read.file.path] ?? []
      let races = readouts.compactMap { readout in
        readout.startList.map { ($0, Replay($0, reports: readout.reports)) }
      }
      return CheckedFile(
        name: read.file.name, format: read.format?.name,
        races: races.map { list, replay in
          Race(
            path: list.race.path, athleteCount: list.entries.count,
            reportCount: replay.feed.count)
        },
        finalCount: readouts.reduce(0) { $0 + $1.finals.count },
        // Those about the whole file come last.
        warnings: (warnings[read.file.name] ?? []).sorted {
          ($0.line ?? .max, $0.column ?? 0) < ($1.line ?? .max, $1.column ?? 0)
        },
        inconsistencies: Inconsistency.Kind.allCases.map { kind in
          races.flatMap { _, replay in
            replay.inconsistencies(kind).map(InconsistencyText(replay).text)
          }
        })
    }
  }
}
