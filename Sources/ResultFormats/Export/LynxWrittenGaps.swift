import Athletics
import ResultTables

extension [LynxWrittenRow] {
  /// Writes gaps to the winner, with the winner’s own time first; whatever the thousandths cannot be
  /// read back from is noted.
  mutating func writeGaps(_ unsaid: inout Unsaid) {
    let order = indices.filter { self[$0].timed != nil }
      .sorted { (self[$0].number, $0) < (self[$1].number, $1) }
    let timed = order.compactMap { self[$0].timed }
    guard let winner = timed.first else { return }
    let lines = timed.enumerated().map { index, row in
      let gap = index == 0 ? winner.finer ?? winner.time : row.gap(behind: winner)
      return LynxDeltas.Line(time: row.time, delta: gap.time < .zero ? nil : gap)
    }
    for (index, line) in zip(order, lines) {
      if let gap = line.delta { self[index].write(gap: gap.text) }
    }
    for (row, read) in zip(timed, LynxDeltas(lines).finer) where row.finer != read {
      unsaid.add("finer readings")
    }
  }
}

extension LynxWrittenRow {
  /// The place that is written; behind all others where there is none.
  fileprivate var number: Int { Int(cells[0]) ?? .max }
}

extension LynxWrittenRow.Timed {
  /// With thousandths where both readings are known to that.
  fileprivate func gap(behind winner: Self) -> PrintedTime {
    if let finer, winner.finer != nil || winner.time.decimals >= 3 {
      let start = winner.finer ?? winner.time
      return PrintedTime(
        time: finer.time - start.time, decimals: max(finer.decimals, start.decimals))
    }
    return PrintedTime(
      time: time.time - winner.time.time, decimals: min(time.decimals, winner.time.decimals))
  }
}

extension LynxSplits {
  /// How the times are written: with their laps, or as laps where they are sums of such; nothing
  /// where neither is read back as they are.
  static func text(_ times: [Reading], mark: PrintedTime?) -> String? {
    var before = RaceTime.zero
    var pairs: [String] = []
    var laps: [String] = []
    for time in times {
      guard time.time > before else { return nil }
      let lap = (time.time - before).text(decimals: time.decimals)
      let shown = time.time.text(decimals: time.decimals)
      pairs.append("\(shown) (\(lap))")
      laps.append("(\(lap))")
      before = time.time
    }
    if let mark, mark.time > before, times.allSatisfy({ $0.decimals == mark.decimals }) {
      pairs.append("\(mark.text) (\((mark.time - before).text(decimals: mark.decimals)))")
    }
    for items in [pairs, laps] {
      let text = items.joined(separator: ",")
      let read = LynxSplits(TableCell(text: text, column: 1), mark: mark)
      if read.problem == nil, Array(read.times.prefix(times.count)) == times { return text }
    }
    return nil
  }
}
