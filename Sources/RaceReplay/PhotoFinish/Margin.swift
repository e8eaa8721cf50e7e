import Athletics

/// What lies between two finishers, in seconds and in metres.
package struct Margin: Hashable, Sendable {
  /// A length on the ground with the interval it lies in; all of it an estimate.
  package struct Metres: Hashable, Sendable {
    package let value: Double
    package let lower: Double
    package let upper: Double
    package let speed: FinishSpeed
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
    /// The figures do not tell them apart.
    case notSeparable
  }

  package let ahead: EntryID
  package let behind: EntryID
  package let difference: TimeDifference
  package let metres: Metres?
  package let verdict: Verdict
  /// The weakest of the two marks.
  package let provenance: Provenance
  /// What a source gives for this margin itself, beside the marks.
  package let given: Attested<PrintedMargin>?
}

extension Replay {
  /// The margin between two in a result, from the finest readings of both, or as a source gives it
  /// in seconds where that fits them and is finer; nothing where either has no reading.
  package func margin(from ahead: EntryID, to behind: EntryID, in sheet: ResultSheet) -> Margin? {
    guard let first = sheet[ahead], let second = sheet[behind], !first.isOut, !second.isOut,
      let lead = first.finest, let trail = second.finest
    else { return nil }
    let verdict = sheet.verdict(ahead, behind, lead.value.range, trail.value.range)
    let given = sheet.givenMargin(from: ahead, to: behind)
    let difference =
      TimeDifference(from: lead.value, to: trail.value)
      .clamped(toLead: verdict == .decidedByPhoto)
      .narrowed(to: given?.value)
    let metres = finishSpeed(of: behind, in: sheet).map { speed in
      Margin.Metres(
        value: difference.range.middle.seconds * speed.metresPerSecond,
        lower: difference.range.lower.seconds * speed.metresPerSecond,
        upper: difference.range.upper.seconds * speed.metresPerSecond, speed: speed)
    }
    return Margin(
      ahead: ahead, behind: behind, difference: difference, metres: metres, verdict: verdict,
      provenance: lead.provenance.weakest(trail.provenance),
      given: given)
  }
}

extension ResultSheet {
  fileprivate func verdict(
    _ ahead: EntryID, _ behind: EntryID, _ lead: TimeRange, _ trail: TimeRange
  ) -> Margin.Verdict {
    if areDeadHeat(ahead, behind) { return .deadHeat }
    if !lead.overlaps(trail) { return .separable }
    if let first = placing(of: ahead), let second = placing(of: behind), first.isReported,
      first.number < second.number, self[ahead]?.reading?.value == self[behind]?.reading?.value
    {
      return .decidedByPhoto
    }
    return .notSeparable
  }

  /// The margin that was given last for these two, or over whoever is next where that is the
  /// second of them.
  fileprivate func givenMargin(
    from ahead: EntryID, to behind: EntryID
  ) -> Attested<PrintedMargin>? {
    givenMargins.last { given in
      guard given.ahead == ahead else { return false }
      if let named = given.behind { return named == behind }
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
  fileprivate func narrowed(to given: PrintedMargin?) -> TimeDifference {
    guard case .seconds(let reading)? = given, reading.range.overlaps(range),
      reading.range.width < range.width
    else { return self }
    return TimeDifference(fromGunTo: reading)
  }
}
