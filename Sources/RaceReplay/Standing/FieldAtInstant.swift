import Athletics

/// The field as it is put together for an instant, from the finish backwards.
struct FieldAtInstant {
  private(set) var placings: [Placing?]
  /// How many places, from the front, are counted or were reported furthest on.
  private(set) var countedPlaces = 0

  private let instant: RaceTime
  private let isOut: [Bool]
  private var order: [EntryID] = []
  /// By the entry's index: the column where it was last seen, `nowhere`, or beyond the last column
  /// for the finish. Plain numbers, since this is asked for every athlete at every mark point.
  private var seen: [Int32]
  private let nowhere: Int32 = -1
  private let finish: Int32
  private var isCounting = true
  private let ways: [EntryWay]
  /// Who came past a mark point from here on without being read, and so may be anywhere from there
  /// back, by the entry’s index: the last column where that is so.
  private var unread: [Int: Int32] = [:]

  init(
    _ instant: RaceTime, ways: [EntryWay], columnCount: Int, outs: [EntryID: Outcome]
  ) {
    self.instant = instant
    self.ways = ways
    let entryCount = ways.count
    isOut = outs.marks(entryCount)
    placings = Array(repeating: nil, count: entryCount)
    seen = Array(repeating: nowhere, count: entryCount)
    finish = Int32(clamping: columnCount)
    order.reserveCapacity(entryCount)
  }

  /// Where each was last seen.
  var lastSeen: [RaceState.LastSeen] {
    seen.map { $0 == nowhere ? .nowhere : $0 == finish ? .finish : .column(Int($0)) }
  }

  /// Everyone entered: those who were seen, the others, and who is out.
  func wholeOrder(startOrder: [EntryID]) -> [EntryID] {
    let all =
      order.count == startOrder.count
      ? order : order + startOrder.filter { seen[$0.index] == nowhere }
    return isOut.isEmpty ? all : all.movingLast { isOut[$0.index] }
  }

  /// Takes in those who have finished, with the places of the result; where one is missing, nobody
  /// behind can be counted. Who is out of it has finished and stands nowhere.
  mutating func finish(_ arrivals: [Arrival], in sheet: ResultSheet) {
    var isWhole = sheet.holes.isEmpty
    var standing = 0
    for arrival in arrivals where arrival.isSeen(by: instant) {
      seen[arrival.id.index] = finish
      order.append(arrival.id)
      if isOut(arrival.id) { continue }
      standing += 1
      guard let placing = sheet.placing(of: arrival.id) else {
        isWhole = false
        continue
      }
      placings[arrival.id.index] = placing
      countedPlaces += 1
    }
    isCounting = standing == 0 || isWhole
  }

  /// Takes in those who were last seen at a mark point.
  ///
  /// - Parameter leader: when the leader came by, where that is known: the time of those who are
  ///   known to have passed and not when.
  mutating func pass(_ column: MarkColumn, index: Int, leader: RaceTime?) {
    let here = Int32(clamping: index)
    let ahead = order.count
    let end = column.line.seenCount(by: instant, leader: leader)
    for pass in column.line.passes[..<end] where seen[pass.id.index] == nowhere {
      guard pass.isSeen(by: instant, leader: leader) else { continue }
      seen[pass.id.index] = here
      order.append(pass.id)
    }
    guard order.count > ahead else { return }
    if isCounting, column.countsPlaces {
      noteUnread(at: column, here)
      count(column.line.passes[..<end], in: column, here)
      if column.hasOpenPlaces { openPlaces(of: Array(order[ahead...]), in: column, here) }
      return
    }
    isCounting = false
    guard order[..<ahead].allSatisfy({ isOut($0) }) else { return }
    for id in order[ahead...] where !isOut(id) {
      guard let there = column.placings[id.index], there.isReported else { continue }
      placings[id.index] = there
      countedPlaces += 1
    }
  }

  /// Notes who came past a mark point unread and has not been seen further on.
  private mutating func noteUnread(at column: MarkColumn, _ here: Int32) {
    guard column.missing > 0 else { return }
    for entry in ways.indices where seen[entry] <= here && !isOut(EntryID(entry)) {
      if unread[entry] == nil, column.isMissing(EntryID(entry), ways[entry]) {
        unread[entry] = here
      }
    }
  }

  private func isOut(_ id: EntryID) -> Bool { !isOut.isEmpty && isOut[id.index] }

  /// Counts places at a mark point where everyone has one who was read, from the last to pass: the
  /// place there, moved back by everyone who passed it no earlier and has been seen further on since,
  /// and up by those ahead who have dropped out.
  private mutating func count(
    _ passes: ArraySlice<LineOrder.Pass>, in column: MarkColumn, _ here: Int32
  ) {
    // Who was not read here and has been seen further on is ahead of everyone here.
    var goneOn =
      column.missing == 0
      ? 0 : order.count { seen[$0.index] > here && !isOut($0) && column.placings[$0.index] == nil }
    let open = unreadFurtherOn(than: column, here)
    var dropped =
      isOut.isEmpty
      ? 0 : passes.count { isOut($0.id) && $0.number > 0 }
    var end = passes.endIndex
    while end > 0, passes[end - 1].number == 0 { end -= 1 }
    while end > 0, passes[end - 1].number > 0 {
      let number = passes[end - 1].number
      var start = end
      var level = 0
      while start > 0, passes[start - 1].number == number {
        start -= 1
        let id = passes[start].id
        if isOut(id) {
          dropped -= 1
        } else if seen[id.index] > here {
          goneOn += 1
        } else if seen[id.index] == here {
          level += 1
        }
      }
      for pass in passes[start..<end] where seen[pass.id.index] == here {
        guard !isOut(pass.id), let there = column.placings[pass.id.index] else { continue }
        let place = Placing(
          number: Int(number) + goneOn - dropped, isShared: level > 1, isReported: there.isReported,
          provenance: there.provenance)
        placings[pass.id.index] =
          unread.isEmpty ? place : leftOpen(place, of: pass.id, level: level, open)
      }
      countedPlaces += level
      end = start
    }
  }

  /// A place here that others who were not read further on may take; whoever was not may have any
  /// behind those who were seen beyond.
  private func leftOpen(
    _ place: Placing, of id: EntryID, level: Int, _ unread: UnreadFurtherOn
  ) -> Placing {
    guard let missed = self.unread[id.index] else {
      return place.leftOpen(to: place.number + level - 1 + unread.count(behind: id))
    }
    return place.leftOpen(
      from: unread.seenBeyond[missed, default: 0] + 1,
      to: place.number + level - 1 + unread.count(behind: id))
  }

  private func unreadFurtherOn(than column: MarkColumn, _ here: Int32) -> UnreadFurtherOn {
    var result = UnreadFurtherOn(column: column)
    guard !unread.isEmpty else { return result }
    for other in unread.keys {
      if seen[other] == here, let number = column.placings[other]?.number {
        result.numbers.append(number)
      } else if seen[other] <= here {
        result.notHere += 1
      }
    }
    result.numbers.sort()
    for missed in Set(unread.values) {
      result.seenBeyond[missed] = order.count { seen[$0.index] > missed && !isOut($0) }
    }
    return result
  }

  /// Opens the places of those last seen here whom the times do not separate from others last seen
  /// here: each as far back as there are such others.
  private mutating func openPlaces(of ids: [EntryID], in column: MarkColumn, _ here: Int32) {
    let timed = ids.compactMap { id -> (id: EntryID, reading: Reading)? in
      guard let placing = placings[id.index], !placing.isReported, unread[id.index] == nil else {
        return nil
      }
      return column.deciding(id).map { (id, $0.value) }
    }
    let ranks = StandingRanks(readings: timed.map(\.reading))
    let open = unreadFurtherOn(than: column, here)
    for (index, one) in timed.enumerated() {
      guard let rank = ranks.ranks[index], let last = ranks.last[index], last > rank,
        let placing = placings[one.id.index]
      else { continue }
      placings[one.id.index] = placing.leftOpen(
        to: placing.number + last - rank + open.count(behind: one.id))
    }
  }
}

/// Those who were not read further on than a mark point, as its places count them.
private struct UnreadFurtherOn {
  let column: MarkColumn
  /// The places here of those last seen here, in order.
  var numbers: [Int] = []
  /// How many were last seen before, or have no place here.
  var notHere = 0
  /// By the last column where someone was not read, how many were seen beyond it.
  var seenBeyond: [Int32: Int] = [:]

  /// How many count as behind an entry, and may be ahead of it.
  func count(behind id: EntryID) -> Int {
    guard let own = column.placings[id.index]?.number else { return notHere }
    return notHere + numbers.count - numbers.partition { $0 <= own }
  }
}

extension MarkColumn {
  /// Whether everyone has a place here who passed and was read.
  fileprivate var countsPlaces: Bool {
    isComplete || (missing > 0 && line.placings.contains { $0.map { !$0.isReported } ?? false })
  }
}

extension LineOrder {
  /// How many, from the front, may have crossed by an instant.
  func seenCount(by instant: RaceTime, leader: RaceTime?) -> Int {
    guard isInTimeOrder, leader.map({ $0 > instant }) ?? true else { return passes.count }
    return end(of: instant.ticks)
  }
}

extension LineOrder.Pass {
  /// Whether it is shown by an instant that the entry has crossed: at its own time, or, where only
  /// its place is known, when the leader came by.
  func isSeen(by instant: RaceTime, leader: RaceTime?) -> Bool {
    isTimed ? ticks <= instant.ticks : leader.map { $0 <= instant } ?? false
  }
}

extension [EntryID: Outcome] {
  /// A mark for each that is here, by the entry's index; empty where nobody is, which is the rule.
  func marks(_ entryCount: Int) -> [Bool] {
    guard !isEmpty else { return [] }
    var marks = Array(repeating: false, count: entryCount)
    for id in keys { marks[id.index] = true }
    return marks
  }
}
