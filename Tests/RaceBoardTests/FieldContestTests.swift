import Athletics
import RaceReplay
import Testing

@testable import RaceBoard

@Suite("Jump-offs, winds and ties")
struct FieldContestTests {
  private func heights(_ text: String) throws -> FieldMark { try #require(FieldMark(text)) }

  private func line(_ trials: [(String, String)]) throws -> String {
    let series = trials.map { #"{"height":"\#($0.0)","try":"\#($0.1)"}"# }
    return "[" + series.joined(separator: ",") + "]"
  }

  private func board(_ series: [[(String, String)]]) throws -> Board {
    try ThinRace.board(
      "high-jump", series.indices.map { "Ann A\($0)" },
      try series.enumerated().flatMap { number, trials in
        [
          #"{"at":"finish","entry":"\#(number + 1)","place":\#(number + 1),"mark":"2.09"}"#,
          #"{"at":"finish","entry":"\#(number + 1)","series":\#(try line(trials))}"#,
        ]
      }, width: 118)
  }

  private func heads(_ board: Board) throws -> [String] {
    let race = try board.race
    return TableLayout(race: race, entries: race.state.order, width: 200).columns.map(\.head)
      .filter { $0.contains(".") }
  }

  @Test("heights that come again are those of the jump-off, each in a column of its own")
  func jumpOff() throws {
    let board = try board([
      [("2.06", "O"), ("2.12", "XXX"), ("2.12", "X"), ("2.10", "O"), ("2.12", "O")],
      [("2.06", "XO"), ("2.12", "XXX"), ("2.12", "X"), ("2.10", "O"), ("2.12", "X")],
      [("2.06", "XXX")],
    ])
    #expect(try heads(board) == ["2.06", "2.12", "J2.12", "J2.10", "J2.12"])
    let race = try board.race
    let cells = try heads(board).indices.map { index in
      let column = SeriesColumns(race.state.sheet?.lines.compactMap(\.self) ?? []).heights[index]
      return race.state.order.map { race.cell(.height(column), of: $0).text }
    }
    #expect(cells.last == ["O", "X", ""] && cells[1] == ["XXX", "XXX", ""])
    #expect(board.grid().text().contains("J jump-off"))
  }

  @Test("of a winner whose mark the next has too, it is said what parted them")
  func sameMark() throws {
    let tied = try board([
      [("2.09", "O"), ("2.12", "XXX"), ("2.12", "X"), ("2.10", "O")],
      [("2.09", "O"), ("2.12", "XXX"), ("2.12", "X"), ("2.10", "X")],
    ])
    #expect(tied.grid().line(1).contains("A0 won with 2.09 m, after a jump-off with A1"))
    let counted = try board([[("2.09", "O")], [("2.09", "XO")]])
    #expect(counted.grid().line(1).contains("A0 won with 2.09 m, as did A1"))
    #expect(
      try !ContestLog.longJump.board().grid().line(1).contains(" did "))
  }

  @Test("trials at one height that are told one by one stand together, until three failed in a row")
  func oneByOne() throws {
    let board = try board([
      [("2.06", "X"), ("2.06", "O"), ("2.09", "X"), ("2.12", "X"), ("2.12", "X"), ("2.12", "X")],
      [("2.06", "O"), ("2.09", "X"), ("2.12", "XX"), ("2.12", "O")],
    ])
    #expect(try heads(board) == ["2.06", "2.09", "2.12", "J2.12"])
    let race = try board.race
    let heights = SeriesColumns(race.state.sheet?.lines.compactMap(\.self) ?? []).heights
    let cells = heights.map { height in
      race.state.order.map { race.cell(.height(height), of: $0).text }
    }
    #expect(cells == [["XO", "O"], ["X", "X"], ["XX", "XX"], ["X", "O"]])
  }

  @Test("a height that one passed in silence does not move the jump-off of another")
  func passed() throws {
    let board = try board([
      [("2.10", "O"), ("2.12", "XXX"), ("2.12", "X"), ("2.10", "O")],
      [("2.12", "XXX"), ("2.12", "X"), ("2.10", "X")],
    ])
    #expect(try heads(board) == ["2.10", "2.12", "J2.12", "J2.10"])
  }

  @Test("without a jump-off nothing is said of one")
  func none() throws {
    let board = try board([[("2.06", "O"), ("2.09", "-"), ("2.12", "XXX")]])
    #expect(try heads(board) == ["2.06", "2.09", "2.12"])
    #expect(!board.grid().text().contains("jump-off"))
  }

  @Test("a wind has its sign, and where there was none it is said so")
  func wind() {
    #expect(WindText.short("1.8") == "+1.8" && WindText.short("+1.8") == "+1.8")
    #expect(WindText.short("-0.6") == "−0.6" && WindText.short("−0.6") == "−0.6")
    #expect(WindText.short("0.0") == "0.0" && WindText.short("+0.0") == "+0.0")
    #expect(WindText.short("NWI") == "NWI" && WindText.short("gusty") == "gusty")
    #expect(WindText.sentence("NWI") == "no wind reading")
    #expect(WindText.sentence("1,8") == "wind +1,8 m/s")
    #expect(WindText.sentence("gusty") == "wind gusty")
  }

  @Test("two dead heats in a race are explained once, and a field event has ties")
  func ties() throws {
    let names = ["Ann A", "Bea B", "Cia C", "Dee D"]
    let pairs = [(1, 1), (2, 1), (3, 3), (4, 3)]
    let heats = [#"["1","2"],"place":1"#, #"["3","4"],"place":3"#].map {
      #"{"at":"finish","deadHeat":"# + $0 + "}"
    }
    let race = try ThinRace.board(
      "100m", names, pairs.map { ThinRace.result("\($0.0)", $0.1, "1\($0.1).00") } + heats)
    let notes = TableNotes(race: try race.race, isPrinted: true).lines(width: 400)
      .joined(separator: " · ")
    #expect(notes.components(separatedBy: "dead heat").count == 2)
    let field = try ThinRace.board(
      "high-jump", names,
      pairs.map { #"{"at":"finish","entry":"\#($0.0)","place":\#($0.1),"mark":"2.0\#($0.1)"}"# }
        + heats)
    let said = TableNotes(race: try field.race, isPrinted: true).lines(width: 400)
      .joined(separator: " · ")
    #expect(!said.contains("dead heat") && said.components(separatedBy: "= is a tie").count == 2)
  }

  @Test("who goes on stands before the others who are out")
  func qualifiers() throws {
    let board = try ThinRace.board(
      "800m", ["Ann A", "Bea B", "Cia C", "Dee D", "Eva E"],
      [
        ThinRace.result("1", 1, "2:01.02"), #"{"at":"finish","entry":"2","outcome":"DNS"}"#,
        #"{"at":"finish","entry":"3","outcome":"DNF"}"#,
        #"{"at":"finish","entry":"4","outcome":"DNF","qualified":"qR"}"#,
        #"{"at":"finish","entry":"5","time":"2:05.00"}"#,
      ])
    #expect(board.rows == ["A", "E", "D", "C", "B"] || board.rows == ["A", "E", "D", "B", "C"])
  }
}
