extension ResultFormat {
  /// Our own log of a race; also one whose kind is not told or not known, so that its reader can
  /// say what is wrong with it.
  package static let raceLog = ResultFormat(
    code: "race-log", name: "race log",
    recognises: { $0.isOurJSON && !$0.says(kind: "competition") && !$0.says(kind: "results") },
    makeReader: { RaceLogReader(file: $0.file) })
}
