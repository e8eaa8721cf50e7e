import Athletics

/// The results model: a feed of reports, folded so that the race can be seen at any step or
/// instant.
///
/// Reports may come in batches of any size, and those of different athletes in any order: the
/// folded race is the same. Of two reports about one figure the later to arrive counts. A report
/// costs what it changes: it is folded as it arrives, and places are given out when it is settled.
package struct Replay: Sendable {
  /// Who is entered by now: nobody ever leaves, and whoever comes later is behind the others.
  package internal(set) var startList: StartList
  /// All reports, in the order in which they arrived, the doubtful ones too.
  package private(set) var feed: [Report] = []
  /// What is known at each mark point before the finish, by distance.
  package internal(set) var columns: [MarkColumn] = []
  var result: ResultFold
  package internal(set) var timeline = Timeline()
  /// Reports that are listed and never folded.
  package internal(set) var doubtful: [Report] = []
  package internal(set) var reactions: [EntryID: Attested<RaceTime>] = [:]
  package internal(set) var givenStretches: [GivenStretch] = []
  package internal(set) var wind: Attested<String>?
  /// What is told in words, and the orders over parts of the course.
  package internal(set) var notes: [Report] = []
  /// Everyone, as drawn where that is known, then by lane, then as listed.
  package internal(set) var startOrder: [EntryID]
  /// The place of each in the order of start, by the entry’s index.
  var startPositions: [Int32]
  /// Who was entered and taken back.
  package internal(set) var withdrawn: Set<EntryID> = []
  /// Those reports that say, before the finish, who is out, in the order of the race.
  var earlyOutcomes: [Report] = []
  /// The winner's time, where the source does not say whose it is.
  var unnamedWinner: Attested<Reading>?
  /// By the entry’s index: what is known of its way along the course.
  var ways: [EntryWay]
  /// Whose times are to be looked at again, whether they can be right.
  var unjudged: Set<EntryID> = []
  /// How far the columns are settled.
  var settling = Settling()
  /// Whether more may be reported: what is not known of someone is not known yet.
  package var isOpen = false
  /// Reports about entries that are not known yet.
  private var waiting: [Report] = []

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
    startPositions = startOrder.positions
    ways = Array(repeating: EntryWay(), count: startList.entries.count)
    result = ResultFold(
      entryCount: startList.entries.count, isFieldPartial: startList.race.isFieldPartial)
    append(reports)
  }

  package var race: Race { startList.race }
  package var entryIDs: [EntryID] { startList.entries.indices.map { EntryID($0) } }

  /// Takes reports in as they arrive, and settles the race.
  package mutating func append(_ reports: some Sequence<Report>) {
    receive(reports)
    settle()
  }

  /// Takes reports in as they arrive; the race shows them when it is settled next.
  ///
  /// A report about someone who is not entered yet takes effect when the entry comes.
  package mutating func receive(_ reports: some Sequence<Report>) {
    for report in reports {
      feed.append(report)
      guard report.claim.isAbout(first: startList.entries.count) else {
        waiting.append(report)
        continue
      }
      take(report)
      if case .entered = report.claim { takeWaiting() }
    }
  }

  private mutating func take(_ report: Report) {
    if report.isDoubtful { doubtful.append(report) } else { fold(report, arrival: feed.count) }
  }

  private mutating func takeWaiting() {
    // Among those who waited may be an entry that others wait for.
    while let index = waiting.firstIndex(where: {
      $0.claim.isAbout(first: startList.entries.count)
    }) {
      take(waiting.remove(at: index))
    }
  }
}

extension Replay {
  /// Whether everyone who is still in the race is known to have come past a mark point, or to have gone
  /// on from there, or nobody more is waited for.
  func hasAll(column index: Int) -> Bool {
    guard isStillRun else { return true }
    let column = columns[index]
    let out = outcomes(by: .markPoint(column.markPoint))
    return entryIDs.allSatisfy {
      column[$0] != nil || ways[$0.index].hasGoneOn(from: column.markPoint) || out[$0] != nil
    }
  }

  /// Whether everyone who is still in the race has come home, or nobody more is waited for.
  package var hasAllFinishers: Bool {
    guard isStillRun else { return true }
    let out = outcomes(by: .finish)
    let latest = lastSheet
    return entryIDs.allSatisfy { id in
      result.finish.hasFinished(id) || out[id] != nil || latest?[id]?.isOut ?? false
    }
  }

  /// Whether it is followed, and its result is not official.
  package var isStillRun: Bool { isOpen && lastSheet?.isOfficial != true }

  /// The result at the finish, or the first that there is.
  package var firstSheet: ResultSheet? {
    result.steps.first.flatMap { sheet(at: $0.step.kind) }
  }
  /// The latest result.
  package var lastSheet: ResultSheet? { result.latest }
  /// Which marks of the list at the finish were told otherwise before.
  var listChanges: [ResultChange] { result.listChanges }
  /// The result as of the finish, then as of each later step; each but the first and the last is
  /// folded anew.
  package var sheets: [ResultSheet] { result.steps.compactMap { sheet(at: $0.step.kind) } }

  /// The result as of a step of the finish or later.
  package func sheet(at kind: Step.Kind) -> ResultSheet? {
    result.sheet(at: kind) { sheet in
      for id in sheet.unjudged { sheet.judge(id, impossibility(of: id, in: sheet)) }
      sheet.settle(startOrder: startOrder, positions: startPositions)
    }
  }

  /// Who is reported out of the race by a stage, and how.
  package func outcomes(by stage: Stage) -> [EntryID: Outcome] {
    var outcomes: [EntryID: Outcome] = [:]
    for report in earlyOutcomes where report.stage <= stage {
      switch report.claim {
      case .result(let claim): outcomes[claim.entry] = claim.outcome.flatMap { $0.unlessFinished }
      case .reinstated(let id), .entered(let id, _): outcomes[id] = nil
      case .withdrawn(.entry(let id)): outcomes[id] = .withdrawn
      case .withdrawn(.result(let id)): outcomes[id] = nil
      default: break
      }
    }
    return outcomes
  }

  /// The column of a mark point, if anything is known there.
  package func column(at markPoint: Distance) -> MarkColumn? {
    columnIndex(at: markPoint).map { columns[$0] }
  }

  /// The index of the column of a mark point, if anything is known there.
  package func columnIndex(at markPoint: Distance) -> Int? {
    let index = columns.partition { $0.markPoint < markPoint }
    return index < columns.count && columns[index].markPoint == markPoint ? index : nil
  }
}

extension [EntryID] {
  /// The place of each entry in this order, by its index.
  var positions: [Int32] {
    var positions = [Int32](repeating: 0, count: count)
    for (position, id) in enumerated() { positions[id.index] = Int32(clamping: position) }
    return positions
  }
}
