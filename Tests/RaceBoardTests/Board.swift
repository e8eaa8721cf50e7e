import Athletics
import CellGrid
import RaceReplay
import Testing

@testable import RaceBoard

/// The application as someone uses it: keys go in, pictures come out.
struct Board {
  var state: BoardState
  /// What the last key or action asked for.
  private(set) var effects: [Effect] = []

  static let opening = "paris-2024/1500m-m/final"

  private static let offers = [
    ExportOffer(
      name: "race log", purpose: "everything that is known, a line a report",
      ending: ".race.jsonl"),
    ExportOffer(name: "CSV table", purpose: "for spreadsheets", ending: ".csv"),
  ]

  /// A race of the archive at its official result.
  init(
    _ path: String = Board.opening, _ width: Int = 118, _ height: Int = 36,
    keymap: Keymap = .standard, spoilers: Spoilers = Spoilers()
  ) throws {
    let race: LoadedRace = try #require(ArchiveRaces.race(path), "the archive has no \(path)")
    state = BoardState(
      size: GridSize(width: width, height: height), keymap: keymap,
      themeNames: ["dusk", "daylight", "mono"], exportOffers: Self.offers, race: race,
      spoilers: spoilers)
  }

  /// A race that a test made, or none yet.
  init(_ race: LoadedRace?, _ width: Int = 118, _ height: Int = 36) throws {
    state = BoardState(
      size: GridSize(width: width, height: height), themeNames: ["dusk"],
      exportOffers: Self.offers, race: race)
  }

  mutating func send(_ action: Action) { effects = reduce(&state, action) }

  /// Presses keys, by the names that settings give them.
  mutating func press(_ names: String...) throws {
    for name in names {
      let key = try #require(KeyPress(name: name), "no key is called \(name)")
      send(.keyPressed(key))
    }
  }

  /// Presses one key many times.
  mutating func press(_ name: String, times: Int) throws {
    for _ in 0..<times { try press(name) }
  }

  /// Types a text, a key for each character.
  mutating func type(_ text: String) {
    for character in text { send(.keyPressed(.character(character))) }
  }

  /// Goes to the race panel and on to one of its views.
  mutating func show(_ kind: RaceView.Kind) throws {
    try press("4")
    for _ in RaceView.Kind.allCases where try race.raceView != kind { try press("v") }
  }

  mutating func tick(milliseconds: Int64) { send(.ticked(microseconds: milliseconds * 1000)) }

  /// Opens the list of races, as it is once everything has been read, and leaves the typing.
  mutating func browse() throws {
    try press("b")
    send(.catalogueLoaded(ArchiveRaces.catalogue, warnings: []))
    send(.outcomesRead(ArchiveRaces.outcomes, next: nil))
    try press("esc")
  }

  /// Opens the list of what gaps can be told against, with the races of the archive.
  mutating func references() throws {
    try press("r")
    send(.catalogueLoaded(ArchiveRaces.catalogue, warnings: []))
  }

  /// Opens the close finishes, as they are once they have been read.
  mutating func lookAtCloseFinishes() throws {
    try press("x")
    send(.finishesLoaded(ArchiveRaces.finishes))
  }

  /// The screen as it would be painted.
  func grid(_ theme: Theme = RoleTheme.theme) -> CellGrid {
    var grid = CellGrid(size: GridSize(width: 1, height: 1))
    render(state, theme, into: &grid)
    return grid
  }

  var race: OpenRace {
    get throws { try #require(state.race) }
  }

  var position: Position {
    get throws { try race.position }
  }

  /// The surname of the selected athlete.
  var selected: String? {
    state.race.flatMap { race in
      race.selection.map { race.replay.startList[$0].athlete.scoreboardName }
    }
  }

  /// The surnames in the table, from the top.
  var rows: [String] {
    guard let race = state.race else { return [] }
    return race.rows(state.filter).entries.map {
      race.replay.startList[$0].athlete.scoreboardName
    }
  }
}

extension Position {
  /// The step of a mark point so many metres from the start.
  static func metres(_ metres: Int) -> Position {
    .step(.markPoint(Distance(millimetres: metres * 1000)))
  }
}
