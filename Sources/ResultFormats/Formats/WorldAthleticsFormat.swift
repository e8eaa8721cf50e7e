extension ResultFormat {
  /// The document by which results are handed in to World Athletics.
  package static let worldAthletics = ResultFormat(
    code: "world-athletics", name: "World Athletics import JSON",
    // The units may come behind more athletes than an opening holds.
    recognises: {
      $0.isJSONDocument(
        naming: ["athletes", "relayTeams"], ["firstName", "relayTeams", "units"],
        ["lastName", "units", "venues"])
    },
    makeReader: { DocumentReader($0, WorldAthleticsDocument.readout) })
}
