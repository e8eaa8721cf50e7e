import Athletics
import CellGrid
import RaceReplay
import Testing

@testable import RaceBoard

@Suite("Small faults of the views")
struct NarrowTests {
  private let tokyo = "tokyo-2020/1500m-m/final"

  @Test("where names would be cut to nothing, nations stand for them")
  func nations() throws {
    var board = try Board(tokyo, 40, 12)
    try board.press("3")
    let text = board.grid().text()
    #expect(text.contains("1 NOR 3:28.32") && text.contains("3 GBR 3:29.05"))
    #expect(!text.contains("IN…"))
    let race = try board.race
    let first = race.state.order[0]
    #expect(race.name(of: first, in: 12) == "INGEBRIGTSEN")
    #expect(race.name(of: first, in: 8) == "INGEBRI…")
    #expect(race.name(of: first, in: 5) == "NOR" && race.name(of: first, in: 2) == "I…")
  }

  @Test("titles of views that have no room are left out with a sign, the one shown stays")
  func tabs() throws {
    var board = try Board(tokyo, 40, 14)
    for kind in RaceView.Kind.allCases {
      try board.show(kind)
      #expect(board.grid().line(2).contains("[" + kind.title + "]"), "\(kind)")
    }
    #expect(board.grid().line(2).contains("…"))
    var wide = try Board(tokyo, 80, 24)
    try wide.show(.laps)
    #expect(!wide.grid().line(3).contains("…"))
  }

  @Test("nobody’s own distance stands under “behind”")
  func behind() throws {
    var board = try Board(tokyo, 118, 36)
    board.state.race?.move(to: .metres(1200))
    try board.show(.track)
    let lines = board.grid().text().split(separator: "\n").filter { $0.contains("CHERUIYOT  ") }
    #expect(!lines.isEmpty && lines.allSatisfy { !$0.contains("1200 m") })
    #expect(board.grid().text().contains("~+1 m"))
  }

  @Test("the column of places won has a head, which shows that it is sorted by")
  func moves() throws {
    var board = try Board(tokyo, 118, 36)
    board.state.race?.table.column = .move
    try board.press("1", "s")
    #expect(board.grid().text().contains("▲▼↑"))
  }

  @Test("a time has a unit where it does not tell its own")
  func unit() {
    #expect("53.4".withSeconds == "53.4 s" && "2:09:48".withSeconds == "2:09:48")
  }

  @Test("a marathon’s last stretch is told without seconds behind it")
  func marathon() throws {
    let text = try Board("tokyo-2025/marathon-m/final", 118, 36).text(of: .laps)
    #expect(text.contains("2:09:48 (") && !text.contains("2:09:48 s"))
  }

  @Test("on the road lengths are kilometres, whatever tells them")
  func roadLengths() throws {
    let board = try ThinRace.board(
      "marathon", ["Ann A", "Bea B"],
      [
        #"{"at":"half","entry":"1","time":"1:03:00"}"#,
        #"{"at":"half","entry":"2","time":"1:03:10"}"#,
        #"{"at":"35km","entry":"1","time":"1:45:00"}"#,
        #"{"at":"35km","entry":"2","time":"1:45:20"}"#,
        ThinRace.result("1", 1, "2:06:26"), ThinRace.result("2", 2, "2:06:47"),
      ], width: 118, height: 36)
    var texts: [String] = []
    for back in 0...2 {
      var each = board
      try each.press(",", times: back)
      for keys in ["1", "3", "v", "v", "v", "4"] + RaceView.Kind.allCases.map({ _ in "v" }) {
        try each.press(keys)
        texts.append(each.grid().text())
      }
    }
    #expect(texts.contains { $0.contains("own last 7.195 km") })
    #expect(texts.contains { $0.contains("7.195 km to go") })
    for told in ["21,097.5 m", "21097.5", "7,195 m", "7195 m", "13,902", "13902"] {
      #expect(!texts.contains { $0.contains(told) }, "\(told)")
    }
  }

  @Test("metres of an average speed have two digits that count, others what their interval allows")
  func metres() throws {
    func metres(_ path: String, _ place: Int) throws -> String {
      let race = try Board(path).race
      return race.cell(.metres, of: race.state.order[place - 1]).text
    }
    #expect(try metres(tokyo, 2) == "4.9")
    let far = try ThinRace.board(
      "5000m", ["Ann A", "Bea B"],
      [ThinRace.result("1", 1, "14:00.00"), ThinRace.result("2", 2, "17:04.40")])
    let race = try far.race
    #expect(race.cell(.metres, of: race.state.order[1]).text == "900")
    let road = try ThinRace.board(
      "marathon", ["Ann A", "Bea B"],
      [
        #"{"at":"40km","entry":"1","time":"2:00:00"}"#,
        #"{"at":"40km","entry":"2","time":"2:00:20"}"#,
        ThinRace.result("1", 1, "2:06:26"), ThinRace.result("2", 2, "2:06:47"),
      ])
    let onRoad = try road.race
    #expect(onRoad.cell(.metres, of: onRoad.state.order[1]).text == "120")
  }

  @Test("what splits are good to is one note, with each of its figures")
  func stretchNotes() throws {
    let notes = StretchNotes(try Board("paris-2024/1500m-m/final").race).notes
    #expect(notes == ["splits ±0.01 or ±0.1 s, by press"])
  }

  @Test("against a reference the laps have a column for the gap at each mark")
  func deltas() throws {
    var board = try Board("rome-2024/1500m-m/final", 118, 36)
    #expect(try !board.text(of: .laps).contains("Δ"))
    try board.press("j", "p")
    let text = try board.text(of: .laps)
    #expect(text.contains("Δ to ◆ VERMEULEN") && text.contains("−1.35"))
    try board.press("4", "+", "+")
    #expect(!board.grid().text().contains("Δ"))
  }

  @Test("a run that is not in the race gives the laps their gaps as well")
  func deltasToRun() throws {
    var board = try Board(tokyo, 118, 36)
    try board.press("r")
    board.type("3:26")
    try board.press("enter")
    let text = try board.text(of: .laps)
    #expect(text.contains("Δ to an even 3:26"))
    #expect(text.contains("+2.32"))
  }

  @Test("labels keep a distance where one is asked for")
  func spacing() {
    #expect(LabelRows.placed([0, 0, 0], height: 60, spacing: 16) == [0, 16, 32])
    #expect(LabelRows.placed([50, 50], height: 60, spacing: 16) == [28, 44])
    #expect(LabelRows.placed([5, 40], height: 60, spacing: 16) == [5, 40])
  }
}
