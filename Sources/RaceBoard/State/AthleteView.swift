import Athletics
import RaceReplay

/// How one athlete is looked at across all that is loaded.
package struct AthleteView: Hashable, Sendable {
  package let athlete: Athlete
  /// What was found; nothing while the races are being looked through.
  package internal(set) var record: AthleteHistory?
  package internal(set) var selection = 0

  init(_ athlete: Athlete) { self.athlete = athlete }

  /// Takes in what was found, the latest race selected, if it is still about this athlete.
  mutating func take(_ record: AthleteHistory) {
    guard record.athlete.identity == athlete.identity else { return }
    self.record = record
    selection = max(0, record.performances.count - 1)
  }
}
