import Testing
import VirtualTerminal

struct OpeningTests {
  @Test("--at opens at a step, a race time or the bell", arguments: ["1200m", "2:47.3", "gun"])
  func at(_ word: String) throws {
    let board = try Lastlap.open(["tokyo", "1500m", "men", "--at", word])
    defer { board.send("\u{3}") }
    let shown = ["1200m": "at 1200 m", "2:47.3": "paused", "gun": "at the gun"][word] ?? ""
    #expect(board.wait(forAll: "Tokyo 2020", shown))
  }

  @Test("--play starts at the gun, at the race’s own speed or the one that is given")
  func play() throws {
    for (arguments, speed) in [
      (["--play", "rome", "1500m"], "4×"), (["rome", "1500m", "--play=16"], "16×"),
    ] {
      let board = try Lastlap.open(arguments)
      defer { board.send("\u{3}") }
      #expect(board.wait(forAll: "Rome 2024", "playing", speed), "\(board.screen.text)")
    }
  }

  @Test("--play goes on from --at")
  func playFrom() throws {
    let board = try Lastlap.open(["rome", "1500m", "--at", "1200m", "--play"])
    defer { board.send("\u{3}") }
    #expect(board.wait(for: "playing"))
    let bar = (0..<board.screen.height).map(board.screen.line).first { $0.contains("▶") } ?? ""
    #expect(bar.contains("2:") || bar.contains("3:"), "\(bar)")
  }

  @Test("--view gives a panel or a view of the race the keys")
  func view() throws {
    let board = try Lastlap.open(["rome", "1500m", "--view", "remarks"])
    defer { board.send("\u{3}") }
    #expect(board.wait(forAll: "Rome 2024", "[Remarks]"))
  }

  @Test("--no-spoilers opens at the gun, also what is opened from the list, until H")
  func noSpoilers() throws {
    let board = try Lastlap.open(["tokyo", "1500m", "men", "--no-spoilers"])
    defer { board.send("\u{3}") }
    #expect(board.wait(forAll: "Tokyo 2020", "at the gun"))
    board.send("b")
    #expect(board.wait(forAll: "Browse", "no spoilers: on", "●"))
    board.send("rome 1500")
    #expect(board.wait(for: "1 of "))
    #expect(!board.screen.text.contains("3:31.95"))
    board.send("\r")
    #expect(board.wait(forAll: "Rome 2024", "at the gun"))
    board.send("b\u{15}\u{1B}")
    #expect(board.wait(for: "to find one"))
    board.send("H")
    #expect(board.wait(forAll: "no spoilers: off", "3:31.95"))
  }

  @Test("a race of which only the leader’s splits are known points to one with full laps")
  func fullLaps() throws {
    let board = try Lastlap.open([])
    defer { board.send("\u{3}") }
    #expect(board.wait(forAll: "Paris 2024", "full laps: Tokyo 2020 · B"))
    board.send("B")
    #expect(board.wait(forAll: "Tokyo 2020", "Ingebrigtsen won"))
  }

  @Test(
    "wrong words are told with what is expected: exit 2",
    arguments: [
      (["--play=3"], "--play: found “3”, expected 0.25"),
      (["--view", "trak"], "did you mean track?"), (["--at", "soon"], "expected gun"),
    ])
  func wrong(_ arguments: [String], _ words: String) throws {
    let board = try Lastlap.open(arguments)
    #expect(board.exit(milliseconds: 10_000) == .exited(2))
    #expect(board.screen.text.replacing("\n", with: "").contains(words), "\(board.screen.text)")
  }

  @Test(
    "words that leave several races open the list on them, athletes’ names too",
    arguments: [
      (["rome"], "2 of "), (["kerr"], "Kerr"), (["tokyo 1500m"], "Men’s 1500 m"),
      (["tokio"], "no race is called “tokio”"),
    ])
  func list(_ words: [String], _ shown: String) throws {
    let board = try Lastlap.open(words)
    #expect(board.wait(forAll: "Browse", shown, "Ingebrigtsen"))
    board.send("q")
    #expect(board.waitForOpeningRace())
    board.send("\u{3}")
  }

  @Test("of several races the one that is chosen opens as the command line says")
  func chosen() throws {
    let board = try Lastlap.open(["rome", "--at", "800m", "--view", "gaps"])
    #expect(board.wait(forAll: "Browse", "2 of "))
    board.send("\r")
    #expect(board.wait(forAll: "Rome 2024", "at 800 m", "[Gaps]"))
    board.send("\u{3}")
  }

  @Test("words in one argument open the one race they leave")
  func quoted() throws {
    let board = try Lastlap.open(["tokyo 1500m men 2020"])
    defer { board.send("\u{3}") }
    #expect(board.wait(forAll: "Tokyo 2020 › Men’s 1500 m › Final"))
  }

  @Test("without a terminal several races are a list, exit 2, and none the nearest, exit 1")
  func piped() throws {
    let several = try Lastlap.run("rome")
    #expect(several.status == .exited(2))
    #expect(several.complaint.contains("“rome” names 2 races:\n  rome-2024/"))
    let none = try Lastlap.run("tokio", "1500m")
    #expect(none.status == .exited(1))
    #expect(none.complaint.contains("no race is called “tokio 1500m”; did you mean “tokyo 1500m”?"))
    let command = try Lastlap.run("shwo")
    #expect(command.status == .exited(1))
    #expect(command.complaint.contains("did you mean the command `lastlap show`?"))
  }
}
