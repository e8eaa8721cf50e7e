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
  /// What was achieved in a field or combined event.
  package internal(set) var mark: Attested<FieldMark>?
  /// The wind of the mark as printed, where it is the entry’s own.
  package internal(set) var wind: Attested<String>?
  package internal(set) var qualification: Attested<Qualification>?
  /// What the source prints beside, in its order.
  package internal(set) var asides: [Attested<Aside>] = []
  /// The trials of a field event, in their order.
  package internal(set) var series: Attested<[Attempt]>?
  /// Why the finest reading cannot be right, where it cannot.
  package internal(set) var impossibility: Impossibility?
  /// Whether the place was given again after the finish.
  var isCorrected = false

  /// One that nothing is known of.
  package init() {}

  /// The finest reading there is, an estimate only where nothing else is known.
  package var finest: Attested<Reading>? {
    guard let finer, let reading else { return finer ?? reading }
    return finer.isEstimated && !reading.isEstimated ? reading : finer
  }

  /// The finest reading, where it may decide an order.
  package var deciding: Reading? { impossibility == nil ? finest?.deciding : nil }

  /// The mark as printed, where it can be right; an estimate too.
  package var soundMark: Attested<Reading>? { impossibility == nil ? reading : nil }

  /// The mark as printed, where it may decide something.
  package var decidingMark: Attested<Reading>? { soundMark?.deciding == nil ? nil : reading }

  /// Whether the entry is out of the result, for whatever reason; a word that lastlap does not know
  /// takes nobody's place away.
  package var isOut: Bool {
    switch outcome?.value {
    case nil, .finished: false
    case .other: reportedPlace?.deciding == nil
    case .didNotFinish, .didNotStart, .disqualified, .noMark, .outOfCompetition: true
    }
  }

  /// Whether the entry took part without competing: its time is shown all the same.
  package var isOutOfCompetition: Bool {
    if case .outOfCompetition? = outcome?.value { true } else { false }
  }

  /// Takes in what a report says of this entry; what is estimated replaces nothing that is known.
  mutating func apply(_ claim: ResultClaim, _ provenance: Provenance, isCorrection: Bool) {
    if let place = claim.place, reportedPlace.yields(to: provenance) {
      reportedPlace = Attested(place, provenance)
      isCorrected = isCorrection
    }
    if let reading = claim.reading, self.reading.yields(to: provenance) {
      self.reading = Attested(reading, provenance)
      if isCorrection, let finer, finer.value.isToldApart(from: reading) { self.finer = nil }
    }
    if let finer = claim.finer, self.finer.yields(to: provenance) {
      self.finer = Attested(finer, provenance)
    }
    if let mark = claim.mark, self.mark.yields(to: provenance) {
      // The wind was that of another trial.
      if let known = self.mark?.value, known != mark { wind = nil }
      self.mark = Attested(mark, provenance)
    }
    if let wind = claim.wind, self.wind.yields(to: provenance) {
      self.wind = Attested(wind, provenance)
    }
    if let qualification = claim.qualification, self.qualification.yields(to: provenance) {
      self.qualification = Attested(qualification, provenance)
    }
    for aside in claim.asides { apply(aside, provenance) }
    for flag in claim.flags where !flags.contains(where: { $0.value == flag }) {
      flags.append(Attested(flag, provenance))
    }
    flags.sort { ($0.value.rank, $0.value.code) < ($1.value.rank, $1.value.code) }
    if let outcome = claim.outcome {
      let known = outcome.completed(by: self.outcome?.value)
      self.outcome = outcome == .finished ? nil : Attested(known, provenance)
    }
  }

  /// Takes in a figure beside the result; of two of one name the later counts.
  private mutating func apply(_ aside: Aside, _ provenance: Provenance) {
    guard let index = asides.firstIndex(where: { $0.value.name == aside.name }) else {
      return asides.append(Attested(aside, provenance))
    }
    if Attested?.some(asides[index]).yields(to: provenance) {
      asides[index] = Attested(aside, provenance)
    }
  }

  /// Takes in the trials as a report gives them; of two lists the later counts, none is joined.
  mutating func apply(_ series: [Attempt], _ provenance: Provenance) {
    if self.series.yields(to: provenance) { self.series = Attested(series, provenance) }
  }

  /// Whether mark, outcome or qualification differ, whoever said so.
  func tellsOtherThan(_ other: ResultLine) -> Bool {
    reading?.value != other.reading?.value
      || finer?.value != other.finer?.value || mark?.value != other.mark?.value
      || outcome?.value != other.outcome?.value
      || qualification?.value != other.qualification?.value
      || flags.map(\.value) != other.flags.map(\.value)
  }
}
