import ResultTables

extension ResultFormat {
  /// Positions of all athletes ten times a second, as IsoLynx writes them.
  package static let isoLynx = ResultFormat(
    code: "isolynx", name: "tracking file of IsoLynx",
    recognises: { opening in
      let head = opening.firstLine.filter { $0 != 0 }[...]
      guard let separator = head.first, separator == 0x2c || separator == 0x3b else {
        return false
      }
      var tokenizer = TableTokenizer(head, separator: separator)
      return tokenizer.cells().dropFirst().first?.text.uppercased().hasPrefix("ID ") == true
    },
    makeReader: { IsoLynxReader($0) })
}
