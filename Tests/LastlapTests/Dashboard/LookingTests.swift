import Testing
import VirtualTerminal

/// Filter, sort, pin, selection, help and themes, by their keys.
struct LookingTests {
  private func names(_ board: PtyProcess) -> [String] {
    (0..<board.screen.height).map(board.screen.line).compactMap { line in
      OpeningRaceFigures.lines.map(\.result.athlete).first { line.contains($0) }
    }
  }

  @Test("/gbr narrows the table as it is typed, says how many match, and Esc clears")
  func filter() throws {
    let board = try Lastlap.open()
    defer { board.send("\u{3}") }
    #expect(board.waitForOpeningRace())
    board.send("/gb")
    board.send("r")
    let british = ["Josh Kerr", "Neil Gourley"]
    #expect(board.wait { $0.text.contains("2 of 12") && names(board) == british })
    board.send("\r,,")
    #expect(board.wait { $0.text.contains("at 1300 m") && names(board) == british })
    board.send("\u{1B}$")
    #expect(board.wait { _ in names(board).count == 12 })
    board.send("q")
    #expect(board.exit() == .exited(0))
  }

  @Test(
    "the filter finds names without accents, and nations by code and name",
    arguments: [
      ("nordas", ["Narve Gilje Nordås"]), ("KOMEN", ["Brian Komen"]),
      ("@gbr,ita", ["Josh Kerr", "Pietro Arese", "Neil Gourley"]),
      ("-USA -GBR ken", ["Timothy Cheruiyot", "Brian Komen"]),
      ("holland", ["Niels Laros", "Stefan Nillessen"]), ("uk", ["Josh Kerr", "Neil Gourley"]),
      ("zzz", []),
    ])
  func filters(text: String, found: [String]) throws {
    let board = try Lastlap.open()
    defer { board.send("\u{3}") }
    #expect(board.waitForOpeningRace())
    board.send("/" + text)
    #expect(board.wait(for: "\(found.count) of 12"))
    #expect(board.wait { _ in names(board) == found }, "\(names(board))")
  }

  @Test("q while a filter is typed is text")
  func typedQ() throws {
    let board = try Lastlap.open()
    defer { board.send("\u{3}") }
    #expect(board.waitForOpeningRace())
    board.send("/q")
    #expect(board.wait(for: "0 of 12"))
    board.send("\u{7F}")
    #expect(board.wait { _ in names(board).count == 12 })
  }

  @Test("sorting by name and back leaves the selected athlete selected")
  func sort() throws {
    let board = try Lastlap.open()
    defer { board.send("\u{3}") }
    #expect(board.waitForOpeningRace())
    board.send("jjj")
    #expect(board.wait { _ in board.row(of: "Jakob Ingebrigtsen").contains("▌") })
    board.send("lls")
    let sorted = [
      "Pietro Arese", "Timothy Cheruiyot", "Neil Gourley", "Cole Hocker", "Jakob Ingebrigtsen",
    ]
    #expect(board.wait { _ in Array(names(board).prefix(5)) == sorted })
    #expect(board.row(of: "Jakob Ingebrigtsen").contains("▌"))
    board.send("S")
    #expect(board.wait { _ in Array(names(board).suffix(5)) == sorted.reversed() })
    #expect(board.row(of: "Jakob Ingebrigtsen").contains("▌"))
    board.send("Ss")
    #expect(board.wait { _ in names(board).first == "Cole Hocker" })
    for key in [",", ",", "0", "/nor", "\r", "\u{1B}", "$"] {
      board.send(key)
      #expect(board.wait { _ in board.row(of: "Jakob Ingebrigtsen").contains("▌") }, "\(key)")
    }
    board.resize(width: 80, height: 24)
    #expect(board.wait { $0.line(0).hasPrefix(" Paris") })
    #expect(board.wait { _ in board.row(of: "Jakob Ingebrigtsen").contains("▌") })
  }

  @Test("pinning Kerr tells gaps against him; once more, against the winner")
  func pin() throws {
    let board = try Lastlap.open()
    defer { board.send("\u{3}") }
    #expect(board.waitForOpeningRace())
    board.send("jp")
    let gaps = [("Cole Hocker", "−0.14"), ("Yared Nuguse", "+0.01"), ("Brian Komen", "+7.80")]
    #expect(board.wait { _ in gaps.allSatisfy { board.row(of: $0.0).contains($0.1) } })
    board.send("p")
    #expect(board.wait { _ in board.row(of: "Brian Komen").contains("+7.94") })
  }

  @Test("help lists the keys of the screen one is on, and goes away")
  func help() throws {
    let board = try Lastlap.open(width: 130, height: 40)
    defer { board.send("\u{3}") }
    #expect(board.waitForOpeningRace())
    board.send("?")
    #expect(
      board.wait(
        forAll: "Keys", "play the race, or pause", "a step forward", "a step back",
        "filter by athlete or nation", "quit"))
    board.send("q")
    #expect(board.wait(for: "Cole Hocker"))
    board.send("b\u{1B}?")
    #expect(board.wait(forAll: "Keys", "open what is selected"))
    #expect(!board.screen.text.contains("a lap forward"))
  }

  @Test("what a newcomer needs stands on the screen", arguments: [(118, 32), (80, 24), (110, 32)])
  func footer(width: Int, height: Int) throws {
    let board = try Lastlap.open(width: width, height: height)
    defer { board.send("\u{3}") }
    #expect(board.wait(forAll: "/ filter", ", . step", "q quit", "? help"))
  }

  @Test("t goes through the themes and back, and the figures stay")
  func themes() throws {
    let board = try Lastlap.open(["--theme", "dusk"])
    defer { board.send("\u{3}") }
    #expect(board.waitForOpeningRace())
    func styles() -> Set<ScreenStyle> {
      Set((0..<board.screen.width).map { board.screen.cell($0, 0).style })
    }
    let dusk = styles()
    for theme in ["mono", "daylight", "dusk"] {
      board.send("t")
      #expect(board.wait(for: "theme: \(theme)"))
      #expect(board.row(of: "Cole Hocker").contains("3:27.65"))
      #expect((styles() == dusk) == (theme == "dusk"))
    }
  }
}
