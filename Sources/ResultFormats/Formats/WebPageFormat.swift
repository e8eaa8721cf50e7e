import ResultTables

extension ResultFormat {
  /// A page with tables of results, as a browser saves it.
  package static let webPage = ResultFormat(
    code: "html", name: "web page with a table of results", recognises: { $0.isWebPage },
    makeReader: { WebPageReader($0) })
}
