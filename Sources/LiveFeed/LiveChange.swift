import Athletics
import ResultReading

/// What is new of the races that are followed, in the order in which it came.
package enum LiveChange: Sendable {
  /// A race that was not known, or that is another than it was said to be: its start list, and what
  /// is reported of it so far.
  case opened(race: String, RaceLogHeader, [LoggedReport])
  /// What is reported of a race beside what was before.
  case reported(race: String, [LoggedReport])
  /// What the source’s own clock shows of a race.
  case clock(race: String, ClockReading)
  /// What could not be read.
  case warned([Warning])
}
