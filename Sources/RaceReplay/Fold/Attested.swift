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
}

/// A place in a standing or a result.
package struct Placing: Hashable, Sendable {
  package let number: Int
  /// Whether another athlete has the same place.
  package let isShared: Bool
  /// Whether a source gave it; otherwise it was computed from the times.
  package let isReported: Bool
  package let provenance: Provenance

  package init(number: Int, isShared: Bool, isReported: Bool, provenance: Provenance) {
    self.number = number
    self.isShared = isShared
    self.isReported = isReported
    self.provenance = provenance
  }

  /// `4`, or `4=` where it is shared.
  package var text: String { "\(number)" + (isShared ? "=" : "") }
}
