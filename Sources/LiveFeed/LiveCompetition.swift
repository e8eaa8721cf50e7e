import Athletics
import RaceReplay
import ResultFormats
import ResultReading

/// The races that one source tells, turned into one feed of reports a race: whatever a source says
/// again is compared with what it said before.
///
/// - What is the same says nothing; what is said otherwise is a correction, what is gone is withdrawn
///   (``RaceDifference``).
/// - Reports that bear a feed and a sequence are taken once, however often a carrier brings them.
package struct LiveCompetition: Sendable {
  /// The name of the feed that reports are marked with that bear none.
  package let feed: String
  private var told: [String: ToldRace] = [:]
  private var headers: [String: RaceLogHeader] = [:]
  /// The last sequence that was taken of a race, by feed: those of other races may come before it.
  private var sequences: [RaceInFeed: Int] = [:]
  /// What was published of a race before, and has not been told again.
  private var published: [String: PublishedReports] = [:]
  private var warned: Set<Warning> = []

  /// How many different warnings are told, and how many races are followed.
  package static let mostWarnings = 10_000
  package static let mostRaces = 20_000
  /// How many differences have been made, each a batch.
  private var batches = 0

  private struct RaceInFeed: Hashable {
    let race: String
    let feed: String
  }

  /// - Parameter before: what was published of the races already: what is told of it again, from the
  ///   beginning, says nothing new.
  package init(feed: String, after before: [LiveChange] = []) {
    self.feed = feed
    for change in before {
      switch change {
      case .opened(let race, let header, let logged):
        headers[race] = header
        told[race] = ToldRace(header.startList, reports: logged.map(\.report))
      case .reported(let race, let logged):
        told[race] = told[race]?.adding(logged.map(\.report))
      case .clock, .warned: break
      }
    }
    published = told.mapValues { PublishedReports($0.reports) }
  }

  /// What news change, at the time at which they came.
  package mutating func take(_ news: SourceNews, at stamp: ArrivalStamp) -> [LiveChange] {
    switch news {
    case .told(let race, let readout): warn(readout.warnings) + tell(race, readout, at: stamp)
    case .added(let race, let readout): warn(readout.warnings) + add(race, readout, at: stamp)
    case .clock(let race, let reading):
      headers[race] == nil ? [] : [.clock(race: race, reading)]
    case .warned(let warnings): warn(warnings)
    }
  }

  private mutating func tell(
    _ race: String, _ readout: Readout, at stamp: ArrivalStamp
  ) -> [LiveChange] {
    guard let now = ToldRace(readout) else { return [] }
    let delivery = delivery(at: stamp)
    guard let before = told[race], before.startList.race == now.startList.race else {
      // Another head is another race: what was told of the one before does not count for it.
      let logged = readout.logged.map { $0.delivered(by: delivery) }
      told[race] = ToldRace(now.startList, reports: logged.map(\.report))
      return begin(race, readout, logged)
    }
    let difference = RaceDifference(of: now, against: before, delivery: delivery, file: race)
    let warnings = warn(difference.warnings)
    guard !difference.reports.isEmpty else { return warnings }
    batches += 1
    told[race] = before.adding(difference.reports)
    return warnings + [.reported(race: race, difference.reports.map { LoggedReport($0) })]
  }

  private mutating func add(
    _ race: String, _ readout: Readout, at stamp: ArrivalStamp
  ) -> [LiveChange] {
    let delivery = delivery(at: stamp)
    // What is told by and by is not compared with what was told in whole.
    told[race] = nil
    if let header = readout.header, !isKnown(header, of: race) {
      published[race] = nil
      return begin(race, readout, new(readout, of: race).map { $0.delivered(by: delivery) })
    }
    let logged = new(readout, of: race).map { $0.delivered(by: delivery) }
    guard headers[race] != nil, !logged.isEmpty else { return [] }
    return [.reported(race: race, logged)]
  }

  private mutating func begin(
    _ race: String, _ readout: Readout, _ logged: [LoggedReport]
  ) -> [LiveChange] {
    guard let startList = readout.startList else { return [] }
    guard headers[race] != nil || headers.count < Self.mostRaces else {
      return warn([
        Warning(file: feed, found: "more than \(Self.mostRaces) races", expected: "no more of them")
      ])
    }
    let header = readout.header ?? RaceLogHeader(startList)
    headers[race] = header
    return [.opened(race: race, header, logged)]
  }

  /// Whether a header says what is known of a race, perhaps as it was read in a log.
  private func isKnown(_ header: RaceLogHeader, of race: String) -> Bool {
    guard let known = headers[race] else { return false }
    return known == header
      || published[race] != nil && RaceLogWriter.line(known) == RaceLogWriter.line(header)
  }

  /// The reports that have not come before.
  private mutating func new(_ readout: Readout, of race: String) -> [LoggedReport] {
    readout.logged.filter { isNew($0.report, of: race) && published[race]?.take($0.report) != true }
  }

  /// Whether a report has not come before, where it says which of its feed it is.
  private mutating func isNew(_ report: Report, of race: String) -> Bool {
    guard let feed = report.delivery?.feed, let sequence = report.sequence else { return true }
    let key = RaceInFeed(race: race, feed: feed)
    if let last = sequences[key], sequence <= last { return false }
    sequences[key] = sequence
    return true
  }

  private func delivery(at stamp: ArrivalStamp) -> Delivery {
    Delivery(feed: feed, arrived: stamp, batch: "\(stamp.code) \(batches)")
  }

  private mutating func warn(_ warnings: [Warning]) -> [LiveChange] {
    var new: [Warning] = []
    for warning in warnings where warned.count < Self.mostWarnings {
      if warned.insert(warning).inserted { new.append(warning) }
    }
    if !new.isEmpty, warned.count == Self.mostWarnings {
      new.append(
        Warning(
          file: feed, found: "more than \(Self.mostWarnings) warnings",
          expected: "fewer; those after these are not told"))
    }
    return new.isEmpty ? [] : [.warned(new)]
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
