import Athletics
import ResultReading

/// What a live source has come to know of its races, each by the name that the source has for it.
package enum SourceNews: Sendable {
  /// What it says now of a race, in whole.
  case told(race: String, Readout)
  /// What it says beside what it said before; the first of a race brings the start list.
  case added(race: String, Readout)
  /// What the source’s own clock shows of a race.
  case clock(race: String, ClockReading)
  /// What could not be read, or belongs to no race.
  case warned([Warning])
}

/// What a timing system’s clock shows.
package enum ClockReading: Hashable, Sendable {
  /// It waits for the gun.
  case armed
  case running(RaceTime)
  case stopped(RaceTime)
}

/// What reads the bytes of one connection, cut anywhere, into what the source tells.
///
/// Times are microseconds of a clock that only goes forward. A reader never fails: what it cannot use
/// becomes a warning, and what never ends is given up within its bounds.
package protocol WireReader: Sendable {
  /// Takes in what came.
  mutating func feed(_ bytes: ArraySlice<UInt8>, at now: Int64) -> [SourceNews]
  /// When it wants to be told that time has passed, though nothing came.
  var deadline: Int64? { get }
  /// Takes in that nothing more came until now.
  mutating func timePassed(at now: Int64) -> [SourceNews]
  /// Takes in that the connection broke off: what is half said is forgotten.
  mutating func breakOff()
}

extension WireReader {
  package var deadline: Int64? { nil }
  package mutating func timePassed(at now: Int64) -> [SourceNews] { [] }
}
