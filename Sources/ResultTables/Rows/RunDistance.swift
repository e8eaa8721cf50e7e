import Athletics
import ResultReading

/// How far someone came in a given time, as people write it: `231.432 km`, `18 234 m`, `75,321` under
/// kilometres.
struct RunDistance {
  /// Those that are whole.
  let metres: Int
  /// Whether what was written is finer.
  let isFiner: Bool

  /// Nothing for what is no distance.
  ///
  /// - Parameter head: that of the column, which may tell the unit.
  init?(_ text: String, head: String) {
    let figure = text.prefix { $0.isNumber || ".,' \u{a0}’".contains($0) }
    let behind = FoldedText(String(text.dropFirst(figure.count))).joined
    let unit =
      (behind.isEmpty ? ColumnHead(head).words : [behind]).lazy
      .compactMap(EventVocabulary.length).first
    guard behind.isEmpty || unit != nil else { return nil }
    let digits = figure.filter { $0.isNumber || ".,".contains($0) }
    let parts = digits.split(omittingEmptySubsequences: false) { ".,".contains($0) }
    guard (1...2).contains(parts.count), let whole = Int(parts[0]), whole < 1_000_000,
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCII) })
    else { return nil }
    let rest = parts.count == 2 ? parts[1] : ""
    // Without a unit more than 999 are metres, and what has a point are kilometres.
    switch unit ?? (whole > 999 || rest.isEmpty ? .metres : .kilometres) {
    case .kilometres:
      let thousandths = Int((rest + "000").prefix(3)) ?? 0
      metres = whole * 1000 + thousandths
      isFiner = rest.dropFirst(3).contains { $0 != "0" }
    case .metres where rest.count == 3 && whole < 1000:
      // `21,330 m` are thousands.
      metres = whole * 1000 + (Int(rest) ?? 0)
      isFiner = false
    case .metres:
      metres = whole
      isFiner = rest.contains { $0 != "0" }
    }
    guard metres < 10_000_000 else { return nil }
  }
}
