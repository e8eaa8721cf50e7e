import Athletics
import RaceReplay

/// The race on the dashboard and everything about how it is looked at.
package struct OpenRace: Sendable {
  package private(set) var replay: Replay
  package private(set) var competition: CompetitionLog?
  package private(set) var warnings: WarningGroups
  /// What the race says against itself by all reports, by kind.
  private(set) var inconsistencies: [[Inconsistency]]
  /// The clock of a race that is followed, from the times that came; nothing before the first.
  package internal(set) var liveClock: LiveClock?
  /// Whether a race that is followed is held where it is, though more is known.
  package internal(set) var isHeld = false
  /// By what it is followed, where it is.
  package internal(set) var livePath: String? {
    didSet {
      front = livePath == nil ? nil : firstAtLatest
      derivedValues = DerivedValues()
    }
  }
  /// Who leads or has won alone at the latest that is known of a race that is followed.
  private(set) var front: EntryID?
  /// Whose marks changed when any last did, while the race is followed.
  private(set) var news: [EntryID: MarkChange] = [:]
  /// Who goes on from it as of now, where it is a heat that is followed and the rule is given.
  var qualifiers: HeatQualifiers? {
    didSet { if qualifiers != oldValue { derivedValues = DerivedValues() } }
  }
  /// Where one stands; the state there is kept beside it.
  package private(set) var state: RaceState {
    didSet {
      commonLastSeen = state.commonLastSeen
      derivedValues = DerivedValues()
    }
  }
  /// What has been worked out here.
  private(set) var derivedValues = DerivedValues()
  /// Where everyone still in the race was last seen, where that is one place.
  private(set) var commonLastSeen: RaceState.LastSeen?
  /// What the user wants gaps told against, and what that is where one stands.
  package internal(set) var referenceChoice = ReferenceChoice.leader {
    didSet { resolveReference() }
  }
  package private(set) var reference = Reference.leader {
    didSet { if reference != oldValue { derivedValues = DerivedValues() } }
  }
  /// The fastest stretches so far, where gaps are told to them.
  private(set) var fastestStretches: FastestStretches?
  /// Whether what is later than where one stands may be told.
  package internal(set) var tellsLater = true {
    // It is set at every key.
    didSet { if tellsLater != oldValue { derivedValues = DerivedValues() } }
  }
  /// Whether everything may be told, finals that were decided after this one too.
  package internal(set) var tellsAll = true {
    didSet { if !tellsAll, medals.kind == .end { medals.show(by: 1) } }
  }
  /// Another race of the event that can be followed in full, where this one cannot.
  var fuller: CatalogueItem?
  package internal(set) var play = Play()
  /// The panel that keys go to.
  package internal(set) var panel: PanelID = .results
  /// The panel that is shown under the results, or beside them.
  package internal(set) var lower: PanelID = .photo
  /// Whether that panel follows the race: nobody has chosen one.
  var isFollowing = true
  package internal(set) var isZoomed = false
  package internal(set) var selection: EntryID?
  package internal(set) var table = TableView()
  package internal(set) var medals = MedalView()
  package internal(set) var photo = PhotoView()
  package internal(set) var strip = StripView()
  package internal(set) var view = RaceView()
  /// What the figures say of the race where one stands, while that is looked at.
  package private(set) var remarks: [Remark] = []
  private var memory = RemarkMemory()
  private var remarkedPosition: Position?
  /// Entries as the filter sees them, folded once.
  package private(set) var subjects: [FilterSubject]
  /// Whom the user wants to see marked, and who of them runs here.
  var favourites = Favourites.none {
    didSet { marked = Self.marked(by: favourites, subjects) }
  }
  private(set) var marked: Set<EntryID> = []
  private(set) var widths: TableWidths
  /// Of how many a time of their own is known between gun and finish.
  private(set) var timedCount: Int
  var hasFieldTimes: Bool { timedCount > 0 }
  /// Whether there is a lap, or a stretch where no laps are told, to be shown in the end.
  private(set) var hasLaps: Bool
  /// What a scoreboard shows of each, by the entry's index: nearly every panel names someone.
  private var scoreboardNames: [String]

  /// Opens a race at a position, as a rule its latest result.
  package init(_ loaded: LoadedRace, at position: Position? = nil) {
    replay = loaded.replay
    competition = loaded.competition
    warnings = WarningGroups(loaded.warnings)
    inconsistencies = Self.inconsistencies(in: replay)
    state = position.map(replay.state) ?? replay.latestState
    subjects = replay.startList.entries.map { FilterSubject($0) }
    widths = TableWidths(replay)
    timedCount = replay.timedCount
    hasLaps = !replay.segments(.laps).segments.isEmpty
    scoreboardNames = replay.startList.entries.map(\.scoreboardName)
    commonLastSeen = state.commonLastSeen
    selection = state.order.first
  }

  private static func inconsistencies(in replay: Replay) -> [[Inconsistency]] {
    Inconsistency.Kind.allCases.map(replay.inconsistencies)
  }

  private static func marked(
    by favourites: Favourites, _ subjects: [FilterSubject]
  ) -> Set<EntryID> {
    guard favourites != .none else { return [] }
    return Set(subjects.indices.filter { favourites.include(subjects[$0]) }.map { EntryID($0) })
  }

  /// Takes in what more is reported of the race; how it is looked at stays. Whoever stands at the
  /// latest step goes on to the latest, others stay, unless there is no such step any more. Returns
  /// whose marks are otherwise than before.
  @discardableResult
  mutating func append(_ reports: [Report]) -> [MarkChange] {
    let isLatest = isAtEdge
    let told = replay.lines(thatMayChangeBy: reports)
    replay.append(reports)
    let changes = replay.markChanges(since: told)
    if !changes.isEmpty || !replay.isStillRun {
      news = Dictionary(changes.map { ($0.entry, $0) }, uniquingKeysWith: { $1 })
    }
    keepClock(by: reports)
    renew(isLatest: isLatest)
    return changes
  }

  private mutating func renew(isLatest: Bool) {
    inconsistencies = Self.inconsistencies(in: replay)
    subjects = replay.startList.entries.map { FilterSubject($0) }
    marked = Self.marked(by: favourites, subjects)
    widths = TableWidths(replay)
    timedCount = replay.timedCount
    hasLaps = !replay.segments(.laps).segments.isEmpty
    scoreboardNames = replay.startList.entries.map(\.scoreboardName)
    memory = RemarkMemory()
    remarkedPosition = nil
    take(fuller: fuller)
    var isGone = false
    if case .step(let kind) = position { isGone = replay.timeline.index(of: kind) == nil }
    let isHeld = isHeld
    move(to: isLatest || isGone ? .step(replay.timeline.latest.kind) : position)
    self.isHeld = isHeld && !isGone
    resolveReference()
    selection = selection ?? state.order.first
    if livePath != nil { front = firstAtLatest }
  }

  package var race: Race { replay.race }

  /// What a scoreboard shows of an entry.
  func scoreboardName(of id: EntryID) -> String { scoreboardNames[id.index] }

  package var position: Position { state.position }
  /// The athlete whom gaps are told to, where it is one by choice.
  package var pinned: EntryID? {
    guard case .entry(let id) = reference else { return nil }
    return id
  }
  /// Whether gaps are told to whoever leads.
  var isToLeader: Bool { reference == .leader }

  /// Goes to a position; at another line the strip is fitted anew.
  package mutating func move(to position: Position) {
    let line = markPoint
    isHeld = false
    state = replay.state(at: position)
    // Only the fastest stretches so far are others at another place.
    if referenceChoice == .fastestStretches { resolveReference() }
    if markPoint != line {
      strip.window = nil
      strip.hairline = nil
    }
  }

  private mutating func resolveReference() {
    fastestStretches =
      referenceChoice == .fastestStretches ? replay.fastestStretches(in: state) : nil
    reference =
      fastestStretches.map { .run($0.run) } ?? referenceChoice.reference(in: replay)
  }

  /// In how large a field remarks are made at each frame for the answer line alone.
  private static let largestField = 64

  /// Makes the remarks where one stands, if they are looked at and have not been made.
  mutating func makeRemarks(showsRemarks: Bool) {
    let isSmall = replay.startList.entries.count <= Self.largestField
    guard showsRemarks || isSmall, remarkedPosition != position else { return }
    remarks = memory.remarks(on: replay, in: state)
    remarkedPosition = position
  }
}

/// Everything about how a race is looked at, to tell whether a key did anything.
struct RaceLook: Hashable {
  let position: Position
  let isHeld: Bool
  let reference: ReferenceChoice
  let play: Play
  let panels: [PanelID]
  let isFollowing: Bool
  let isZoomed: Bool
  let selection: EntryID?
  let table: TableView
  let medals: MedalView
  let photo: PhotoView
  let strip: StripView
  let view: RaceView
}

extension OpenRace {
  var look: RaceLook {
    RaceLook(
      position: position, isHeld: isHeld, reference: referenceChoice, play: play,
      panels: [panel, lower],
      isFollowing: isFollowing, isZoomed: isZoomed, selection: selection, table: table,
      medals: medals, photo: photo, strip: strip, view: view)
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

extension Replay {
  /// Of how many a time of their own is known between gun and finish.
  fileprivate var timedCount: Int {
    var isTimed = Array(repeating: false, count: entryIDs.count)
    for column in columns {
      for (index, pass) in column.passes.enumerated() where pass?.reading != nil {
        isTimed[index] = true
      }
    }
    return isTimed.count { $0 }
  }
}
