import Athletics

/// A value together with what it is worth.
package struct Attested<Value: Hashable & Sendable>: Hashable, Sendable {
  package let value: Value
  package let provenance: Provenance

  package init(_ value: Value, _ provenance: Provenance) {
    self.value = value
    self.provenance = provenance
  }

  package var isEstimated: Bool { provenance.origin == .estimated }

  /// The value where it may decide an order: an estimate may not.
  var deciding: Value? { isEstimated ? nil : value }
}

extension Optional {
  /// Whether a new value of this worth may stand here: an estimate never replaces what is known.
  func yields<Value>(to worth: Provenance) -> Bool where Wrapped == Attested<Value> {
    guard let self else { return true }
    return worth.origin != .estimated || self.isEstimated
  }
}

/// A place in a standing or a result.
package struct Placing: Hashable, Sendable {
  package let number: Int
  /// The last place that the times leave open, where they do not separate the athlete from others
  /// with other times; else the same as the number.
  package let last: Int
  /// Whether another athlete has the same place, or may have it.
  package let isShared: Bool
  /// Whether a source gave it; otherwise it was computed from the times.
  package let isReported: Bool
  package let provenance: Provenance

  package init(
    number: Int, last: Int? = nil, isShared: Bool, isReported: Bool, provenance: Provenance
  ) {
    self.number = number
    self.last = max(last ?? number, number)
    self.isShared = isShared
    self.isReported = isReported
    self.provenance = provenance
  }

  /// The same place, open as far as another.
  func open(to last: Int) -> Placing {
    Placing(
      number: number, last: last, isShared: true, isReported: isReported, provenance: provenance)
  }

  /// Whether the times leave several places open.
  package var isOpen: Bool { last > number }

  /// `4`, `4=` where it is shared, or `4–8` where the times leave it open.
  package var text: String { isOpen ? "\(number)–\(last)" : "\(number)" + (isShared ? "=" : "") }
}
