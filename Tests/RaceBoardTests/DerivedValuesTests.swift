import Athletics
import CellGrid
import RaceReplay
import Testing

@testable import RaceBoard

@Suite("Derived values")
struct DerivedValuesTests {
  private static let keys = [
    ",", ".", "<", ">", "j", "k", "G", "g", "s", "S", "l", "h", "p", "v", "V", "1", "2", "3", "4",
    "+", "-", "z", "n", "f", "d", "0", "$",
  ]

  @Test(
    "what is kept shows the same as what is worked out anew",
    arguments: [
      "tokyo-2020/1500m-m/final", "rome-2024/1500m-m/final", "paris-2024/marathon-m/final",
    ])
  func keptIsAsNew(path: String) throws {
    var generator = SeededGenerator(seed: 11)
    var board = try Board(path, 200, 60)
    var pressed: [String] = []
    for turn in 0..<48 {
      if turn % 16 == 8 { board.type("/k\n") }
      let key = try #require(Self.keys.randomElement(using: &generator))
      try board.press(key)
      pressed.append(key)
      if turn % 6 == 5 { board.tick(milliseconds: 900) }
      let kept = board.grid()
      // What gives the later steps away forgets all that was derived.
      var anew = board
      for tellsLater in [!(try board.race.tellsLater), try board.race.tellsLater] {
        anew.state.race?.tellsLater = tellsLater
      }
      #expect(kept == anew.grid(), "after \(pressed.joined(separator: " "))")
    }
  }

  @Test("it is kept while one looks around, and given up where one stands elsewhere")
  func kept() throws {
    var board = try Board("tokyo-2020/1500m-m/final")
    let values = try board.race.derivedValues
    for key in ["j", "v", "4", "s", "z", "1", "k"] { try board.press(key) }
    #expect(try board.race.derivedValues === values)
    try board.press(",")
    #expect(try board.race.derivedValues !== values)
  }

  @Test("an answer that may be nothing is worked out before it is nothing")
  func absentAnswers() throws {
    struct Winner: Derivation {
      func value(in race: OpenRace) -> EntryID? { race.state.sheet?.order.first }
    }
    var board = try Board()
    #expect(try board.race.derived(Winner()) != nil)
    try board.press("0")
    #expect(try board.race.derived(Winner()) == nil)
    #expect(try board.race.derived(Winner()) == nil)
    try board.press("$")
    #expect(try board.race.derived(Winner()) != nil)
  }

  @Test("of a crowd strong lines, the middle and the last are drawn, others counted")
  func crowd() throws {
    let count = 1200
    var reports: [String] = []
    for number in 1...count {
      reports += ThinRace.splits(
        "\(number)",
        [(5000, Self.time(900 + number)), (10_000, Self.time(1800 + 3 * number))])
    }
    var board = try ThinRace.board(
      "marathon", (1...count).map { "Runner Nr\($0)" }, reports, width: 118, height: 36)
    try board.show(.gaps)
    try board.press("z")
    let text = board.grid().text()
    #expect(text.contains("middle of the field"), "\(text)")
    #expect(text.contains("last of the field"))
    #expect(text.contains("… 1197 more"), "\(text)")
    // The gap of the last at 10 km: 1,199 times 3 s.
    #expect(text.contains("+59:57"), "\(text)")
    // A filter keeps fewer, of the same field.
    var filtered = board
    filtered.type("/nr1\n")
    let kept = filtered.grid().text()
    #expect(kept.contains("last of the field") && kept.contains("+59:57"), "\(kept)")
    try board.show(.places)
    try board.press("G")
    #expect(board.grid().text().contains("1200"), "\(board.grid().text())")
    try board.show(.laps)
    let laps = board.grid().text()
    #expect(laps.contains("NR1200") && laps.contains("more"), "\(laps)")
  }

  private static func time(_ seconds: Int) -> String {
    let (minutes, rest) = seconds.quotientAndRemainder(dividingBy: 60)
    let (hours, left) = minutes.quotientAndRemainder(dividingBy: 60)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return hours > 0 ? "\(hours):\(two(left)):\(two(rest))" : "\(left):\(two(rest))"
  }
}
