extension ResultFormat {
  /// The results of a whole competition in one document, as of Rome 2024.
  package static let romeJSON = ResultFormat(
    code: "rome-json", name: "competition JSON as of Rome 2024",
    recognises: {
      $0.isJSONDocument(naming: ["compName"], ["events"], ["eventName", "startDate"])
    },
    makeReader: { DocumentReader($0, RomeDocument.readout) })
}
