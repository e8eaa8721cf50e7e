import Glibc
import Testing
import VirtualTerminal

/// Answers of the terminal to questions of whatever ran before.
struct TerminalAnswerTests {
  @Test(
    "an answer that comes while the dashboard is open is no key, whole or in pieces",
    arguments: [
      "\u{1B}]11;rgb:1e1e/2020/2828\u{7}", "\u{1B}]11;rgb:1e1e/2020/2828\u{1B}\\",
      "\u{1B}]52;c;cXVpdCBxcXE=\u{7}", "\u{1B}P>|XTerm(390)\u{1B}\\", "\u{1B}_Gi=31;OK\u{1B}\\",
      "\u{1B}[?62;4;9;22c",
    ])
  func answer(answer: String) throws {
    let board = try Lastlap.open()
    #expect(board.waitForOpeningRace())
    // It is looked for in the archive after the first frame.
    #expect(board.wait { $0.text.contains("full laps: ") })
    let shown = board.screen.text
    let bytes = Array(answer.utf8)
    board.send(bytes)
    for piece in [bytes[..<3], bytes[3..<(bytes.count - 1)], bytes[(bytes.count - 1)...]] {
      board.send(Array(piece))
      // Longer than the program waits for what follows a key.
      usleep(80_000)
    }
    #expect(!board.wait(milliseconds: 100) { $0.text != shown }, "\(board.screen.text)")
    board.send("q")
    #expect(board.exit() == .exited(0))
  }
}
