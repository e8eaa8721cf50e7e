import Athletics

/// What is known of the field at one mark point.
package struct MarkColumn: Sendable {
  /// What is known of one entry there.
  package struct Pass: Hashable, Sendable {
    package var reading: Attested<Reading>?
    package var rank: Attested<Int>?
  }

  package let markPoint: Distance
  /// By the entry's index; nothing where nothing is known.
  package private(set) var passes: [Pass?]
  /// The leader's time, where it was given without saying whose.
  package private(set) var unnamedLeader: Attested<Reading>?
  /// Who that leader may have been.
  package private(set) var leaderCandidates: [EntryID] = []
  /// Margins that a source gives here.
  package private(set) var givenMargins: [GivenMargin] = []
  /// The field in the order in which it passed; set by `settle`.
  package private(set) var order: [EntryID] = []
  /// Places by the entry's index; set by `settle`.
  package private(set) var placings: [Placing?] = []
  /// Whether everyone known to have come this far has a place here; set by `settle`.
  package private(set) var isComplete = false
  /// Whether the places are no plain count with ties, as where some cannot be told apart from the
  /// next though their places differ; set by `settle`.
  private(set) var hasOpenPlaces = false
  /// How many are known to have come past here of whom there is no time here; set by `settle`.
  package private(set) var missingTimes = 0

  init(markPoint: Distance, entryCount: Int) {
    self.markPoint = markPoint
    passes = Array(repeating: nil, count: entryCount)
  }

  package subscript(_ id: EntryID) -> Pass? { passes[id.index] }

  /// The reading of an entry here.
  package func reading(of id: EntryID) -> Attested<Reading>? { passes[id.index]?.reading }

  mutating func add(_ id: EntryID, rank: Attested<Int>?, reading: Attested<Reading>?) {
    var pass = passes[id.index] ?? Pass()
    if let rank, pass.rank.yields(to: rank.provenance) { pass.rank = rank }
    if let reading, pass.reading.yields(to: reading.provenance) { pass.reading = reading }
    passes[id.index] = pass
  }

  mutating func addLeader(_ reading: Attested<Reading>, candidates: [EntryID]) {
    unnamedLeader = reading
    leaderCandidates = candidates
  }

  mutating func addMargin(_ margin: GivenMargin) { givenMargins.append(margin) }

  mutating func addOrder(_ groups: [[EntryID]], provenance: Provenance) {
    var rank = 1
    for group in groups {
      for id in group { add(id, rank: Attested(rank, provenance), reading: nil) }
      rank += group.count
    }
  }

  /// The time of whoever led here: the one reported first, the unnamed leader, or the fastest where
  /// everyone's time is known.
  package var leaderReading: Attested<Reading>? {
    if let first = order.first, placings[first.index]?.number == 1,
      let reading = reading(of: first)
    {
      return reading
    }
    return unnamedLeader
  }

  /// Sorts the field and gives out places.
  ///
  /// Reported places stand. Others are computed only where every athlete known to have come past
  /// has a time here: one more than those who are separably ahead, so that readings which overlap
  /// share a place. Level athletes keep the order of the mark point before. Estimates are shown but
  /// decide nothing.
  /// - Parameters:
  ///   - before: the field at the mark point before, or in the order of start.
  ///   - hasGoneOn: by index, whether an entry is known at a later mark point or the finish.
  ///   - isFieldPartial: whether others ran who are not entered here.
  mutating func settle(after before: [EntryID], hasGoneOn: [Bool], isFieldPartial: Bool) {
    let computed = StandingRanks(readings: passes.map { $0?.reading?.deciding })
    missingTimes = passes.indices.count { hasGoneOn[$0] && passes[$0]?.reading?.deciding == nil }
    let allTimed =
      !isFieldPartial && missingTimes == 0
      && !passes.contains { $0 != nil && $0?.reading?.deciding == nil }

    var keys: [OrderKey] = []
    keys.reserveCapacity(before.count)
    for (position, id) in before.enumerated() {
      let pass = passes[id.index]
      let reported = pass?.rank?.deciding
      keys.append(
        OrderKey(
          rank: reported ?? computed.ranks[id.index] ?? .max, isComputed: reported == nil,
          time: pass?.reading?.deciding?.time.ticks ?? .max, position: position, id: id))
    }
    keys.sort()
    order = keys.map(\.id)

    var counts: [Int: Int] = [:]
    var numbers: [Int?] = Array(repeating: nil, count: passes.count)
    for index in passes.indices {
      let number = passes[index]?.rank?.deciding ?? (allTimed ? computed.ranks[index] : nil)
      numbers[index] = number
      if let number { counts[number, default: 0] += 1 }
    }
    placings = passes.indices.map { index in
      guard let number = numbers[index], let pass = passes[index] else { return nil }
      let reported = pass.rank?.deciding == nil ? nil : pass.rank?.provenance
      let worth = reported ?? pass.reading?.provenance ?? Provenance(.reported, .oneSource)
      let last = reported == nil ? computed.last[index] ?? number : number
      return Placing(
        number: number, last: last, isShared: counts[number, default: 0] > 1 || last > number,
        isReported: reported != nil, provenance: worth)
    }
    hasOpenPlaces = placings.contains { $0?.isOpen ?? false }
    isComplete = !passes.indices.contains { index in
      placings[index] == nil && (hasGoneOn[index] || passes[index] != nil)
    }
  }
}

/// What the field is sorted by at a mark point.
private struct OrderKey: Comparable {
  let rank: Int
  let isComputed: Bool
  let time: Int64
  let position: Int
  let id: EntryID

  static func < (left: OrderKey, right: OrderKey) -> Bool {
    if left.rank != right.rank { return left.rank < right.rank }
    if left.isComputed != right.isComputed { return right.isComputed }
    return (left.time, left.position) < (right.time, right.position)
  }
}
