import Athletics
import Synchronization

/// Athletes by segments: who ran which part of the course how fast, as far as one has come.
///
/// A segment is compared when one of its cells is first asked for, since of a long race and a large
/// field only a part is in sight.
package struct LapMatrix: Sendable {
  /// The division in fact: stretches where laps were asked for and nobody has a time at any pass.
  package let division: LapDivision
  package let segments: [Segment]
  /// Everyone entered, in the order where one stands.
  package let rows: [EntryID]
  private let compared: ComparedSegments

  init(division: LapDivision, segments: [Segment], rows: [EntryID], field: ComparedField) {
    self.division = division
    self.segments = segments
    self.rows = rows
    compared = ComparedSegments(segments, in: field)
  }

  /// The cell of an entry in the segment with this index; nothing where either end's time is not
  /// known where one stands.
  package func cell(_ id: EntryID, _ segment: Int) -> LapCell? {
    guard segments.indices.contains(segment) else { return nil }
    return compared.cell(id, segment)
  }

  /// What an entry took for the segment with this index, compared with nobody.
  package func time(of id: EntryID, _ segment: Int) -> SegmentTime? {
    segments.indices.contains(segment) ? compared.time(of: id, segment) : nil
  }

  /// How many who may have run a segment by the end of the race have no time for it yet that could be
  /// compared, so that no rank is given.
  package func missingTimes(in segment: Int) -> Int {
    segments.indices.contains(segment) ? compared.missingTimes(in: segment) : 0
  }

  /// Whether anyone’s time is known for a segment.
  package func isTimed(_ segment: Int) -> Bool {
    segments.indices.contains(segment) && compared.isTimed(segment)
  }
}

/// The segments of a race that have been compared so far, and the cells that were asked for.
private final class ComparedSegments: Sendable {
  private let segments: [Segment]
  private let ends: [SegmentEnds]
  private let field: ComparedField
  private let ownFastest: OwnFastest
  private let known: Mutex<Known>

  private struct Known {
    var columns: [SegmentColumn?]
    var cells: [[EntryID: LapCell?]]
    var ownFastest: [EntryID: Set<Int>] = [:]
  }

  init(_ segments: [Segment], in field: ComparedField) {
    self.segments = segments
    self.field = field
    ends = segments.map { SegmentEnds($0, in: field.race) }
    ownFastest = OwnFastest(of: segments)
    let columns: [SegmentColumn?] = segments.map { _ in nil }
    known = Mutex(Known(columns: columns, cells: segments.map { _ in [:] }))
  }

  func missingTimes(in segment: Int) -> Int {
    known.withLock { column(segment, &$0).missingTimes }
  }

  func isTimed(_ segment: Int) -> Bool {
    field.race.replay.entryIDs.contains { time(of: $0, segment) != nil }
  }

  func time(of id: EntryID, _ segment: Int) -> SegmentTime? { ends[segment].time(of: id) }

  func cell(_ id: EntryID, _ segment: Int) -> LapCell? {
    known.withLock { known in
      if let cell = known.cells[segment][id] { return cell }
      let isOwnFastest = fastest(of: id, &known).contains(segment)
      let cell = column(segment, &known).cell(of: id, isOwnFastest: isOwnFastest)
      known.cells[segment][id] = .some(cell)
      return cell
    }
  }

  private func column(_ segment: Int, _ known: inout Known) -> SegmentColumn {
    if let column = known.columns[segment] { return column }
    let column = SegmentColumn(segments[segment], in: field)
    known.columns[segment] = column
    return column
  }

  private func fastest(of id: EntryID, _ known: inout Known) -> Set<Int> {
    if let fastest = known.ownFastest[id] { return fastest }
    let fastest = ownFastest.segments(ends.map { $0.time(of: id) })
    known.ownFastest[id] = fastest
    return fastest
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
    return LapMatrix(
      division: inFact, segments: segments, rows: state.order, field: ComparedField(self, state))
  }
}
