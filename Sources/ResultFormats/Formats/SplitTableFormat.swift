extension ResultFormat {
  /// A table of split times with a head line.
  package static let splitTable = ResultFormat(
    code: "table", name: "split table with a head line",
    recognises: { opening in
      var head = opening.firstLine
      if head.starts(with: "sep=".utf8), head.count == 5 { return true }
      guard let separator = TableTokenizer.separator(of: head) else { return false }
      head = head.filter { $0 != 0 }[...]
      var tokenizer = TableTokenizer(head, separator: separator)
      return TableColumns.problem(with: TableRow(line: 1, cells: tokenizer.cells())) == nil
    },
    makeReader: { SplitTableReader($0) })
}
