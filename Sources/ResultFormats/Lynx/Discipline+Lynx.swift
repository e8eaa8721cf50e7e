import Athletics

extension Discipline {
  /// The mark that a time of FinishLynx is recorded as (TR 19.24), and the reading where that is finer.
  ///
  /// A photo finish gives hundredths at least: where these are recorded, a time to the tenth was taken
  /// by hand.
  func lynxMark(of time: LynxRow.Time) -> (mark: Reading, finer: Reading?) {
    let isByHand =
      time.printed.decimals == 1 && RoundingRule(self) == .hundredth && raceDistance != nil
    let isHandTimed = time.isHandTimed || isByHand
    return RoundingRule(self, isHandTimed: isHandTimed)
      .mark(of: time.printed, isHandTimed: isHandTimed)
  }
}
