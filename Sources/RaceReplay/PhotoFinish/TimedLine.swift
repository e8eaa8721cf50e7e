import Athletics

/// A line that athletes cross and are timed at: the finish, as a result has it, or a mark point.
package enum TimedLine: Sendable {
  /// The finish as a result has it; at an instant only those who have come in by then are known.
  case finish(ResultSheet, by: RaceTime? = nil)
  case markPoint(MarkColumn)
}

extension TimedLine {
  /// Everyone entered, in the order in which they crossed as far as it is known.
  package var order: [EntryID] {
    switch self {
    case .finish(let sheet, _): sheet.order
    case .markPoint(let column): column.order
    }
  }

  /// The finest reading of an entry at the line; nothing for who is out of the result or has not
  /// come in yet, and where it cannot be right.
  package func reading(of id: EntryID) -> Attested<Reading>? {
    switch self {
    case .finish: resultLine(of: id)?.finest
    case .markPoint(let column): column.sound(id)
    }
  }

  /// The reading of an entry as it was printed, where a finer one may stand beside it.
  package func printedReading(of id: EntryID) -> Attested<Reading>? {
    switch self {
    case .finish: resultLine(of: id)?.reading
    case .markPoint(let column): column.reading(of: id)
    }
  }

  /// What the result says of an entry that is in it and, at an instant, has come in: by the time as
  /// printed, as the race is played.
  private func resultLine(of id: EntryID) -> ResultLine? {
    guard case .finish(let sheet, let instant) = self, let line = sheet[id], !line.isOut,
      line.impossibility == nil
    else { return nil }
    guard let instant else { return line }
    return line.reading.map { $0.value.time <= instant } ?? false ? line : nil
  }

  package func placing(of id: EntryID) -> Placing? {
    switch self {
    case .finish(let sheet, _): sheet.placing(of: id)
    case .markPoint(let column): column.placings[id.index]
    }
  }

  /// Margins that a source gives at the line.
  var givenMargins: [GivenMargin] {
    switch self {
    case .finish(let sheet, _): sheet.givenMargins
    case .markPoint(let column): column.givenMargins
    }
  }

  /// How far from the start the line is.
  package func distance(in race: Race) -> Distance? {
    switch self {
    case .finish: race.discipline.raceDistance
    case .markPoint(let column): column.markPoint
    }
  }

  /// The result that the line belongs to, where it is the finish.
  package var sheet: ResultSheet? {
    if case .finish(let sheet, _) = self { sheet } else { nil }
  }
}

extension Replay {
  /// The line at which athletes can be compared in a state: the mark point at which one stands, or
  /// the finish once the race is over or, at an instant, someone has come in.
  package func timedLine(in state: RaceState) -> TimedLine? {
    switch state.way {
    case .atStart: nil
    case .atMarkPoint(let here): column(at: here).map { .markPoint($0) }
    case .atInstant(let instant):
      state.lastSeen.contains(.finish) ? firstSheet.map { .finish($0, by: instant) } : nil
    case .result: state.sheet.map { .finish($0) }
    }
  }
}
