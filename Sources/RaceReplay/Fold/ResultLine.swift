import Athletics

/// What the result says of one entry, as of a step.
package struct ResultLine: Hashable, Sendable {
  /// The place as it was reported, before anyone ahead was disqualified.
  package internal(set) var reportedPlace: Attested<Int>?
  package internal(set) var reading: Attested<Reading>?
  /// The reading to a thousandth or finer, where it is known beside the official mark.
  package internal(set) var finer: Attested<Reading>?
  /// How the race ended, where it is not simply finished.
  package internal(set) var outcome: Attested<Outcome>?
  package internal(set) var flags: [Attested<Flag>] = []
  /// When the place and the outcome were reported, as a count of reports.
  var placeSequence = 0
  var outcomeSequence = 0

  /// The finest reading there is.
  package var finest: Attested<Reading>? { finer ?? reading }

  /// Whether the entry is out of the result, for whatever reason.
  package var isOut: Bool {
    guard let outcome else { return false }
    return outcome.value != .finished
  }

  mutating func apply(_ claim: ResultClaim, _ provenance: Provenance, sequence: Int) {
    if let place = claim.place {
      reportedPlace = Attested(place, provenance)
      placeSequence = sequence
      if isOut { outcome = nil }
    }
    if let reading = claim.reading { self.reading = Attested(reading, provenance) }
    if let finer = claim.finer { self.finer = Attested(finer, provenance) }
    for flag in claim.flags where !flags.contains(where: { $0.value == flag }) {
      flags.append(Attested(flag, provenance))
    }
    flags.sort { $0.value.rank < $1.value.rank }
    if let outcome = claim.outcome {
      self.outcome = outcome == .finished ? nil : Attested(outcome, provenance)
      outcomeSequence = sequence
    }
  }
}
