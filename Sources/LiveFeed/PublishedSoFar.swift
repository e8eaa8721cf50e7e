import Athletics
import RaceReplay
import ResultReading

/// What a publisher has published so far, as its own log says.
package struct PublishedSoFar: Sendable {
  private var stream: RaceStream
  private var competition: LiveCompetition
  /// As it was published.
  package private(set) var changes: [LiveChange] = []

  package init(name: String) {
    stream = RaceStream(name: name)
    competition = LiveCompetition(feed: name)
  }

  /// Takes in bytes of the log, cut anywhere.
  package mutating func feed(_ bytes: ArraySlice<UInt8>) {
    for news in stream.feed(bytes) {
      changes += competition.take(news, at: ArrivalStamp(milliseconds: 0))
    }
  }

  /// The name that its reports are numbered under; nothing before the first.
  package var feed: String? { stream.next?.feed }

  /// How many bytes of a line there are that has not ended.
  package var unended: Int { stream.unended }

  /// Whether every report is one that a publisher wrote, with its number.
  package var isPublished: Bool {
    changes.allSatisfy { change in
      switch change {
      case .opened(_, _, let logged), .reported(_, let logged):
        logged.allSatisfy { $0.report.sequence != nil && $0.report.delivery?.feed == feed }
      case .clock, .warned: true
      }
    }
  }
}
