import Athletics

/// The other finals of a competition by whether they were decided before a race, so far as that can
/// be told.
package struct FinalsBefore: Hashable, Sendable {
  package internal(set) var before: [DecidedFinal] = []
  package internal(set) var after: [DecidedFinal] = []
  /// Finals of which it is not known whether they were decided before or after the race.
  package internal(set) var unordered: [DecidedFinal] = []
  /// The race's own final, where it is among those known.
  package internal(set) var own: DecidedFinal?

  /// Those that were not decided before it, for certain or perhaps.
  package var later: [DecidedFinal] { unordered + after }
  package var otherCount: Int { before.count + after.count + unordered.count }
}

extension CompetitionLog {
  /// Splits the finals by whether they were decided before that of an event.
  ///
  /// The order is by day, then by time. An estimated day decides nothing beyond the day that it
  /// certainly comes after; two finals of one day without a time on either side have no order.
  /// A final that the log does not hold yet, since it is being run, is on its race's day; where that
  /// is not known either no final has an order to it.
  package func finals(around eventCode: String, on raceDay: DatedDay? = nil) -> FinalsBefore {
    let own = finals.first { $0.eventCode == eventCode }
    let day = own?.day ?? raceDay
    var around = FinalsBefore(own: own)
    for final in finals where final.eventCode != eventCode {
      switch final.isBefore(day, own?.time) {
      case true?: around.before.append(final)
      case false?: around.after.append(final)
      case nil: around.unordered.append(final)
      }
    }
    return around
  }

  /// The medal table of all its finals.
  package var table: MedalTable { MedalTable(finals.flatMap(\.medals)) }
}

extension DecidedFinal {
  var medals: [(medal: Medal, nation: Nation)] { medallists.map { ($0.medal, $0.nation) } }

  /// Whether this final was decided before another; nothing where that is not known.
  package func isBefore(_ other: DecidedFinal) -> Bool? { isBefore(other.day, other.time) }

  func isBefore(_ otherDay: DatedDay?, _ otherTime: TimeOfDay?) -> Bool? {
    guard let day, let otherDay else { return nil }
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
