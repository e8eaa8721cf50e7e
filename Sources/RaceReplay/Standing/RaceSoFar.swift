import Athletics

/// What a state lets one see of the race behind it: times and places at the mark points that have
/// been passed by then, and nothing from further on.
///
/// At a mark point that is everyone's passing up to there; at an instant, whatever each has passed
/// by that time; in the result, all of it with the finish as that sheet has it.
struct RaceSoFar {
  /// A place on the course where times are taken.
  enum Mark: Hashable {
    /// The mark point of the column with this index.
    case column(Int)
    case finish
  }

  /// The marks by distance, counted and not listed: one stands at each mark point in turn.
  struct Marks: RandomAccessCollection {
    fileprivate let columnCount: Int
    fileprivate let hasFinish: Bool

    var startIndex: Int { 0 }
    var endIndex: Int { columnCount + (hasFinish ? 1 : 0) }
    subscript(_ index: Int) -> Mark { index < columnCount ? .column(index) : .finish }
  }

  let replay: Replay
  let state: RaceState
  /// The marks that anyone can have passed by now, by distance; the finish where the race has one.
  let marks: Marks
  private let instant: RaceTime?
  let sheet: ResultSheet?

  init(_ replay: Replay, _ state: RaceState) {
    self.replay = replay
    self.state = state
    var columnCount = replay.columns.count
    switch state.way {
    case .atStart:
      (instant, sheet, columnCount) = (nil, nil, 0)
    case .atMarkPoint(let here):
      (instant, sheet) = (nil, nil)
      columnCount = replay.columns.partition { $0.markPoint <= here }
    case .atInstant(let now):
      (instant, sheet) = (now, replay.firstSheet)
    case .result:
      (instant, sheet) = (nil, state.sheet)
    }
    let hasFinish = sheet != nil && replay.race.discipline.raceDistance != nil
    marks = Marks(columnCount: columnCount, hasFinish: hasFinish)
  }

  /// How far from the start a mark is.
  func distance(of mark: Mark) -> Distance {
    switch mark {
    case .column(let index): replay.columns[index].markPoint
    case .finish: replay.race.discipline.raceDistance ?? .zero
    }
  }

  /// Where a mark stands among all marks: columns keep their index, the finish is last.
  func position(of mark: Mark) -> Int {
    switch mark {
    case .column(let index): min(index, marks.count)
    case .finish: max(marks.count - 1, 0)
    }
  }

  /// The mark at a distance, where it may have been passed.
  func mark(at distance: Distance) -> Mark? {
    let index = marks.partition { self.distance(of: $0) < distance }
    return index < marks.count && self.distance(of: marks[index]) == distance ? marks[index] : nil
  }

  /// The time of an entry at a mark: at the finish the finest there is.
  func reading(of id: EntryID, at mark: Mark) -> Attested<Reading>? {
    switch mark {
    case .column(let index): shown(replay.columns[index].reading(of: id))
    case .finish: hasFinished(id) ? sheet?[id]?.finest : nil
    }
  }

  /// The place of an entry at a mark; at an instant once it has come past there.
  func placing(of id: EntryID, at mark: Mark) -> Placing? {
    switch mark {
    case .column(let index):
      guard let placing = replay.columns[index].placings[id.index] else { return nil }
      return hasPassed(id, column: index) ? placing : nil
    case .finish: return hasFinished(id) ? sheet?.placing(of: id) : nil
    }
  }

  /// From where to where that place is open, those who are level being parted either way; at the
  /// finish nothing for those whom only their times make level.
  func places(of id: EntryID, at mark: Mark) -> ClosedRange<Int>? {
    guard let placing = placing(of: id, at: mark) else { return nil }
    return switch mark {
    case .column(let index): replay.columns[index].places(of: id)
    case .finish: placing.certainPlaces
    }
  }

  /// What gaps at a mark are told between: at the finish the official marks of those in the result.
  func markForGaps(of id: EntryID, at mark: Mark) -> Attested<Reading>? {
    switch mark {
    case .column(let index): return shown(replay.columns[index].sound(id))
    case .finish:
      guard hasFinished(id), let line = sheet?[id], !line.isOut else { return nil }
      return line.soundMark
    }
  }

  /// Those of the result, in its order, as far as they have finished.
  var finishOrder: [EntryID] { sheet?.order.filter { hasFinished($0) } ?? [] }

  /// Whether everyone of whom it is known when they passed a mark has done so by now; while the race
  /// is followed, whether everyone has.
  func isWhole(_ mark: Mark) -> Bool {
    switch mark {
    case .column(let index): if !replay.hasAll(column: index) { return false }
    case .finish: if !replay.hasAllFinishers { return false }
    }
    guard let instant else { return true }
    switch mark {
    case .column(let index): return replay.isWhole(column: index, by: instant)
    case .finish: return replay.finishArrivals.allSatisfy { $0.time ?? instant <= instant }
    }
  }

  func shown(_ reading: Attested<Reading>?) -> Attested<Reading>? {
    guard let reading, let instant else { return reading }
    return reading.value.time <= instant ? reading : nil
  }

  private func hasPassed(_ id: EntryID, column index: Int) -> Bool {
    guard let instant else { return replay.columns[index][id] != nil }
    let time =
      replay.columns[index].reading(of: id)?.value.time
      ?? replay.timeline.leader.time(at: replay.columns[index].markPoint)?.time
    return time.map { $0 <= instant } ?? false
  }

  private func hasFinished(_ id: EntryID) -> Bool {
    instant == nil || state.lastSeen[id.index] == .finish
  }
}
