import Athletics

/// The order in which a field crossed a line, and the places that follow.
///
/// While all times there were read alike and no place is reported, it is kept up as times come in:
/// a time costs what it changes, one behind all others next to nothing.
struct LineOrder: Sendable {
  /// One entry at the line, without a time where only its place is known.
  struct Pass: Hashable, Sendable {
    let ticks: Int64
    let id: EntryID
    let provenance: Provenance
    /// The place, where one is told; set when settled.
    var number: Int32 = 0

    var isTimed: Bool { ticks != .max }
    /// Without the place.
    fileprivate var told: Pass { Pass(ticks: ticks, id: id, provenance: provenance) }

    fileprivate func isSame(as other: Pass) -> Bool { told == other.told }
  }

  /// Everyone whose place or time here decides something, in order.
  private(set) var order: [EntryID] = []
  /// The same with their times.
  private(set) var passes: [Pass] = []
  /// By the entry’s index.
  private(set) var placings: [Placing?]
  /// By the entry’s index: what the order goes by, the place also where none is told; 0 for nothing.
  private(set) var ranks: [Int32]
  /// By the entry’s index: the time in units of 100 µs, the longest where none decides.
  private(set) var ticks: [Int64]
  /// Whether the times go up along the order, so that a part of it is found by its time.
  private(set) var isInTimeOrder = true
  /// Whether some cannot be told apart from the next though their places differ.
  private(set) var hasOpenPlaces = false

  private var added: [Pass] = []
  private var removed: [Pass] = []
  /// How all times here were read; nothing before the first.
  private var rounding: Reading.Rounding?
  /// How far apart two times are at most that do not separate.
  private var width: Int64 = 0
  private var reachesBothWays = false
  /// Whether times were read in more ways than one, or places are reported.
  private(set) var isMixed = false
  private var settledMissing = 0
  private var gavePlaces = true
  /// The latest time here that decides something; set when settled.
  private(set) var latestTime: RaceTime?

  init(entryCount: Int) {
    placings = Array(repeating: nil, count: entryCount)
    ranks = Array(repeating: 0, count: entryCount)
    ticks = Array(repeating: .max, count: entryCount)
  }

  mutating func grow(to entryCount: Int) {
    guard entryCount > placings.count else { return }
    placings += Array(repeating: nil, count: entryCount - placings.count)
    ranks += Array(repeating: 0, count: entryCount - ranks.count)
    ticks += Array(repeating: .max, count: entryCount - ticks.count)
  }

  /// Notes that places do not follow from times alone, or not from times read alike.
  mutating func becomeMixed() {
    isMixed = true
    added = []
    removed = []
  }

  mutating func insert(_ id: EntryID, _ reading: Reading, _ provenance: Provenance) {
    ticks[id.index] = reading.time.ticks
    guard !isMixed else { return }
    if rounding == nil {
      rounding = reading.rounding
      width = reading.ownRange.width.ticks
      reachesBothWays = reading.reachesBothWays
    }
    guard reading.rounding == rounding else { return becomeMixed() }
    added.append(Pass(ticks: reading.time.ticks, id: id, provenance: provenance))
  }

  mutating func remove(_ id: EntryID, _ reading: Reading, _ provenance: Provenance) {
    ticks[id.index] = .max
    guard !isMixed else { return }
    removed.append(Pass(ticks: reading.time.ticks, id: id, provenance: provenance))
  }
}

extension LineOrder {
  /// Who comes first of two whose times are the same.
  typealias Precedence = (EntryID, EntryID) -> Bool

  /// Takes in what was added and removed since it was settled last.
  mutating func settle(missing: Int, givesPlaces: Bool, _ precedes: Precedence) {
    var first = removeRemoved()
    if let earliest = added.min(by: { $0.ticks < $1.ticks }) {
      first = min(first, start(of: earliest.ticks))
      mergeAdded()
      sortLevel(precedes)
    }
    added = []
    let gives = givesPlaces && LinePlaces.areTold(read: passes.count, missing: missing)
    let isOther = missing != settledMissing || gives != gavePlaces
    guard first < passes.count || order.count != passes.count || isOther else { return }
    order.replaceSubrange(min(first, order.count)..., with: passes[first...].lazy.map(\.id))
    if isOther { first = 0 }
    (settledMissing, gavePlaces) = (missing, gives)
    latestTime = passes.last.map { RaceTime(ticks: $0.ticks) }
    place(from: first, missing: missing, givesPlaces: gives)
  }

  /// Whoever crossed in these times, again in order.
  mutating func sortLevel(of id: EntryID, _ reading: Reading, _ precedes: Precedence) {
    let ticks = reading.time.ticks
    let level = start(of: ticks)..<end(of: ticks)
    guard level.count > 1 else { return }
    passes[level].sort { precedes($0.id, $1.id) }
    order.replaceSubrange(level, with: passes[level].lazy.map(\.id))
  }

  /// Everyone who crossed in the same time, again in order.
  mutating func sortLevels(_ precedes: Precedence) {
    var start = 0
    while start < passes.count {
      let end = end(of: passes[start].ticks, after: start)
      if end - start > 1 { passes[start..<end].sort { precedes($0.id, $1.id) } }
      start = end
    }
    order = passes.map(\.id)
  }

  /// The index of the first to cross no earlier, and of the first to cross later.
  func start(of ticks: Int64) -> Int { passes.partition { $0.ticks < ticks } }
  func end(of ticks: Int64) -> Int { passes.partition { $0.ticks <= ticks } }

  /// Returns where the first was removed.
  private mutating func removeRemoved() -> Int {
    defer { removed = [] }
    var first = passes.count
    if removed.count > 64 {
      // Many at once, as where a whole list is told again, in one go.
      var gone = Dictionary(removed.map { ($0, 1) }, uniquingKeysWith: +)
      func isGone(_ pass: Pass) -> Bool {
        guard let count = gone[pass.told], count > 0 else { return false }
        gone[pass.told] = count - 1
        return true
      }
      for pass in removed {
        placings[pass.id.index] = nil
        ranks[pass.id.index] = 0
      }
      passes.removeAll(where: isGone)
      added.removeAll(where: isGone)
      return 0
    }
    for pass in removed {
      placings[pass.id.index] = nil
      ranks[pass.id.index] = 0
      if let index = (start(of: pass.ticks)..<end(of: pass.ticks)).first(where: {
        passes[$0].id == pass.id
      }) {
        passes.remove(at: index)
        first = min(first, index)
      } else if let index = added.firstIndex(where: { $0.isSame(as: pass) }) {
        added.remove(at: index)
      }
    }
    return first
  }

  private mutating func mergeAdded() {
    added.sort { $0.ticks < $1.ticks }
    if let last = passes.last, let earliest = added.first, last.ticks > earliest.ticks {
      let tail = Array(passes[end(of: earliest.ticks)...])
      passes.removeLast(tail.count)
      var (old, new) = (tail[...], added[...])
      while let left = old.first, let right = new.first {
        if right.ticks < left.ticks {
          passes.append(right)
          new.removeFirst()
        } else {
          passes.append(left)
          old.removeFirst()
        }
      }
      passes += old + new
    } else {
      passes += added
    }
  }

  /// Puts those in order who crossed in the same time as one who was added.
  private mutating func sortLevel(_ precedes: Precedence) {
    var index = 0
    while index < added.count {
      let ticks = added[index].ticks
      let level = start(of: ticks)..<end(of: ticks)
      if level.count > 1 { passes[level].sort { precedes($0.id, $1.id) } }
      while index < added.count, added[index].ticks == ticks { index += 1 }
    }
  }

  /// Gives out places from where something changed, or from the first whom it does not separate from.
  private mutating func place(from changed: Int, missing: Int, givesPlaces: Bool) {
    guard changed < passes.count else { return }
    let first = min(changed, start(of: passes[changed].ticks - width))
    var ahead = start(of: passes[first].ticks - width)
    var notBehind = first
    var level = first..<first
    for index in first..<passes.count {
      let ticks = passes[index].ticks
      while passes[ahead].ticks < ticks - width { ahead += 1 }
      while notBehind < passes.count, passes[notBehind].ticks <= ticks + width {
        notBehind += 1
      }
      if !level.contains(index) {
        level = start(of: ticks, before: index)..<end(of: ticks, after: index)
      }
      let isAlike =
        notBehind - ahead == 1 || (!reachesBothWays && notBehind - ahead == level.count)
      let last = (isAlike ? ahead + 1 : notBehind) + missing
      let id = passes[index].id
      ranks[id.index] = Int32(clamping: ahead + 1)
      passes[index].number = givesPlaces ? Int32(clamping: ahead + 1) : 0
      hasOpenPlaces = hasOpenPlaces || last > ahead + 1
      placings[id.index] =
        givesPlaces
        ? Placing(
          number: ahead + 1, last: last, isShared: level.count > 1 || last > ahead + 1,
          isReported: false, provenance: passes[index].provenance) : nil
    }
  }

  private func start(of ticks: Int64, before index: Int) -> Int {
    index > 0 && passes[index - 1].ticks == ticks ? start(of: ticks) : index
  }

  private func end(of ticks: Int64, after index: Int) -> Int {
    var end = index + 1
    while end < passes.count, passes[end].ticks == ticks { end += 1 }
    return end
  }
}

extension LineOrder {
  /// Settles a field whose places do not follow from times alone: everyone anew.
  mutating func settleMixed(
    _ passes: [Pass], ranks: [Int32], placings: [Placing?]
  ) {
    self.passes = passes
    for index in passes.indices {
      self.passes[index].number = Int32(
        clamping: placings[passes[index].id.index]?.number ?? 0)
    }
    self.ranks = ranks
    self.placings = placings
    order = passes.map(\.id)
    latestTime = passes.lazy.filter(\.isTimed).map { RaceTime(ticks: $0.ticks) }.max()
    hasOpenPlaces = placings.contains { $0?.isOpen ?? false }
    isInTimeOrder = zip(passes, passes.dropFirst()).allSatisfy { $0.ticks <= $1.ticks }
  }
}

extension RandomAccessCollection where Index == Int {
  /// The index of the first element that does not satisfy a condition which holds for a first part.
  func partition(while holds: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
