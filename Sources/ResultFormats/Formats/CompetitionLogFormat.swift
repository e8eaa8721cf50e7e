extension ResultFormat {
  /// Our own log of a competition's decided finals.
  package static let competitionLog = ResultFormat(
    code: "competition-log", name: "competition log",
    recognises: { $0.isOurJSON && $0.says(kind: "competition") },
    makeReader: { CompetitionLogReader(file: $0.file) })
}
