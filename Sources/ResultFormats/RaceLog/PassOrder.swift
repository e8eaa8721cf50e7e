import Athletics

/// Notices when an entry's times at later mark points are earlier than at mark points before.
struct PassOrder {
  private struct Pass {
    let markPoint: Distance
    let printed: PrintedTime
    let line: Int

    var time: RaceTime { printed.time }

    func isBefore(_ other: Pass) -> Bool {
      markPoint == other.markPoint ? time < other.time : markPoint < other.markPoint
    }
  }

  /// By entry, in the order of mark points, then of times.
  private var passes: [EntryID: [Pass]] = [:]
  /// Beyond this no race has mark points; a file that has is not worth the time.
  private static let limit = 4096

  /// Takes note of a time; what contradicts it, where something does.
  mutating func contradiction(
    _ entry: EntryID, at markPoint: Distance, _ time: PrintedTime, line: Int
  ) -> Expectation? {
    var known = passes[entry, default: []]
    passes[entry] = nil
    defer { passes[entry] = known }
    guard known.count < Self.limit else { return nil }
    let pass = Pass(markPoint: markPoint, printed: time, line: line)
    // From the end, since as a rule times come in the order that they are run.
    let index = (known.lastIndex { !pass.isBefore($0) } ?? -1) + 1
    let before = known[..<index].last { $0.markPoint < markPoint }
    let after = known[index...].first { $0.markPoint > markPoint }
    known.insert(pass, at: index)
    if let before, before.time > pass.time {
      return "a time after \(before.printed.text) at \(before.markPoint.text) (line \(before.line))"
    }
    if let after, after.time < pass.time {
      return "a time before \(after.printed.text) at \(after.markPoint.text) (line \(after.line))"
    }
    return nil
  }
}
