import Athletics
import RaceReplay
import ResultFormats
import Testing

@testable import RaceBoard

@Suite("A race that grows while it is looked at")
struct GrowingRaceTests {
  /// A race log that comes in piece by piece, and the board that shows it.
  private struct LiveRace {
    private var reader = RaceLogReader(file: "live.race.jsonl")
    private let path: String
    var board: Board

    init(path: String = "x", _ lines: String...) throws {
      let header =
        #"{"format":"lastlap","version":1,"kind":"race","competition":{"id":"\#(path)","name":"X"},"#
        + #""race":{"discipline":"1500m","category":"m","round":"final"},"entries":["#
        + #"{"bib":"1","athlete":"Ada ABLE","nation":"NOR"},"#
        + #"{"bib":"2","athlete":"Bea BEST","nation":"KEN"},"#
        + #"{"bib":"3","athlete":"Cy CLARK","nation":"USA"}]}"#
      let text = ([header] + lines).joined(separator: "\n") + "\n"
      let readout = reader.consume(Array(text.utf8)[...], isLast: false)
      let replay = Replay(try #require(readout.startList), reports: readout.reports)
      self.path = path
      board = try Board(LoadedRace?.none)
      board.send(
        .liveUpdated([.opened(path: path, LoadedRace(replay: replay, competition: nil))]))
    }

    mutating func grow(_ lines: String...) {
      let text = lines.joined(separator: "\n") + "\n"
      let reports = reader.consume(Array(text.utf8)[...], isLast: false).reports
      board.send(.liveUpdated([.reported(path: path, reports)]))
    }

    /// Somebody enters late, the pinned one has another bib, somebody is withdrawn.
    mutating func changeEntries() {
      grow(
        #"{"at":"gun","enter":{"bib":"4","athlete":"Di DALE","nation":"GBR"}}"#,
        #"{"at":"400m","entry":"4","time":"60.0"}"#, #"{"at":"gun","entry":"2","bib":"22"}"#,
        #"{"at":"gun","entry":"1","withdrawn":"entry"}"#, Self.pass("3", 800, "2:06.2"),
        Self.pass("4", 800, "2:04.0"))
    }

    static func pass(_ bib: String, _ metres: Int, _ time: String) -> String {
      #"{"at":"\#(metres)m","entry":"\#(bib)","time":"\#(time)"}"#
    }
  }

  private func race() throws -> LiveRace {
    try LiveRace(
      LiveRace.pass("1", 400, "62.4"), LiveRace.pass("2", 400, "63.0"),
      LiveRace.pass("3", 400, "63.5"))
  }

  @Test("selection, pin and reference stay with the athletes")
  func athletes() throws {
    var live = try race()
    try live.board.press("j", "p", "j")
    #expect(live.board.selected == "CLARK")
    #expect(try live.board.race.pinned == EntryID(1))
    live.changeEntries()
    #expect(live.board.selected == "CLARK")
    #expect(try live.board.race.pinned == EntryID(1))
    #expect(try live.board.race.replay.startList[EntryID(1)].bib == "22")
    #expect(try live.board.race.subjects.count == 4)
    try live.board.press(",")
    #expect(live.board.rows == ["DALE", "BEST", "CLARK", "ABLE"])
    let gap = try live.board.race.cell(.gap, of: EntryID(2))
    #expect(gap.text == "+0.5")
  }

  @Test("a filter finds whoever is entered late, and the rest of the screen stays")
  func filter() throws {
    var live = try race()
    live.board.type("/gbr")
    try live.board.press("enter", "2", "z", "w")
    live.changeEntries()
    #expect(live.board.rows == ["DALE"])
    #expect(live.board.state.screen == .warnings)
    #expect(try live.board.race.isZoomed)
    try live.board.press("esc", "1", "j")
    #expect(live.board.selected == "DALE")
  }

  @Test("whoever stands at the latest step goes on, whoever looks back stays")
  func position() throws {
    var live = try race()
    var looking = live
    try looking.board.press("0")
    live.changeEntries()
    looking.changeEntries()
    #expect(try live.board.position == .metres(800))
    #expect(try looking.board.position == .step(.gun))
    live.grow(LiveRace.pass("3", 1200, "3:09.0"))
    #expect(try live.board.position == .metres(1200))
    try live.board.press(",", ",")
    live.grow(#"{"at":"finish","entry":"3","place":1,"time":"3:53.20"}"#)
    #expect(try live.board.position == .metres(400))
    #expect(live.board.rows == ["DALE", "BEST", "CLARK", "ABLE"])
  }

  @Test("remarks are made anew of what is known now")
  func remarks() throws {
    var live = try race()
    try live.board.show(.remarks)
    let before = try live.board.race.remarks
    live.changeEntries()
    let after = try live.board.race.remarks
    #expect(before != after)
    #expect(after == (try live.board.race.replay.remarks(in: live.board.race.state)))
  }

  @Test("what comes of another race than the open one changes nothing")
  func another() throws {
    var live = try race()
    let other = try LiveRace(path: "y", LiveRace.pass("1", 800, "2:01.0"))
    let loaded = LoadedRace(replay: try other.board.race.replay, competition: nil)
    live.board.send(.liveUpdated([.opened(path: "y", loaded)]))
    #expect(try live.board.race.replay.columns.count == 1)
  }
}
