import Athletics

extension Replay {
  /// Whether laps are told by the intermediates, for want of times at the passes of the line.
  package var lapsAreIntermediates: Bool {
    !columns.isEmpty && !race.passes.contains { columnIndex(at: $0) != nil }
  }

  /// The steps that a lap forward or back goes by: the gun, the passes of the line where they are
  /// known for someone, else every mark point, then the finish and the official result.
  package var lapSteps: [Step.Kind] {
    let stops =
      lapsAreIntermediates
      ? columns.map(\.markPoint) : race.passes.filter { columnIndex(at: $0) != nil }
    let ends = timeline.steps.map(\.kind).filter { $0 == .finish || $0 == .official }
    return [.gun] + stops.map { .markPoint($0) } + ends
  }
}
