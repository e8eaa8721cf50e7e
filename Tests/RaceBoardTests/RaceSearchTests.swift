import RaceReplay
import Testing

@testable import RaceBoard

@Suite("Searching races by words")
struct RaceSearchTests {
  private func search(_ texts: String...) -> RaceSearch {
    RaceSearch(texts, in: ArchiveRaces.catalogue)
  }

  @Test("words in one text or in several find the same, the heading before an athlete")
  func words() {
    #expect(search("tokyo-2020 1500m men").found.map(\.path) == ["tokyo-2020/1500m-m/final"])
    #expect(
      search("tokyo-2020", "1500m", "men").found.map(\.path) == ["tokyo-2020/1500m-m/final"])
    #expect(search("rome").found.allSatisfy { $0.race.competition.id == "rome-2024" })
  }

  @Test("athletes are found, with words of the heading too")
  func athletes() {
    let found = Set(search("kerr").found.map(\.path))
    #expect(found.contains("tokyo-2020/1500m-m/final"))
    #expect(found.contains(Board.opening))
    #expect(search("kerr tokyo-2020").found.map(\.path) == ["tokyo-2020/1500m-m/final"])
  }

  @Test(
    "what finds nothing has the nearest words",
    arguments: [
      ("tokio", ["tokyo"]), ("tokio 1500m", ["tokyo", "1500m"]),
      ("kerrr paris", ["kerr", "paris"]),
      ("xyzzyxyzzy paris", ["paris"]), ("xyzzyxyzzy", []),
    ])
  func nearest(_ text: String, _ words: [String]) {
    let search = search(text)
    #expect(search.found.isEmpty)
    #expect(search.nearest.words == words)
    #expect(search.nearest.found.isEmpty == words.isEmpty)
  }

  @Test("a search opens the list in which keys are keys, on what was found or is nearest")
  func opening() throws {
    var board = try Board()
    board.send(.searched(search("kerr")))
    #expect(board.effects == [.readOutcomes(from: 0)])
    #expect(board.state.screen == .browse)
    #expect(!board.state.isTyping)
    #expect(board.state.browse.filter.text == "kerr")
    board.send(.searched(search("tokio")))
    #expect(board.state.browse.filter.text == "tokyo")
    #expect(board.state.message?.contains("“tokio”") == true)
  }
}
