import Athletics

/// A margin that a source gives in figures or words.
package struct GivenMargin: Hashable, Sendable {
  package let ahead: EntryID
  /// Nothing where it is over whoever is next.
  package let behind: EntryID?
  package let margin: Attested<PrintedMargin>
}

/// The result as of one step: places, marks and outcomes, with holes where they are not known.
package struct ResultSheet: Sendable {
  /// Athletes whom a source says could not be separated.
  package struct DeadHeat: Hashable, Sendable {
    package let entries: [EntryID]
    package let provenance: Provenance
  }

  /// When someone was told to be out: those who are out are listed in that order.
  struct OutOrder: Comparable, Sendable {
    let stage: Stage
    let arrival: Int

    /// Who did not start is known before the gun and yet printed last.
    static func < (left: Self, right: Self) -> Bool {
      let (one, other) = (left.stage == .beforeGun, right.stage == .beforeGun)
      return one == other
        ? (left.stage, left.arrival) < (right.stage, right.arrival) : other
    }
  }

  /// By the entry’s index; nothing where the result is silent.
  package private(set) var lines: PagedArray<ResultLine?>
  package internal(set) var deadHeats: [DeadHeat] = []
  package internal(set) var givenMargins: [GivenMargin] = []
  package internal(set) var isOfficial = false
  /// Places by the entry’s index; set by `settle`.
  package internal(set) var placings: [Placing?]
  /// Everyone entered: placed, then without a place, then out; set by `settle`.
  package internal(set) var order: [EntryID] = []
  /// Whether places were computed, because none was listed; set by `settle`.
  package internal(set) var isComputed = false
  /// Places between known ones, or before the first, that nobody is known to have; set by `settle`.
  package internal(set) var holes: [ClosedRange<Int>] = []
  /// The first place that is given though more are ahead of it than it leaves room for, as where a
  /// list counts on after equal places without skipping; set by `settle`.
  package internal(set) var densePlace: Int?

  /// By the entry’s index: the reported place as corrections have moved it; 0 where none was given, and
  /// one may follow from the time. Of those who are out, where they would come back.
  var numbers: [Int32]
  /// The highest place that is kept as it was given: corrections move places by a field at most.
  static let highestPlace = Int(Int32.max / 2)
  /// By the entry’s index.
  private(set) var isOut: [Bool]
  private(set) var outs: [EntryID: OutOrder] = [:]
  /// How the race ended of those of whom it is told, out or not.
  private(set) var outcomes: [EntryID: Outcome] = [:]
  /// By the entry’s index: the time of the mark in units of 100 µs where it decides something.
  private(set) var markTicks: [Int64?]
  /// Who has something to print as what was achieved and no time that decides.
  private(set) var marked: Set<EntryID> = []
  /// Who stands where nobody said, since another was put on their place.
  var displaced: Set<EntryID> = []
  /// Who comes back with the corrections that are taken in, and has not yet.
  var returning: Set<EntryID> = []
  /// Who went out of a place that followed from the time while others’ were given.
  var computedOuts: Set<EntryID> = []
  /// The order by times alone, while no place is given.
  var byTime: LineOrder
  /// Whose reading has come in since it was last asked whether it can be right.
  var unjudged: [EntryID] = []
  /// Whether something changed since it was settled.
  var isUnsettled = true
  /// Whether the order of start, in which level athletes are listed, has changed since.
  var isStartOrderChanged = false {
    didSet { if isStartOrderChanged { isUnsettled = true } }
  }
  /// The latest time of anyone, whatever became of the place.
  private(set) var lastTime: RaceTime?
  private var decimals = [0, 0, 0, 0, 0]
  /// Whether a time came from others than those who time the finish, and so may be missing for
  /// someone who crossed it.
  private(set) var mayMissFinishers = false
  /// Whether the entries are not the whole field, so that no place follows from the times.
  let isFieldPartial: Bool

  init(entryCount: Int, isFieldPartial: Bool) {
    lines = PagedArray(repeating: nil, count: entryCount)
    placings = Array(repeating: nil, count: entryCount)
    numbers = Array(repeating: 0, count: entryCount)
    isOut = Array(repeating: false, count: entryCount)
    markTicks = Array(repeating: nil, count: entryCount)
    byTime = LineOrder(entryCount: entryCount)
    self.isFieldPartial = isFieldPartial
  }

  // Inlined, so that nobody copies a whole result for a line of it.
  @inline(__always)
  package subscript(_ id: EntryID) -> ResultLine? { lines[id.index] }

  /// Looks at each line there is, of whomever.
  package func forEachLine(_ look: (ResultLine) -> Void) {
    for index in lines.indices {
      if let line = lines[index] { look(line) }
    }
  }

  /// The place of an entry, after disqualifications.
  package func placing(of id: EntryID) -> Placing? { placings[id.index] }

  /// The place that was reported of an entry, as corrections have moved it.
  package func number(of id: EntryID) -> Int? {
    numbers[id.index] > 0 && !isOut[id.index] ? Int(numbers[id.index]) : nil
  }

  /// The fewest digits after the point that a time is printed with; nothing without any.
  var fewestDecimals: Int? { decimals.firstIndex { $0 > 0 } }

  /// The dead heats that stand: of those who are in the result and in the same place.
  package var standingDeadHeats: [DeadHeat] {
    deadHeats.compactMap { heat in
      let left = heat.entries.filter { !isOut[$0.index] && lines[$0.index] != nil }
      let places = Set(left.map { placing(of: $0)?.number })
      return left.count > 1 && places.count == 1
        ? DeadHeat(entries: left, provenance: heat.provenance) : nil
    }
  }

  /// Whether a source says that these two share their place, and no correction has parted them.
  package func areDeadHeat(_ first: EntryID, _ second: EntryID) -> Bool {
    !isOut[first.index] && !isOut[second.index] && lines[first.index] != nil
      && lines[second.index] != nil && numbers[first.index] == numbers[second.index]
      && deadHeats.contains { $0.entries.contains(first) && $0.entries.contains(second) }
  }

  /// Whether an entry has come to the finish, as far as the result says.
  func hasFinished(_ id: EntryID) -> Bool {
    guard let line = lines[id.index] else { return false }
    return line.reading != nil || line.reportedPlace != nil
  }
}

extension ResultSheet: Equatable {
  package static func == (left: Self, right: Self) -> Bool {
    left.lines == right.lines && left.order == right.order && left.placings == right.placings
      && left.holes == right.holes && left.isOfficial == right.isOfficial
      && left.deadHeats == right.deadHeats && left.givenMargins == right.givenMargins
  }
}

extension ResultSheet {
  mutating func grow(to entryCount: Int) {
    let more = entryCount - lines.count
    guard more > 0 else { return }
    lines.grow(to: entryCount, with: nil)
    placings += Array(repeating: nil, count: more)
    numbers += Array(repeating: 0, count: more)
    isOut += Array(repeating: false, count: more)
    markTicks += Array(repeating: nil, count: more)
    byTime.grow(to: entryCount)
    isUnsettled = true
  }

  /// Changes a line of the result and keeps up what is counted over all of them.
  mutating func update(
    _ id: EntryID, at told: OutOrder, _ change: (inout ResultLine) -> Void
  ) {
    let index = id.index
    let old = lines[index]
    var line = old ?? ResultLine()
    change(&line)
    lines[index] = line
    isUnsettled = true
    if line.reading != old?.reading || line.finer != old?.finer {
      lines[index]?.impossibility = nil
      line.impossibility = nil
      unjudged.append(id)
      noteTime(of: line, before: old)
    }
    if line.isOut != isOut[index] { outs[id] = line.isOut ? told : nil }
    isOut[index] = line.isOut
    if line.outcome?.value != old?.outcome?.value { outcomes[id] = line.outcome?.value }
    noteCrossing(id, line, before: old)
  }

  /// Takes a line out of the result, all but the trials.
  mutating func withdraw(_ id: EntryID) {
    let index = id.index
    guard let old = lines[index] else { return }
    var left: ResultLine?
    if let series = old.series {
      left = ResultLine()
      left?.series = series
    }
    noteCrossing(id, left, before: old)
    noteTime(of: left, before: old)
    lines[index] = left
    numbers[index] = 0
    computedOuts.remove(id)
    isOut[index] = false
    outs[id] = nil
    outcomes[id] = nil
    isUnsettled = true
  }

  /// Notes that the time of an entry cannot be right, or can.
  mutating func judge(_ id: EntryID, _ why: Impossibility?) {
    guard let old = lines[id.index], old.impossibility != why else { return }
    lines[id.index]?.impossibility = why
    isUnsettled = true
    noteCrossing(id, lines[id.index], before: old)
    guard let time = old.reading?.value.time else { return }
    if why == nil { lastTime = max(lastTime ?? time, time) }
    if why != nil, time == lastTime { lastTime = latestTime }
  }

  private mutating func noteCrossing(_ id: EntryID, _ line: ResultLine?, before old: ResultLine?) {
    markTicks[id.index] = line?.decidingMark?.value.time.ticks
    let hadMark = old?.hasPrintedMark ?? false
    let hasMark = line?.hasPrintedMark ?? false
    if hasMark, !hadMark { marked.insert(id) }
    if hadMark, !hasMark { marked.remove(id) }
    let (was, now) = (old?.counting, line?.counting)
    guard was != now else { return }
    byTime.change(id, to: now?.value)
    if let now, now.provenance.origin != .official { mayMissFinishers = true }
  }

  private mutating func noteTime(of line: ResultLine?, before old: ResultLine?) {
    if let reading = old?.reading?.value {
      decimals[min(max(reading.decimals, 0), 4)] -= 1
    }
    if let reading = line?.reading?.value {
      decimals[min(max(reading.decimals, 0), 4)] += 1
      if line?.impossibility == nil { lastTime = max(lastTime ?? reading.time, reading.time) }
    }
    guard let was = old?.reading?.value.time, was == lastTime, was != line?.reading?.value.time
    else { return }
    lastTime = latestTime
  }

  private var latestTime: RaceTime? {
    lines.lazy.compactMap { $0?.impossibility == nil ? $0?.reading?.value.time : nil }.max()
  }
}

extension ResultLine {
  /// Whether there is something to print as what was achieved beside a time that decides.
  fileprivate var hasPrintedMark: Bool { mark != nil || (impossibility != nil && reading != nil) }

  /// The time that counts in an order by times.
  var counting: Attested<Reading>? {
    guard !isOut, deciding != nil else { return nil }
    return finest
  }
}
