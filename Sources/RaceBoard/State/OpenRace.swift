import Athletics
import RaceReplay

/// The race on the dashboard and everything about how it is looked at.
package struct OpenRace: Sendable {
  package let replay: Replay
  package let competition: CompetitionLog?
  package let warnings: [Warning]
  /// Where one stands; the state there is kept beside it.
  package private(set) var state: RaceState
  package internal(set) var play = Play()
  package internal(set) var panel: PanelID = .results
  package internal(set) var isZoomed = false
  package internal(set) var selection: EntryID?
  package internal(set) var pinned: EntryID?
  package internal(set) var table = TableView()
  package internal(set) var medals = MedalView()
  package internal(set) var strip = StripView()
  package internal(set) var view = RaceView()
  /// What the figures say of the race where one stands, while that is looked at.
  package private(set) var remarks: [Remark] = []
  private var memory = RemarkMemory()
  private var remarkedPosition: Position?
  /// Entries as the filter sees them, folded once.
  package let subjects: [FilterSubject]

  /// Opens a race at a position, as a rule its latest result.
  package init(_ loaded: LoadedRace, at position: Position? = nil) {
    replay = loaded.replay
    competition = loaded.competition
    warnings = loaded.warnings
    state = replay.state(at: position ?? .step(replay.timeline.steps.last?.kind ?? .gun))
    subjects = replay.startList.entries.map { FilterSubject($0) }
    selection = state.order.first
  }

  package var race: Race { replay.race }
  package var position: Position { state.position }
  package var reference: Reference { pinned.map { .entry($0) } ?? .leader }

  /// Goes to a position.
  package mutating func move(to position: Position) { state = replay.state(at: position) }

  /// Makes the remarks where one stands, if they are looked at and have not been made.
  mutating func makeRemarks() {
    guard panel == .race, view.kind == .remarks, remarkedPosition != position else { return }
    remarks = memory.remarks(on: replay, in: state)
    remarkedPosition = position
  }
}

/// Whether the race plays, and how fast.
package struct Play: Hashable, Sendable {
  package internal(set) var isPlaying = false
  /// The speed as a power of two: −2 is 0.25×, 6 is 64×.
  package internal(set) var exponent = 0
  /// Race time not yet shown, in nanoseconds, so that slow play loses nothing.
  var carried: Int64 = 0

  package static let exponents = -2...6

  /// The speed as shown: `0.25×`, `1×`, `64×`.
  package var text: String {
    switch exponent {
    case -2: "0.25×"
    case -1: "0.5×"
    default: "\(1 << min(max(exponent, 0), 6))×"
    }
  }
}

/// How the results table is looked at.
package struct TableView: Hashable, Sendable {
  package internal(set) var sort: TableSort?
  /// The column that `s` sorts by.
  package internal(set) var column: ResultColumn = .place
}

/// A column to sort by, and whether from the other end.
package struct TableSort: Hashable, Sendable {
  package let column: ResultColumn
  package internal(set) var isReversed = false
}

/// How the medal panel is looked at.
package struct MedalView: Hashable, Sendable {
  package internal(set) var selection: Nation?
  /// Whether the selected nation's medallists are shown.
  package internal(set) var isOpen = false
}

/// How the photo-finish strip is looked at.
package struct StripView: Hashable, Sendable {
  /// The place of the column width among the steps of the zoom; nothing fits it to the medals.
  package internal(set) var zoom: Int?
  /// Columns that the strip is moved by.
  package internal(set) var pan = 0
}
