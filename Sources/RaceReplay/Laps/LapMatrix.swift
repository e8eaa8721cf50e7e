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
  /// By segment, then by the entry's index.
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
    guard cells.indices.contains(segment), cells[segment].indices.contains(id.index) else {
      return nil
    }
    return cells[segment][id.index]
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
    let ownFastest = OwnFastest(in: columns)
    let own = entryIDs.map { ownFastest.segments(of: $0) }
    let cells = columns.enumerated().map { index, column in
      entryIDs.map { column.cell(of: $0, isOwnFastest: own[$0.index].contains(index)) }
    }
    return LapMatrix(
      division: inFact, segments: segments, rows: state.order,
      missingTimes: columns.map(\.missingTimes), cells: cells)
  }
}
