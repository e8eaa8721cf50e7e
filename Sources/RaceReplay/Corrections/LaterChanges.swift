import Athletics

/// What became of a result after it was declared official.
package struct LaterChanges: Hashable, Sendable {
  /// How the latest result differs, in its order; none where it was changed and changed back.
  package let changes: [ResultChange]
  /// How many steps came after.
  package let stepCount: Int
}

extension Replay {
  /// What was changed after the official result, where one stands at it; nothing where it is the
  /// latest.
  package func laterChanges(than state: RaceState) -> LaterChanges? {
    guard state.step.kind == .official, let declared = state.sheet, let latest = lastSheet,
      let index = timeline.index(of: .official), index + 1 < timeline.steps.count
    else { return nil }
    return LaterChanges(
      changes: declared.changes(to: latest), stepCount: timeline.steps.count - index - 1)
  }
}
