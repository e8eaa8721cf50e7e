import Athletics

/// The results model: a feed of reports, folded so that the race can be seen at any step or
/// instant.
///
/// Reports may come in batches of any size, and those of different athletes in any order: the
/// folded race is the same. Of two reports about one figure the later to arrive counts.
package struct Replay: Sendable {
  package let startList: StartList
  /// All reports, in the order in which they arrived, the doubtful ones too.
  package private(set) var feed: [Report] = []
  /// What is known at each mark point before the finish, by distance.
  package private(set) var columns: [MarkColumn] = []
  /// The result as of the finish, then as of each later step.
  package internal(set) var sheets: [ResultSheet] = []
  package internal(set) var timeline = Timeline()
  /// Reports that are listed and never folded.
  package private(set) var doubtful: [Report] = []
  package private(set) var reactions: [EntryID: Attested<RaceTime>] = [:]
  package private(set) var givenStretches: [GivenStretch] = []
  package private(set) var wind: Attested<String>?
  package private(set) var notes: [Report] = []
  /// Who is shown to have come past each column's mark point, and when.
  private(set) var arrivals: [[Arrival]] = []
  private(set) var finishArrivals: [Arrival] = []
  /// Whether anything is known of when an entry passed any mark point, by its index.
  private(set) var hasSplit: [Bool] = []
  /// Where each was last seen as of each column.
  private(set) var lastSeen: [[RaceState.LastSeen]] = []
  /// Everyone, as drawn where that is known, then by lane, then as listed.
  package let startOrder: [EntryID]
  /// Reports about the result, whenever in the race they were made, as they arrived.
  private(set) var resultReports: [Report] = []
  /// Those of them that say, before the finish, who is out, in the order of the race.
  private var earlyOutcomes: [Report] = []
  /// The winner's time, where the source does not say whose it is.
  private var unnamedWinner: Attested<Reading>?

  /// A time for part of the course that a source gives as such.
  package struct GivenStretch: Hashable, Sendable {
    package let entry: EntryID
    package let from: Distance
    package let to: Distance
    package let reading: Attested<Reading>
  }

  package init(_ startList: StartList, reports: [Report] = []) {
    self.startList = startList
    startOrder = startList.inOrderOfStart
    append(reports)
  }

  package var race: Race { startList.race }
  package var entryIDs: [EntryID] { startList.entries.indices.map { EntryID($0) } }

  /// Takes reports in as they arrive.
  package mutating func append(_ reports: [Report]) {
    for report in reports where isAboutThisField(report) {
      feed.append(report)
      if report.isDoubtful { doubtful.append(report) } else { fold(report) }
    }
    settle()
  }

  /// The result as of a step of the finish or later.
  package func sheet(at kind: Step.Kind) -> ResultSheet? {
    let resultSteps = timeline.steps.filter { step in
      switch step.kind {
      case .gun, .markPoint: false
      case .finish, .change, .official: true
      }
    }
    guard let index = resultSteps.firstIndex(where: { $0.kind == kind }) else { return nil }
    return sheets[index]
  }

  /// Who is reported out of the race by a stage, and how.
  package func outcomes(by stage: Stage) -> [EntryID: Outcome] {
    var outcomes: [EntryID: Outcome] = [:]
    for report in earlyOutcomes where report.stage <= stage {
      switch report.claim {
      case .result(let claim): outcomes[claim.entry] = claim.outcome.flatMap { $0.unlessFinished }
      case .reinstated(let id): outcomes[id] = nil
      default: break
      }
    }
    return outcomes
  }

  /// The column of a mark point, if anything is known there.
  package func column(at markPoint: Distance) -> MarkColumn? {
    columns.first { $0.markPoint == markPoint }
  }

  private mutating func fold(_ received: Report) {
    let report = received.atFinish(ofRaceOver: race.discipline.raceDistance)
    let worth = report.provenance
    switch (report.stage, report.claim) {
    case (_, .note): notes.append(report)
    case (_, .entered), (_, .bib), (_, .withdrawn): break
    case (_, .wind(let text)): wind = Attested(text, worth)
    case (_, .reaction(let id, let time)): reactions[id] = Attested(time, worth)
    case (_, .stretch(let id, let from, let to, let reading)):
      givenStretches.append(
        GivenStretch(entry: id, from: from, to: to, reading: Attested(reading, worth)))
    case (.markPoint(let distance), .pass(let id, let rank, let reading)):
      update(distance) {
        $0.add(
          id, rank: rank.map { Attested($0, worth) }, reading: reading.map { Attested($0, worth) })
      }
    case (.markPoint(let distance), .leaderTime(let reading, let candidates)):
      update(distance) { $0.addLeader(Attested(reading, worth), candidates: candidates) }
    case (.markPoint(let distance), .order(let groups)):
      update(distance) { $0.addOrder(groups, provenance: worth) }
    case (.markPoint(let distance), .deadHeat(let entries, let place)):
      guard let place else { return }
      update(distance) { column in
        for id in entries { column.add(id, rank: Attested(place, worth), reading: nil) }
      }
    case (.markPoint(let distance), .margin(let ahead, let behind, let margin)):
      let given = GivenMargin(ahead: ahead, behind: behind, margin: Attested(margin, worth))
      update(distance) { $0.addMargin(given) }
    default:
      if case .leaderTime(let reading, _) = report.claim {
        unnamedWinner = Attested(reading, worth)
      }
      if report.stage < .finish { noteOutcome(report) }
      resultReports.append(report)
    }
  }

  private mutating func noteOutcome(_ report: Report) {
    switch report.claim {
    case .result(let claim) where claim.outcome != nil: break
    case .reinstated: break
    default: return
    }
    let index = earlyOutcomes.lastIndex { $0.stage <= report.stage }
    earlyOutcomes.insert(report, at: index.map { $0 + 1 } ?? 0)
  }

  private mutating func update(_ distance: Distance, _ change: (inout MarkColumn) -> Void) {
    let index = columns.firstIndex { $0.markPoint >= distance } ?? columns.count
    if index == columns.count || columns[index].markPoint != distance {
      let column = MarkColumn(markPoint: distance, entryCount: startList.entries.count)
      columns.insert(column, at: index)
    }
    change(&columns[index])
  }

  /// Whether everyone whom a report names is entered: anything else is dropped, since nothing can
  /// be said of it.
  private func isAboutThisField(_ report: Report) -> Bool {
    report.claim.entries.allSatisfy { startList.entries.indices.contains($0.index) }
  }

  /// Gives out places and lays the steps out anew.
  private mutating func settle() {
    sheets = []
    timeline = Timeline()
    foldResults()
    let finished = sheets.last?.lines ?? []
    var hasGoneOn = startList.entries.indices.map { index in
      guard finished.indices.contains(index), let line = finished[index] else { return false }
      return line.reading != nil || line.reportedPlace != nil
    }
    var later: [[Bool]] = []
    for column in columns.reversed() {
      later.append(hasGoneOn)
      for index in hasGoneOn.indices where column.passes[index] != nil { hasGoneOn[index] = true }
    }
    var before = startOrder
    for index in columns.indices {
      columns[index].settle(
        after: before, hasGoneOn: later[columns.count - 1 - index],
        isFieldPartial: race.isFieldPartial)
      before = columns[index].order
    }
    layOutSteps()
    noteArrivals()
  }

  private mutating func noteArrivals() {
    arrivals = columns.map { $0.arrivals(leader: timeline.leader.passing(of: $0.markPoint)?.time) }
    let finish = race.discipline.raceDistance.flatMap { timeline.leader.passing(of: $0)?.time }
    finishArrivals = sheets.first?.arrivals(leader: finish) ?? []
    hasSplit = startList.entries.indices.map { entry in
      columns.contains { $0.passes[entry]?.reading != nil }
    }
    lastSeen = []
    var seen: [RaceState.LastSeen] = Array(repeating: .nowhere, count: startList.entries.count)
    for (index, column) in columns.enumerated() {
      for entry in seen.indices where column.passes[entry] != nil { seen[entry] = .column(index) }
      lastSeen.append(seen)
    }
  }

  private mutating func layOutSteps() {
    let marks = columns.map { Step(.markPoint($0.markPoint)) }
    timeline.steps.insert(contentsOf: marks, at: 1)
    for column in columns {
      if let reading = column.leaderReading { timeline.leader.add(reading, at: column.markPoint) }
      for pass in column.passes {
        if let reading = pass?.reading { timeline.end = max(timeline.end, reading.value.time) }
      }
    }
    let timed = sheets.first { $0.lastTime != nil }
    if let last = timed?.lastTime { timeline.end = max(timeline.end, last) }
    if let distance = race.discipline.raceDistance,
      let winner = timed?.winnersReading ?? unnamedWinner
    {
      timeline.end = max(timeline.end, winner.value.time)
      timeline.leader.add(winner, at: distance)
    }
  }
}
