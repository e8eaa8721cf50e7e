import Athletics
import RaceReplay

/// What was published of a race before, which a source tells again from its beginning.
struct PublishedReports: Sendable {
  private struct Statement: Hashable {
    let stage: Stage
    let claim: Claim
    let provenance: Provenance

    init(_ report: Report) {
      stage = report.stage
      claim = report.claim
      provenance = report.provenance
    }
  }

  /// How often each was published, and has not been told again.
  private var counts: [Statement: Int] = [:]

  init(_ reports: [Report]) {
    for report in reports { counts[Statement(report), default: 0] += 1 }
  }

  /// Whether this was published before; told more often than that, it is new.
  mutating func take(_ report: Report) -> Bool {
    let statement = Statement(report)
    guard let count = counts[statement] else { return false }
    counts[statement] = count > 1 ? count - 1 : nil
    return true
  }
}
