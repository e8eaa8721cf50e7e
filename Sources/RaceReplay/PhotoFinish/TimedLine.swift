import Athletics

/// A line that athletes cross and are timed at: the finish, as a result has it, or a mark point.
package enum TimedLine: Sendable {
  case finish(ResultSheet)
  case markPoint(MarkColumn)
}

extension TimedLine {
  /// Everyone entered, in the order in which they crossed as far as it is known.
  package var order: [EntryID] {
    switch self {
    case .finish(let sheet): sheet.order
    case .markPoint(let column): column.order
    }
  }

  /// The finest reading of an entry at the line; nothing for who is out of the result.
  package func reading(of id: EntryID) -> Attested<Reading>? {
    switch self {
    case .finish(let sheet): sheet[id].flatMap { $0.isOut ? nil : $0.finest }
    case .markPoint(let column): column.reading(of: id)
    }
  }

  /// The reading of an entry as it was printed, where a finer one may stand beside it.
  package func printedReading(of id: EntryID) -> Attested<Reading>? {
    switch self {
    case .finish(let sheet): sheet[id].flatMap { $0.isOut ? nil : $0.reading }
    case .markPoint(let column): column.reading(of: id)
    }
  }

  package func placing(of id: EntryID) -> Placing? {
    switch self {
    case .finish(let sheet): sheet.placing(of: id)
    case .markPoint(let column): column.placings[id.index]
    }
  }

  /// Margins that a source gives at the line.
  var givenMargins: [GivenMargin] {
    switch self {
    case .finish(let sheet): sheet.givenMargins
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
    if case .finish(let sheet) = self { sheet } else { nil }
  }
}

extension Replay {
  /// The line at which athletes can be compared in a state: the mark point at which one stands, or
  /// the finish once the race is over or, at an instant, someone has come in.
  package func timedLine(in state: RaceState) -> TimedLine? {
    switch state.way {
    case .atStart: nil
    case .atMarkPoint(let here): column(at: here).map { .markPoint($0) }
    case .atInstant:
      state.lastSeen.contains(.finish) ? sheets.first.map { .finish($0) } : nil
    case .result: state.sheet.map { .finish($0) }
    }
  }
}
