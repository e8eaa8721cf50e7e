import Athletics
import RaceReplay
import Testing

@Suite("Times that cannot be right decide nothing")
struct SoundTimesTests {
  private func exact(_ text: String) throws -> Reading { Reading(try PrintedTime(text), .exact) }

  private func race(_ runs: [(String, [String?])]) throws -> RaceFixture {
    var race = try RaceFixture("3000m", runs.map(\.0))
    for (name, times) in runs {
      for (at, time) in zip([400, 1400, 2400], times) {
        if let time { try race.pass(name, at: at, try exact(time)) }
      }
      if times.count > 3, let time = times[3] { try race.result(name, nil, time) }
    }
    return race
  }

  @Test("the fewest times are wrong: a split an hour late, not the good ones after it")
  func tooLate() throws {
    let race = try race([
      ("A", ["1:21.00", "1666:39.00", "8:10.00", "9:56.00"]),
      ("B", ["1:31.00", "5:06.00", "8:41.00", "10:50.00"]),
    ])
    let replay = race.replay
    let last = replay.state(.finish)
    #expect(replay.impossibilities(of: EntryID(0), in: last) == [metres(1400): .outOfOrder])
    #expect(replay.standing(replay.state(.markPoint(metres(2400)))) == ["1 A", "2 B"])
    #expect(replay.standing(last) == ["1 A", "2 B"])
    #expect(replay.standing(replay.state(.markPoint(metres(1400)))) == ["- B", "- A"])
    #expect(replay.timeline.end.text(decimals: 2) == "10:50.00")
  }

  @Test("a split too early gives no rank, lead or gap, and overtakes nobody")
  func tooEarly() throws {
    let race = try race([
      ("A", ["1:21.00", "4:38.00", "8:10.00", "9:56.00"]),
      ("B", ["1:05.00", "4:46.00", "8:15.00", "9:55.00"]),
      ("C", ["1:18.00", "48.00", "8:06.00", "10:03.00"]),
    ])
    let replay = race.replay
    let state = replay.state(.markPoint(metres(1400)))
    #expect(replay.standing(state) == ["1–2 A", "2–3 B", "- C"])
    #expect(replay.gap(of: EntryID(2), to: .leader, in: state) == nil)
    #expect(replay.gap(of: EntryID(1), to: .leader, in: state)?.text == "+8.00")
    #expect(replay.standing(try replay.state(at: "50.00")).allSatisfy { $0.hasPrefix("-") })
    let matrix = replay.lapMatrix(.stretches, in: replay.state(.finish))
    for segment in matrix.segments.indices where [1, 2].contains(segment) {
      #expect(matrix.cell(EntryID(2), segment)?.rank == nil)
    }
    #expect(replay.gaps(of: EntryID(2), to: .leader, in: state).map(\.markPoint) == [metres(400)])
    #expect(replay.places(of: EntryID(2), in: state).map(\.markPoint) == [metres(400)])
  }

  @Test("a finish before one’s own split wins nothing, and leaves open whom it was ahead of")
  func finishTooEarly() throws {
    let race = try race([
      ("A", ["1:05.00", "4:46.00", "8:15.00", "9:55.00"]),
      ("B", ["1:21.00", "4:38.00", "8:10.00", "6:57.00"]),
      ("C", ["1:22.00", "4:48.00", "8:20.00", "9:59.00"]),
    ])
    let replay = race.replay
    let state = replay.state(.finish)
    #expect(replay.standing(state) == ["1–2 A", "2–3 C", "- B"])
    #expect(state.sheet?[EntryID(1)]?.impossibility == .outOfOrder)
    #expect(state.clock?.text == "9:55.00")
    #expect(replay.photoFinish(in: state)?.lanes.map(\.entry) == [EntryID(0), EntryID(2)])
    #expect(replay.gap(of: EntryID(1), to: .leader, in: state) == nil)
  }

  @Test("of two whose finish cannot be right for one, neither has a place; a zero is no finish")
  func finishOfTwo() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    try race.result("A", nil, "4:00.00")
    try race.result("B", nil, "0:12.34")
    #expect(race.replay.standing(race.replay.state(.finish)) == ["- A", "- B"])
    try race.result("B", nil, "0:00.00")
    #expect(race.replay.standing(race.replay.state(.finish)) == ["1 A", "- B"])
  }

  @Test("from a standing start nobody runs as fast as in the middle of a race")
  func standingStart() throws {
    for (discipline, time) in [
      ("100m", "8.5"), ("200m", "18.0"), ("800m", "1:30.0"), ("1500m", "12.34"),
      ("marathon", "1:50:00"),
    ] {
      var race = try RaceFixture(discipline, ["A", "B", "C"])
      try race.result("A", nil, time)
      try race.result("B", nil, "3:00:00")
      try race.result("C", nil, "3:00:01")
      let replay = race.replay
      #expect(
        replay.standing(replay.state(.finish)) == ["1–2 B", "2–3 C", "- A"], "\(discipline)")
    }
  }

  @Test("a reported place stands beside an impossible time")
  func reportedPlace() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    try race.result("A", 1, "12.34")
    try race.result("B", 2, "3:40.00")
    let replay = race.replay
    #expect(replay.standing(replay.state(.finish)) == ["1 A", "2 B"])
    #expect(replay.gap(of: EntryID(1), to: .leader, in: replay.state(.finish)) == nil)
  }

  @Test("nothing is too fast in a wheelchair", arguments: ["mt54", "wt33", "mwc", "openwc"])
  func wheelchair(category: String) throws {
    var wheelchair = try RaceFixture("marathon", ["A"].map { ($0, "") }, category: category)
    try wheelchair.result("A", nil, "1:17:47")
    #expect(wheelchair.replay.standing(wheelchair.replay.state(.finish)) == ["1 A"])
  }

  @Test("nothing is too fast over an unknown distance")
  func noBound() throws {
    var unknown = try RaceFixture("unknown-distance", ["A"])
    try unknown.result("A", nil, "1.23")
    #expect(unknown.replay.standing(unknown.replay.state(.finish)) == ["1 A"])
  }

  @Test("each time that cannot be right is known by the line that told it last")
  func lines() throws {
    let wrong = try official("20.0")
    let right = try official("1:59.0")
    let mark = Stage.markPoint(Distance(metres: 800))
    let replay = Replay(
      try RaceFixture("1500m", ["A", "B"]).startList,
      reports: [
        Report(mark, .pass(EntryID(0), rank: nil, reading: wrong), line: 2),
        Report(mark, .pass(EntryID(1), rank: nil, reading: right), line: 3),
        Report(mark, .pass(EntryID(0), rank: nil, reading: wrong), line: 4),
        Report(.finish, .result(ResultClaim(EntryID(1), reading: wrong)), line: 5),
        Report(.finish, .result(ResultClaim(EntryID(0), reading: wrong))),
      ])
    let told = replay.impossibleTimes.map { group in group.times.map { ($0.entry, $0.line) } }
    #expect(told.map { $0.map(\.0) } == [[EntryID(0)], [EntryID(0), EntryID(1)]])
    #expect(told.map { $0.map(\.1) } == [[4], [nil, 5]])
  }
}
