import Foundation
import Testing
import VirtualTerminal

/// Names that would move the cursor, retitle the window or turn the line around.
struct HostileTextTests {
  private static let hostile =
    #"\u001b]0;owned\u0007\u001b[2JAnn \u202eAble\u200b\u009b31m\u0090\u2066\n\t\r\u0000x"#

  private func log() -> RaceLogText {
    RaceLogText(
      first: #"{"bib":"1","athlete":"\#(Self.hostile)","nation":"GBR"}"#,
      inserted: [
        #"{"at":"finish","entry":"\#(Self.hostile)","time":"1:00"}"#,
        #"{"at":"finish","note":"\#(Self.hostile)","origin":"official","confidence":"one"}"#,
      ])
  }

  /// Scalars that a terminal obeys, or that hide or turn text.
  private func hasHostile(_ bytes: [UInt8], beside allowed: Set<UInt32> = [0x0A, 0x0D]) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069:
        !allowed.contains(scalar.value)
      default: false
      }
    }
  }

  @Test(
    "what show prints holds no byte that a terminal obeys",
    arguments: ["text", "markdown", "csv", "json"])
  func show(format: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(log().text, to: "hostile.race.jsonl")
    for view in ["results", "photo", "splits", "laps", "gaps", "positions", "pace"] {
      let run = try Lastlap.run("show", file, "--format", format, "--view", view)
      #expect(run.status == .exited(0))
      #expect(!hasHostile(run.output), "\(view)")
      #expect(!hasHostile(run.errors), "\(view)")
      #expect(run.titles.isEmpty)
      // A chart has room for the end of a name alone.
      let isChart = view == "pace" && format == "text"
      #expect(isChart || run.text.contains("owned"), "the rest of the name is still there")
    }
  }

  @Test("JSON still says what the file said")
  func lossless() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(log().text, to: "hostile.race.jsonl")
    let run = try Lastlap.run("show", file, "--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any]
    let names = (object?["rows"] as? [[String: Any]])?.compactMap { $0["athlete"] as? String }
    #expect(
      names?.first?.unicodeScalars.elementsEqual(
        "\u{1B}]0;owned\u{7}\u{1B}[2JAnn \u{202E}Able\u{200B}\u{9B}31m\u{90}\u{2066}\n\t\r\0x"
          .unicodeScalars) == true)
  }

  @Test("a table, the name of a file and the words of a command can't do it either")
  func elsewhere() throws {
    let folder = try TemporaryFolder()
    let table = "place,bib,athlete,nation,400m,mark\n1,1,\u{1B}]0;owned\u{7}Ann,GBR,54.1,1:52.30\n"
    let file = try folder.write(table, to: "a\u{1B}]0;owned\u{7}\u{9B}2J.csv")
    for run in [
      try Lastlap.run("show", file), try Lastlap.run("show", file, "--format", "csv"),
      try Lastlap.run("show", file + "\n\u{1B}[2J"), try Lastlap.run("show", "\u{1B}]0;owned\u{7}"),
      try Lastlap.run("show", "--at", "\u{1B}]0;owned\u{7}"),
      try Lastlap.run("show", "--format", "\u{1B}]0;owned\u{7}"),
    ] {
      #expect(!hasHostile(run.output))
      #expect(!hasHostile(run.errors))
      #expect(run.titles.isEmpty)
    }
  }

  @Test("the dashboard draws visible marks; no screen moves the cursor or retitles the window")
  func dashboard() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(log().text, to: "hostile\u{1B}]0;owned\u{7}.race.jsonl")
    let board = try Lastlap.open([file])
    #expect(
      board.wait { _ in
        let row = board.row(of: "owned")
        return row.contains("]0;owned�") && row.contains("1:52.30")
      })
    for (keys, text) in [("w", "Warnings"), ("q3", "Photo"), ("o", "Messages"), ("qb", "Browse")] {
      board.send(keys)
      #expect(board.wait(for: text), "\(keys)")
    }
    board.send("\u{3}")
    _ = board.exit()
    #expect(board.screen.titles.isEmpty)
    let output = String(decoding: board.rawOutput, as: UTF8.self)
    #expect(!output.contains("\u{1B}]0;"))
    let bidi = output.unicodeScalars.contains {
      (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
        || (0x80..<0xA0).contains($0.value)
    }
    #expect(!bidi)
  }
}
