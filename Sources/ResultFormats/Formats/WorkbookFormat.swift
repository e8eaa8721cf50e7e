import ResultTables

extension ResultFormat {
  /// The sheets of a workbook, as spreadsheets save it.
  package static let workbook = ResultFormat(
    code: "xlsx", name: "workbook (.xlsx)", recognises: { $0.isWorkbook },
    makeReader: { WorkbookReader($0) })
}
