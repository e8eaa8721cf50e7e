import Athletics
import CellGrid
import RaceReplay
import Testing

@testable import RaceBoard

@Suite("The race that shows full laps")
struct FullerRaceTests {
  /// What the program finds for a race of the archive.
  private func found(_ race: Race) -> CatalogueItem? {
    FullerRace.candidates(for: race, among: ArchiveRaces.catalogue).first { item in
      if case .field = ArchiveRaces.outcomes[item.path]?.coverage { true } else { false }
    }
  }

  private func pointing() throws -> Board {
    var board = try Board()
    let race = try board.race.race
    board.send(.fullerRaceFound(found(race), forRace: race.path))
    return board
  }

  @Test("Paris points to the last Olympic final with everyone’s splits")
  func paris() throws {
    var board = try pointing()
    #expect(board.grid().text().contains("╰─ full laps: Tokyo 2020 · B ─"))
    try board.press("B")
    #expect(board.effects == [.loadRace(path: "tokyo-2020/1500m-m/final")])
    for (width, height) in [(80, 24), (118, 36), (160, 48), (200, 60)] {
      board.send(.resized(GridSize(width: width, height: height)))
      #expect(board.grid().text().contains("full laps: Tokyo 2020"), "\(width)")
    }
  }

  @Test("it is another race of the same event", arguments: ArchiveRaces.paths)
  func sameEvent(_ path: String) throws {
    let race = try #require(ArchiveRaces.race(path)).replay.race
    guard let item = found(race) else { return }
    #expect(item.race.eventCode == race.eventCode)
    #expect(item.path != path)
  }

  @Test("a race with everyone’s splits points nowhere, and asks for nothing")
  func full() throws {
    var board = try Board("tokyo-2020/1500m-m/final")
    #expect(board.state.openingEffects.isEmpty)
    let paris = ArchiveRaces.catalogue.first { $0.path == Board.opening }
    board.send(.fullerRaceFound(paris, forRace: "tokyo-2020/1500m-m/final"))
    #expect(!board.grid().text().contains("full laps"))
    try board.press("B")
    #expect(board.state.message == "everyone’s splits are known here")
  }

  @Test("what was looked up for another race is left alone")
  func late() throws {
    var board = try Board()
    #expect(board.state.openingEffects == [.findFullerRace(try board.race.race)])
    board.send(.raceLoaded(try #require(ArchiveRaces.race("rio-2016/1500m-m/final"))))
    #expect(board.effects == [.findFullerRace(try board.race.race)])
    board.send(.fullerRaceFound(ArchiveRaces.catalogue.first, forRace: Board.opening))
    #expect(!board.grid().text().contains("full laps"))
    try board.press("B")
    #expect(board.state.message == "of no other race of this event is more known")
  }

  @Test("heats and other kinds of competition come after finals of the same kind, old after new")
  func order() throws {
    let race = try #require(ArchiveRaces.race("paris-2024/1500m-w/final")).replay.race
    let candidates = FullerRace.candidates(for: race, among: ArchiveRaces.catalogue)
    #expect(candidates.first?.race.competition.id == "tokyo-2020")
    let years = candidates.dropFirst().compactMap { $0.race.day?.day.year }
    #expect(years == years.sorted(by: >))
  }
}
