import Athletics
import ResultReading

extension [PrintedColumn] {
  /// Moves heads that stand off their columns, each to the next one, as far as one that has none: where
  /// letters behind marks make a column, those of all that follow stand over the one before theirs.
  mutating func moveHeads(_ rows: [PrintedLine]) {
    for index in indices where self[index].contradicts(self[index], rows) {
      let right = self[index...].prefix(Self.farthest).firstIndex { $0.head.isEmpty }
      let left = self[...index].suffix(Self.farthest).lastIndex { $0.head.isEmpty }
      let runs = [right.map { [Int](index...$0) }, left.map { ($0...index).reversed() }]
      let best = runs.compactMap { $0 }.first { run in
        run.dropLast().indices.allSatisfy { position in
          !self[run[position + 1]].contradicts(self[run[position]], rows)
        }
      }
      guard let best else { continue }
      for position in best.indices.dropLast().reversed() {
        self[best[position + 1]].takeHead(of: self[best[position]])
      }
      self[index].takeHead(of: PrintedColumn(self[index].range))
    }
  }

  /// So many columns at most are looked at for one without a head.
  private static let farthest = 6
}

extension PrintedColumn {
  /// Whether what stands in it can be nothing that another column’s head says.
  fileprivate func contradicts(_ other: PrintedColumn, _ rows: [PrintedLine]) -> Bool {
    guard !other.head.isEmpty, let fits = Self.kind(PrintedColumns.role(other.head)) else {
      return false
    }
    var (all, fitting) = (0, 0)
    for text in texts(rows) where text.contains(where: { $0.isLetter || $0.isNumber }) {
      all += 1
      if fits(text) { fitting += 1 }
    }
    return fitting * 2 < all
  }

  /// What must stand below a head; nothing where that may be anything.
  private static func kind(_ role: ColumnRole) -> ((String) -> Bool)? {
    switch role {
    case .heat, .lane: { $0.count <= 3 && $0.allSatisfy(\.isNumber) }
    case .place: { TablePlace(PrintedSigns($0).text) != nil || Outcome(word: $0).isKnown }
    case .wind: { isWind($0) }
    case .reaction: { $0.contains { ".,".contains($0) } && !$0.contains(":") }
    case .mark, .split, .lap:
      { text in
        !text.hasPrefix("+") && !text.hasPrefix("-") && text.contains(where: \.isNumber)
          && (text.contains { ".:,'-".contains($0) } || text.allSatisfy(\.isNumber))
          || Outcome(word: text).isKnown
      }
    case .athlete, .lastName, .firstName, .nation, .club:
      { text in text.count(where: \.isLetter) > 1 && !text.contains(":") }
    case .qualification: { $0.count < 4 && $0.allSatisfy(\.isLetter) }
    default: nil
    }
  }

  /// `+1.2`, `-0,4`, `1.2`, `NWI`.
  private static func isWind(_ text: String) -> Bool {
    if text.uppercased() == "NWI" { return true }
    let digits = text.drop { "+-−±".contains($0) }
    let parts = digits.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    return parts.count == 2
      && parts.allSatisfy { part in
        (1...2).contains(part.count) && part.allSatisfy(\.isNumber)
      }
  }
}
