import Athletics

/// One item of the feed: what is said, where in the race it belongs, and what it is worth.
package struct Report: Hashable, Sendable {
  // Packed into 48 bytes: large tables and live races hold millions of reports.
  private let said: PackedClaim
  package let provenance: Provenance
  private let lineNumber: UInt32
  private let stageNumber: Int32
  private let sequenceNumber: UInt32
  /// How it came, where that is known.
  package let delivery: Delivery?

  package init(
    _ stage: Stage, _ claim: Claim,
    _ provenance: Provenance = Provenance(.official, .oneSource),
    delivery: Delivery?, sequence: Int? = nil, line: Int? = nil
  ) {
    stageNumber = stage.number
    said = PackedClaim(claim)
    self.provenance = provenance
    self.delivery = delivery
    sequenceNumber = sequence.map { UInt32(clamping: $0) } ?? .max
    lineNumber = line.map { UInt32(clamping: $0) } ?? 0
  }

  package var claim: Claim { said.claim }
  package var stage: Stage { Stage(number: stageNumber) }
  /// Its number in the feed that it came in by, up to ``highestSequence``.
  package var sequence: Int? { sequenceNumber == .max ? nil : Int(sequenceNumber) }
  /// The line of the log or table that it was read from, counted from 1.
  package var line: Int? { lineNumber == 0 ? nil : Int(lineNumber) }

  /// The highest number that a report of a feed can have.
  package static let highestSequence = Int(UInt32.max - 1)

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
