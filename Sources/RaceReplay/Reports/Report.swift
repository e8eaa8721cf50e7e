import Athletics

/// One item of the feed: what is said, where in the race it belongs, and what it is worth.
package struct Report: Hashable, Sendable {
  package let stage: Stage
  package let claim: Claim
  package let provenance: Provenance
  /// Who said so: the key of a source that the log names.
  package let source: String?
  /// The line of the log or table that it was read from, counted from 1.
  package let line: Int?

  package init(
    _ stage: Stage, _ claim: Claim,
    _ provenance: Provenance = Provenance(.official, .oneSource),
    source: String? = nil, line: Int? = nil
  ) {
    self.stage = stage
    self.claim = claim
    self.provenance = provenance
    self.source = source
    self.line = line
  }

  /// Whether it is listed but never folded.
  package var isDoubtful: Bool { provenance.confidence == .doubtful }
}
