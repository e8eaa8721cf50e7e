import ResultTables

/// The columns of a result file of Scan'O'Vision that are read.
enum OmegaColumn: String, CaseIterable {
  case event, round, heat, lap, bib, lane, idstatus, time, result, rank

  /// The head as the system writes it.
  var head: String {
    self == .idstatus ? "idStatus" : rawValue.prefix(1).uppercased() + rawValue.dropFirst()
  }

  /// The head line as the system writes it.
  static var heads: String { allCases.map(\.head).joined(separator: ";") }

  /// Where each column stands in the head line; nothing where one of them is missing.
  static func positions(in head: TableRow) -> [OmegaColumn: Int]? {
    var positions: [OmegaColumn: Int] = [:]
    for (index, cell) in head.cells.enumerated() {
      guard let column = OmegaColumn(rawValue: cell.text.lowercased()) else { continue }
      if positions[column] == nil { positions[column] = index }
    }
    return positions.count == allCases.count ? positions : nil
  }

  /// Whether the head line is that of the list of heats, which goes with a result file.
  static func isListOfHeats(_ head: TableRow) -> Bool {
    head.cells.prefix(5).map { $0.text.lowercased() } == ["event", "round", "heat", "date", "hour"]
  }
}
