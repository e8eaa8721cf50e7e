import Athletics
import RaceReplay
import ResultReading

/// A tracked race and the official result of the same race.
///
/// They are the same where the distance is one, neither category contradicts the other, at least
/// three in four of those tracked are in the result, by bib unless the names are others, else by a
/// name that only one bears, and where each of the official times lies within 1 s of the tracked
/// finish.
struct TrackAnchor {
  let file: String
  private let track: TrackedField
  private let tracked: StartList
  private let result: Readout
  private let official: StartList
  /// Who in the result each of those tracked is.
  private let ids: [EntryID: EntryID]
  /// The official time less the tracked finish, by the entry of the result.
  private let lags: [EntryID: RaceTime]

  /// How many are the same.
  var count: Int { ids.count }

  /// How far the tracked finish may be off.
  private static let furthestOff = RaceTime(ticks: RaceTime.ticksPerSecond)

  /// Nothing where the two are not the same race.
  init?(_ track: TrackedField, of list: StartList, to result: Readout, file: String) {
    guard let race = result.startList?.race, Self.isSameEvent(list.race, race),
      let length = race.discipline.raceDistance,
      let official = ToldRace(result)?.field.startList
    else { return nil }
    let ids = Self.matches(list, official)
    guard ids.count > 1, ids.count * 4 >= track.runs.count * 3 else { return nil }
    let sheet = Replay(official, reports: result.reports).lastSheet
    var lags: [EntryID: RaceTime] = [:]
    for run in track.runs {
      guard let id = ids[run.id], let finish = run.finish(at: length),
        let reading = sheet?[id]?.reading, reading.provenance.origin == .official
      else { continue }
      let lag = reading.value.time - finish
      guard lag <= Self.furthestOff, RaceTime.zero - lag <= Self.furthestOff else { return nil }
      lags[id] = lag
    }
    guard !lags.isEmpty else { return nil }
    self.file = file
    self.track = track
    tracked = list
    self.result = result
    self.official = official
    self.ids = ids
    self.lags = lags
  }

  private static func isSameEvent(_ one: Race, _ other: Race) -> Bool {
    let (left, right) = (one.discipline, other.discipline)
    // A path tells how far someone ran, not over what.
    let isSame =
      left == right || (left.kind == .flat && left.raceDistance == right.raceDistance)
    return isSame && left.raceDistance != nil
      && (one.category == other.category || one.category == .open || other.category == .open)
  }

  private static func matches(_ list: StartList, _ official: StartList) -> [EntryID: EntryID] {
    func names(_ entry: Entry) -> Set<String> {
      // A whole name may be a surname with its particle: `DE ARRIBA`.
      Set(
        [entry.athlete.identity]
          + [entry.athlete.scoreboardName, entry.athlete.name].map { FoldedText($0).joined })
    }
    let others = official.entries.map { ($0, names($0)) }
    var matches: [EntryID: EntryID] = [:]
    var taken: Set<Int> = []
    for (index, entry) in list.entries.enumerated() {
      let own = names(entry)
      func only(_ isMeant: (Entry, Set<String>) -> Bool) -> Int? {
        let found = others.indices.filter {
          !taken.contains($0) && isMeant(others[$0].0, others[$0].1)
        }
        return found.count == 1 ? found.first : nil
      }
      let named = only { !own.isDisjoint(with: $1) }
      let byBib = only { other, its in
        other.bib != nil && other.bib == entry.bib
          && (!own.isDisjoint(with: its) || isStandIn(other) || isStandIn(entry))
      }
      guard let match = byBib ?? named else { continue }
      taken.insert(match)
      matches[EntryID(index)] = EntryID(match)
    }
    return matches
  }

  private static func isStandIn(_ entry: Entry) -> Bool {
    entry.athlete.name == LynxEntrant.standIn(bib: entry.bib, lane: entry.lane)
  }
}

extension TrackAnchor {
  /// The official race with the tracked splits added where it has none.
  ///
  /// A tag lags or leads by the same all the way, so all splits of an athlete are shifted together:
  /// not at all where the tracked finish is within what tracking is good to of the official time,
  /// else by as much as brings it there. They stay tracked, and good to as much as they were.
  func anchored(_ before: Readout) -> Readout {
    var readout = before
    var entries = official.entries
    var reports: [Report] = []
    var shifted: [RaceTime] = []
    let files = Set(result.reports.compactMap { $0.reading?.trackingFile })
    let file = (1...UInt16.max).first { !files.contains($0) } ?? 0
    let known = Set(result.reports.compactMap(\.trackKey))
    let finished = Set(
      result.reports.compactMap { report -> EntryID? in
        if case .result(let claim) = report.claim { claim.entry } else { nil }
      })
    for run in track.runs.sorted(by: { $0.id < $1.id }) {
      let id = ids[run.id] ?? EntryID(entries.count)
      if ids[run.id] == nil { entries.append(free(tracked[run.id], in: entries)) }
      let shift = lags[id].map(Self.shift) ?? .zero
      if shift != .zero { shifted.append(shift) }
      for split in run.splits {
        let report = split.report(
          id, official.race, step: track.step, file: file, shift: shift)
        guard let report else { continue }
        if report.stage == .finish, finished.contains(id) { continue }
        if let key = report.trackKey, known.contains(key) { continue }
        reports.append(report)
      }
    }
    let list = StartList(race: official.race, entries: entries)
    let header = result.header ?? RaceLogHeader(official)
    readout.startList = list
    readout.header = RaceLogHeader(
      list, sources: header.sources, note: header.note, kept: header.kept)
    // Lines are those of the tracking file, which the race is named after.
    let told = result.logged.map { logged in
      let report = logged.report
      return LoggedReport(
        Report(
          report.stage, report.claim, report.provenance, delivery: report.delivery,
          sequence: report.sequence),
        kept: logged.kept)
    }
    let inOrder = reports.sorted { one, other in
      (one.stage, one.line ?? 0) < (other.stage, other.line ?? 0)
    }
    readout.logged = LoggedReports(inOrder)
    readout.logged.append(LoggedReports(told))
    readout.guess = before.guess + result.guess + [.told(remark(shifted))]
    readout.warnings += result.warnings
    readout.fragments = Fragments()
    return readout
  }

  /// The smallest shift that brings a finish off by this lag to within what tracking is good to.
  private static func shift(_ lag: RaceTime) -> RaceTime {
    let margin = Reading.trackingMargin
    if lag > margin { return lag - margin }
    if lag < .zero - margin { return lag + margin }
    return .zero
  }

  /// The entry with a key that nobody has yet.
  private func free(_ entry: Entry, in entries: [Entry]) -> Entry {
    var directory = EntryDirectory()
    for (index, other) in entries.enumerated() { directory.add(other, EntryID(index)) }
    let (key, isForced) = directory.freeKey(id: nil, bib: entry.bib, name: entry.athlete.name)
    return Entry(
      id: isForced ? key : nil, athlete: entry.athlete, nation: entry.nation, bib: entry.bib,
      provenance: entry.provenance)
  }

  private func remark(_ shifts: [RaceTime]) -> String {
    func largest(_ times: some Sequence<RaceTime>) -> String {
      let ticks = times.map { abs($0.ticks) }.max() ?? 0
      return RaceTime(ticks: ticks).text(decimals: 2) + " s"
    }
    return "finishes anchored to the official times of \(file): \(lags.count) of"
      + " \(track.runs.count) tracked, off by \(largest(lags.values)) at most; "
      + (shifts.isEmpty
        ? "splits stay as tracked"
        : "splits of \(shifts.count) shifted, by \(largest(shifts)) at most")
  }
}

extension Report {
  /// The time at a mark point or the finish.
  fileprivate var reading: Reading? {
    switch claim {
    case .pass(_, _, let reading): reading
    case .result(let result): result.reading
    default: nil
    }
  }

  /// Whose time at which mark point it is.
  fileprivate var trackKey: [Int]? {
    guard case .markPoint(let point) = stage, case .pass(let id, _, _?) = claim else { return nil }
    return [id.index, point.millimetres]
  }
}
