/// What was achieved where no time is: a height or a distance to the centimetre, or points.
package struct FieldMark: Hashable, Sendable {
  /// What the mark counts.
  package enum Unit: Hashable, Sendable {
    case centimetres
    case points
    /// Of what is run in a given time.
    case metres
  }

  package let unit: Unit
  /// How many of the unit.
  package let count: Int

  /// How far someone came in a given time.
  package static func metres(_ count: Int) -> FieldMark { FieldMark(unit: .metres, count: count) }

  /// The next better mark that can be printed; nothing beyond all numbers.
  package var better: FieldMark? {
    let (more, overflows) = count.addingReportingOverflow(1)
    return overflows ? nil : FieldMark(unit: unit, count: more)
  }

  private init(unit: Unit, count: Int) {
    self.unit = unit
    self.count = count
  }

  /// By how much it is better than another of its unit; nothing where it is not.
  package func lead(over other: FieldMark) -> FieldMark? {
    unit == other.unit && count > other.count
      ? FieldMark(unit: unit, count: count - other.count) : nil
  }

  /// Reads `8.08`, `72.44`, `8764` or `231432 m` as result lists print them; nothing for anything else.
  package init?(_ text: String) {
    if text.hasSuffix(" m") {
      let digits = text.dropLast(2)
      guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let metres = Int(digits), metres < 10_000_000
      else { return nil }
      self = .metres(metres)
      return
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let whole = Int(parts[0]), whole < 100_000
    else { return nil }
    switch parts.count {
    case 1:
      unit = .points
      count = whole
    case 2:
      guard parts[1].utf8.count == 2, whole < 1000, let rest = Int(parts[1]) else { return nil }
      unit = .centimetres
      count = whole * 100 + rest
    default: return nil
    }
  }

  /// The mark as printed.
  package var text: String {
    guard unit == .centimetres else { return unit == .metres ? "\(count) m" : "\(count)" }
    let rest = count % 100
    return "\(count / 100)." + (rest < 10 ? "0" : "") + "\(rest)"
  }
}
