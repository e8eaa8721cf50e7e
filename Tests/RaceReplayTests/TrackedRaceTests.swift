import Athletics
import RaceReplay
import Testing

@Suite("A tracked race")
struct TrackedRaceTests {
  private let worth = Provenance(.tracked, .oneSource)

  private func standing(_ readings: [(name: String, reading: Reading)]) throws -> [String] {
    var race = try RaceFixture("1500m", readings.map(\.name).sorted())
    for (name, reading) in readings { try race.pass(name, at: 100, reading, worth) }
    return race.replay.standing(race.replay.state(.markPoint(metres(100))))
  }

  @Test(
    "two of one file have places from 0.12 s on, and a tracked and an official time from 0.15 s on")
  func places() throws {
    #expect(
      try standing([("A", try tracked("14.0")), ("B", try tracked("14.13"))]) == ["1 A", "2 B"])
    #expect(
      try standing([("A", try tracked("14.0")), ("B", try tracked("14.13", file: 2))])
        == ["1–2 A", "1–2 B"])
    #expect(
      try standing([("A", try official("14.00")), ("B", try tracked("14.13"))])
        == ["1–2 A", "1–2 B"])
    #expect(
      try standing([("A", try official("14.00")), ("B", try tracked("14.16"))]) == ["1 A", "2 B"])
  }

  @Test("the same tracked or press figure leaves the places open; the same mark shares one")
  func sameFigure() throws {
    #expect(
      try standing([("A", try tracked("14.0")), ("B", try tracked("14.0"))])
        == ["1–2 A", "1–2 B"])
    #expect(
      try standing([("A", try press("14.0")), ("B", try press("14.0"))]) == ["1–2 A", "1–2 B"])
    #expect(
      try standing([("A", try official("14.02")), ("B", try official("14.02"))]) == [
        "1= A", "1= B",
      ])
  }

  @Test("of a tracked 400 m two ends are not known: each may have come in anywhere")
  func unknownEnds() throws {
    var race = try RaceFixture("400m", ["A", "B", "C", "D", "E"])
    for (name, time) in [("A", "44.1"), ("B", "44.5"), ("C", "44.55")] {
      race.reports.append(
        Report(.finish, .result(ResultClaim(try race.id(name), reading: try tracked(time))), worth))
    }
    try race.pass("D", at: 300, try tracked("33.0"), worth)
    #expect(
      race.replay.standing(race.replay.state(.finish))
        == ["1–3 A", "2–5 B", "2–5 C", "- D", "- E"])
    try race.result("D", outcome: .didNotFinish())
    try race.result("E", outcome: .didNotStart(), at: .beforeGun)
    #expect(
      race.replay.standing(race.replay.state(.finish)).prefix(3) == ["1 A", "2–3 B", "2–3 C"])
  }

  @Test("at an instant they are told apart as at the mark point")
  func instant() throws {
    var race = try RaceFixture("1500m", ["A", "B", "C"])
    for (name, time) in [("A", "14.0"), ("B", "14.1"), ("C", "14.23")] {
      try race.pass(name, at: 100, try tracked(time), worth)
    }
    let replay = race.replay
    #expect(replay.standing(try replay.state(at: "14.5")) == ["1–2 A", "1–2 B", "3 C"])
  }

  @Test("a pack ends behind the latest of all, each file for itself")
  func packs() throws {
    func packs(_ third: Reading) throws -> Int {
      var race = try RaceFixture("1500m", ["A", "B", "C"])
      for (name, reading) in [
        ("A", try tracked("14.0")), ("B", try official("14.20")), ("C", third),
      ] { try race.pass(name, at: 100, reading, worth) }
      return race.replay.packs(at: metres(100), within: Pack.usualGap).count
    }
    #expect(try packs(try tracked("14.84")) == 1)
    #expect(try packs(try tracked("14.86")) == 2)
    #expect(try packs(try tracked("14.86", file: 2)) == 2)
    #expect(try packs(try tracked("14.82", file: 2)) == 1)
  }

  @Test("a lead, a margin and a gap of one file are good to 0.12 s")
  func margins() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    try race.pass("A", at: 100, try tracked("14.0"), worth)
    try race.pass("B", at: 100, try tracked("14.2"), worth)
    let replay = race.replay
    let (one, other) = (try race.id("A"), try race.id("B"))
    let line = TimedLine.markPoint(try #require(replay.column(at: metres(100))))
    let margin = try #require(replay.margin(from: one, to: other, at: line))
    #expect(margin.verdict == .separable)
    #expect(margin.difference.rangeText == "0.08–0.32")
    let gap = replay.gap(of: other, to: .leader, in: replay.state(.markPoint(metres(100))))
    #expect(gap?.difference.rangeText == "0.08–0.32")
    #expect(replay.leadChanges.map(\.to) == [one])
  }

  @Test("another race shares no error with this one, another athlete of this one does")
  func comparison() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    try race.pass("A", at: 100, try tracked("14.0"), worth)
    try race.pass("B", at: 100, try tracked("14.2"), worth)
    let replay = race.replay
    func width(inSameRace isSame: Bool) throws -> RaceTime? {
      let runs = try ["A", "B"].map { name in
        try #require(replay.run(of: .athlete(Athlete(name: name)), inSameRace: isSame))
      }
      return RunComparison(runs[0], runs[1]).rows.first?.gap?.value.range.width
    }
    #expect(try width(inSameRace: true) == RaceTime(ticks: 2400))
    #expect(try width(inSameRace: false) == RaceTime(ticks: 6000))
  }

  @Test("places of mixed sources are those that comparing each with each gives", arguments: 1...40)
  func property(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let readings = try (0..<24).map { index -> (name: String, reading: Reading) in
      let time = RaceTime(ticks: Int64.random(in: 140_000...150_000, using: &random))
      let reading: Reading =
        switch Int.random(in: 0..<6, using: &random) {
        case 0: .roundedUp(PrintedTime(time: RaceTime(ticks: time.ticks / 100 * 100), decimals: 2))
        case 1: try press(time.text(decimals: 1))
        case 2: .tracked(time, file: 2)
        case 3: .tracked(time, within: RaceTime(ticks: 4000))
        default: .tracked(time)
        }
      return ("R\(index)", reading)
    }
    var race = try RaceFixture("1500m", readings.map(\.name))
    for (name, reading) in readings { try race.pass(name, at: 100, reading, worth) }
    let column = try #require(race.replay.column(at: metres(100)))
    for (name, reading) in readings {
      let placing = try #require(column.placings[try race.id(name).index])
      let others = readings.filter { $0.name != name }.map(\.reading)
      let level = others.filter { !$0.isToldApart(from: reading) }
      let isTie = !level.isEmpty && level.allSatisfy { $0 == reading && !$0.reachesBothWays }
      #expect(placing.number == 1 + others.count { $0.isBefore(reading) })
      #expect(placing.last == placing.number + (isTie ? 0 : level.count))
    }
  }
}
