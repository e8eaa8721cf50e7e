import CellGrid
import RaceReplay
import Testing

@testable import RaceBoard

@Suite("Any size")
struct AnySizeTests {
  /// Boards in which something special is on the screen, made once.
  private static let boards = Result { try made() }

  private static func made() throws -> [Board] {
    var boards: [Board] = []
    func add(_ path: String = Board.opening, _ change: (inout Board) throws -> Void) throws {
      var board = try Board(path)
      try change(&board)
      boards.append(board)
    }
    try add { _ in }
    try add { try $0.press("0") }
    try add { try $0.press(",", ",", ",", ",") }
    try add { try $0.press("3", "z", "+", "+", "+", "h", "h", "h", "h") }
    try add { try $0.press("2", "j", "enter") }
    for keys in [["v"], ["v", "v"], ["s"], ["enter", "enter"], ["v", "v", "l", "l"]] {
      try add { board in
        try board.press("2", "j")
        for key in keys { try board.press(key) }
      }
    }
    try add { board in
      try board.press("j", "j", "j", "a")
      try board.showAthlete()
    }
    for keys in [["v"], ["v", "v"], ["v", "v", "v"], ["f"], ["f", "f"], ["n", "-", "-", "-"]] {
      for path in [Board.opening, "paris-2024/marathon-m/final", "beijing-2015/100m-m/final"] {
        try add(path) { board in
          try board.press("3", "j")
          for key in keys { try board.press(key) }
        }
      }
    }
    try add("tokyo-2020/1500m-m/final") { try $0.press("3", "z", ",", ",", ",", "v") }
    try add { board in
      try board.lookAtCloseFinishes()
      try board.press("j", "+", "l")
    }
    try add { $0.type("/gbr place<=3") }
    try add { $0.type("/nobody at all") }
    try add { try $0.browse() }
    try add { board in
      try board.browse()
      board.type("/kerr")
    }
    for key in ["?", "w", "o"] { try add { try $0.press(key) } }
    try add("paris-2024/marathon-m/final") { try $0.press("p", "j", "l", "l", "s") }
    try add("paris-2024/5000m-w/final") { try $0.press(",", ",", "2", "G") }
    for path in ["rome-2024/1500m-m/final", "paris-2024/marathon-m/final"] {
      for keys in [
        ["4"], ["4", "+", "h", "h"], ["4", "v", "p", "j", "j", "h"], ["4", "v", "v"],
        ["4", "v", "v", "v", "p", "j"], ["4", "v", "v", "v", "v", "k"],
      ] {
        try add(path) { board in
          for key in keys { try board.press(key) }
        }
      }
    }
    try add("rome-2024/1500m-m/final") { board in
      try board.press("0", "space")
      for _ in 0..<130 { board.tick(milliseconds: 1000) }
    }
    return boards
  }

  private static func resize(_ board: inout Board, _ width: Int, _ height: Int) {
    board.send(.resized(GridSize(width: width, height: height)))
  }

  @Test("nothing is too small to draw", arguments: [0, 1, 2, 3, 4, 5, 7, 9, 12])
  func smallest(_ height: Int) throws {
    for var board in try Self.boards.get() {
      for width in [0, 1, 2, 3, 5, 8, 13, 20, 21, 30, 31, 60] {
        Self.resize(&board, width, height)
        #expect(board.grid().size == GridSize(width: width, height: height))
      }
    }
  }

  @Test("every size draws, and twice the same", arguments: [UInt64(1), 2])
  func random(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for var board in try Self.boards.get() {
      for _ in 0..<6 {
        let width = Int.random(in: 0...250, using: &generator)
        let height = Int.random(in: 0...80, using: &generator)
        Self.resize(&board, width, height)
        let grid = board.grid()
        #expect(grid.size == GridSize(width: width, height: height))
        #expect(board.grid() == grid)
      }
    }
  }

  @Test("every race of the archive draws at steps all along it", arguments: ArchiveRaces.paths)
  func alongSteps(_ path: String) throws {
    var board = try Board(path, 80, 24)
    try board.press("0")
    let count = try board.race.replay.timeline.steps.count
    for step in 0..<count {
      defer { try? board.press(".") }
      // As many as tell each kind of step: the first, the last, and some between.
      guard step < 2 || step + 2 >= count || step % max(count / 3, 1) == 0 else { continue }
      for panel in ["1", "2", "v", "v", "v", "3", "v", "v", "v", "v", "n", "f", "l", "4"]
        + RaceView.Kind.allCases.map({ _ in "v" })
      {
        try board.press(panel)
        #expect(board.grid().text().isEmpty == false)
      }
    }
    let last = try #require(try board.race.replay.timeline.steps.last)
    #expect(try board.position == .step(last.kind))
  }

  @Test(
    "the strip pans and zooms over its edges wherever they are", arguments: [0, 1, 2, 3, 8, 40])
  func strip(_ width: Int) throws {
    for path in [Board.opening, "tokyo-2020/1500m-w/final"] {
      var board = try Board(path, width, 9)
      try board.press("3")
      for key in ["h", "l"] {
        for _ in 0..<60 {
          try board.press(key)
          #expect(board.grid().size.width == width)
        }
      }
      for key in ["+", "-"] {
        for _ in 0..<20 {
          try board.press(key, "l")
          #expect(board.grid().size.width == width)
        }
      }
    }
  }

  @Test("whatever is pressed, the screen can be drawn", arguments: [UInt64(11), 12, 13, 14])
  func anyKeys(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let keys: [KeyPress] =
      Keymap.standard.bindings.filter { $0.command != .quitAtOnce }.flatMap(\.keys)
      + [.character("a"), .character("@"), .backspace, .enter, .paste("ken\nusa"), .unknown(7)]
    var board = try Board("rome-2024/800m-m/final", 80, 24)
    for _ in 0..<400 {
      let key = try #require(keys.randomElement(using: &generator))
      board.send(.keyPressed(key))
      if board.effects == [.loadCatalogue] {
        board.send(.catalogueLoaded(ArchiveRaces.catalogue, warnings: []))
      }
      if board.effects == [.loadFinishes] { board.send(.finishesLoaded(ArchiveRaces.finishes)) }
      if board.state.isPlaying { board.tick(milliseconds: 40) }
      if Int.random(in: 0..<8, using: &generator) == 0 {
        Self.resize(
          &board, Int.random(in: 0...150, using: &generator),
          Int.random(in: 0...50, using: &generator))
      }
      #expect(board.grid() == board.grid())
    }
  }

  @Test("every theme draws every screen", arguments: ThemeFiles.names)
  func themes(_ file: String) throws {
    let theme = try ThemeFiles.theme(file)
    for board in try Self.boards.get() {
      #expect(board.grid(theme).text() == board.grid().text())
    }
  }
}
