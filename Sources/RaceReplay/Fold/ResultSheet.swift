import Athletics

/// A margin that a source gives in figures or words.
package struct GivenMargin: Hashable, Sendable {
  package let ahead: EntryID
  /// Nothing where it is over whoever is next.
  package let behind: EntryID?
  package let margin: Attested<PrintedMargin>
}

/// The result as of one step: places, marks and outcomes, with holes where they are not known.
package struct ResultSheet: Hashable, Sendable {
  /// Athletes whom a source says could not be separated.
  package struct DeadHeat: Hashable, Sendable {
    package let entries: [EntryID]
    package let provenance: Provenance
  }

  /// By the entry's index; nothing where the result is silent.
  package internal(set) var lines: [ResultLine?]
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
  /// Who stands behind each of those that a correction took out.
  var behindAbsent: [EntryID: [EntryID]] = [:]
  private var outCount = 0

  /// Whether the entries are not the whole field, so that no place follows from the times.
  private let isFieldPartial: Bool

  init(entryCount: Int, isFieldPartial: Bool = false) {
    lines = Array(repeating: nil, count: entryCount)
    self.isFieldPartial = isFieldPartial
  }

  package subscript(_ id: EntryID) -> ResultLine? { lines[id.index] }

  /// The place of an entry, after disqualifications.
  package func placing(of id: EntryID) -> Placing? { placings[id.index] }

  /// The dead heats that stand: of those who are in the result and in the same place.
  package var standingDeadHeats: [DeadHeat] {
    deadHeats.compactMap { heat in
      let left = heat.entries.filter { !(self[$0]?.isOut ?? true) }
      let places = Set(left.map { placing(of: $0)?.number })
      return left.count > 1 && places.count == 1
        ? DeadHeat(entries: left, provenance: heat.provenance) : nil
    }
  }

  /// Whether a source says that these two share their place, and no correction has parted them.
  package func areDeadHeat(_ first: EntryID, _ second: EntryID) -> Bool {
    guard let one = lines[first.index], let other = lines[second.index], !one.isOut, !other.isOut,
      one.number == other.number
    else { return false }
    return wereDeadHeat(first, second)
  }

  func wereDeadHeat(_ first: EntryID, _ second: EntryID) -> Bool {
    deadHeats.contains { $0.entries.contains(first) && $0.entries.contains(second) }
  }

  /// The time of the last to finish, whatever became of the place.
  var lastTime: RaceTime? { lines.compactMap { $0?.reading?.value.time }.max() }

  /// The reading of whoever is in first place.
  var winnersReading: Attested<Reading>? {
    guard let first = order.first, placing(of: first)?.number == 1 else { return nil }
    return self[first]?.reading
  }

  /// Takes a line of the result in. After the finish an outcome that ends someone's race moves
  /// everyone behind up, and a place for someone who was out moves them back; a list made at the
  /// finish is taken as it stands, in whatever order its lines arrive.
  mutating func apply(_ claim: ResultClaim, _ worth: Provenance, isCorrection: Bool) {
    let id = claim.entry
    let wasOut = lines[id.index]?.isOut ?? false
    if isCorrection, wasOut, claim.bringsBack { bringBack(id) }
    var line = lines[id.index] ?? ResultLine()
    line.apply(claim, worth, isCorrection: isCorrection)
    if line.isOut, !wasOut {
      outCount += 1
      line.outOrder = outCount
    }
    lines[id.index] = line
    if isCorrection, line.isOut, !wasOut { takeOut(id) }
  }

  /// Takes the trials of an entry in; they give no place and no mark.
  mutating func apply(_ series: [Attempt], of id: EntryID, _ worth: Provenance) {
    var line = lines[id.index] ?? ResultLine()
    line.apply(series, worth)
    lines[id.index] = line
  }

  /// Puts someone behind the others who are out: who did not start is known before the gun and yet
  /// printed last.
  mutating func printLast(_ id: EntryID) { lines[id.index]?.outOrder += 1_000_000_000 }

  mutating func addDeadHeat(
    _ entries: [EntryID], place: Int?, _ worth: Provenance, isCorrection: Bool
  ) {
    let heat = DeadHeat(entries: entries, provenance: worth)
    if !deadHeats.contains(heat) { deadHeats.append(heat) }
    for id in entries where place != nil {
      apply(ResultClaim(id, place: place), worth, isCorrection: isCorrection)
    }
  }

  mutating func addMargin(_ margin: GivenMargin) { givenMargins.append(margin) }
}

extension ResultSheet {
  /// Gives out places and sorts.
  ///
  /// Reported places stand, as corrections have moved them. Where none was reported they follow
  /// from the finest readings of a field that is known whole, estimates left out; never from the
  /// marks of a field event, whose ties they do not break. Outcomes other than finished come last,
  /// in the order in which they were printed.
  mutating func settle(startOrder: [EntryID]) {
    let computed = !isFieldPartial && !hasReportedPlaces ? computedRanks() : nil
    let numbers = computed?.ranks ?? lines.map { $0.flatMap { $0.isOut ? nil : $0.number } }
    var counts: [Int: Int] = [:]
    for case let number? in numbers { counts[number, default: 0] += 1 }
    placings = lines.indices.map { index in
      guard let number = numbers[index], let line = lines[index] else { return nil }
      let worth = line.reportedPlace?.provenance ?? line.finest?.provenance
      return Placing(
        number: number, last: computed?.last[index],
        isShared: counts[number, default: 0] > 1 || (computed?.last[index] ?? 0) > number,
        isReported: computed == nil, provenance: worth ?? Provenance(.reported, .oneSource))
    }
    isComputed = computed != nil && placings.contains { $0 != nil }
    sort(startOrder: startOrder)
    findHoles(counts: counts)
  }

  /// Whether a source gave places; that some could not be separated is not a list of places.
  private var hasReportedPlaces: Bool {
    lines.indices.contains { index in
      lines[index]?.number != nil
        && !deadHeats.contains { $0.entries.contains(EntryID(index)) }
    }
  }

  private func computedRanks() -> StandingRanks {
    StandingRanks(
      readings: lines.map { line in
        guard let line, !line.isOut else { return nil }
        return line.finest?.deciding
      })
  }

  private mutating func sort(startOrder: [EntryID]) {
    func key(_ id: EntryID) -> (Int, Int, Int64) {
      guard let line = lines[id.index] else { return (2, 0, 0) }
      let ticks = line.finest?.deciding?.time.ticks
      if let placing = placings[id.index] { return (0, placing.number, ticks ?? .max) }
      if line.isOut { return (3, line.outOrder, 0) }
      return ticks.map { (1, 0, $0) } ?? (line.mark == nil ? (2, 0, 0) : (1, 0, .max))
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
