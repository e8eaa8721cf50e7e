import Athletics

/// One item of the feed: what is said, where in the race it belongs, and what it is worth.
package struct Report: Hashable, Sendable {
  package let stage: Stage
  package let claim: Claim
  package let provenance: Provenance
  /// How it came, where that is known.
  package let delivery: Delivery?
  /// Its number in the feed that it came in by.
  package let sequence: Int?
  /// The line of the log or table that it was read from, counted from 1.
  package let line: Int?

  package init(
    _ stage: Stage, _ claim: Claim,
    _ provenance: Provenance = Provenance(.official, .oneSource),
    delivery: Delivery?, sequence: Int? = nil, line: Int? = nil
  ) {
    self.stage = stage
    self.claim = claim
    self.provenance = provenance
    self.delivery = delivery
    self.sequence = sequence
    self.line = line
  }

  /// A report of which no more is known than who is cited.
  package init(
    _ stage: Stage, _ claim: Claim,
    _ provenance: Provenance = Provenance(.official, .oneSource),
    source: String? = nil, line: Int? = nil
  ) {
    let delivery = source.map { Delivery(source: $0) }
    self.init(stage, claim, provenance, delivery: delivery, line: line)
  }

  /// Who said so: the key of a source that the log names.
  package var source: String? { delivery?.source }

  /// Whether it is listed but never folded.
  package var isDoubtful: Bool { provenance.confidence == .doubtful }
}
