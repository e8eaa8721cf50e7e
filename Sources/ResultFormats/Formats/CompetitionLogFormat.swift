extension ResultFormat {
  /// Our own log of a competition's decided finals.
  package static let competitionLog = ResultFormat(
    name: "competition log", recognises: { $0.isOurJSON && $0.says(kind: "competition") },
    makeReader: { file, _ in CompetitionLogReader(file: file) })
}
