import Athletics

/// What was decided before a race, and what cannot be told.
package struct FinalsBefore: Hashable, Sendable {
  package let before: [DecidedFinal]
  package let after: [DecidedFinal]
  /// Finals of which it is not known whether they were decided before or after the race.
  package let unordered: [DecidedFinal]
  /// The race's own line in the log.
  package let own: DecidedFinal?
}

extension CompetitionLog {
  /// Splits the finals by whether they were decided before that of an event.
  ///
  /// The order is by day, then by time. An estimated day decides nothing beyond the day that it
  /// certainly comes after; two finals of one day without a time on either side have no order.
  /// A final that the log does not hold yet, since it is being run, is on its race's day; nothing
  /// where that is not known either.
  package func finals(around eventCode: String, on raceDay: DatedDay? = nil) -> FinalsBefore? {
    let own = finals.first { $0.eventCode == eventCode }
    guard let day = own?.day ?? raceDay else { return nil }
    var before: [DecidedFinal] = []
    var after: [DecidedFinal] = []
    var unordered: [DecidedFinal] = []
    for final in finals where final.eventCode != eventCode {
      switch final.isBefore(day, own?.time) {
      case true?: before.append(final)
      case false?: after.append(final)
      case nil: unordered.append(final)
      }
    }
    return FinalsBefore(before: before, after: after, unordered: unordered, own: own)
  }

  /// The medal table of all its finals.
  package var table: MedalTable { MedalTable(finals.flatMap(\.medals)) }
}

extension DecidedFinal {
  var medals: [(medal: Medal, nation: Nation)] { medallists.map { ($0.medal, $0.nation) } }

  /// Whether this final was decided before another; nothing where that is not known.
  package func isBefore(_ other: DecidedFinal) -> Bool? { isBefore(other.day, other.time) }

  func isBefore(_ otherDay: DatedDay, _ otherTime: TimeOfDay?) -> Bool? {
    switch (day.isEstimated, otherDay.isEstimated) {
    case (false, false):
      if day.day != otherDay.day { return day.day < otherDay.day }
      guard let time, let otherTime, time != otherTime else { return nil }
      return time < otherTime
    case (false, true):
      return otherDay.after.map { day.day <= $0 } == true ? true : nil
    case (true, false):
      return day.after.map { otherDay.day <= $0 } == true ? false : nil
    case (true, true): return nil
    }
  }
}
