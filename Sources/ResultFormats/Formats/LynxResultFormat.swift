import ResultTables

extension ResultFormat {
  /// A FinishLynx result file: one heat, with a head that states its start, or rows with results.
  package static let lynxResult = ResultFormat(
    code: "lynx", name: "FinishLynx result",
    recognises: { opening in
      let head = LynxHeader.row(opening.firstLine)
      guard LynxHeader.isLike(head) else { return false }
      return LynxHeader.isHead(head) || opening.linesAfterFirst.contains(where: LynxHeader.isResult)
    },
    ending: "lif",
    allows: { opening in
      let head = LynxHeader.row(opening.firstLine)
      return LynxHeader.isLike(head)
        || LynxHeader.isWide(head) && opening.linesAfterFirst.contains(where: LynxHeader.isResult)
    },
    makeReader: { LynxResultReader($0) })
}

extension LynxHeader {
  fileprivate static func row(_ line: ArraySlice<UInt8>) -> TableRow {
    var tokenizer = TableTokenizer(line.filter { $0 != 0 }[...], separator: UInt8(ascii: ","))
    return TableRow(line: 1, cells: tokenizer.cells())
  }

  /// Whether a line has a time, and a place unless nothing but a time stands there.
  fileprivate static func isResult(_ line: ArraySlice<UInt8>) -> Bool {
    let row = LynxRow(row(line), file: "")
    return row.entrant != nil && row.time != nil && (row.place != nil || Self.row(line).hasLynxTime)
  }
}
