import Athletics
import ResultReading

/// What a live source has come to know of its races, each by the name that the source has for it.
package enum SourceNews: Sendable {
  /// What it says now of a race, in whole.
  case told(race: String, Readout)
  /// What it says beside what it said before; the first of a race brings the start list.
  case added(race: String, Readout)
  /// What could not be read, or belongs to no race.
  case warned([Warning])
}
