import Foundation
import Testing
import VirtualTerminal

@Suite("Export from the dashboard")
struct ExportTests {
  @Test("e writes the open race into the folder, and never over a file that is there")
  func export() throws {
    let folder = try TemporaryFolder()
    let board = try Lastlap.terminal("cd '\(folder.path)' && \(Lastlap.path)")
    #expect(board.waitForOpeningRace())
    board.send("e")
    #expect(board.wait(forAll: "Export this race", "paris-2024_1500m-m_final.race.jsonl"))
    board.send("\r")
    #expect(board.wait(for: "written to paris-2024_1500m-m_final.race.jsonl"))
    board.send("e\r")
    #expect(board.wait(for: "written to paris-2024_1500m-m_final-2.race.jsonl"))
    board.send("q")
    #expect(board.exit() == .exited(0))
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(
      files == ["paris-2024_1500m-m_final-2.race.jsonl", "paris-2024_1500m-m_final.race.jsonl"])
    let contents = files.map { FileManager.default.contents(atPath: folder.path + "/" + $0) }
    #expect(contents[0] == contents[1])
    #expect(contents[0]?.isEmpty == false)
  }

  @Test("a folder that can’t be written into is told, and the race stays")
  func forbidden() throws {
    let board = try Lastlap.terminal("cd /proc && \(Lastlap.path)")
    #expect(board.waitForOpeningRace())
    board.send("e\r")
    #expect(board.wait(forAll: "final.race.jsonl: ", "Hocker"))
    board.send("q")
    #expect(board.exit() == .exited(0))
  }

  @Test("where the disk is full that is told, nothing lies there, and the race stays")
  func full() throws {
    let folder = try TemporaryFolder()
    let board = try Lastlap.terminal("cd '\(folder.path)' && ulimit -f 0 && \(Lastlap.path)")
    #expect(board.waitForOpeningRace())
    board.send("e\r")
    #expect(board.wait(forAll: "File too large", "Hocker"))
    board.send("q")
    #expect(board.exit() == .exited(0))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }
}
