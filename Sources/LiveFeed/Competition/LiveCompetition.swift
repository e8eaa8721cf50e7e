import Athletics
import RaceReplay
import ResultFormats
import ResultReading

/// The races that sources tell, turned into one feed of reports a race: whatever a source says again
/// is compared with what it said before.
///
/// - What is the same says nothing; what is said otherwise is a correction, what is gone is withdrawn
///   (``RaceDifference``).
/// - A race that several sources tell is one (``RaceLikeness``), and what stands is what they tell
///   together (``MergedRace``): the better origin, then the better source.
/// - Reports that bear a feed and a sequence are taken once, however often a carrier brings them.
package struct LiveCompetition: Sendable {
  private let sources: [LiveCompetitionSource]
  private var races: [String: FollowedRace] = [:]
  private var names = FollowedNames()
  /// The last sequence that was taken of a race, by feed: those of other races may come before it.
  private var sequences: [RaceInFeed: Int] = [:]
  private var warned: Set<Warning> = []
  /// How many differences have been made, each a batch.
  private var batches = 0

  /// How many different warnings are told.
  package static let mostWarnings = 10_000
  /// How many races are followed.
  package static let mostRaces = 20_000

  /// One source, whose name the reports are marked with that bear no feed.
  package init(feed: String) { self.init([LiveCompetitionSource(feed)]) }

  /// Several sources, of which the first are the better ones.
  package init(_ sources: [LiveCompetitionSource]) { self.sources = sources }

  /// Goes on with races that were followed before, as they were kept; what the sources say again of
  /// them is nothing new.
  package mutating func resume(_ kept: [(race: String, Readout)]) {
    for (race, readout) in kept {
      guard let startList = readout.startList, races.count < Self.mostRaces else { continue }
      let told = ToldRace(startList, reports: readout.reports)
      var followed = FollowedRace(readout.header ?? RaceLogHeader(startList), told)
      followed.tell(told, by: sources.count)
      races[race] = followed
      names.add(race, RaceLikeness(startList, name: race))
    }
  }

  /// What news of a source change, at the time at which they came.
  package mutating func take(
    _ news: SourceNews, from source: Int = 0, at stamp: ArrivalStamp
  ) -> [LiveChange] {
    guard sources.indices.contains(source) else { return [] }
    let arrival = LiveArrival(source: source, feed: sources[source].name, stamp: stamp)
    switch news {
    case .told(let race, let readout):
      return warn(readout.warnings, arrival) + tell(race, readout, arrival)
    case .added(let race, let readout):
      return warn(readout.warnings, arrival) + add(race, readout, arrival)
    case .clock(let race, let reading):
      return names[source, race].map { [.clock(race: $0, reading)] } ?? []
    case .warned(let warnings): return warn(warnings, arrival)
    }
  }

  private mutating func tell(
    _ race: String, _ readout: Readout, _ arrival: LiveArrival
  ) -> [LiveChange] {
    guard let now = ToldRace(readout) else { return [] }
    let name = name(of: race, now.startList, arrival)
    guard var followed = races[name] else { return begin(name, of: race, readout, arrival) }
    let isAnother =
      !followed.isHeld || followed.shown.startList.race != now.startList.race
    if followed.isOnly(of: arrival.source), isAnother {
      // Another head is another race: what was told of the one before does not count for it.
      return begin(name, of: race, readout, arrival)
    }
    if sources.allSatisfy(\.tellsAgain) { followed.forget(sources.count) }
    followed.tell(now, by: arrival.source)
    races[name] = nil
    return settle(name, followed, arrival)
  }

  private mutating func add(
    _ race: String, _ readout: Readout, _ arrival: LiveArrival
  ) -> [LiveChange] {
    var logged = readout.logged.filter { isNew($0.report, of: race) }
    let known = names[arrival.source, race].flatMap { races[$0]?.startList(of: arrival.source) }
    guard let startList = readout.startList ?? known else { return [] }
    let name = name(of: race, startList, arrival)
    guard var followed = races[name] else {
      return begin(name, of: race, readout.saying(logged), arrival, isAdded: true)
    }
    followed.takeOver(startList, from: sources.count, by: arrival.source)
    let isAlone = followed.isOnly(of: arrival.source) || sources.count == 1
    if isAlone, let header = readout.header, followed.header.startList != header.startList {
      return begin(name, of: race, readout.saying(logged), arrival, isAdded: true)
    }
    logged = followed.dropRetold(logged, by: arrival.source)
    races[name] = nil
    guard isAlone else {
      followed.add(
        logged.map(\.report), to: readout.header?.startList, else: startList, by: arrival.source)
      return settle(name, followed, arrival)
    }
    let delivery = delivery(arrival)
    let delivered = logged.map { $0.delivered(by: delivery) }
    // One source alone adds to a race, and nothing is compared with it.
    if sources.count > 1 {
      followed.show(delivered.map(\.report), by: arrival.source)
    } else {
      followed.letGo()
    }
    races[name] = followed
    return delivered.isEmpty ? [] : [.reported(race: name, delivered)]
  }

  private mutating func begin(
    _ name: String, of race: String, _ readout: Readout, _ arrival: LiveArrival,
    isAdded: Bool = false
  ) -> [LiveChange] {
    guard let startList = readout.startList else { return [] }
    guard races[name] != nil || races.count < Self.mostRaces else {
      let warning = Warning(
        file: arrival.feed, found: "more than \(Self.mostRaces) races", expected: "no more of them")
      return warn([warning], arrival)
    }
    let delivery = delivery(arrival)
    let logged = readout.logged.map { $0.delivered(by: delivery) }
    let header = readout.header ?? RaceLogHeader(startList)
    var followed = FollowedRace(header, ToldRace(startList, reports: logged.map(\.report)))
    followed.tell(ToldRace(startList, reports: readout.reports), by: arrival.source)
    names.add(name, RaceLikeness(startList, name: name))
    let others = takeOthers(of: names.attempts(before: race, of: arrival.source), to: name, arrival)
    for (source, told) in others { followed.tell(told, by: source) }
    if isAdded, sources.count == 1 { followed.letGo() }
    let opened = LiveChange.opened(race: name, header, logged)
    guard !others.isEmpty else {
      races[name] = followed
      return [opened]
    }
    return [opened] + settle(name, followed, arrival)
  }

  /// Tells what a race is now beside what it was.
  private mutating func settle(
    _ name: String, _ followed: FollowedRace, _ arrival: LiveArrival
  ) -> [LiveChange] {
    var race = followed
    defer { races[name] = race }
    guard let now = race.merged(latest: arrival.source, inOrder: rank) else { return [] }
    var changes: [LiveChange] = []
    if race.shown.startList.race != now.startList.race {
      race.rename(now.startList.race)
      let reports = race.shown.reports.map { LoggedReport($0) }
      changes = [.opened(race: name, race.header, reports)]
    }
    let difference = RaceDifference(
      of: now, against: race.shown, delivery: delivery(arrival), file: name)
    changes = warn(difference.warnings, arrival) + changes
    guard !difference.reports.isEmpty else { return changes }
    batches += 1
    race.shown = race.shown.adding(difference.reports)
    return changes + [.reported(race: name, difference.reports.map { LoggedReport($0) })]
  }

  /// Which of two sources is the better: one that only shows what is saved elsewhere goes behind the
  /// others, and what was kept of the last time behind all.
  private func rank(_ one: Int, _ other: Int) -> Bool {
    func key(_ source: Int) -> (Int, Int) {
      guard sources.indices.contains(source) else { return (2, source) }
      return (sources[source].isScoreboard ? 1 : 0, source)
    }
    return key(one) < key(other)
  }

  /// The name under which a race is handed on that a source calls by its own.
  private mutating func name(
    of race: String, _ startList: StartList, _ arrival: LiveArrival
  ) -> String {
    if let known = names[arrival.source, race] { return known }
    // One source tells each race by a name of its own.
    let like =
      sources.count == 1
      ? nil
      : names.like(RaceLikeness(startList, name: race)) { name in
        races[name].map { !$0.isTold(by: arrival.source) } ?? false
      }
    let kept = races[race].flatMap { $0.isTold(by: sources.count) ? race : nil }
    let name = kept ?? like ?? names.free(race, of: arrival.feed)
    // Those beyond the bound are not remembered.
    if races[name] != nil || races.count < Self.mostRaces { names[arrival.source, race] = name }
    return name
  }

  /// What others tell of the attempts at a race before this one: they are about the latest.
  private mutating func takeOthers(
    of attempts: [String], to name: String, _ arrival: LiveArrival
  ) -> [Int: ToldRace] {
    var others: [Int: ToldRace] = [:]
    for old in attempts where old != name {
      guard var race = races[old] else { continue }
      for source in sources.indices where source != arrival.source {
        guard let told = race.told(by: source) else { continue }
        others[source] = told
        race.forget(source)
      }
      races[old] = race
      names.move(from: old, to: name, but: arrival.source)
    }
    return others
  }

  /// Whether a report has not come before, where it says which of its feed it is.
  private mutating func isNew(_ report: Report, of race: String) -> Bool {
    guard let feed = report.delivery?.feed, let sequence = report.sequence else { return true }
    let key = RaceInFeed(race: race, feed: feed)
    if let last = sequences[key], sequence <= last { return false }
    sequences[key] = sequence
    return true
  }

  private struct RaceInFeed: Hashable {
    let race: String
    let feed: String
  }

  private func delivery(_ arrival: LiveArrival) -> Delivery {
    Delivery(
      feed: arrival.feed, arrived: arrival.stamp, batch: "\(arrival.stamp.code) \(batches)")
  }

  private mutating func warn(_ warnings: [Warning], _ arrival: LiveArrival) -> [LiveChange] {
    var new: [Warning] = []
    for warning in warnings where warned.count < Self.mostWarnings {
      if warned.insert(warning).inserted { new.append(warning) }
    }
    if !new.isEmpty, warned.count == Self.mostWarnings {
      new.append(
        Warning(
          file: arrival.feed, found: "more than \(Self.mostWarnings) warnings",
          expected: "fewer; those after these are not told"))
    }
    return new.isEmpty ? [] : [.warned(new)]
  }
}

/// By which source something came, and when.
private struct LiveArrival {
  let source: Int
  let feed: String
  let stamp: ArrivalStamp
}

extension Readout {
  /// The same with these reports.
  fileprivate func saying(_ logged: [LoggedReport]) -> Readout {
    var readout = self
    readout.logged = LoggedReports(logged)
    return readout
  }
}

extension LoggedReport {
  /// The report as it came; who brought it stays as the report says it, if it does.
  fileprivate func delivered(by delivery: Delivery) -> LoggedReport {
    let own = report.delivery
    guard own?.feed == nil else { return self }
    let told = Delivery(
      source: own?.source, feed: delivery.feed, arrived: own?.arrived ?? delivery.arrived,
      batch: own?.batch)
    return LoggedReport(
      Report(
        report.stage, report.claim, report.provenance, delivery: told, sequence: report.sequence,
        line: report.line), kept: kept)
  }
}
