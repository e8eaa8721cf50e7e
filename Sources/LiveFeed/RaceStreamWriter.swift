import Athletics
import RaceReplay
import ResultFormats
import ResultReading

/// Writes what changes as lines of a race log that may hold several races: each report with its feed
/// and its number in it, so that whoever reads it can tell doubles and gaps.
package struct RaceStreamWriter: Sendable {
  /// The name of the feed that the reports are numbered in.
  package let feed: String
  /// The number of the next report.
  package private(set) var next: Int
  private var startLists: [String: StartList] = [:]

  /// Begins with a number; of races that are known already with who is in them.
  package init(feed: String, next: Int = 0, startLists: [String: StartList] = [:]) {
    self.feed = feed
    self.next = next
    self.startLists = startLists
  }

  /// A line with its line end.
  package enum Line: Sendable {
    case header([UInt8])
    case report([UInt8], sequence: Int)

    package var bytes: [UInt8] {
      switch self {
      case .header(let bytes), .report(let bytes, _): bytes
      }
    }
  }

  /// The lines that say what a change says; warnings are not passed on.
  package mutating func lines(of change: LiveChange) -> [Line] {
    switch change {
    case .opened(let race, let header, let logged):
      startLists[race] = header.startList
      let line = RaceLogWriter.line(header, race: race)
      return [.header(line)] + lines(of: race, logged)
    case .reported(let race, let logged): return lines(of: race, logged)
    case .clock, .warned: return []
    }
  }

  private mutating func lines(of race: String, _ logged: [LoggedReport]) -> [Line] {
    guard var startList = startLists[race] else { return [] }
    startLists[race] = nil
    defer { startLists[race] = startList }
    return logged.map { logged in
      let report = logged.report
      // What has a number of this feed already, as a log of it tells, keeps it.
      let own = report.delivery?.feed == feed ? report.sequence : nil
      let number = own ?? next
      let numbered = Report(
        report.stage, report.claim, report.provenance,
        delivery: Delivery(
          source: report.delivery?.source, feed: feed, arrived: report.delivery?.arrived,
          batch: report.delivery?.batch), sequence: number)
      next = max(next, number + 1)
      return .report(
        RaceLogWriter.line(
          LoggedReport(numbered, kept: logged.kept), in: &startList, race: race), sequence: number)
    }
  }
}
