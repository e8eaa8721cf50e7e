import Athletics

/// What one entry took for a segment, and what that is worth.
package struct SegmentTime: Sendable {
  package let difference: TimeDifference
  package let provenance: Provenance
  /// Nothing where a human can have run it; else why not.
  package let impossibility: Impossibility?

  /// The interval where it may decide anything.
  var deciding: TimeRange? {
    provenance.origin == .estimated || impossibility != nil ? nil : difference.range
  }
}

/// The times at both ends of a segment, taken out of the race once for the whole field.
///
/// A class, since a race’s worth of lists would be copied for each time that is asked for.
final class SegmentEnds: Sendable {
  private let segment: Segment
  private let race: Race
  /// Nothing where the segment begins at the gun.
  private let start: MarkTimes?
  private let end: MarkTimes?

  init(_ segment: Segment, in race: RaceSoFar) {
    self.segment = segment
    self.race = race.replay.race
    start = segment.from == .zero ? nil : race.mark(at: segment.from).map(race.times)
    end = race.mark(at: segment.to).map(race.times)
  }

  /// What an entry took; nothing where the time at either end is not known.
  func time(of id: EntryID) -> SegmentTime? {
    guard let end, let later = end.reading(of: id) else { return nil }
    if segment.from == .zero {
      let difference = TimeDifference(fromGunTo: later.value)
      return SegmentTime(
        difference: difference, provenance: later.provenance,
        impossibility: end.impossibility(of: id) ?? impossibility(of: difference))
    }
    guard let start, let earlier = start.reading(of: id) else { return nil }
    let difference = TimeDifference(from: earlier.value, to: later.value)
    return SegmentTime(
      difference: difference, provenance: later.provenance.weakest(earlier.provenance),
      // What begins at a time that cannot be right is no better than that time.
      impossibility: end.impossibility(of: id) ?? start.impossibility(of: id)
        ?? impossibility(of: difference))
  }

  private func impossibility(of difference: TimeDifference) -> Impossibility? {
    race.impossibility(of: difference, from: segment.from, to: segment.to)
  }
}

/// The times at one mark as far as one has come: what ``RaceSoFar`` tells of it, for whoever asks about
/// all.
struct MarkTimes {
  private let race: RaceSoFar
  private let mark: RaceSoFar.Mark
  /// By the entry’s index; empty at the finish.
  private let passes: [MarkColumn.Pass?]

  fileprivate init(_ race: RaceSoFar, _ mark: RaceSoFar.Mark) {
    (self.race, self.mark) = (race, mark)
    passes = if case .column(let index) = mark { race.replay.columns[index].passes } else { [] }
  }

  func reading(of id: EntryID) -> Attested<Reading>? {
    mark == .finish ? race.reading(of: id, at: mark) : race.shown(passes[id.index]?.reading)
  }

  func impossibility(of id: EntryID) -> Impossibility? {
    guard mark != .finish else { return race.impossibility(of: id, at: mark) }
    return reading(of: id) == nil ? nil : passes[id.index]?.impossibility
  }
}

extension RaceSoFar {
  /// The times at a mark, for whoever asks about the whole field.
  func times(at mark: Mark) -> MarkTimes { MarkTimes(self, mark) }
}
