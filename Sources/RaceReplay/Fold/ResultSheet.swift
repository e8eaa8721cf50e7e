import Athletics

/// The result as of one step: places, marks and outcomes, with holes where they are not known.
package struct ResultSheet: Hashable, Sendable {
  /// Athletes whom a source says could not be separated.
  package struct DeadHeat: Hashable, Sendable {
    package let entries: [EntryID]
    package let provenance: Provenance
  }

  /// A margin that a source gives in figures or words.
  package struct GivenMargin: Hashable, Sendable {
    package let ahead: EntryID
    package let behind: EntryID?
    package let margin: Attested<PrintedMargin>
  }

  /// By the entry's index; nothing where the result is silent.
  package private(set) var lines: [ResultLine?]
  package private(set) var deadHeats: [DeadHeat] = []
  package private(set) var givenMargins: [GivenMargin] = []
  /// Places by the entry's index; set by `settle`.
  package private(set) var placings: [Placing?] = []
  /// Everyone entered: placed, then without a place, then out; set by `settle`.
  package private(set) var order: [EntryID] = []
  /// Whether places were computed, because none was reported.
  package private(set) var isComputed = false
  /// Places between known ones, or before the first, that nobody is known to have.
  package private(set) var holes: [ClosedRange<Int>] = []
  package internal(set) var isOfficial = false

  /// Whether the entries are not the whole field, so that no place follows from the times.
  private let isFieldPartial: Bool

  init(entryCount: Int, isFieldPartial: Bool = false) {
    lines = Array(repeating: nil, count: entryCount)
    self.isFieldPartial = isFieldPartial
  }

  package subscript(_ id: EntryID) -> ResultLine? { lines[id.index] }

  /// The place of an entry, after disqualifications.
  package func placing(of id: EntryID) -> Placing? { placings[id.index] }

  /// Whether a source says that these two share their place.
  package func areDeadHeat(_ first: EntryID, _ second: EntryID) -> Bool {
    deadHeats.contains { $0.entries.contains(first) && $0.entries.contains(second) }
  }

  mutating func apply(_ claim: ResultClaim, _ provenance: Provenance, sequence: Int) {
    var line = lines[claim.entry.index] ?? ResultLine()
    line.apply(claim, provenance, sequence: sequence)
    lines[claim.entry.index] = line
  }

  mutating func reinstate(_ id: EntryID) { lines[id.index]?.outcome = nil }

  mutating func addDeadHeat(_ entries: [EntryID], place: Int?, _ worth: Provenance, sequence: Int) {
    deadHeats.append(DeadHeat(entries: entries, provenance: worth))
    for id in entries where place != nil {
      apply(ResultClaim(id, place: place), worth, sequence: sequence)
    }
  }

  mutating func addMargin(_ margin: GivenMargin) { givenMargins.append(margin) }
}

extension ResultSheet {
  /// Gives out places and sorts.
  ///
  /// Reported places stand; a disqualification after they were reported moves up everyone behind.
  /// Where none was reported they follow from the finest readings, if the whole field is known. Outcomes other than finished
  /// come last, in the order in which they were printed.
  mutating func settle(startOrder: [EntryID]) {
    isComputed = !isFieldPartial && !lines.contains { $0?.reportedPlace != nil }
    let numbers = isComputed ? computedNumbers() : reportedNumbers()
    var counts: [Int: Int] = [:]
    for case let number? in numbers { counts[number, default: 0] += 1 }
    placings = lines.indices.map { index in
      guard let number = numbers[index], let line = lines[index] else { return nil }
      let worth = line.reportedPlace?.provenance ?? line.finest?.provenance
      return Placing(
        number: number, isShared: counts[number, default: 0] > 1, isReported: !isComputed,
        provenance: worth ?? Provenance(.reported, .oneSource))
    }
    sort(startOrder: startOrder)
    findHoles(counts: counts)
  }

  private func reportedNumbers() -> [Int?] {
    let gone: [(place: Int, sequence: Int)] = lines.compactMap { line in
      guard let line, line.isOut, let place = line.reportedPlace?.value else { return nil }
      return (place, line.outcomeSequence)
    }
    return lines.map { line in
      guard let line, !line.isOut, let place = line.reportedPlace?.value else { return nil }
      return place
        - gone.count { $0.place < place && $0.sequence > line.placeSequence }
    }
  }

  private func computedNumbers() -> [Int?] {
    StandingRanks(
      readings: lines.map { line in
        guard let line, !line.isOut else { return nil }
        return line.finest?.value.range
      }
    ).ranks
  }

  private mutating func sort(startOrder: [EntryID]) {
    func key(_ id: EntryID) -> (Int, Int, Int64) {
      guard let line = lines[id.index] else { return (2, 0, 0) }
      let ticks = line.finest?.value.time.ticks ?? .max
      if let placing = placings[id.index] { return (0, placing.number, ticks) }
      if line.isOut { return (3, line.outcomeSequence, 0) }
      return line.finest == nil ? (2, 0, 0) : (1, 0, ticks)
    }
    var keyed: [(key: (Int, Int, Int64), position: Int, id: EntryID)] = []
    keyed.reserveCapacity(startOrder.count)
    for (position, id) in startOrder.enumerated() { keyed.append((key(id), position, id)) }
    keyed.sort { left, right in
      left.key == right.key ? left.position < right.position : left.key < right.key
    }
    order = keyed.map { $0.id }
  }

  private mutating func findHoles(counts: [Int: Int]) {
    holes = []
    guard !isComputed else { return }
    var next = 1
    for number in counts.keys.sorted() {
      if number > next { holes.append(next...(number - 1)) }
      next = max(next, number + (counts[number] ?? 1))
    }
  }
}
