import ResultTables

extension ResultFormat {
  /// A table of split times with a head line.
  package static let splitTable = ResultFormat(
    code: "table", name: "split table with a head line",
    recognises: { $0.isSplitTable }, makeReader: { SplitTableReader($0) })
}
