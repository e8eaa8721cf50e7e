import ResultTables

extension ResultFormat {
  /// The result file of Scan'O'Vision, or the list of heats that goes with it, so that its reader
  /// can say what is missing.
  package static let omega = ResultFormat(
    code: "omega", name: "result file of Scan’O’Vision",
    recognises: { opening in
      let head = opening.firstLine.filter { $0 != 0 }[...]
      guard TableTokenizer.separator(of: head) == UInt8(ascii: ";") else { return false }
      var tokenizer = TableTokenizer(head, separator: UInt8(ascii: ";"))
      let row = TableRow(line: 1, cells: tokenizer.cells())
      return OmegaColumn.positions(in: row) != nil || OmegaColumn.isListOfHeats(row)
    },
    makeReader: { OmegaReader($0) })
}
