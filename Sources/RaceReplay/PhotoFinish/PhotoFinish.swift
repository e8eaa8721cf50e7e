import Athletics

/// The finish over time at the line, rebuilt from the times: who crossed, and in which interval.
package struct PhotoFinish: Hashable, Sendable {
  /// One athlete at the line.
  package struct Lane: Hashable, Sendable {
    package let entry: EntryID
    package let placing: Placing?
    package let reading: Attested<Reading>
    /// Where the crossing lies in time.
    package var range: TimeRange { reading.value.range }
  }

  /// By order of the result; only those with a mark.
  package let lanes: [Lane]
  /// Margins from each lane to the next.
  package let margins: [Margin]
}

extension Replay {
  /// The photo finish of a result; nothing where nobody has a mark.
  package func photoFinish(of sheet: ResultSheet) -> PhotoFinish? {
    let lanes = sheet.order.compactMap { id -> PhotoFinish.Lane? in
      guard let line = sheet[id], !line.isOut, let reading = line.finest else { return nil }
      return PhotoFinish.Lane(entry: id, placing: sheet.placing(of: id), reading: reading)
    }
    guard !lanes.isEmpty else { return nil }
    let margins = zip(lanes, lanes.dropFirst()).compactMap { first, second in
      margin(from: first.entry, to: second.entry, in: sheet)
    }
    return PhotoFinish(lanes: lanes, margins: margins)
  }

  /// The metres that an entry finished behind the winner, as an estimate.
  package func metresBehindWinner(of id: EntryID, in sheet: ResultSheet) -> Margin.Metres? {
    guard let winner = sheet.order.first, winner != id, sheet.placing(of: winner)?.number == 1
    else { return nil }
    return margin(from: winner, to: id, in: sheet)?.metres
  }
}
