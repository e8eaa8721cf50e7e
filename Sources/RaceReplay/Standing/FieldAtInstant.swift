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
  private var seen: [Int]
  private let nowhere = -1
  private let finish: Int
  private var isCounting = true

  init(_ instant: RaceTime, entryCount: Int, columnCount: Int, outs: [EntryID: Outcome]) {
    self.instant = instant
    isOut = outs.marks(entryCount)
    placings = Array(repeating: nil, count: entryCount)
    seen = Array(repeating: nowhere, count: entryCount)
    finish = columnCount
    order.reserveCapacity(entryCount)
  }

  /// Where each was last seen.
  var lastSeen: [RaceState.LastSeen] {
    seen.map { $0 == nowhere ? .nowhere : $0 == finish ? .finish : .column($0) }
  }

  /// Everyone entered: those who were seen, the others, and who is out.
  func wholeOrder(startOrder: [EntryID]) -> [EntryID] {
    let all = order + startOrder.filter { seen[$0.index] == nowhere }
    return isOut.isEmpty ? all : all.movingLast { isOut[$0.index] }
  }

  /// Takes in those who have finished, with the places of the result; where one is missing, nobody
  /// behind can be counted.
  mutating func finish(_ arrivals: [Arrival], in sheet: ResultSheet) {
    for arrival in arrivals where arrival.isSeen(by: instant) {
      seen[arrival.id.index] = finish
      order.append(arrival.id)
      guard let placing = sheet.placing(of: arrival.id) else { continue }
      placings[arrival.id.index] = placing
      countedPlaces += 1
    }
    isCounting = order.isEmpty || (sheet.holes.isEmpty && countedPlaces == order.count)
  }

  /// Takes in those who were last seen at a mark point.
  mutating func pass(_ arrivals: [Arrival], in column: MarkColumn, index: Int) {
    let ahead = order.count
    for arrival in arrivals where seen[arrival.id.index] == nowhere {
      guard arrival.isSeen(by: instant) else { continue }
      seen[arrival.id.index] = index
      order.append(arrival.id)
    }
    guard order.count > ahead else { return }
    isCounting = isCounting && column.isComplete
    if isCounting {
      count(arrivals, in: column, index: index)
      if column.hasOpenPlaces { openPlaces(of: Array(order[ahead...]), in: column) }
    } else if ahead == 0 {
      for id in order where !isOut(id) {
        guard let there = column.placings[id.index], there.isReported else { continue }
        placings[id.index] = there
        countedPlaces += 1
      }
    }
  }

  private func isOut(_ id: EntryID) -> Bool { !isOut.isEmpty && isOut[id.index] }

  /// Counts places at a mark point where everyone has one, from the last to pass: the place there,
  /// moved back by everyone who passed it no earlier and has been seen further on since, and up by
  /// those ahead who have dropped out.
  private mutating func count(_ arrivals: [Arrival], in column: MarkColumn, index: Int) {
    var goneOn = 0
    var dropped =
      isOut.isEmpty ? 0 : arrivals.count { seen[$0.id.index] == index && isOut($0.id) }
    var end = arrivals.endIndex
    while end > 0, let number = arrivals[end - 1].number {
      var start = end
      var level = 0
      while start > 0, arrivals[start - 1].number == number {
        start -= 1
        let id = arrivals[start].id
        if seen[id.index] > index {
          goneOn += 1
        } else if seen[id.index] == index {
          if isOut(id) { dropped -= 1 } else { level += 1 }
        }
      }
      for arrival in arrivals[start..<end] where seen[arrival.id.index] == index {
        guard !isOut(arrival.id), let there = column.placings[arrival.id.index] else { continue }
        placings[arrival.id.index] = Placing(
          number: number + goneOn - dropped, isShared: level > 1, isReported: there.isReported,
          provenance: there.provenance)
      }
      countedPlaces += level
      end = start
    }
  }

  /// Opens the places of those last seen here whom the times do not separate from others last seen
  /// here: each as far back as there are such others.
  private mutating func openPlaces(of ids: [EntryID], in column: MarkColumn) {
    let timed = ids.compactMap { id -> (id: EntryID, reading: Reading)? in
      guard let placing = placings[id.index], !placing.isReported else { return nil }
      return column.reading(of: id).map { (id, $0.value) }
    }
    let ranks = StandingRanks(readings: timed.map(\.reading))
    for (index, one) in timed.enumerated() {
      guard let rank = ranks.ranks[index], let last = ranks.last[index], last > rank,
        let placing = placings[one.id.index]
      else { continue }
      placings[one.id.index] = placing.leftOpen(to: placing.number + last - rank)
    }
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
