import Athletics

/// How far an entry has come, as far as all reports say.
struct EntryWay: Sendable {
  /// The furthest mark point that it is known at; the longest distance where it has finished.
  var furthest: Distance?
  /// The last of its times, all of which can be right.
  var lastSound: Split?
  /// Whether one of its times cannot be right.
  var hasImpossible = false

  func hasGoneOn(from markPoint: Distance) -> Bool { furthest.map { $0 > markPoint } ?? false }
}

extension Replay {
  /// Takes in what a report says.
  mutating func fold(_ received: Report, arrival: Int) {
    let report = received.atFinish(ofRaceOver: race.discipline.raceDistance)
      .recorded(in: race.discipline)
    let worth = report.provenance
    switch report.claim {
    case .note: notes.append(report)
    case .ranInOrder:
      notes.append(report)
      if case .markPoint(let distance) = report.stage { _ = makeColumn(at: distance) }
    case .wind(let text): wind = Attested(text, worth)
    case .reaction(let id, let time): reactions[id] = Attested(time, worth)
    case .stretch(let id, let from, let to, let reading):
      givenStretches.append(
        GivenStretch(entry: id, from: from, to: to, reading: Attested(reading, worth)))
    case .entered, .bib: takeEntry(report, arrival: arrival)
    case .withdrawn(let withdrawal): withdraw(withdrawal, report, arrival: arrival)
    case .leaderTime(let reading, let candidates):
      if case .markPoint(let distance) = report.stage {
        let index = makeColumn(at: distance)
        columns[index].unnamedLeader = Attested(reading, worth)
        columns[index].leaderCandidates = candidates
      } else {
        unnamedWinner = Attested(reading, worth)
        result.append(report, arrival: arrival)
      }
    default:
      if case .markPoint(let distance) = report.stage, foldAtMarkPoint(report, distance) { return }
      foldResult(report, arrival: arrival)
    }
  }

  /// Takes in what a report says of a mark point; says whether it does.
  private mutating func foldAtMarkPoint(_ report: Report, _ distance: Distance) -> Bool {
    let worth = report.provenance
    switch report.claim {
    case .pass(let id, let rank, let reading):
      pass(
        distance, id, rank: rank.map { Attested($0, worth) },
        reading: reading.map { Attested($0, worth) })
    case .order(let groups):
      var rank = 1
      for group in groups {
        for id in group { pass(distance, id, rank: Attested(rank, worth), reading: nil) }
        rank += group.count
      }
    case .deadHeat(let entries, let place):
      guard let place else { break }
      for id in entries { pass(distance, id, rank: Attested(place, worth), reading: nil) }
    case .margin(let ahead, let behind, let margin):
      columns[makeColumn(at: distance)].givenMargins.append(
        GivenMargin(ahead: ahead, behind: behind, margin: Attested(margin, worth)))
    default: return false
    }
    return true
  }

  private mutating func foldResult(_ report: Report, arrival: Int) {
    if report.stage < .finish { noteOutcome(report) }
    result.append(report, arrival: arrival)
    for id in report.claim.entries where result.finish.hasFinished(id) {
      advance(id, to: .longest)
      judgeFinish(of: id)
    }
  }

  private mutating func noteOutcome(_ report: Report) {
    switch report.claim {
    case .result(let claim) where claim.outcome != nil: break
    case .reinstated, .entered, .withdrawn(.entry), .withdrawn(.result): break
    default: return
    }
    let index = earlyOutcomes.lastIndex { $0.stage <= report.stage }
    earlyOutcomes.insert(report, at: index.map { $0 + 1 } ?? 0)
  }

  private mutating func takeEntry(_ report: Report, arrival: Int) {
    startList.apply(report.claim)
    let count = startList.entries.count
    let order = startList.inOrderOfStart
    if order.filter({ $0.index < startOrder.count }) != startOrder {
      settling.isStartOrderChanged = true
      result.forEachSheet { $0.isStartOrderChanged = true }
    }
    startOrder = order
    startPositions = order.positions
    if count > ways.count {
      ways += Array(repeating: EntryWay(), count: count - ways.count)
      for index in columns.indices { columns[index].grow(to: count) }
      result.grow(to: count)
    }
    guard case .entered(let id, _) = report.claim, withdrawn.remove(id) != nil else { return }
    foldResult(report, arrival: arrival)
  }

  private mutating func withdraw(_ withdrawal: Withdrawal, _ report: Report, arrival: Int) {
    let index: Int? =
      if case .markPoint(let distance) = report.stage { columnIndex(at: distance) } else { nil }
    switch withdrawal {
    case .entry(let id):
      withdrawn.insert(id)
      foldResult(report, arrival: arrival)
    case .pass(let id):
      guard let index else { return }
      let hasGoneOn = ways[id.index].hasGoneOn(from: columns[index].markPoint)
      columns[index].update(id, hasGoneOn: hasGoneOn) { $0 = nil }
      measureAgain(id)
    case .result(let id):
      foldResult(report, arrival: arrival)
      measureAgain(id)
    case .reaction(let id): reactions[id] = nil
    case .stretches(let id): givenStretches.removeAll { $0.entry == id }
    case .leader:
      if let index {
        columns[index].unnamedLeader = nil
        columns[index].leaderCandidates = []
      } else {
        unnamedWinner = nil
      }
    case .wind: wind = nil
    case .notes: notes.removeAll { $0.stage == report.stage }
    case .margins:
      if let index {
        columns[index].givenMargins = []
      } else {
        result.append(report, arrival: arrival)
      }
    case .series, .official: result.append(report, arrival: arrival)
    case .deadHeats: if index == nil { result.append(report, arrival: arrival) }
    }
  }
}

extension Replay {
  private mutating func pass(
    _ distance: Distance, _ id: EntryID, rank: Attested<Int>?, reading: Attested<Reading>?
  ) {
    let index = makeColumn(at: distance)
    advance(id, to: distance)
    let hasGoneOn = ways[id.index].hasGoneOn(from: distance)
    columns[index].update(id, hasGoneOn: hasGoneOn) { pass in
      var told = pass ?? MarkColumn.Pass()
      told.add(rank: rank, reading: reading)
      pass = told
    }
    guard let reading = reading?.unlessEstimated else { return }
    let split = Split(distance: distance, reading: reading)
    let way = ways[id.index]
    if !way.hasImpossible, way.lastSound.map({ $0.distance < distance }) ?? true,
      race.impossibility(of: split, after: way.lastSound) == nil
    {
      ways[id.index].lastSound = split
    } else {
      unjudged.insert(id)
    }
  }

  /// Notes that an entry has come as far, so that it is missed where it came by unread.
  private mutating func advance(_ id: EntryID, to distance: Distance) {
    let before = ways[id.index].furthest
    guard before.map({ $0 < distance }) ?? true else { return }
    ways[id.index].furthest = distance
    var index = before.map { mark in columns.partition { $0.markPoint < mark } } ?? 0
    while index < columns.count, columns[index].markPoint < distance {
      columns[index].note(id, hasGoneOn: true)
      index += 1
    }
  }

  /// Finds out anew how far an entry has come, since something was taken back.
  private mutating func measureAgain(_ id: EntryID) {
    unjudged.insert(id)
    let way = ways[id.index]
    let last = columns.last { $0[id] != nil }?.markPoint
    let furthest = result.finish.hasFinished(id) ? .longest : last
    for index in columns.indices {
      let mark = columns[index].markPoint
      let hasGoneOn = furthest.map { $0 > mark } ?? false
      if hasGoneOn != way.hasGoneOn(from: mark) { columns[index].note(id, hasGoneOn: hasGoneOn) }
    }
    ways[id.index].furthest = furthest
  }

  /// The index of the column of a mark point, which is made where there is none yet.
  private mutating func makeColumn(at distance: Distance) -> Int {
    let index = columns.partition { $0.markPoint < distance }
    if index < columns.count, columns[index].markPoint == distance { return index }
    var column = MarkColumn(
      markPoint: distance, entryCount: ways.count, isFieldPartial: race.isFieldPartial)
    for (entry, way) in ways.enumerated() where way.hasGoneOn(from: distance) {
      column.note(EntryID(entry), hasGoneOn: true)
    }
    columns.insert(column, at: index)
    if index < settling.next || (index == settling.next && settling.isWithinColumn) {
      settling.next += 1
    }
    return index
  }
}
