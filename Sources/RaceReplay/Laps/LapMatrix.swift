import Athletics

/// Athletes by segments: who ran which part of the course how fast, as far as one has come.
package struct LapMatrix: Hashable, Sendable {
  /// The division in fact: stretches where laps were asked for and nobody has a time at any pass.
  package let division: LapDivision
  package let segments: [Segment]
  /// Everyone entered, in the order where one stands.
  package let rows: [EntryID]
  /// By segment: how many who may have run it by the end of the race have no time for it yet that
  /// could be compared, so that no rank is given.
  package let missingTimes: [Int]
  /// By the entry's index, then by segment.
  private let cells: [[LapCell?]]

  init(
    division: LapDivision, segments: [Segment], rows: [EntryID], missingTimes: [Int],
    cells: [[LapCell?]]
  ) {
    self.division = division
    self.segments = segments
    self.rows = rows
    self.missingTimes = missingTimes
    self.cells = cells
  }

  /// The cell of an entry in the segment with this index; nothing where either end's time is not
  /// known where one stands.
  package func cell(_ id: EntryID, _ segment: Int) -> LapCell? {
    guard cells.indices.contains(id.index), cells[id.index].indices.contains(segment) else {
      return nil
    }
    return cells[id.index][segment]
  }
}

extension Replay {
  /// The race in segments, with what can be told where one stands and nothing from further on.
  ///
  /// A time that is an estimate or impossible is shown and decides nothing. Whoever is known to be
  /// disqualified keeps the times and is not compared; whoever did not finish is, as far as they
  /// came.
  package func lapMatrix(_ division: LapDivision, in state: RaceState) -> LapMatrix {
    let (inFact, segments) = segments(division)
    let field = ComparedField(self, state)
    let columns = segments.map { SegmentColumn($0, in: field) }
    let cells = entryIDs.map { id in
      let own = OwnFastest(of: id, in: columns).segments
      return columns.indices.map { columns[$0].cell(of: id, isOwnFastest: own.contains($0)) }
    }
    return LapMatrix(
      division: inFact, segments: segments, rows: state.order,
      missingTimes: columns.map(\.missingTimes), cells: cells)
  }
}
