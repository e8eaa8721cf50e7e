import Athletics

/// A place on the timeline that one can stand at.
package struct Step: Hashable, Sendable {
  /// What a step is; it stays the same while reports arrive before or after it.
  package enum Kind: Hashable, Sendable {
    case gun
    case markPoint(Distance)
    case finish
    /// The nth later report that changes a place, a mark or an outcome, counted from 1.
    case change(Int)
    case official
  }

  package let kind: Kind
  /// Who the change is about, where it is one.
  package let entry: EntryID?
  /// The time of day, where the result was stamped official.
  package let time: TimeOfDay?

  init(_ kind: Kind, entry: EntryID? = nil, time: TimeOfDay? = nil) {
    self.kind = kind
    self.entry = entry
    self.time = time
  }
}

/// Where one stands: at a step, or at an instant of the race.
package enum Position: Hashable, Sendable {
  case step(Step.Kind)
  case instant(RaceTime)
}

/// The steps of a race in race order, and the leader's clock along it.
package struct Timeline: Sendable {
  package internal(set) var steps: [Step] = [Step(.gun)]
  package internal(set) var leader = LeaderClock()
  /// The latest time that anyone is known to have finished in, or passed a mark point.
  package internal(set) var end: RaceTime = .zero

  /// The step's position in the order of the race.
  package func index(of kind: Step.Kind) -> Int? {
    let end = markPointEnd
    switch kind {
    case .gun: return steps.first?.kind == .gun ? 0 : nil
    case .markPoint(let wanted):
      let index = steps[..<end].partition {
        if case .markPoint(let markPoint) = $0.kind { markPoint < wanted } else { true }
      }
      return index < end && steps[index].kind == kind ? index : nil
    case .finish, .change, .official: return steps[end...].firstIndex { $0.kind == kind }
    }
  }

  /// The position behind the gun and the mark points, where the steps of the result begin.
  private var markPointEnd: Int {
    steps.partition {
      switch $0.kind {
      case .gun, .markPoint: true
      case .finish, .change, .official: false
      }
    }
  }

  /// The race time at which a step is shown on a clock: the leader's time at a mark point, known
  /// or estimated, and the end for what comes after the finish.
  package func time(of kind: Step.Kind) -> RaceTime? {
    switch kind {
    case .gun: .zero
    case .markPoint(let markPoint): leader.time(at: markPoint)?.time
    case .finish, .change, .official: end > .zero ? end : nil
    }
  }

  /// The last step that has been reached at a position.
  package func lastStep(at position: Position) -> Int {
    switch position {
    case .step(let kind): return index(of: kind) ?? 0
    case .instant(let instant):
      return steps[..<markPointEnd].lastIndex { step in
        time(of: step.kind).map { $0 <= instant } ?? false
      } ?? 0
    }
  }

  /// The step after a position, if there is one.
  package func step(after position: Position) -> Step? {
    let next = lastStep(at: position) + 1
    return steps.indices.contains(next) ? steps[next] : nil
  }

  /// The step before a position: from an instant, the one last passed.
  package func step(before position: Position) -> Step? {
    let current = lastStep(at: position)
    if case .instant(let instant) = position, let time = time(of: steps[current].kind),
      time < instant
    {
      return steps[current]
    }
    return current > 0 ? steps[current - 1] : nil
  }
}
