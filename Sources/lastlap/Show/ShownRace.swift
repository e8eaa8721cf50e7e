import Athletics
import RaceBoard
import RaceReplay

/// A race at the position that is to be shown.
struct ShownRace {
  let loaded: LoadedRace
  let state: RaceState
  /// Something to say about how the position was found.
  let remark: String?

  var replay: Replay { loaded.replay }
  var race: Race { replay.race }

  /// The race, the round and the position, for people.
  var title: String {
    [race.competition.name, race.eventName, race.roundName].joined(separator: " › ") + " · "
      + positionText
  }

  var subject: [(key: String, value: String)] {
    [("race", race.path), ("at", positionText)]
  }

  private var positionText: String {
    switch state.way {
    case .atStart: "gun"
    case .atMarkPoint(let here): race.code(of: here)
    case .atInstant(let instant): instant.text(decimals: 1)
    case .result:
      switch state.step.kind {
      case .official: "official"
      case .change(let number): "change:\(number)"
      default: "finish"
      }
    }
  }

  /// What stands first under every view: how the position was found, and what was changed later.
  var openingNotes: [String] {
    [remark, LaterChangesText(race: opened).note].compactMap { $0 }
  }

  /// Whom a picture credits.
  var credit: PictureCredit { PictureCredit(sources: loaded.sources) }

  /// The result, where the race is over.
  var sheet: ResultSheet? { state.sheet }

  /// Mark points up to where one stands that anyone has a time at.
  var splitPoints: [Distance] {
    replay.columns.filter { column in
      guard column.passes.contains(where: { $0?.reading != nil }) else { return false }
      switch state.way {
      case .atStart: return false
      case .atMarkPoint(let here): return column.markPoint <= here
      case .atInstant(let instant):
        return column.passes.contains { ($0?.reading?.value.time ?? .longest) <= instant }
      case .result: return true
      }
    }.map(\.markPoint)
  }

  /// The reading of an entry at a mark point, if it is known by now.
  func split(_ id: EntryID, at markPoint: Distance) -> PrintedTable.Cell {
    PrintedTable.Cell(
      replay.split(of: id, at: markPoint, in: state),
      replay.column(at: markPoint)?[id]?.impossibility)
  }

  /// Which columns of each row have a time that cannot be right, by their keys with a space between:
  /// a column for programs; none where all times can be.
  ///
  /// - Parameter finish: the key of the column of the finish.
  func impossibleColumn(
    finish: String
  ) -> (column: PrintedTable.Column, cell: (EntryID) -> PrintedTable.Cell)? {
    let keys = replay.entryIDs.map { id in
      replay.impossibilities(of: id, in: state).keys.sorted().map { distance in
        distance == race.discipline.raceDistance ? finish : race.code(of: distance)
      }
    }
    guard keys.contains(where: { !$0.isEmpty }) else { return nil }
    return (
      PrintedTable.Column("impossible"),
      { PrintedTable.Cell(keys[$0.index].joined(separator: " ")) }
    )
  }
}

extension PrintedTable.Cell {
  /// A time as printed; an estimate is shown with `~` and not given to programs, one that cannot be
  /// right with `!`.
  init(_ reading: Attested<Reading>?, _ why: Impossibility? = nil) {
    guard let reading else {
      self = .empty
      return
    }
    let text = reading.value.text
    self = Self.figure(text + (why == nil ? "" : "!"), .text(text), reading.provenance)
  }

  /// A figure for both; an estimate is shown with `~`, unless it has that already, and not given to
  /// programs.
  static func figure(
    _ shown: String, _ value: Value, _ provenance: Provenance, isMarked: Bool = false
  ) -> PrintedTable.Cell {
    provenance.origin == .estimated
      ? PrintedTable.Cell(shown: (isMarked ? "" : "~") + shown, value: .none)
      : PrintedTable.Cell(shown: shown, value: value)
  }

  static func nation(of entry: Entry) -> PrintedTable.Cell {
    guard let nation = entry.nation else { return .empty }
    return entry.nationOrigin == .estimated
      ? PrintedTable.Cell(shown: "~" + nation.code, value: .none) : PrintedTable.Cell(nation.code)
  }

  static func place(_ placing: Placing?) -> PrintedTable.Cell {
    guard let placing else { return .empty }
    let value: Value = placing.isOpen ? .none : .integer(placing.number)
    return figure(placing.text, value, placing.provenance)
  }
}
