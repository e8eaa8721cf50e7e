import Athletics

/// What is known of the field at one mark point.
package struct MarkColumn: Sendable {
  /// What is known of one entry there.
  package struct Pass: Hashable, Sendable {
    package var reading: Attested<Reading>?
    package var rank: Attested<Int>?
    /// Why the reading cannot be right, where it cannot.
    package internal(set) var impossibility: Impossibility?

    /// The reading, where it may decide an order.
    package var deciding: Reading? { impossibility == nil ? reading?.deciding : nil }
    var isDecided: Bool { rank?.deciding != nil || deciding != nil }
  }

  package let markPoint: Distance
  /// By the entry’s index; nothing where nothing is known.
  package private(set) var passes: [Pass?]
  /// The leader’s time, where it was given without saying whose.
  package internal(set) var unnamedLeader: Attested<Reading>?
  /// Who that leader may have been.
  package internal(set) var leaderCandidates: [EntryID] = []
  /// Margins that a source gives here.
  package internal(set) var givenMargins: [GivenMargin] = []
  /// How many are known to have come past here of whom no time decides here.
  package private(set) var missingTimes = 0
  /// How many came here of whom neither a time nor a place decides.
  private(set) var missing = 0
  private(set) var line: LineOrder
  /// Whether something changed that places follow from.
  private(set) var isUnsettled = true
  private(set) var hasSettled = false
  /// Whether others ran who are not entered, so that no place follows from times.
  private let isFieldPartial: Bool

  init(markPoint: Distance, entryCount: Int, isFieldPartial: Bool) {
    self.markPoint = markPoint
    self.isFieldPartial = isFieldPartial
    passes = Array(repeating: nil, count: entryCount)
    line = LineOrder(entryCount: entryCount)
  }

  // Inlined, so that nobody copies a whole column for what is known of one.
  @inline(__always)
  package subscript(_ id: EntryID) -> Pass? { passes[id.index] }

  /// The reading of an entry here.
  @inline(__always)
  package func reading(of id: EntryID) -> Attested<Reading>? { passes[id.index]?.reading }

  /// The reading of an entry here, where it can be right; an estimate too.
  @inline(__always)
  package func sound(_ id: EntryID) -> Attested<Reading>? {
    passes[id.index]?.impossibility == nil ? passes[id.index]?.reading : nil
  }

  /// The reading of an entry here, where it may decide something.
  @inline(__always)
  package func deciding(_ id: EntryID) -> Attested<Reading>? {
    guard let pass = passes[id.index], pass.deciding != nil else { return nil }
    return pass.reading
  }

  /// Those whose place or time here decides something, in the order in which they passed.
  package var order: [EntryID] { line.order }
  /// Places by the entry’s index: as passed, also of those who went out later.
  package var placings: [Placing?] { line.placings }
  /// From where to where the place of an entry is open: also among those whose times are the same and
  /// whom nobody reported level.
  package func places(of id: EntryID) -> ClosedRange<Int>? {
    line.places(of: id)
  }

  /// Whether everyone known to have come this far has a place here.
  package var isComplete: Bool { missing == 0 && !isFieldPartial }
  var hasOpenPlaces: Bool { line.hasOpenPlaces }
}

extension MarkColumn {
  mutating func grow(to entryCount: Int) {
    guard entryCount > passes.count else { return }
    passes += Array(repeating: nil, count: entryCount - passes.count)
    line.grow(to: entryCount)
  }

  /// Changes what is known of an entry; nothing where it is the same as before.
  ///
  /// - Parameter hasGoneOn: whether the entry is known further on.
  mutating func update(_ id: EntryID, hasGoneOn: Bool, _ change: (inout Pass?) -> Void) {
    let old = passes[id.index]
    change(&passes[id.index])
    let new = passes[id.index]
    guard old != new else { return }
    isUnsettled = true
    count(old, hasGoneOn, by: -1)
    count(new, hasGoneOn, by: 1)
    if new?.rank?.deciding != nil { line.becomeMixed() }
    line.change(id, to: new?.deciding)
  }

  /// Notes that an entry is known further on, or is not any more.
  mutating func note(_ id: EntryID, hasGoneOn: Bool) {
    let (wasMissing, pass) = (missing, passes[id.index])
    count(pass, !hasGoneOn, by: -1)
    count(pass, hasGoneOn, by: 1)
    if missing != wasMissing { isUnsettled = true }
  }

  /// Whether an entry came here and neither a time nor a place of it decides.
  func isMissing(_ id: EntryID, _ way: EntryWay) -> Bool {
    passes[id.index].map { !$0.isDecided } ?? way.hasGoneOn(from: markPoint)
  }

  private mutating func count(_ pass: Pass?, _ hasGoneOn: Bool, by one: Int) {
    let isTimed = pass?.deciding != nil
    if hasGoneOn, !isTimed { missingTimes += one }
    if hasGoneOn || pass != nil, !isTimed, pass?.rank?.deciding == nil { missing += one }
  }
}

extension MarkColumn.Pass {
  /// Takes in what a report says; an estimate never replaces what is known.
  mutating func add(rank: Attested<Int>?, reading: Attested<Reading>?) {
    if let rank, self.rank.yields(to: rank.provenance) { self.rank = rank }
    if let reading, self.reading.yields(to: reading.provenance) {
      self.reading = reading
      impossibility = nil
    }
  }

  fileprivate var worth: Provenance {
    rank?.deciding == nil
      ? reading?.provenance ?? Provenance(.reported, .oneSource)
      : rank?.provenance ?? Provenance(.reported, .oneSource)
  }
}

extension MarkColumn {
  /// Sorts those who passed and gives out places.
  ///
  /// Reported places stand, others follow from the times as ``LinePlaces`` says. Level athletes keep
  /// the order of the mark point before. Estimates and times that cannot be right are shown and
  /// decide nothing.
  ///
  /// - Parameter count: how many of those who changed are taken in at most, where places follow from
  ///   times alone: the column is unsettled while some are left.
  /// - Returns: who may stand otherwise to others than before.
  mutating func settle(first count: Int, _ standing: LineOrder.Standing) -> [EntryID] {
    hasSettled = true
    isUnsettled = false
    if line.isMixed { return settleMixed(standing) }
    let passes = passes
    let moved = line.settle(
      first: count, missing: missing, givesPlaces: !isFieldPartial,
      told: { id in
        guard let pass = passes[id.index], pass.deciding != nil else { return nil }
        return pass.reading
      }, standing)
    isUnsettled = line.isUnsettled
    return moved
  }

  /// Puts those in order again who are level with one whose standing before has changed; returns whose
  /// has changed by that.
  mutating func sortLevels(
    of moved: some Collection<EntryID>, _ standing: LineOrder.Standing
  ) -> [EntryID] {
    line.sortLevels(of: moved, standing)
  }

  private mutating func settleMixed(_ standing: LineOrder.Standing) -> [EntryID] {
    let places = LinePlaces(
      reported: passes.map { $0?.rank?.deciding }, times: passes.map { $0?.deciding },
      missing: missing)
    var ordered: [(pass: LineOrder.Pass, standing: Int)] = []
    var placings: [Placing?] = Array(repeating: nil, count: passes.count)
    for (index, pass) in passes.enumerated() {
      guard let pass, let place = places.places[index] else { continue }
      let isReported = pass.rank?.deciding != nil
      if isReported || !isFieldPartial, places.tells(index, isReported: isReported) {
        placings[index] = Placing(
          number: place.lowerBound, last: place.upperBound, isShared: places.isShared(place),
          isReported: isReported, provenance: pass.worth)
      }
      ordered.append(
        (
          LineOrder.Pass(
            ticks: pass.deciding?.time.ticks ?? .max, id: EntryID(index), provenance: pass.worth,
            rank: Int32(clamping: place.lowerBound)),
          standing(EntryID(index))
        ))
    }
    ordered.sort { left, right in
      (left.pass.rank, left.pass.ticks, left.standing)
        < (right.pass.rank, right.pass.ticks, right.standing)
    }
    return line.settleMixed(ordered.map(\.pass), placings: placings)
  }
}
