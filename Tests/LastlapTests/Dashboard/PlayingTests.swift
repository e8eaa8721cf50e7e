import Testing
import VirtualTerminal

struct PlayingTests {
  /// The time on the clock, at the end of the timeline bar, in hundredths of a minute's 60 s.
  private func clock(_ screen: VirtualScreen) -> Double? {
    let bars = (0..<screen.height).map(screen.line).filter { $0.contains("├") && $0.contains("×") }
    guard let words = bars.last?.split(separator: " ").suffix(2), let word = words.first else {
      return nil
    }
    let parts = word.drop { $0 == "~" }.split(separator: ":").compactMap { Double($0) }
    return parts.reduce(0) { $0 * 60 + $1 }
  }

  @Test("space plays, the clock goes on, and space stops it")
  func play() throws {
    let board = try Lastlap.open()
    defer { board.send("\u{3}") }
    #expect(board.waitForOpeningRace())
    board.send(" ")
    #expect(board.wait { $0.text.contains("playing") && (clock($0) ?? 0) >= 0.2 })
    let earlier = clock(board.screen) ?? .infinity
    #expect(board.wait { (clock($0) ?? 0) > earlier + 0.2 })
    board.send(" ")
    #expect(board.wait(forAll: "paused", "space play"))
    let stopped = clock(board.screen)
    // What the screen shows may be the beginning of a frame only.
    #expect(!board.wait(milliseconds: 300) { clock($0) != stopped })
    let written = board.rawOutput.count
    #expect(!board.wait(milliseconds: 300) { clock($0) != stopped })
    #expect(board.rawOutput.count == written)
  }

  @Test("64× runs through the race to the finish, and the leader changes on the way")
  func fast() throws {
    let board = try Lastlap.open()
    defer { board.send("\u{3}") }
    #expect(board.waitForOpeningRace())
    board.send("0=]]]]]]")
    #expect(board.wait(for: "64×"))
    board.send(" ")
    #expect(board.wait { $0.text.contains("playing") && (clock($0) ?? 0) > 55 })
    #expect(board.row(of: "Ingebrigtsen").contains(" 1 "))
    #expect(board.wait(forAll: "finish", "not yet official", "3:35.59"))
    #expect(board.row(of: "Cole Hocker").contains(" 1 "))
  }

  @Test("the clock never runs ahead of the time that goes by")
  func pace() throws {
    let board = try Lastlap.open(["rome-2024/1500m-m/final"])
    defer { board.send("\u{3}") }
    #expect(board.wait(for: "Ingebrigtsen"))
    board.send("0=]]]")
    #expect(board.wait(forAll: "8×", "at the gun"))
    board.send(" ")
    #expect(board.wait { (clock($0) ?? 0) >= 4 })
    let start = ContinuousClock.now
    let first = clock(board.screen) ?? 0
    #expect(board.wait { (clock($0) ?? 0) >= first + 12 })
    let shown = (clock(board.screen) ?? 0) - first
    let passed = start.duration(to: .now) / .seconds(1) * 8
    #expect(shown <= passed + 1.5)
  }

  @Test("browse opens Rome, which has every 100 m and plays")
  func rome() throws {
    let board = try Lastlap.open()
    defer { board.send("\u{3}") }
    #expect(board.waitForOpeningRace())
    board.send("b")
    #expect(board.wait(forAll: "Browse", "Olympic Games", "to the list"))
    board.send("rome 1500")
    #expect(board.wait(for: "1 of "))
    board.send("\r")
    #expect(board.wait(for: "Rome 2024 › Men’s 1500 m › Final"))
    board.send("0")
    #expect(board.wait(for: "at the gun"))
    for markPoint in stride(from: 100, to: 1500, by: 100) {
      board.send(".")
      #expect(board.wait(for: "at \(markPoint) m"), "\(markPoint)")
    }
    board.send("0]]]] ")
    #expect(board.wait { $0.text.contains("playing") && (clock($0) ?? 0) > 20 })
  }

  @Test("Kerr comes through Tokyo 10th, 7=, 4=, 4th and 3rd")
  func tokyo() throws {
    let board = try Lastlap.open(["tokyo", "1500m", "men"], width: 80, height: 24)
    defer { board.send("\u{3}") }
    #expect(board.wait(for: "Tokyo 2020"))
    board.send("0")
    #expect(board.wait(for: "at the gun"))
    for (step, place, split) in [
      ("at 400 m", "10 ", "57.3"), ("at 800 m", "7= ", "1:53.2"), ("at 1200 m", "4= ", "2:48.4"),
      ("at 1400 m", " 4 ", "3:15.4"), ("■ finish", " 3 ", "3:29.05"),
    ] {
      board.send(".")
      #expect(
        board.wait { screen in
          let row = board.row(of: "Josh Kerr")
          return screen.text.contains(step) && row.contains(place) && row.contains(split)
        }, "\(step): \(board.row(of: "Josh Kerr"))")
    }
  }
}
