import Athletics

extension Timeline {
  /// The step where everything stands that isn't asked to stand elsewhere: what was reported last,
  /// also where that came after the result was official.
  package var latest: Step { steps.last ?? Step(.gun) }
}

extension Replay {
  /// The race as it is known now.
  package var latestState: RaceState { state(at: .step(timeline.latest.kind)) }
}
