import ResultTables

extension ResultFormat {
  /// Results in columns by position, or between upright lines.
  package static let printed = ResultFormat(
    code: "print", name: "printed table in columns", recognises: { $0.isPrint },
    makeReader: { PrintedReader($0) })
}
