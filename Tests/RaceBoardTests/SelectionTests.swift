import CellGrid
import Testing

@testable import RaceBoard

@Suite("Selection")
struct SelectionTests {
  @Test("the winner is selected when a race opens")
  func opening() throws {
    #expect(try Board().selected == "HOCKER")
  }

  @Test("the selection is an athlete and stays through everything")
  func stays() throws {
    var board = try Board()
    try board.press("j", "j")
    #expect(board.selected == "NUGUSE")
    try board.press("l", "l", "s", "S", "s", ",", ",", "<", "0", "space", "space", "t", "$")
    #expect(board.selected == "NUGUSE")
    try board.press("2", "j", "j", "enter", "z", "q", "1", "3", "+", "h", "1")
    #expect(board.selected == "NUGUSE")
    board.send(.resized(GridSize(width: 20, height: 5)))
    try board.press("?", "j", "q", "w", "q", "o", "q")
    #expect(board.selected == "NUGUSE")
  }

  @Test("a filter that hides the selected athlete selects a match, and gives the selection back")
  func filtered() throws {
    var board = try Board()
    try board.press("j")
    board.type("/nor")
    #expect(board.selected == "INGEBRIGTSEN")
    try board.press("ctrl-u")
    #expect(board.selected == "KERR")
  }

  @Test("moving goes among those that the filter shows")
  func movingWhileFiltered() throws {
    var board = try Board()
    board.type("/NOR")
    try board.press("enter")
    #expect(board.selected == "INGEBRIGTSEN")
    try board.press("j")
    #expect(board.selected == "NORDÅS")
    try board.press("j")
    #expect(board.selected == "NORDÅS")
  }

  @Test("up and down follow the rows as they are sorted, and stop at the ends")
  func ends() throws {
    var board = try Board()
    try board.press("k")
    #expect(board.selected == "HOCKER")
    try board.press("G", "j")
    #expect(board.selected == "KOMEN")
    try board.press("g", "pgdn")
    #expect(board.selected == "KOMEN")
    try board.press("^u", "↑")
    #expect(board.selected == "HOCKER")
  }

  @Test("a page is what the panel holds, whatever the terminal’s height")
  func page() throws {
    for (height, row) in [(24, 14), (60, 29), (8, 1)] {
      let results = (1...30).map { ThinRace.result("\($0)", $0, "4:\($0 < 10 ? "0" : "")\($0).00") }
      var board = try ThinRace.board(
        "1500m", (1...30).map { "Ann A\($0)" }, results, width: 80, height: height)
      try board.press("g", "pgdn")
      #expect(try board.race.selection?.index == row, "\(height)")
    }
  }

  @Test("gaps are told against the pinned athlete until it is unpinned")
  func pin() throws {
    var board = try Board()
    let nuguse = try board.race.state.order[2]
    #expect(try board.race.cell(.gap, of: nuguse).text == "+0.15")
    try board.press("j", "p")
    #expect(try board.race.cell(.gap, of: nuguse).text == "+0.01")
    try board.press("j", "j", ",", ",", ".", ".")
    #expect(try board.race.cell(.gap, of: nuguse).text == "+0.01")
    try board.press("k", "k", "p")
    #expect(try board.race.cell(.gap, of: nuguse).text == "+0.15")
  }

  @Test("metres are told against the same athlete as gaps")
  func pinnedMetres() throws {
    var board = try Board()
    let order = try board.race.state.order
    try board.press("j", "p")
    let metres = try [0, 1, 2].map { try board.race.cell(.metres, of: order[$0]).text }
    #expect(metres == ["−1.0", "", "0.1"])
  }

  @Test("pinning another moves the pin")
  func repin() throws {
    var board = try Board()
    try board.press("p", "j", "p")
    let race = try board.race
    #expect(race.pinned == race.selection)
  }

  @Test("a nation is selected in the medal panel, on its own")
  func nation() throws {
    var board = try Board()
    try board.press("tab", "j", "j")
    #expect(try board.race.panel == .medals)
    #expect(try board.race.medals.selection?.code == "GBR")
    #expect(board.selected == "HOCKER")
    try board.press("G", ",")
    #expect(try board.race.medals.selection?.code == "GRN")
  }

  @Test("panels come round in both directions and by their numbers")
  func panels() throws {
    var board = try Board()
    var seen: [PanelID] = []
    for key in ["tab", "tab", "tab", "tab", "shift-tab", "1", "2", "3", "4"] {
      try board.press(key)
      seen.append(try board.race.panel)
    }
    #expect(
      seen == [
        .medals, .photo, .results, .medals, .results, .results, .medals, .photo, .race,
      ])
  }
}
