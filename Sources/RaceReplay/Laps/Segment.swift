import Athletics

/// A part of the course between two mark points: a lap, a stretch, or the last metres.
package struct Segment: Hashable, Sendable {
  package let from: Distance
  package let to: Distance

  package init(from: Distance, to: Distance) {
    self.from = from
    self.to = to
  }

  package var length: Distance { to - from }
}

/// What the course is divided into.
package enum LapDivision: Hashable, Sendable, CaseIterable {
  /// From pass to pass of the finish line; by intermediates where nobody has a time at any pass.
  case laps
  /// Between neighbouring mark points where anyone has a time.
  case stretches
  /// The last 400, 300, 200 and 100 m, where anyone has a time at their start.
  case toFinish
}

extension Replay {
  /// Laps where anyone has a time for one, else stretches.
  package var lapsOrStretches: LapDivision {
    let laps = segments(.laps)
    return laps.segments.isEmpty ? .stretches : laps.division
  }

  /// The segments of a division for which anyone has a time at both ends, in the order of the
  /// course, and the division that they follow in fact.
  ///
  /// They are the same wherever one stands, so that a table keeps its columns.
  package func segments(_ division: LapDivision) -> (division: LapDivision, segments: [Segment]) {
    var timed = Set(
      columns.lazy.filter { $0.passes.contains { $0?.reading != nil } }.map(\.markPoint))
    let finish = race.discipline.raceDistance
    if let finish, (firstSheet?.lastTime ?? lastSheet?.lastTime) != nil { timed.insert(finish) }
    switch division {
    case .laps:
      guard !timed.isDisjoint(with: race.passes), let finish else {
        return (.stretches, Self.segments(between: [.zero] + timed.sorted()))
      }
      let laps = Self.segments(between: [.zero] + race.passes + [finish])
      return (
        .laps,
        laps.filter { ($0.from == .zero || timed.contains($0.from)) && timed.contains($0.to) }
      )
    case .stretches:
      return (.stretches, Self.segments(between: [.zero] + timed.sorted()))
    case .toFinish:
      guard let finish, timed.contains(finish) else { return (.toFinish, []) }
      let starts = [400, 300, 200, 100].map { finish - Distance(metres: $0) }
      return (
        .toFinish, starts.filter(timed.contains).map { Segment(from: $0, to: finish) }
      )
    }
  }

  private static func segments(between ends: [Distance]) -> [Segment] {
    zip(ends, ends.dropFirst()).filter { $0 < $1 }.map { Segment(from: $0, to: $1) }
  }
}
