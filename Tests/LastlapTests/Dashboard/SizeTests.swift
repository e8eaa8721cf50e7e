import Glibc
import Testing
import VirtualTerminal

struct SizeTests {
  /// Whether two programs show the same once both have drawn all.
  private func comeToShowTheSame(_ one: PtyProcess, _ other: PtyProcess) -> Bool {
    for _ in 0..<100 where one.screen.text != other.screen.text {
      for board in [one, other] { _ = board.wait(milliseconds: 50) { _ in false } }
    }
    return one.screen.text == other.screen.text
  }

  @Test("a resize redraws at once, whatever the terminal did with what stood there")
  func resize() throws {
    let board = try Lastlap.open()
    #expect(board.waitForOpeningRace())
    for (width, height) in [(80, 24), (250, 80), (110, 32), (40, 12), (118, 32)] {
      board.resize(width: width, height: height)
      #expect(board.wait { $0.line(0).contains("Paris 2024") }, "\(width)×\(height)")
      let fresh = try Lastlap.open(width: width, height: height)
      #expect(fresh.wait { $0.text.contains("Hocker") && $0.text.contains("3:27.65") })
      #expect(comeToShowTheSame(board, fresh), "\(width)×\(height)")
      fresh.send("q")
    }
    board.send("q")
    #expect(board.exit() == .exited(0))
  }

  @Test(
    "every size shows what fits, and the program goes on",
    arguments: [(1, 1), (2, 1), (1, 30), (20, 5), (9, 3), (30, 6), (250, 80), (500, 2)])
  func sizes(width: Int, height: Int) throws {
    let board = try Lastlap.open(width: width, height: height)
    #expect(board.wait { $0.isAlternate })
    for keys in [
      "j", ",", "0", " ", "?", "q", "b", "\u{1B}", "q", "/x", "\u{1B}", "w", "q", "23z", "$",
    ] {
      board.send(keys)
    }
    if width >= 20 { #expect(board.wait { $0.text.contains("▌") || $0.text.contains("┃") }) }
    board.resize(width: 118, height: 32)
    #expect(board.wait(for: "Paris 2024"))
    board.send("\u{3}")
    #expect(board.exit() == .signalled(SIGINT))
    #expect(board.terminalSettings() == board.initialSettings)
  }

  @Test("of a window that says it is larger than any, the upper left part is drawn on")
  func vast() throws {
    let board = try Lastlap.terminal("stty cols 20000 rows 20000; exec '\(Lastlap.path)'")
    let isDrawn = board.wait { _ in
      String(decoding: board.rawOutput, as: UTF8.self).contains("Paris 2024")
    }
    #expect(isDrawn)
    board.send("\u{3}")
    #expect(board.exit() == .signalled(SIGINT))
  }

  @Test("at 20×5 the leader and the clock are there")
  func small() throws {
    let board = try Lastlap.open(width: 20, height: 5)
    defer { board.send("\u{3}") }
    #expect(board.wait(forAll: "1", "Hocker", "official"))
  }
}
