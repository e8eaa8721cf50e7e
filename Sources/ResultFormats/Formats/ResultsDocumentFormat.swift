extension ResultFormat {
  /// Our own document of any number of races.
  package static let resultsDocument = ResultFormat(
    code: "json", name: "JSON document of races",
    recognises: { $0.isOurJSON && $0.says(kind: "results") },
    makeReader: { DocumentReader($0, ResultsDocument.readout) })
}
