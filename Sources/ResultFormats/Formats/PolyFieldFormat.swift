extension ResultFormat {
  /// Results as PolyField Track answers them, saved to a file.
  package static let polyField = ResultFormat(
    code: "polyfield", name: "result JSON of PolyField",
    recognises: {
      $0.isJSON(naming: ["eventName"], ["competitors"], ["affiliation", "firstName"])
    },
    makeReader: { DocumentReader($0, PolyFieldDocument.readout) })
}
