import Testing
import VirtualTerminal

/// The opening race walked from step to step, with the figures of the split sheets.
struct WalkingTests {
  private static let steps: [(name: String, clock: String, order: [String])] = [
    ("at the gun", "0.0", ["Arese", "Komen", "Nordås"]),
    ("at 400 m", "54.82", ["Ingebrigtsen", "Hocker"]),
    ("at 800 m", "1:51.38", ["Ingebrigtsen", "Hocker"]),
    ("at 1000 m", "2:19.4", ["Ingebrigtsen"]),
    ("at 1100 m (bell)", "~", ["Ingebrigtsen", "Cheruiyot", "Kerr", "Nuguse", "Hocker"]),
    ("at 1200 m", "2:47.27", ["Ingebrigtsen", "Hocker", "Komen"]),
    ("at 1300 m", "~", ["Ingebrigtsen", "Cheruiyot"]),
    ("finish", "3:27.65", ["Hocker", "Kerr", "Nuguse", "Ingebrigtsen"]),
    ("official", "3:27.65", ["Hocker", "Kerr", "Nuguse", "Ingebrigtsen"]),
  ]

  /// Whether the timeline bar says where one stands, and the table has the field in that order.
  private func shows(
    _ step: (name: String, clock: String, order: [String]), _ screen: VirtualScreen
  ) -> Bool {
    let lines = (0..<screen.height).map(screen.line)
    guard let bar = lines.last(where: { $0.contains("├") || $0.contains("4×") }),
      bar.contains(" " + step.name + " "), bar.contains(" " + step.clock)
    else { return false }
    // The title and the line that answers come first.
    let table = lines.dropFirst(2)
    let rows = step.order.map { name in table.firstIndex { $0.contains(name) } ?? -1 }
    return rows == rows.sorted() && rows.first != -1
  }

  @Test(
    "the race can be walked from the official result to the gun and forward again",
    arguments: [(118, 32), (80, 24)])
  func walk(width: Int, height: Int) throws {
    let board = try Lastlap.open(width: width, height: height)
    #expect(board.wait { shows(Self.steps[8], $0) })
    for step in Self.steps.dropLast().reversed() {
      board.send(",")
      #expect(board.wait { shows(step, $0) }, "back to \(step.name)")
    }
    for step in Self.steps.dropFirst() {
      board.send(".")
      #expect(board.wait { shows(step, $0) }, "on to \(step.name)")
    }
    board.send("q")
    #expect(board.exit() == .exited(0))
  }

  @Test("0 goes to the gun, $ to the official result, < and > by passes of the line")
  func jumps() throws {
    let board = try Lastlap.open()
    defer { board.send("\u{3}") }
    #expect(board.waitForOpeningRace())
    board.send("0")
    #expect(board.wait { shows(Self.steps[0], $0) })
    board.send(">")
    #expect(board.wait { shows(Self.steps[4], $0) })
    board.send(">")
    #expect(board.wait { shows(Self.steps[7], $0) })
    board.send("<")
    #expect(board.wait { shows(Self.steps[4], $0) })
    board.send("$")
    #expect(board.wait { shows(Self.steps[8], $0) })
  }

  @Test("the medal panel moves between 1300 m and the finish")
  func medals() throws {
    let board = try Lastlap.open()
    defer { board.send("\u{3}") }
    #expect(board.wait(forAll: "16 of 48 finals", "after this race"))
    #expect(board.row(of: "USA United States").contains("4  4  5 13 +2 "))
    #expect(board.row(of: "GBR Great Britain").contains("1  1  1  3 +1 ▲3"))
    board.send(",,")
    #expect(board.wait(forAll: "15 of 48 finals", "at 1300 m"))
    #expect(board.row(of: "USA United States").contains("3  4  4 11 "))
    #expect(board.row(of: "NOR Norway").contains("2  0  0  2 +1 ▲5"))
    #expect(board.row(of: "GBR Great Britain").contains("1  0  1  2    ▼1"))
    #expect(board.screen.text.contains("silver, bronze"))
    board.send(".")
    #expect(board.wait(forAll: "16 of 48 finals", "provisional", "■ finish"))
    #expect(board.row(of: "USA United States").contains("4  4  5 13 +2 "))
  }

  @Test("the panels of the opening screen show result, medals and margins together")
  func opening() throws {
    let board = try Lastlap.open()
    defer { board.send("\u{3}") }
    #expect(board.waitForOpeningRace())
    #expect(board.screen.line(0).contains("Paris 2024 › Men’s 1500 m › Final"))
    #expect(board.row(of: "Cole Hocker").contains("3:27.65"))
    #expect(board.wait(forAll: "1 Results", "2 Medals", "3 Photo finish"))
    #expect(board.wait(forAll: "1 HOCKER", "2 KERR", "3 NUGUSE", "▒▒┃"))
    #expect(board.screen.text.contains("KERR → NUGUSE   0.01 s (0.001–0.019)"))
    #expect(board.screen.text.contains("7 cm (1–14)"))
  }

  @Test("at 80×24 one panel is shown and the others are tabs")
  func tabs() throws {
    let board = try Lastlap.open(width: 80, height: 24)
    defer { board.send("\u{3}") }
    #expect(board.wait(forAll: "Hocker", "1 Results", "2 Medals", "3 Photo finish"))
    board.send("2")
    #expect(board.wait(forAll: "United States", "16 of 48 finals"))
    board.send("\t")
    #expect(board.wait(forAll: "HOCKER", "▒▒┃"))
    board.send("1")
    #expect(board.wait(for: "Cole Hocker"))
  }
}
