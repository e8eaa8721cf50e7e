import Athletics

/// Goes through a race step by step and remarks on what the figures say.
struct Commentary {
  private(set) var remarks: [Remark] = []
  let replay: Replay
  /// Where one stands.
  private(set) var here: RaceSoFar
  private var state: RaceState { here.state }
  private var changes: [Distance: LeadChange] = [:]
  /// Laps, stretches and last metres, but for those from the gun, by where they end.
  let segmentsByEnd: [Distance: [Segment]]
  private var step: Step.Kind = .gun
  /// What has been said of the front last, so that it is not said again at every mark point.
  var lastLevel: [EntryID] = []
  var lastPack: [EntryID] = []
  /// The first pack at the mark point before, where all packs there are known.
  var frontBefore: Set<EntryID> = []
  /// Who opened a gap to all others at the mark point before.
  var opened: (front: [EntryID], since: Distance, lead: TimeDifference)?
  /// The records of the event at an even pace, the fastest first.
  let recordRuns: [(record: Record, run: ReferenceRun)]
  /// The record whose even pace the leader was ahead of when that was last told.
  var recordPace: Record?
  /// How many times were told to be missing at most.
  private var hasToldMissing = false
  /// Who has been told to have come through.
  var risen: Set<EntryID> = []
  /// By the entry’s index: where it was farthest back so far, with the places left open there.
  var farthestBack: [(at: Distance, places: ClosedRange<Int>)?] = []
  private var outcomes: [EntryID: Outcome] = [:]

  init(_ replay: Replay, _ state: RaceState) {
    self.replay = replay
    here = RaceSoFar(replay, state)
    recordRuns = replay.race.records.sorted { $0.time.time < $1.time.time }
      .compactMap { record in replay.evenPace(record).map { (record, $0) } }
    var segments: [Segment] = []
    var known: Set<Segment> = []
    for division in LapDivision.allCases {
      for segment in replay.segments(division).segments
      where segment.from > .zero && known.insert(segment).inserted {
        segments.append(segment)
      }
    }
    segmentsByEnd = Dictionary(grouping: segments, by: \.to)
    stand(at: state)
    tellOutcomes(replay.outcomes(by: .beforeGun))
  }

  /// Goes to another state, at which all that was told holds still.
  mutating func stand(at state: RaceState) {
    here = RaceSoFar(replay, state)
    changes = Dictionary(
      uniqueKeysWithValues: replay.leadChanges(in: state).map { ($0.markPoint, $0) })
  }

  mutating func say(_ subject: Remark.Subject) {
    remarks.append(Remark(step: step, subject: subject))
  }

  /// Tells what there is at these marks, in their order.
  mutating func tell(_ marks: some Sequence<RaceSoFar.Mark>) {
    for mark in marks where here.isStarted(mark) {
      if case .column(let index) = mark { tellMarkPoint(index) }
    }
  }

  /// Tells the result, as far as one has come.
  mutating func tellEnd() {
    switch state.way {
    case .atStart, .atMarkPoint: break
    case .atInstant:
      guard let sheet = replay.firstSheet, here.isStarted(.finish), here.isWhole(.finish) else {
        return
      }
      tellFinish(sheet)
    case .result: tellResult()
    }
  }

  private mutating func tellMarkPoint(_ index: Int) {
    let column = replay.columns[index]
    step = .markPoint(column.markPoint)
    tellOutcomes(replay.outcomes(by: .markPoint(column.markPoint)))
    if let change = changes[column.markPoint] { say(.lead(change)) }
    guard here.isWhole(.column(index)) else { return }
    let then = ComparedField(replay, replay.state(at: .step(step)))
    let timed = then.race.timed(at: .column(index))
    let packs = packs(column, then.race, timed)
    tellFront(column, then.race, index, packs, timed)
    tellPlaces(column)
    tellBreak(column, packs, timed)
    tellRecordPace(column)
    tellOrders(at: .markPoint(column.markPoint))
    tellChasers(then.race, index)
    tellGain(then.race, index)
    tellSegments(endingAt: column.markPoint, then)
    tellImpossible(then.race, .column(index))
    tellRises(index)
    if column.missingTimes > 0, !hasToldMissing {
      say(.timesMissing(column.missingTimes))
      hasToldMissing = true
    }
  }

  private mutating func tellResult() {
    var before: ResultSheet?
    for reached in replay.timeline.steps {
      if let sheet = replay.sheet(at: reached.kind) {
        step = reached.kind
        if let before { tellChange(from: before, to: sheet) } else { tellFinish(sheet) }
        before = sheet
      }
      if reached.kind == state.step.kind { return }
    }
  }

  private mutating func tellFinish(_ sheet: ResultSheet) {
    step = .finish
    tellOutcomes(sheet.outcomes(atLeast: outcomes))
    // Who leads for the first time at the line has won, which is told next.
    if let distance = replay.race.discipline.raceDistance, let change = changes[distance],
      change.from != nil
    {
      say(.lead(change))
    }
    let placed = sheet.order.filter { sheet.placing(of: $0) != nil }
    if let winner = sheet.winner {
      let second = placed.dropFirst().first.flatMap {
        sheet.placing(of: $0)?.number == 2 ? $0 : nil
      }
      let margin = second.flatMap { replay.margin(from: winner, to: $0, in: sheet) }
      say(
        .won(
          winner, margin: margin.flatMap { $0.contradictsTimes ? nil : $0 }, over: second))
    }
    for heat in sheet.standingDeadHeats {
      say(
        .deadHeat(heat.entries, place: heat.entries.first.flatMap { sheet.placing(of: $0)?.number })
      )
    }
    tellCorrections(replay.listChanges)
    guard here.isWhole(.finish) else { return }
    if let distance = replay.race.discipline.raceDistance {
      let then = ComparedField(replay, replay.state(at: .step(.finish)))
      tellSegments(endingAt: distance, then)
      tellRises(sheet)
      tellVictory(sheet, then.race, distance)
      tellImpossible(then.race, .finish)
    }
    tellOrders(at: .finish)
    for hole in sheet.holes { say(.placesNotKnown(hole)) }
    if !replay.race.isFieldPartial, sheet.lines.allSatisfy({ $0?.isOut ?? false }) {
      say(.nobodyFinished)
    }
  }

  private mutating func tellChange(from before: ResultSheet, to after: ResultSheet) {
    tellOutcomes(after.outcomes(atLeast: outcomes))
    tellCorrections(before.changes(to: after).filter(\.isCorrectedMark))
    tellMoves(from: before, to: after)
    for heat in after.standingDeadHeats where !before.standingDeadHeats.contains(heat) {
      say(
        .deadHeat(heat.entries, place: heat.entries.first.flatMap { after.placing(of: $0)?.number })
      )
    }
    if after.isOfficial, !before.isOfficial { say(.official) }
  }

  /// How many corrections of one step are told one by one: a clock that was wrong corrects all.
  private static let mostCorrected = 20

  private mutating func tellCorrections(_ changes: [ResultChange]) {
    for change in changes.prefix(Self.mostCorrected) { say(.corrected(change)) }
    if changes.count > Self.mostCorrected {
      say(.moreCorrected(changes.count - Self.mostCorrected))
    }
  }

  /// How many who move alike are named one by one.
  private static let mostNamed = 3

  /// Who has another place than before; many who move by as many places in one remark.
  private mutating func tellMoves(from before: ResultSheet, to after: ResultSheet) {
    let moves = after.order.compactMap { id -> (id: EntryID, from: Int, to: Int)? in
      guard let old = before.placing(of: id)?.number, let new = after.placing(of: id)?.number,
        old != new
      else { return nil }
      return (id, old, new)
    }
    let alike = Dictionary(grouping: moves) { $0.from - $0.to }
    var told: Set<Int> = []
    for move in moves {
      let places = move.from - move.to
      let group = alike[places] ?? []
      guard group.count > Self.mostNamed else {
        say(.moved(move.id, from: move.from, to: move.to))
        continue
      }
      if told.insert(places).inserted { say(.movedAlike(group.map(\.id), by: places)) }
    }
  }

  /// Remarks on whoever has gone out or come back since this was last asked.
  private mutating func tellOutcomes(_ now: [EntryID: Outcome]) {
    for id in replay.startOrder where now[id] != outcomes[id] {
      if let outcome = now[id] { say(.out(id, outcome)) } else { say(.reinstated(id)) }
    }
    outcomes = now
  }
}

extension ResultSheet {
  /// Who is out as of this sheet; of whom it is silent, who was out before.
  fileprivate func outcomes(atLeast before: [EntryID: Outcome]) -> [EntryID: Outcome] {
    var outcomes = before
    for (index, line) in lines.enumerated() {
      guard let line else { continue }
      outcomes[EntryID(index)] = line.isOut ? line.outcome?.value : nil
    }
    return outcomes
  }
}

extension RaceSoFar {
  /// Whether anyone is known to have passed a mark by now.
  func isStarted(_ mark: Mark) -> Bool {
    guard case .atInstant(let instant) = state.way else { return true }
    switch mark {
    case .column(let index): return replay.isStarted(column: index, by: instant)
    case .finish: return replay.finishArrivals.contains { $0.isSeen(by: instant) }
    }
  }
}
