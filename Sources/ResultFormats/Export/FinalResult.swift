import Athletics
import RaceReplay
import ResultReading

/// The result of a race after its last report, as it is written: corrections have been made, and
/// nothing that is estimated or doubtful is in it.
struct FinalResult {
  let replay: Replay
  /// The wind of the race as printed.
  let wind: Attested<String>?
  /// Everyone entered, in the order of the result.
  let lines: [FinalLine]

  /// Nothing where there is no race.
  init?(_ readout: Readout) {
    guard let startList = readout.startList else { return nil }
    let replay = Replay(startList, reports: readout.reports)
    let state = replay.latestState
    let tied = Self.tied(state.sheet)
    let outcomes = state.sheet == nil ? Self.earlyOutcomes(replay.feed) : [:]
    self.replay = replay
    wind = replay.wind.known()
    lines = state.order.map { id in
      FinalLine(id, state.sheet, replay, early: outcomes[id], isTied: tied.contains(id))
    }
  }

  var race: Race { replay.race }

  /// Dead heats that stand, as sources tell them.
  var deadHeats: [ResultSheet.DeadHeat] {
    (replay.lastSheet?.standingDeadHeats ?? []).filter { $0.provenance.origin != .estimated }
  }

  /// How many places several with one mark have without a source that says so; formats that have no
  /// sign for a dead heat take them for one.
  var equalPlaces: Int {
    let tied = Set(deadHeats.flatMap(\.entries))
    var counts: [[String]: Int] = [:]
    for line in lines where !tied.contains(line.id) {
      guard let placing = line.placing, !placing.isOpen else { continue }
      let mark = [line.reading?.value.text, line.mark?.value.text].map { $0 ?? "" }
      counts[["\(placing.number)"] + mark, default: 0] += 1
    }
    return counts.values.count { $0 > 1 }
  }

  /// Who shares a place because a source says so, as corrections have left it.
  private static func tied(_ sheet: ResultSheet?) -> Set<EntryID> {
    guard let sheet else { return [] }
    let heats = sheet.deadHeats.filter { $0.provenance.origin != .estimated }
    return Set(
      heats.flatMap { heat in
        heat.entries.filter { id in
          heat.entries.contains { $0 != id && sheet.areDeadHeat(id, $0) }
        }
      })
  }

  /// Who is out, where nothing is told of the finish.
  private static func earlyOutcomes(_ feed: [Report]) -> [EntryID: Attested<Outcome>] {
    var outcomes: [EntryID: Attested<Outcome>] = [:]
    let known = feed.filter { !$0.isDoubtful && $0.provenance.origin != .estimated }
    let ordered = known.enumerated()
      .sorted { ($0.element.stage, $0.offset) < ($1.element.stage, $1.offset) }
    for report in ordered.map(\.element) {
      switch report.claim {
      case .result(let claim):
        guard let outcome = claim.outcome else { continue }
        outcomes[claim.entry] = outcome.unlessFinished.map { Attested($0, report.provenance) }
      case .reinstated(let id): outcomes[id] = nil
      default: break
      }
    }
    return outcomes
  }
}

/// What the result says of one entry, estimates left out.
struct FinalLine {
  let id: EntryID
  let entry: Entry
  /// The nation, where it was read somewhere.
  let nation: Nation?
  /// The place, reported or computed.
  let placing: Placing?
  /// The place that a source gives, as corrections have moved it; none for who is out.
  let reportedPlace: Int?
  /// Whether a source says that the place is shared.
  let isTied: Bool
  let outcome: Attested<Outcome>?
  let reading: Attested<Reading>?
  let finer: Attested<Reading>?
  let mark: Attested<FieldMark>?
  let wind: Attested<String>?
  let qualification: Attested<Qualification>?
  let flags: [Attested<Flag>]
  /// What a source prints beside.
  let asides: [Aside]
  /// The trials of a field event.
  let series: [Attempt]
  let reaction: Attested<RaceTime>?
  /// Times at mark points before the finish.
  let splits: [(markPoint: Distance, reading: Attested<Reading>)]
  /// The mark points where the time cannot be right.
  let impossible: Set<Distance>
  /// Whether the mark cannot be right.
  let isMarkImpossible: Bool

  fileprivate init(
    _ id: EntryID, _ sheet: ResultSheet?, _ replay: Replay, early: Attested<Outcome>?,
    isTied: Bool
  ) {
    let line = sheet?[id]
    self.id = id
    entry = replay.startList[id]
    nation = entry.nationOrigin == .estimated ? nil : entry.nation
    placing = sheet?.placing(of: id).flatMap { $0.provenance.origin == .estimated ? nil : $0 }
    let isPlaced = line?.isOut == false && line?.reportedPlace.known() != nil
    reportedPlace = isPlaced ? sheet?.number(of: id) : nil
    self.isTied = isTied
    outcome = line?.outcome.known() ?? early
    (reading, finer) = Self.mark(line, replay.race.discipline)
    mark = line?.mark.known()
    wind = line?.wind.known()
    qualification = line?.qualification.known()
    asides = (line?.asides ?? []).filter { !$0.isEstimated }.map(\.value)
    flags = (line?.flags ?? []).filter { !$0.isEstimated }
    series = line?.series.known()?.value ?? []
    reaction = replay.reactions[id].known()
    splits = replay.columns.compactMap { column in
      column.reading(of: id).known().map { (column.markPoint, $0) }
    }
    let columns = replay.columns.lazy.filter { $0[id]?.impossibility != nil }
    impossible = Set(columns.map(\.markPoint))
    isMarkImpossible = line?.impossibility != nil
  }

  /// The mark as it is recorded, and the reading that it was rounded up from.
  private static func mark(
    _ line: ResultLine?, _ discipline: Discipline
  ) -> (mark: Attested<Reading>?, finer: Attested<Reading>?) {
    let finer = line?.finer.known()
    guard let reading = line?.reading.known() else { return (nil, finer) }
    guard reading.value.rounding == .exact else { return (reading, finer) }
    let (mark, read) = discipline.mark(
      printed: reading.value.printed, isHandTimed: reading.value.isHandTimed)
    let worth = reading.provenance
    return (Attested(mark, worth), finer ?? read.map { Attested($0, worth) })
  }

  func split(at markPoint: Distance) -> Attested<Reading>? {
    splits.first { $0.markPoint == markPoint }?.reading
  }
}

extension Optional {
  /// The value, unless it is an estimate.
  fileprivate func known<Value>() -> Self where Wrapped == Attested<Value> {
    flatMap { $0.isEstimated ? nil : $0 }
  }
}

extension Reading {
  /// Whether it is what a printed time at the finish is read as.
  var isPlain: Bool { self == .roundedUp(printed, isHandTimed: isHandTimed) }
}
