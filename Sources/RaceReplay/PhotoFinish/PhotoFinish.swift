import Athletics

/// What a line saw over time, rebuilt from the times: who crossed, and in which interval.
///
/// Margins are computed for those who are looked at, since a field may be of thousands.
package struct PhotoFinish: Sendable {
  /// One athlete at the line.
  package struct Lane: Hashable, Sendable {
    package let entry: EntryID
    package let placing: Placing?
    package let reading: Attested<Reading>
    /// Where the crossing lies in time.
    package var range: TimeRange { reading.value.range }
  }

  package let line: TimedLine
  /// In the order at the line; only those with a time.
  package let lanes: [Lane]
}

extension Replay {
  /// The photo finish of a line; nothing where nobody has a time there.
  package func photoFinish(at line: TimedLine) -> PhotoFinish? {
    let lanes = line.order.compactMap { id in
      line.reading(of: id).map {
        PhotoFinish.Lane(entry: id, placing: line.placing(of: id), reading: $0)
      }
    }
    return lanes.isEmpty ? nil : PhotoFinish(line: line, lanes: lanes)
  }

  /// The photo finish of a result; nothing where nobody has a mark.
  package func photoFinish(of sheet: ResultSheet) -> PhotoFinish? {
    photoFinish(at: .finish(sheet))
  }

  /// What a state lets one see at its line: at an instant only those who have come in by then.
  package func photoFinish(in state: RaceState) -> PhotoFinish? {
    timedLine(in: state).flatMap(photoFinish)
  }

  /// The metres that an entry finished behind the winner, as an estimate.
  package func metresBehindWinner(of id: EntryID, in sheet: ResultSheet) -> Margin.Metres? {
    guard let winner = sheet.first, winner != id else { return nil }
    return margin(from: winner, to: id, in: sheet)?.metres
  }
}
