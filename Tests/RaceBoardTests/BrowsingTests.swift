import Athletics
import CellGrid
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
    try board.press("esc", "q", "b")
    #expect(board.effects.isEmpty)
  }

  @Test("under the heading of an event stands the competition, with its year")
  func byEvent() throws {
    var board = try browsing()
    #expect(board.grid().text().contains("Men’s 1500 m  "))
    try board.press("s")
    let text = board.grid().text()
    for row in ["  Budapest 2023 ", "  Tokyo 2020  ", "  Golden Gala 2019 "] {
      #expect(text.contains(row), "\(text)")
    }
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
    try board.press("enter")
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
    try board.press("esc", "esc")
    #expect(board.state.browse.filter.text.isEmpty)
    #expect(board.state.screen == .browse)
    try board.press("esc")
    #expect(board.state.filter.text == "usa")
  }

  @Test("what was typed at another time is replaced by what is typed now, or edited")
  func typingAnew() throws {
    var board = try Board()
    try board.press("b")
    board.send(.catalogueLoaded(ArchiveRaces.catalogue, warnings: []))
    board.type("tokyo")
    try board.press("esc", "q", "b")
    #expect(board.state.browse.filter.text == "tokyo")
    board.type("rome")
    #expect(board.state.browse.filter.text == "rome")
    try board.press("esc", "q", "b", "backspace")
    board.type("a")
    #expect(board.state.browse.filter.text == "roma")
    try board.press("esc", "q", "b", "esc", "/")
    board.type(" x")
    #expect(board.state.browse.filter.text == "roma x")
  }

  @Test("typing finds at once, letters too that are keys elsewhere; esc makes them keys again")
  func typingAtOnce() throws {
    var board = try Board()
    try board.press("b")
    board.send(.catalogueLoaded(ArchiveRaces.catalogue, warnings: []))
    board.type("qualms")
    #expect(board.state.browse.filter.text == "qualms")
    try board.press("^u")
    board.type("rome")
    try board.press("↓")
    #expect(board.state.isTyping)
    #expect(board.state.browse.selection == 1)
    try board.press("esc")
    #expect(board.state.browse.filter.text == "rome", "what was typed goes on finding")
    try board.press("k")
    #expect(board.state.browse.selection == 0)
    try board.press("q")
    #expect(board.state.screen == .dashboard)
  }

  @Test(
    "typing letter by letter finds what the whole text finds",
    arguments: [
      "kerr", "usa", "us kerr", "men 1500", "mens", "final", "finals", "great britain", "-ken",
      "tokyo nor", "rome", "heat12", "w", "women kipyegon", "1500m-w", "ingebrigtsen 2021", "@nor",
      "shacarri", "sha'c", "ta lou-smith", "côte", "tokyo/1500m", "h 1", "-", "!?", "fens", "lif",
    ])
  func typedOrWhole(_ words: String) throws {
    var board = try Board()
    try board.press("b")
    board.send(.catalogueLoaded(ArchiveRaces.catalogue + Self.heats, warnings: []))
    var typed = ""
    for letter in words {
      typed.append(letter)
      board.type(String(letter))
      let whole = RaceFilter(Filter(typed))
      let expected = board.state.browse.items.filter(whole.matches).map(\.path)
      #expect(board.state.browse.found.map(\.path) == expected, "\(typed)")
    }
  }

  /// Twelve heats of a competition whose name says nothing of how it is called in a path.
  private static var heats: [CatalogueItem] {
    guard let discipline = Discipline(code: "100m") else { return [] }
    return (1...12).map { heat in
      let race = Race(
        competition: Competition(id: "fens", name: "Norwich Evening Games"),
        discipline: discipline, category: .open, round: "heats", heat: heat)
      let entry = Entry(id: "1", athlete: Athlete(name: "Finn Heather\(heat)"), nation: nil)
      return CatalogueItem(path: "\(heat).lif", startList: StartList(race: race, entries: [entry]))
    }
  }

  @Test("help opens over the typing, which it ends")
  func helpWhileTyping() throws {
    var board = try Board()
    try board.press("b", "f1")
    #expect(board.state.screen == .help)
    #expect(!board.state.isTyping)
  }

  @Test("a row has the winner, the mark, and how much there is to replay")
  func rowWords() throws {
    var board = try browsing()
    board.type("/tokyo 1500 men")
    let row = try #require(
      board.grid().text().split(separator: "\n").first { $0.contains("3:28.32") })
    for text in ["Men’s 1500 m", "Final", "Ingebrigtsen", "NOR", "●"] {
      #expect(row.contains(text), "\(row)")
    }
  }

  @Test("a race to come tells how many are entered, where others have their winner")
  func entered() throws {
    var board = try browsing()
    let replay = Replay(
      StartList(
        race: Self.heats[0].race,
        entries: [Entry(id: "1", athlete: Athlete(name: "Ann"), nation: nil)]),
      reports: [])
    var item = CatalogueItem(path: "mine.csv", startList: replay.startList, isFile: true)
    item.outcome = replay.outcome
    #expect(RaceWords(item).text(.winner) == "1 entered" && RaceWords(item).text(.coverage) == "")
    #expect(RaceWords(item, tellsResult: false).text(.winner) == "")
    board.send(.resized(GridSize(width: 60, height: 20)))
    board.type("/steeplechase")
    #expect(!board.grid().text().contains("steeplechase-") && !board.grid().text().contains("sc-m"))
  }

  @Test("what was found is named at the right with place and mark, beside the winner")
  func matched() throws {
    var board = try browsing()
    board.type("/kerr")
    #expect(board.grid().text().contains("Kerr 3rd 3:29.05"))
    #expect(!board.grid().text().contains("Kerr 1st"))
  }

  @Test("before its reports have been read a race is listed by its heading")
  func withoutOutcome() throws {
    var board = try Board()
    try board.press("b")
    board.send(.catalogueLoaded(ArchiveRaces.catalogue, warnings: []))
    board.type("tokyo 1500")
    #expect(board.grid().text().contains("Men’s 1500 m"))
    #expect(!board.grid().text().contains("3:28.32"))
  }

  @Test("s sorts by event, by mark and by day again, the selected race stays")
  func sorting() throws {
    var board = try browsing()
    board.type("/1500")
    try board.press("esc")
    let path = board.state.browse.selected?.path
    try board.press("s", "s")
    #expect(board.state.browse.sort == .mark)
    #expect(board.state.browse.selected?.path == path)
    let ranks = board.state.browse.found.filter { $0.race.eventCode == "1500m-m" }
      .compactMap { $0.outcome?.rank }
    #expect(ranks.count > 3)
    #expect(ranks == ranks.sorted())
    try board.press("s")
    #expect(board.state.browse.sort == .day)
    #expect(board.state.browse.selected?.path == path)
  }

  @Test("a folded competition is one line, which enter unfolds")
  func folding() throws {
    var board = try browsing()
    try board.press("G", "h")
    #expect(board.grid().text().split(separator: "\n").contains { $0.contains("▌") })
    try board.press("l", "g")
    let first = board.state.browse.selected?.race.competition.id
    try board.press("h")
    #expect(board.grid().text().contains("▸"))
    try board.press("j")
    #expect(board.state.browse.selected?.race.competition.id != first)
    try board.press("k", "enter")
    #expect(board.effects.isEmpty)
    #expect(!board.grid().text().contains("▸"))
    try board.press("enter")
    #expect(board.effects.count == 1)
  }

  @Test("from 140 columns the first six of the selected race stand beside the list")
  func preview() throws {
    var board = try Board(Board.opening, 160, 40)
    try board.browse()
    for name in ["Cole Hocker", "Josh Kerr", "Hobbs Kessler", "… 6 more"] {
      #expect(board.grid().text().contains(name))
    }
    board.send(.resized(GridSize(width: 139, height: 40)))
    #expect(!board.grid().text().contains("Hobbs Kessler"))
  }

  @Test(
    "men are no one called Mengistu, and a final is no semi-final", arguments: ["men", "final"])
  func headingWords(_ word: String) throws {
    var board = try browsing()
    board.type("/" + word)
    let found = board.state.browse.found
    #expect(!found.isEmpty)
    #expect(
      found.allSatisfy { word == "men" ? $0.race.category.code == "m" : $0.race.round == word })
  }
}

@Suite("Columns of the list of races")
struct BrowseColumnsTests {
  private func item(_ heat: Int, _ name: String) throws -> CatalogueItem {
    let race = Race(
      competition: Competition(id: "x", name: "X"),
      discipline: try #require(Discipline(code: "3000msc")),
      category: try #require(Category(code: "w")), round: "semi-final", heat: heat)
    let entry = Entry(athlete: Athlete(name: name), nation: nil)
    return CatalogueItem(
      path: "a/long/path/to/a/file-\(heat).csv",
      startList: StartList(race: race, entries: [entry]), isFile: true)
  }

  @Test("which race a row is stays told, however narrow it is", arguments: [60, 80, 100, 140])
  func narrow(_ width: Int) throws {
    var board = try Board(Board.opening, width, 24)
    try board.press("b")
    let own = try (1...3).map { try item($0, "Anna Langenscheidt-Österreicherin") }
    board.send(.catalogueLoaded(ArchiveRaces.catalogue + own, warnings: []))
    board.send(.outcomesRead(ArchiveRaces.outcomes, next: nil))
    try board.press("esc", "g")
    let text = board.grid().text()
    for heat in 1...3 {
      #expect(text.contains("h\(heat) ") || text.contains("heat \(heat) "), "\(text)")
    }
    #expect(text.contains("Women’s 3000 m steeplechase") || text.contains("W 3000 m SC"))
    #expect(!text.contains("Final…") && !text.contains("heat…"))
  }
}
