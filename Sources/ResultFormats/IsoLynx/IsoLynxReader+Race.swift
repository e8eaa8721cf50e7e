import Athletics
import RaceReplay
import ResultReading

extension IsoLynxReader {
  /// The start list, the reports and what was guessed, once all samples are there.
  func raceReadout() -> Readout {
    var readout = Readout()
    var problems: [Problem] = []
    let (discipline, reason) = discipline(&problems)
    let (race, remarks) = hint.race(discipline, reason, from: "tracking")
    let (entries, ids) = entries(&problems)
    readout.startList = StartList(race: race, entries: entries)
    readout.guess = remarks
    readout.guess.append(
      .told(
        "splits each \(step.text) and times at the finish read where PathDist passes them: tracked,"
          + " good to 0.15 s, two of them to 0.12 s beside each other, no places"))
    var reports: [(line: Int, report: Report)] = []
    for (athlete, id) in zip(athletes, ids) {
      for split in athlete.splits {
        guard let report = split.report(id, race, step: step) else { continue }
        reports.append((split.line, report))
      }
      problems += unfinished(athlete, race)
    }
    readout.logged = LoggedReports(
      reports.enumerated()
        .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
        .map(\.element.report))
    readout.warnings = problems.map { $0.warning(file: file, line: lastLine) }
    readout.fragments.trackedField = TrackedField(
      step: step,
      runs: zip(athletes, ids).map { TrackedField.Run(id: $1, splits: $0.splits) })
    return readout
  }

  /// The entries by bib, then as listed, and the entry of each athlete.
  private func entries(_ problems: inout [Problem]) -> ([Entry], [EntryID]) {
    func bib(_ index: Int) -> Int { athletes[index].bib.flatMap { Int($0) } ?? .max }
    let order = athletes.indices.sorted { (bib($0), $0) < (bib($1), $1) }
    var directory = EntryDirectory()
    var entries: [Entry] = []
    var ids = athletes.indices.map { EntryID($0) }
    for index in order {
      let athlete = athletes[index]
      let (key, isForced) = directory.freeKey(id: nil, bib: athlete.bib, name: athlete.name)
      if isForced {
        problems.append(
          Problem(
            key: athlete.name, found: "\((athlete.bib ?? athlete.name).quoted) a second time",
            expected: "one athlete of it; this one is named \(key.quoted)"))
      }
      let entry = Entry(
        id: isForced ? key : nil, athlete: Athlete(name: athlete.name), nation: nil,
        bib: athlete.bib, provenance: Provenance(.tracked, .oneSource))
      ids[index] = EntryID(entries.count)
      directory.add(entry, ids[index])
      entries.append(entry)
    }
    return (entries, ids)
  }

  /// How far the athlete who got furthest is known to have run, in millimetres.
  private var longestPath: Int64 { athletes.compactMap { $0.last?.path }.max() ?? 0 }

  private func discipline(_ problems: inout [Problem]) -> (Discipline, reason: String) {
    let furthest = TrackedAthlete.metres(longestPath)
    if let told = hint.discipline, let length = told.raceDistance {
      if !Self.ends(longestPath, at: length) {
        let source = hint.isEventGiven ? "--event" : "the name of the file"
        problems.append(
          Problem(
            key: "PathDist", found: "\(furthest) as the longest path",
            expected: "\(length.text), as \(source) says; that was used"))
      }
      return (told, hint.reason)
    }
    if let length = TableHint.usualDistances.last(where: { Self.ends(longestPath, at: $0) }),
      let found = TableHint.discipline(of: length)
    {
      return (found, "by the longest PathDist, \(furthest)")
    }
    problems.append(
      Problem(
        key: "PathDist", found: "\(furthest) as the longest path",
        expected: "a usual distance, or a name of the file that tells; no finish is told"))
    return (.unknownDistance, "neither the name of the file nor PathDist tells")
  }

  /// Whether a path may be that of someone who finished: at the line or up to 50 m beyond.
  private static func ends(_ path: Int64, at length: Distance) -> Bool {
    (0...50_000).contains(path - Int64(length.millimetres))
  }

  private func unfinished(_ athlete: TrackedAthlete, _ race: Race) -> [Problem] {
    guard let length = race.discipline.raceDistance else { return [] }
    guard let last = athlete.last else {
      return [
        Problem(key: athlete.name, found: "no sample", expected: "some; nothing is told")
      ]
    }
    guard last.path < length.millimetres else { return [] }
    return [
      Problem(
        key: athlete.name, found: "a path that ends at \(TrackedAthlete.metres(last.path))",
        expected: "\(length.text); how the race ended is not told")
    ]
  }
}
