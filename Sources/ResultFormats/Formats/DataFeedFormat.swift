extension ResultFormat {
  /// Messages of the Olympic Data Feed, one or a stream of them.
  package static let dataFeed = ResultFormat(
    code: "odf", name: "Olympic Data Feed", recognises: { $0.isDataFeed },
    makeReader: { DataFeedReader($0) })
}
