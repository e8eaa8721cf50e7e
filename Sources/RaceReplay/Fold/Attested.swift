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
  var unlessEstimated: Self? { isEstimated ? nil : self }
}

extension Optional {
  /// Whether a new value of this worth may stand here: an estimate never replaces what is known.
  func yields<Value>(to worth: Provenance) -> Bool where Wrapped == Attested<Value> {
    guard let self else { return true }
    return worth.origin != .estimated || self.isEstimated
  }
}
