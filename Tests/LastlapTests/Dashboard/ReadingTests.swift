import Glibc
import Testing
import VirtualTerminal

@Suite("While the dashboard reads")
struct ReadingTests {
  @Test("keys typed behind those that asked for something wait for it")
  func typedAhead() throws {
    let board = try Lastlap.open()
    defer { board.send("\u{3}") }
    #expect(board.waitForOpeningRace())
    board.send("xqb/tokyo 1500m men\r\r")
    #expect(board.wait(for: "Tokyo 2020 › Men’s 1500 m › Final"))
    board.send("b/\u{15}rome 1500\r\r")
    #expect(board.wait(for: "Rome 2024 › Men’s 1500 m › Final"))
  }

  @Test("Ctrl-C does not wait")
  func interrupted() throws {
    let board = try Lastlap.open()
    #expect(board.waitForOpeningRace())
    board.send("x\u{3}")
    #expect(board.exit() == .signalled(SIGINT))
  }

  @Test("the warnings are those of all files, whichever race is open")
  func warnings() throws {
    let folder = try TemporaryFolder()
    let good = try folder.write("place,athlete,800m\n1,Able,1:52.10\n", to: "a.csv")
    let odd = try folder.write("place,athlete,800m\n1,Baker,1:52.10\n2,Cole,x\n", to: "b.csv")
    let board = try Lastlap.open([good, odd])
    defer { board.send("\u{3}") }
    #expect(board.wait(for: "Able"))
    board.send("w")
    #expect(board.wait(forAll: "b.csv  ", "line 3, column 8: 800m: found “x”"))
  }
}
