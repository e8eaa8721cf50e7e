import CellGrid
import Foundation
import RaceBoard
import RaceReplay
import Testing
import VirtualTerminal

@testable import lastlap

/// A recording as a player reads it.
private struct PlayedCast {
  let header: [String: Any]
  let events: [(seconds: Double, text: String)]

  init(_ bytes: [UInt8]) throws {
    let lines = bytes.split(separator: 0x0A)
    let first = Data(try #require(lines.first))
    let read = try JSONSerialization.jsonObject(with: first) as? [String: Any]
    header = try #require(read)
    events = try lines.dropFirst().map { line in
      let read = try JSONSerialization.jsonObject(with: Data(line)) as? [Any]
      let array = try #require(read, "a line that is no list")
      try #require(array.count == 3)
      #expect(array[1] as? String == "o")
      return (try #require(array[0] as? Double), try #require(array[2] as? String))
    }
  }

  /// What a terminal shows once everything up to a time has been written to it.
  func screen(at seconds: Double, width: Int = 118, height: Int = 32) -> VirtualScreen {
    let screen = VirtualScreen(width: width, height: height)
    for event in events where event.seconds <= seconds { screen.feed(Array(event.text.utf8)) }
    return screen
  }
}

@Suite("lastlap cast")
struct CastTests {
  private static let opening = "paris-2024/1500m-m/final"

  private func cast(_ arguments: String...) throws -> (bytes: [UInt8], played: PlayedCast) {
    let run = try Lastlap.run(["cast"] + arguments)
    #expect(run.status == .exited(0), "\(run.complaint)")
    return (run.output, try PlayedCast(run.output))
  }

  /// The dashboard as it would be drawn.
  private func board(_ path: String, _ width: Int = 118, _ height: Int = 32) throws -> BoardState {
    let loaded = try RaceLibrary().race(path)
    return BoardState(
      size: GridSize(width: width, height: height), exponent: 3,
      race: LoadedRace(replay: loaded.replay, competition: loaded.competition))
  }

  private func text(_ state: BoardState) throws -> String {
    var grid = CellGrid(size: state.size)
    render(state, .plain, into: &grid)
    return grid.text()
  }

  @Test("the header names the size and the race and has no time of day")
  func header() throws {
    let (bytes, played) = try cast()
    #expect(
      Set(played.header.keys) == ["version", "width", "height", "title", "env"])
    #expect(played.header["version"] as? Int == 2)
    #expect(played.header["width"] as? Int == 118)
    #expect(played.header["height"] as? Int == 32)
    #expect(played.header["title"] as? String == "Paris 2024 › Men’s 1500 m › Final")
    #expect(bytes.count < 300_000)
  }

  @Test("a recording that would last for hours is refused, with a speed that would do")
  func tooLong() throws {
    let race =
      #"{"format":"lastlap","version":1,"kind":"race","competition":{"id":"c","name":"C"},"#
      + #""race":{"discipline":"100km","category":"m","round":"final"},"entries":[{"athlete":"A"}]}"#
      + "\n" + #"{"at":"finish","entry":"A","place":1,"time":"20:00:00"}"# + "\n"
    let run = try Lastlap.run(["cast", "-", "--speed", "1"], input: race)
    #expect(run.status == .exited(2))
    #expect(run.complaint.contains("would last over two hours; use --speed 16"))
  }

  @Test("the same race gives the same bytes")
  func deterministic() throws {
    #expect(try cast(Self.opening).bytes == cast(Self.opening).bytes)
  }

  @Test("times go up from nought, and last as long as the race does at that speed, and the holds")
  func times() throws {
    for (speed, factor) in [("8", 8.0), ("64", 64)] {
      let events = try cast("--speed", speed).played.events
      #expect(events.first?.seconds == 0)
      #expect(zip(events, events.dropFirst()).allSatisfy { $0.seconds < $1.seconds })
      // 3:35.59 of the last to finish, then a step for the official result, then the hold.
      let end = (215.59 / factor / 0.05).rounded(.up) * 0.05
      let last = try #require(events.last?.seconds)
      #expect(abs(last - (end + 1.5 + 3)) < 0.051)
    }
  }

  @Test("a player's last screen is the dashboard at the official result")
  func lastScreen() throws {
    let played = try cast().played
    #expect(try played.screen(at: .infinity).text == text(board(Self.opening)))
    #expect(played.screen(at: .infinity).text.contains("official"))
  }

  @Test("a player's screen half way is the dashboard as it plays there", arguments: [0.0, 5, 13.5])
  func middleScreen(_ seconds: Double) throws {
    var state = try board(Self.opening)
    _ = reduce(&state, .keyPressed(.character("0")))
    _ = reduce(&state, .keyPressed(.character(" ")))
    for _ in 0..<Int(seconds / 0.05 + 0.5) { _ = reduce(&state, .ticked(microseconds: 50_000)) }
    #expect(state.isPlaying)
    let screen = try cast().played.screen(at: seconds + 0.001)
    #expect(try screen.text == text(state))
    #expect(!screen.isCursorVisible)
  }

  @Test("colours are those of the theme, as 24 bits")
  func colors() throws {
    let screen = try cast("--theme", "daylight").played.screen(at: .infinity)
    var themes = ThemeLibrary()
    let theme = try themes.theme(at: try themes.find("daylight", folder: nil))
    guard case .rgb(let red, let green, let blue) = theme[.background].background else {
      Issue.record("daylight has no background of its own")
      return
    }
    #expect(screen.cell(0, 0).style.background == .rgb(red, green, blue))
  }

  @Test("a correction after the finish is a step of the recording")
  func correction() throws {
    let played = try cast("paris-2024/5000m-w/final", "--speed", "64", "--view", "medals").played
    let end = try #require(played.events.last?.seconds)
    #expect(played.screen(at: end - 5).text.contains("KIPYEGON DQ"))
    #expect(played.screen(at: end - 3.1).text.contains("KIPYEGON reinstated"))
    #expect(!played.screen(at: end).text.contains("reinstated"))
  }

  @Test("estimates keep their sign")
  func estimates() throws {
    let played = try cast("rome-2024/1500m-m/final", "--speed", "64").played
    #expect(played.screen(at: 2).text.contains("~"))
  }

  @Test(
    "any size and any panel can be recorded", arguments: ["results", "medals", "photo", "laps"])
  func views(_ view: String) throws {
    let played = try cast("--size", "80x24", "--view", view, "--speed", "64").played
    #expect(played.header["width"] as? Int == 80)
    let screen = played.screen(at: .infinity, width: 80, height: 24)
    #expect(screen.line(0).contains("Paris 2024"))
    #expect(screen.line(23).contains("space replay"))
  }

  @Test("-o writes the file and prints nothing; where it cannot, that is told")
  func file() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/race.cast"
    let run = try Lastlap.run("cast", "--speed", "64", "-o", path)
    #expect(run.status == .exited(0))
    #expect(run.output.isEmpty)
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    #expect(try cast("--speed", "64").bytes == bytes)
    let failed = try Lastlap.run("cast", "-o", folder.path + "/none/race.cast")
    #expect(failed.status == .exited(1))
    #expect(failed.complaint.contains("No such file"))
  }

  @Test(
    "a size, speed, panel or theme that does not exist is exit 2",
    arguments: [
      (["--size", "118"], "--size: found “118”"), (["--size", "0x0"], "from 20x5"),
      (["--size", "99999999999999999999x5"], "--size"), (["--size", "118x32x1"], "--size"),
      (["--speed", "7"], "--speed: found “7”"), (["--speed", "-1"], "--speed"),
      (["--speed", "fast"], "--speed"), (["--view", "nothing"], "--view: found “nothing”"),
      (["--theme", "dusc"], "did you mean dusk?"),
    ])
  func wrong(_ arguments: [String], _ told: String) throws {
    let run = try Lastlap.run(["cast"] + arguments)
    #expect(run.status == .exited(2))
    #expect(run.output.isEmpty)
    #expect(run.complaint.contains(told))
  }

  @Test("two files with a race are one too many")
  func twoFiles() throws {
    let folder = try TemporaryFolder()
    let table = "place,athlete,time\n1,Ada Example,4:01.23\n"
    let one = try folder.write(table, to: "one-1500m.csv")
    let other = try folder.write(table, to: "two-1500m.csv")
    let run = try Lastlap.run("cast", one, other)
    #expect(run.status == .exited(2))
    #expect(run.complaint.contains("cast records one race: found 2 files"))
  }

  @Test("a race without any time is stepped through")
  func noTimes() throws {
    let folder = try TemporaryFolder()
    let log = try folder.write(
      """
      {"format":"lastlap","version":1,"kind":"race","competition":{"id":"m-2026","name":"M"},\
      "race":{"discipline":"1500m","category":"w","round":"final"},\
      "entries":[{"bib":"1","athlete":"Ada Example"},{"bib":"2","athlete":"Bea Sample"}]}
      {"at":"finish","entry":"2","place":1}
      {"at":"finish","entry":"1","place":2}
      {"at":"after","official":true}
      """, to: "m.race.jsonl")
    let played = try cast(log).played
    #expect(played.events.map(\.seconds) == [0, 1.5, 3, 6])
    #expect(played.screen(at: 10).text.contains("Bea Sample"))
  }
}
