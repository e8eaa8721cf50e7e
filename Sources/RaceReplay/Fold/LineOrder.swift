import Athletics

/// The order in which a field crossed a line, and the places that follow.
///
/// While all times there were read alike and no place is reported, it is kept up as times come in:
/// those that are new are sorted and merged, and places are given out from the first of them on.
struct LineOrder: Sendable {
  /// One entry at the line, without a time where only its place is known.
  struct Pass: Hashable, Sendable {
    let ticks: Int64
    let id: EntryID
    let provenance: Provenance
    /// The place that the order goes by, also where none is told; set when settled.
    var rank: Int32 = 0
    /// The place, where one is told; set when settled.
    var number: Int32 = 0

    var isTimed: Bool { ticks != .max }

    /// Whether nothing at the line says which of two comes first.
    func isLevel(with other: Pass) -> Bool { ticks == other.ticks && rank == other.rank }
  }

  /// How far ahead an entry was of the others before the line: less is further, no two are the same.
  typealias Standing = (EntryID) -> Int

  /// Everyone whose place or time here decides something, in order.
  private(set) var order: [EntryID] = []
  /// The same with their times.
  private(set) var passes: [Pass] = []
  /// By the entry’s index.
  private(set) var placings: [Placing?]
  /// By the entry’s index: its position in the order, counted from 1; 0 for nothing.
  private(set) var seats: [Int32]
  /// Whether the times go up along the order, so that a part of it is found by its time.
  private(set) var isInTimeOrder = true
  /// Whether some cannot be told apart from the next though their places differ.
  private(set) var hasOpenPlaces = false
  /// Whether times were read in more ways than one, or places are reported.
  private(set) var isMixed = false
  /// The latest time here that decides something; set when settled.
  private(set) var latestTime: RaceTime?

  /// Whose time is another than when it was settled last.
  private var changed: [EntryID] = []
  var isUnsettled: Bool { !changed.isEmpty }
  /// The first reading here, like which all are made.
  private var first: Reading?
  /// How far apart two times are at most that do not separate.
  private var width: Int64 = 0
  private var settledMissing = 0
  private var gavePlaces = true

  init(entryCount: Int) {
    placings = Array(repeating: nil, count: entryCount)
    seats = Array(repeating: 0, count: entryCount)
  }

  mutating func grow(to entryCount: Int) {
    guard entryCount > placings.count else { return }
    placings += Array(repeating: nil, count: entryCount - placings.count)
    seats += Array(repeating: 0, count: entryCount - seats.count)
  }

  /// Notes that places do not follow from times alone, or not from times read alike.
  mutating func becomeMixed() {
    isMixed = true
    changed = []
  }

  /// Notes that another time than before decides for an entry, or none.
  mutating func change(_ id: EntryID, to reading: Reading?) {
    guard !isMixed else { return }
    if let reading {
      if first == nil {
        first = reading
        width = reading.ownRange.width.ticks
      } else if first?.isRoundedLike(reading) == false {
        return becomeMixed()
      }
    }
    changed.append(id)
  }
}

extension LineOrder {
  /// One who is to be put in order.
  private struct Arrival {
    let pass: Pass
    let standing: Int

    func isBefore(_ ticks: Int64, _ standing: @autoclosure () -> Int) -> Bool {
      pass.ticks != ticks ? pass.ticks < ticks : self.standing < standing()
    }
  }

  /// Takes in what has changed since it was settled last, or the first part of it.
  ///
  /// - Parameters:
  ///   - count: of how many, in the order in which they changed.
  ///   - told: the time of an entry that decides.
  /// - Returns: whose time has changed.
  mutating func settle(
    first count: Int = .max, missing: Int, givesPlaces: Bool,
    told: (EntryID) -> Attested<Reading>?, _ standing: Standing
  ) -> [EntryID] {
    let moved = Array(changed.prefix(count))
    changed.removeFirst(moved.count)
    var start = moved.isEmpty ? passes.count : take(moved, told, standing)
    let gives = givesPlaces && LinePlaces.areTold(read: passes.count, missing: missing)
    if missing != settledMissing || gives != gavePlaces { start = 0 }
    (settledMissing, gavePlaces) = (missing, gives)
    latestTime = passes.last.map { RaceTime(ticks: $0.ticks) }
    order.removeSubrange(min(start, order.count)...)
    place(from: start, missing: missing, givesPlaces: gives)
    return moved
  }

  /// Sorts those in who have another time; returns where the first of them is or was.
  private mutating func take(
    _ changed: [EntryID], _ told: (EntryID) -> Attested<Reading>?, _ standing: Standing
  ) -> Int {
    var start = passes.count
    for id in changed where seats[id.index] > 0 {
      start = min(start, Int(seats[id.index]) - 1)
      seats[id.index] = 0
      placings[id.index] = nil
    }
    // Whoever changed more than once is taken once.
    let taken: Int32 = -1
    var arrivals: [Arrival] = []
    arrivals.reserveCapacity(changed.count)
    for id in changed where seats[id.index] != taken {
      guard let reading = told(id) else { continue }
      seats[id.index] = taken
      arrivals.append(
        Arrival(
          pass: Pass(
            ticks: reading.value.time.ticks, id: id, provenance: reading.provenance),
          standing: standing(id)))
    }
    arrivals.sort { $0.isBefore($1.pass.ticks, $1.standing) }
    if let earliest = arrivals.first {
      start = min(start, self.start(of: earliest.pass.ticks))
    }
    let staying = passes[start...].filter { seats[$0.id.index] > 0 }
    passes.removeSubrange(start...)
    var next = 0
    for pass in staying {
      while next < arrivals.count, arrivals[next].isBefore(pass.ticks, standing(pass.id)) {
        passes.append(arrivals[next].pass)
        next += 1
      }
      passes.append(pass)
    }
    passes += arrivals[next...].lazy.map(\.pass)
    return start
  }

  /// The index of the first to cross no earlier, and of the first to cross later.
  func start(of ticks: Int64) -> Int { passes.partition { $0.ticks < ticks } }
  func end(of ticks: Int64) -> Int { passes.partition { $0.ticks <= ticks } }

  /// Gives out places from where something changed, or from the first whom it does not separate from.
  private mutating func place(from changed: Int, missing: Int, givesPlaces: Bool) {
    guard changed < passes.count else { return }
    let reachesBothWays = first?.reachesBothWays ?? false
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
      if index >= changed { order.append(id) }
      seats[id.index] = Int32(clamping: index + 1)
      passes[index].rank = Int32(clamping: ahead + 1)
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
  /// The places that an entry can have had, level ones being parted either way.
  func places(of id: EntryID) -> ClosedRange<Int>? {
    guard let placing = placings[id.index] else { return nil }
    guard placing.isShared, !placing.isReported, !placing.isOpen else {
      return placing.number...placing.last
    }
    // Those who are level stand together.
    func isLevel(_ seat: Int) -> Bool {
      order.indices.contains(seat) && placings[order[seat].index]?.number == placing.number
    }
    let seat = Int(seats[id.index]) - 1
    var (first, last) = (seat, seat)
    while isLevel(first - 1) { first -= 1 }
    while isLevel(last + 1) { last += 1 }
    return placing.number...placing.number + (last - first)
  }

  /// Settles a field whose places do not follow from times alone: everyone anew, in this order.
  ///
  /// - Returns: who may stand otherwise to others than before.
  mutating func settleMixed(_ passes: [Pass], placings: [Placing?]) -> [EntryID] {
    let before = order
    self.passes = passes
    for index in passes.indices {
      self.passes[index].number = Int32(
        clamping: placings[passes[index].id.index]?.number ?? 0)
    }
    self.placings = placings
    order = passes.map(\.id)
    for id in before { seats[id.index] = 0 }
    for (index, id) in order.enumerated() { seats[id.index] = Int32(clamping: index + 1) }
    latestTime = passes.lazy.filter(\.isTimed).map { RaceTime(ticks: $0.ticks) }.max()
    hasOpenPlaces = placings.contains { $0?.isOpen ?? false }
    isInTimeOrder = zip(passes, passes.dropFirst()).allSatisfy { $0.ticks <= $1.ticks }
    let ahead = zip(before, order).prefix { $0 == $1 }.count
    let (left, now) = (before[ahead...], order[ahead...])
    let behind = zip(left.reversed(), now.reversed()).prefix { $0 == $1 }.count
    return left.dropLast(behind) + now.dropLast(behind)
  }

  /// Puts those in order again who are level with one whose standing before the line has changed.
  ///
  /// - Returns: whose standing behind the line has changed by that: those who moved, and those who
  ///   were not here.
  mutating func sortLevels(of moved: some Collection<EntryID>, _ standing: Standing) -> [EntryID] {
    var behind = moved.filter { seats[$0.index] == 0 }
    var end = 0
    for seat in moved.map({ Int(seats[$0.index]) }).sorted() where seat > end {
      var level = seat - 1..<seat
      while level.lowerBound > 0, isLevel(level.lowerBound - 1, with: seat - 1) {
        level = level.lowerBound - 1..<level.upperBound
      }
      while level.upperBound < passes.count, isLevel(level.upperBound, with: seat - 1) {
        level = level.lowerBound..<level.upperBound + 1
      }
      end = level.upperBound
      guard level.count > 1 else { continue }
      let sorted = passes[level].map { (pass: $0, standing: standing($0.id)) }
        .sorted { $0.standing < $1.standing }
      for (index, one) in zip(level, sorted) where order[index] != one.pass.id {
        passes[index] = one.pass
        order[index] = one.pass.id
        seats[one.pass.id.index] = Int32(clamping: index + 1)
        behind.append(one.pass.id)
      }
    }
    return behind
  }

  private func isLevel(_ index: Int, with other: Int) -> Bool {
    passes[index].isLevel(with: passes[other])
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
