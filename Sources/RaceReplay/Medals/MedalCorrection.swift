import Athletics

/// What a report after the finish does to the medals of the race: a step that one can go back over.
package struct MedalCorrection: Hashable, Sendable {
  /// What became of the athlete whom the report is about.
  package enum Cause: Hashable, Sendable {
    case out(Outcome)
    case reinstated
    /// A place or a mark was given anew, or a dead heat told.
    case readAgain
  }

  /// A medal that has other holders than before; nobody where it is open.
  package struct Change: Hashable, Sendable {
    package let medal: Medal
    package let from: [EntryID]
    package let to: [EntryID]
  }

  package let entry: EntryID?
  package let cause: Cause
  /// The medals that moved, gold first; none where the report moves none.
  package let changes: [Change]
}

extension Replay {
  /// What the step of a state changes of the race's medals; nothing where it is no step of
  /// correction, where only flags came in, or where the race gives no medals.
  package func medalCorrection(at state: RaceState) -> MedalCorrection? {
    guard case .step(let kind) = state.position, case .change = kind,
      let step = timeline.step(before: state.position)
    else { return nil }
    let earlier = self.state(at: .step(step.kind))
    guard let was = medals(in: earlier), let now = medals(in: state) else { return nil }
    let changes = Medal.allCases.compactMap { medal -> MedalCorrection.Change? in
      let from = was.holders(of: medal)
      let to = now.holders(of: medal)
      return Set(from) == Set(to)
        ? nil : MedalCorrection.Change(medal: medal, from: from, to: to)
    }
    let cause = cause(of: state.step.entry, earlier, state)
    if changes.isEmpty, cause == .readAgain, !isReadAgain(state.step.entry, earlier, state) {
      return nil
    }
    return MedalCorrection(entry: state.step.entry, cause: cause, changes: changes)
  }

  /// Whether a place, a mark or a finer reading of the entry is another than before.
  private func isReadAgain(
    _ entry: EntryID?, _ earlier: RaceState, _ state: RaceState
  ) -> Bool {
    guard let entry else { return false }
    let (was, now) = (earlier.sheet?[entry], state.sheet?[entry])
    return earlier.placing(of: entry)?.number != state.placing(of: entry)?.number
      || was?.reading?.value != now?.reading?.value || was?.finer?.value != now?.finer?.value
  }

  private func cause(
    of entry: EntryID?, _ earlier: RaceState, _ state: RaceState
  ) -> MedalCorrection.Cause {
    guard let entry else { return .readAgain }
    let (was, now) = (earlier.outcomes[entry], state.outcomes[entry])
    if let now, was != now { return .out(now) }
    return was != nil && now == nil ? .reinstated : .readAgain
  }
}

extension RaceMedals {
  /// Who certainly has a medal.
  func holders(of medal: Medal) -> [EntryID] {
    certain.filter { $0.medal == medal }.map(\.entry)
  }
}
