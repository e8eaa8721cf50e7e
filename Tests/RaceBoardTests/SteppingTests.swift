import Athletics
import RaceReplay
import Testing

@testable import RaceBoard

@Suite("Stepping")
struct SteppingTests {
  @Test("the Paris final is walked from the gun to official and back")
  func paris() throws {
    var board = try Board()
    let expected: [Position] =
      [.step(.gun)] + [400, 800, 1000, 1100, 1200, 1300].map { .metres($0) }
      + [.step(.finish), .step(.official)]
    try board.press("0")
    var forward = [try board.position]
    for _ in 1..<expected.count {
      try board.press(".")
      forward.append(try board.position)
    }
    #expect(forward == expected)
    var back = [try board.position]
    for _ in 1..<expected.count {
      try board.press(",")
      back.append(try board.position)
    }
    #expect(back == expected.reversed())
  }

  @Test("there is nothing before the gun or after official")
  func ends() throws {
    var board = try Board()
    try board.press(".")
    #expect(try board.position == .step(.official))
    try board.press("0", ",")
    #expect(try board.position == .step(.gun))
    try board.press("$")
    #expect(try board.position == .step(.official))
  }

  @Test("Kerr is 10th, level 7th, level 4th, 4th and 3rd on the way to the Tokyo bronze")
  func kerr() throws {
    var board = try Board("tokyo-2020/1500m-m/final")
    let kerr = try #require(
      try board.race.replay.entryIDs.first {
        try board.race.replay.startList[$0].athlete.scoreboardName == "KERR"
      })
    var places: [String] = []
    try board.press("0")
    while try board.position != .step(.official) {
      try board.press(".")
      places.append(try board.race.state.placing(of: kerr)?.text ?? "")
    }
    #expect(Array(places.prefix(5)) == ["10", "7=", "4=", "4", "3"])
  }

  @Test("laps go by passes of the line where they are known, else by the intermediates")
  func laps() throws {
    var board = try Board("rome-2024/1500m-m/final")
    try board.press("0")
    var positions: [Position] = []
    for _ in 0..<4 {
      try board.press(">")
      positions.append(try board.position)
    }
    #expect(positions == [.metres(300), .metres(700), .metres(1100), .step(.finish)])
    try board.press("<")
    #expect(try board.position == .metres(1100))
    try board.press("<", "<", "<", "<")
    #expect(try board.position == .step(.gun))
  }

  @Test("from between two mark points, back is the one last passed and forward the next")
  func fromAnInstant() throws {
    var board = try Board("rome-2024/1500m-m/final")
    try board.press("0", "=", "space")
    for _ in 0..<130 { board.tick(milliseconds: 1000) }
    var forward = board
    try forward.press(".")
    #expect(try forward.position == .metres(900))
    try board.press(",")
    #expect(try board.position == .metres(800))
    #expect(!board.state.isPlaying)
  }

  @Test("a change after the finish is a step of its own, and what was known before stays")
  func changes() throws {
    var board = try Board("paris-2024/5000m-w/final")
    var kinds: [Step.Kind] = [try board.race.state.step.kind]
    var seconds: [String] = [board.rows[1]]
    for _ in 0..<3 {
      try board.press(",")
      kinds.append(try board.race.state.step.kind)
      seconds.append(board.rows[1])
    }
    #expect(kinds == [.official, .change(2), .change(1), .finish])
    #expect(seconds == ["KIPYEGON", "KIPYEGON", "HASSAN", "KIPYEGON"])
  }
}

@Suite("Playing")
struct PlayingTests {
  private func playing(_ exponent: Int) throws -> Board {
    var board = try Board("rome-2024/1500m-m/final")
    try board.press("0", "=")
    let key = exponent < 0 ? "[" : "]"
    try board.press(key, times: abs(exponent))
    try board.press("space")
    return board
  }

  @Test("race time goes by exactly at every speed", arguments: Play.exponents)
  func speeds(_ exponent: Int) throws {
    var board = try playing(exponent)
    // 7 × 16,667 µs is no whole number of 100 µs at any speed below 64×.
    for _ in 0..<7 { board.send(.ticked(microseconds: 16_667)) }
    let nanoseconds = 7 * 16_667_000
    let elapsed = exponent < 0 ? nanoseconds >> -exponent : nanoseconds << exponent
    #expect(try board.position == .instant(RaceTime(ticks: Int64(elapsed / 100_000))))
  }

  @Test("a thousand small ticks are as long as their sum")
  func smallTicks() throws {
    var board = try playing(-2)
    for _ in 0..<1000 { board.send(.ticked(microseconds: 333)) }
    #expect(try board.position == .instant(RaceTime(ticks: 832)))
  }

  @Test("the speed stays between 0.25× and 128×, and = is race speed")
  func bounds() throws {
    var board = try Board()
    try board.press("]", times: 20)
    #expect(try board.race.speedExponent == 7)
    try board.press("[", times: 20)
    #expect(try board.race.speedExponent == -2)
    try board.press("=")
    #expect(try board.race.speedExponent == 0)
  }

  @Test(
    "until a speed is chosen a race comes to its line in about a minute, and the choice stays",
    arguments: [
      ("paris-2024/100m-m/final", "1×"), ("paris-2024/800m-m/final", "2×"),
      ("paris-2024/1500m-m/final", "4×"), ("paris-2024/10000m-m/final", "32×"),
      ("paris-2024/marathon-m/final", "128×"),
    ])
  func ownSpeed(_ path: String, speed: String) throws {
    var board = try Board(path)
    #expect(board.grid().line(34).contains(" " + speed))
    try board.press("[", "]", "]")
    let chosen = try board.race.speedExponent
    let other = try #require(ArchiveRaces.race("rome-2024/1500m-m/final"))
    board.send(.raceLoaded(other))
    #expect(try board.race.speedExponent == chosen)
  }

  @Test("play never runs beyond the end, and stops at the finish")
  func end() throws {
    var board = try playing(6)
    let end = try board.race.replay.timeline.end
    for _ in 0..<20 {
      board.tick(milliseconds: 500)
      #expect(try board.race.currentInstant <= end)
    }
    #expect(try board.position == .step(.finish))
    #expect(!board.state.isPlaying)
    board.tick(milliseconds: 500)
    #expect(try board.position == .step(.finish))
  }

  @Test("pause holds the instant, play goes on from it")
  func pause() throws {
    var board = try playing(0)
    board.tick(milliseconds: 700)
    try board.press("space")
    board.tick(milliseconds: 700)
    #expect(try board.position == .instant(RaceTime(ticks: 7000)))
    try board.press("space")
    board.tick(milliseconds: 300)
    #expect(try board.position == .instant(RaceTime(ticks: 10_000)))
  }

  @Test("from the official result play begins at the gun, from a mark point there")
  func from() throws {
    var board = try Board("rome-2024/1500m-m/final")
    try board.press("space")
    #expect(try board.position == .instant(.zero))
    try board.press(".", "space")
    let hundred = Step.Kind.markPoint(Distance(millimetres: 100_000))
    let passing = try #require(try board.race.replay.timeline.time(of: hundred))
    #expect(passing > .zero)
    #expect(try board.position == .instant(passing))
  }

  @Test("stepping, laps, the gun and official pause", arguments: [".", ",", ">", "<", "0", "$"])
  func stepping(_ key: String) throws {
    var board = try playing(0)
    board.tick(milliseconds: 1000)
    try board.press(key)
    #expect(!board.state.isPlaying)
  }

  @Test("a tick while paused changes nothing, and one that goes back neither")
  func strayTicks() throws {
    var board = try playing(0)
    board.send(.ticked(microseconds: -5_000_000))
    #expect(try board.position == .instant(.zero))
    try board.press("space")
    board.tick(milliseconds: 1000)
    #expect(try board.position == .instant(.zero))
  }

  @Test("the order changes when a report says so, and the clock always runs on")
  func clock() throws {
    var board = try playing(2)
    var last = try board.race.currentInstant
    while board.state.isPlaying {
      board.tick(milliseconds: 250)
      let now = try board.race.currentInstant
      #expect(now > last)
      last = now
    }
  }
}
