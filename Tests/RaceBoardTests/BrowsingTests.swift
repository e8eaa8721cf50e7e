import RaceReplay
import Testing

@testable import RaceBoard

@Suite("Browsing")
struct BrowsingTests {
  private func browsing() throws -> Board {
    var board = try Board()
    try board.browse()
    return board
  }

  @Test("the list is asked for once")
  func loading() throws {
    var board = try Board()
    try board.press("b")
    #expect(board.effects == [.loadCatalogue])
    #expect(board.grid().text().contains("Reading the archive"))
    board.send(.catalogueLoaded(ArchiveRaces.catalogue, warnings: []))
    try board.press("q", "b")
    #expect(board.effects.isEmpty)
  }

  @Test("the open race is selected and marked")
  func openRace() throws {
    let board = try browsing()
    let browse = board.state.browse
    #expect(browse.found[browse.selection].path == Board.opening)
    #expect(board.grid().text().contains("open"))
  }

  @Test("later competitions come first, a competition's races together")
  func order() throws {
    let board = try browsing()
    let competitions = board.state.browse.found.map(\.race.competition.id)
    #expect(competitions.first == "tokyo-2025")
    #expect(competitions.last == "moscow-1980")
    let changes = zip(competitions, competitions.dropFirst()).count { $0 != $1 }
    #expect(changes + 1 == Set(competitions).count)
  }

  @Test("files come before the archive")
  func files() throws {
    var board = try Board()
    let race = try board.race
    let file = CatalogueItem(path: "mine.csv", startList: race.replay.startList, isFile: true)
    try board.press("b")
    board.send(.catalogueLoaded(ArchiveRaces.catalogue + [file], warnings: []))
    #expect(board.state.browse.found.first?.path == "mine.csv")
    #expect(board.grid().text().contains("mine.csv") || board.state.browse.selection > 20)
  }

  @Test("the selection stays within what is found")
  func bounds() throws {
    var board = try browsing()
    try board.press("g", "k", "pgup")
    #expect(board.state.browse.selection == 0)
    try board.press("G", "j", "pgdn")
    #expect(board.state.browse.selection == ArchiveRaces.catalogue.count - 1)
    board.type("/tokyo 1500")
    #expect(board.state.browse.selection == 0)
    try board.press("↓", "↓", "↓", "↓", "enter")
    #expect(board.state.browse.found.indices.contains(board.state.browse.selection))
  }

  @Test("nothing found opens nothing")
  func nothing() throws {
    var board = try browsing()
    board.type("/zzzz")
    try board.press("enter", "j", "G", "enter")
    #expect(board.effects.isEmpty)
    #expect(board.grid().text().contains("No race matches."))
  }

  @Test(
    "a race is found by competition, event, athlete and nation",
    arguments: [
      ("rome 800", "rome-2024/800m-m/final"), ("1980", "moscow-1980/100m-m/final"),
      ("budapest 1500", "budapest-2023/1500m-m/final"), ("yavi", "paris-2024/3000msc-w/final"),
      ("800m-w", "paris-2024/800m-w/final"),
    ])
  func finding(_ text: String, _ path: String) throws {
    var board = try browsing()
    board.type("/" + text)
    let found = board.state.browse.found.map(\.path)
    if ArchiveRaces.paths.contains(path) { #expect(found.contains(path), "\(found)") }
    #expect(found.count < ArchiveRaces.paths.count)
  }

  @Test("enter asks for the race, and it opens over nothing, at its result")
  func opening() throws {
    var board = try browsing()
    board.type("/rome 800")
    try board.press("enter", "enter")
    #expect(board.effects == [.loadRace(path: "rome-2024/800m-m/final")])
    let loaded: LoadedRace = try #require(ArchiveRaces.race("rome-2024/800m-m/final"))
    board.send(.raceLoaded(loaded))
    let opened = try board.race
    #expect(board.state.screen == .dashboard)
    #expect(opened.race.path == "rome-2024/800m-m/final")
    #expect(opened.state.sheet != nil)
    #expect(board.state.filter == .none)
  }

  @Test("the filter of the list and that of the race are two")
  func twoFilters() throws {
    var board = try Board()
    board.type("/usa")
    try board.press("enter")
    try board.browse()
    board.type("/rome")
    try board.press("enter", "esc")
    #expect(board.state.browse.filter.text.isEmpty)
    #expect(board.state.screen == .browse)
    try board.press("esc")
    #expect(board.state.filter.text == "usa")
  }
}
