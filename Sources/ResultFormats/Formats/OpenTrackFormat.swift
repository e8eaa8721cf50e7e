extension ResultFormat {
  /// A whole competition as OpenTrack gives it.
  package static let openTrack = ResultFormat(
    code: "opentrack", name: "competition JSON of OpenTrack",
    recognises: {
      $0.isJSONDocument(naming: ["competitors", "events"], ["competitor_id", "event_code"])
    },
    makeReader: { DocumentReader($0, OpenTrackDocument.readout) })
}
