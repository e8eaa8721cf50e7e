import Athletics

/// What lies between two who crossed a line, in seconds and in metres.
package struct Margin: Hashable, Sendable {
  /// A length on the ground with the interval it lies in; all of it an estimate.
  package struct Metres: Hashable, Sendable {
    package let value: Double
    package let lower: Double
    package let upper: Double
    package let speed: CrossingSpeed

    /// What is run in a time at a speed.
    init(_ time: TimeDifference, at speed: CrossingSpeed) {
      self.init(
        value: time.range.middle.seconds * speed.metresPerSecond,
        lower: time.range.lower.seconds * speed.metresPerSecond,
        upper: time.range.upper.seconds * speed.metresPerSecond, speed: speed)
    }

    private init(value: Double, lower: Double, upper: Double, speed: CrossingSpeed) {
      (self.value, self.lower, self.upper, self.speed) = (value, lower, upper, speed)
    }

    /// The same from the other one’s side.
    var reversed: Metres { Metres(value: -value, lower: -upper, upper: -lower, speed: speed) }
  }

  /// What the figures let one say of the two.
  package enum Verdict: Hashable, Sendable {
    /// A source says that they could not be separated.
    case deadHeat
    /// The intervals do not overlap; where a reported place contradicts them, the difference is
    /// negative.
    case separable
    /// Their printed times are the same and a source places one before the other.
    case decidedByPhoto
    /// The figures do not tell them apart, or one of them is an estimate, which decides nothing.
    case notSeparable
  }

  package let ahead: EntryID
  package let behind: EntryID
  package let difference: TimeDifference
  package let metres: Metres?
  package let verdict: Verdict
  /// The weakest of the two marks, and of what a source gives where that is the finer one.
  package let provenance: Provenance
  /// What a source gives for this margin itself, beside the marks.
  package let given: Attested<PrintedMargin>?

  /// The metres to be told beside the seconds: none where nothing tells the two apart.
  package var toldMetres: Metres? {
    switch verdict {
    case .separable, .decidedByPhoto: metres
    case .deadHeat, .notSeparable: nil
    }
  }

  /// Whether the times say that the one behind was the one ahead.
  package var contradictsTimes: Bool { verdict == .separable && difference.range.upper < .zero }
}

extension Replay {
  /// The margin between two at a line, from the finest readings of both, or as a source gives it in
  /// seconds where that fits them and is finer; nothing where either has no reading.
  package func margin(from ahead: EntryID, to behind: EntryID, at line: TimedLine) -> Margin? {
    guard let lead = line.reading(of: ahead), let trail = line.reading(of: behind) else {
      return nil
    }
    let verdict = line.verdict(ahead, behind, lead, trail)
    let given = line.givenMargin(from: ahead, to: behind)
    let measured = TimeDifference(from: lead.value, to: trail.value)
      .clamped(toLead: verdict == .decidedByPhoto)
    let finer = given.flatMap { given in
      measured.narrowed(to: given.value).map { Attested($0, given.provenance) }
    }
    let difference = finer?.value ?? measured
    let marks = lead.provenance.weakest(trail.provenance)
    let metres = speed(of: behind, at: line).map { Margin.Metres(difference, at: $0) }
    return Margin(
      ahead: ahead, behind: behind, difference: difference, metres: metres, verdict: verdict,
      provenance: finer.map { marks.weakest($0.provenance) } ?? marks, given: given)
  }

  /// The margin between two at the finish, as a result has it.
  package func margin(from ahead: EntryID, to behind: EntryID, in sheet: ResultSheet) -> Margin? {
    margin(from: ahead, to: behind, at: .finish(sheet))
  }
}

extension TimedLine {
  fileprivate func verdict(
    _ ahead: EntryID, _ behind: EntryID, _ lead: Attested<Reading>, _ trail: Attested<Reading>
  ) -> Margin.Verdict {
    if sheet?.areDeadHeat(ahead, behind) ?? false { return .deadHeat }
    guard let lead = lead.deciding, let trail = trail.deciding else { return .notSeparable }
    if lead.isToldApart(from: trail) { return .separable }
    // At a mark point nobody reads a photo: the same printed time stays open there.
    guard let sheet, let first = sheet.placing(of: ahead), let second = sheet.placing(of: behind),
      first.isReported, first.number < second.number,
      sheet[ahead]?.reading?.value == sheet[behind]?.reading?.value
    else { return .notSeparable }
    return .decidedByPhoto
  }

  /// The margin that was given last for these two, or over whoever is next where that is the
  /// second of them; an estimate decides nothing and is none.
  fileprivate func givenMargin(
    from ahead: EntryID, to behind: EntryID
  ) -> Attested<PrintedMargin>? {
    givenMargins.last { given in
      guard given.ahead == ahead, !given.margin.isEstimated else { return false }
      if let named = given.behind { return named == behind }
      let order = order
      guard let index = order.firstIndex(of: ahead), index + 1 < order.count else { return false }
      return order[index + 1] == behind
    }?.margin
  }
}

extension TimeDifference {
  /// The part of the interval that is left once a source says who was ahead.
  fileprivate func clamped(toLead isLead: Bool) -> TimeDifference {
    guard isLead, range.lower < .zero else { return self }
    return TimeDifference(
      range: TimeRange(lower: .zero, upper: max(range.upper, .zero)), decimals: decimals,
      rangeDecimals: rangeDecimals)
  }

  /// A margin given in seconds, where it agrees with the marks and says more than they do.
  fileprivate func narrowed(to given: PrintedMargin) -> TimeDifference? {
    guard case .seconds(let reading) = given, reading.range.overlaps(range),
      reading.range.width < range.width
    else { return nil }
    return TimeDifference(fromGunTo: reading)
  }
}
