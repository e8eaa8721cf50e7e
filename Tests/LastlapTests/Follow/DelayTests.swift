import Foundation
import Glibc
import Testing
import VirtualTerminal

@Suite("A delay that goes with what one sees")
struct DelayTests {
  private static let header =
    #"{"format":"lastlap","version":1,"kind":"race","competition":{"id":"hall","name":"Hall"},"#
    + #""race":{"discipline":"1500m","category":"w","round":"final"},"entries":["#
    + #"{"bib":"417","athlete":"Thandi MBEKI","nation":"RSA"}]}"# + "\n"

  private static func pass(_ at: String, _ time: String) -> String {
    #"{"at":"\#(at)","entry":"417","time":"\#(time)"}"# + "\n"
  }

  private func tell(_ text: String, to descriptor: Int32) {
    let bytes = Array(text.utf8)
    #expect(write(descriptor, bytes, bytes.count) == bytes.count)
  }

  @Test("it is matched at a moment, remembered for the source, and another one may be given")
  func matched() throws {
    let folder = try TemporaryFolder()
    let (listening, port) = try Loopback.listen()
    defer { close(listening) }
    let state = ["TERM=xterm-256color", "XDG_STATE_HOME=\(folder.path)"]
    let address = "tcp://127.0.0.1:\(port)"
    let board = try Lastlap.open(["follow", address], environment: state)
    let source = accept(listening, nil, nil)
    tell(Self.header, to: source)
    #expect(board.wait(for: "▮ live · start list"))
    // What comes in the first two seconds was there before.
    #expect(!board.wait(milliseconds: 2200) { _ in false })
    tell(Self.pass("400m", "64.2"), to: source)
    #expect(board.wait(for: "▮ live · 400 m"))
    board.send("D")
    #expect(board.wait(for: "enter when you see: 400 m"))
    #expect(!board.wait(milliseconds: 2000) { _ in false })
    board.send("\r")
    #expect(board.wait { $0.text.contains(/shown [2-5]\.?\d? s late/) })
    board.send("\u{1b}")
    #expect(board.wait { !$0.text.contains("matched at 400 m") })
    tell(Self.pass("800m", "2:10.0"), to: source)
    #expect(!board.wait(milliseconds: 1500) { $0.text.contains("800 m ") })
    #expect(board.wait(for: "▮ live · 800 m"))
    board.send("\u{3}")
    _ = board.exit()
    close(source)
    for (options, late) in [([], true), (["--delay", "0"], false)] {
      let again = try Lastlap.open(
        ["follow", address, "--no-save"] + options, environment: state)
      let source = accept(listening, nil, nil)
      defer { close(source) }
      tell(Self.header, to: source)
      #expect(again.wait(for: "▮ live · start list"))
      #expect(again.screen.text.contains(" s late") == late)
      again.send("\u{3}")
    }
  }

  @Test("where there is no place to remember it, that is told, and no home is made")
  func nowhere() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.header, to: "live.race.jsonl")
    let board = try Lastlap.open(["follow", path, "--no-save"])
    defer { board.send("\u{3}") }
    #expect(board.wait(for: "▮ live · start list"))
    board.send("Dk\u{1b}")
    #expect(board.wait(for: "the delay is for this time only"))
    #expect(board.screen.text.contains("shown 1 s late"))
    #expect(!FileManager.default.fileExists(atPath: "/nonexistent"))
  }
}
