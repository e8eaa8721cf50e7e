import Athletics
import RaceReplay
import Testing

@Suite("Settling")
struct SettlingTests {
  private func order(_ replay: Replay, at metres: Int, _ race: RaceFixture) -> [String] {
    let state = replay.state(at: .step(.markPoint(Distance(metres: metres))))
    return race.names(state.order)
  }

  /// Two who are level from 800 m on, and are told apart at 400 m.
  private func levelRace(ranked metres: [Int]) throws -> (race: RaceFixture, first: [Report]) {
    var race = try RaceFixture("1500m", ["A", "B"])
    for mark in [800, 1000, 1200] {
      let rank = metres.contains(mark) ? 1 : nil
      for name in ["A", "B"] {
        try race.pass(name, at: mark, cut("\(mark / 400):20.0"), rank: rank)
      }
    }
    var first = race
    first.reports = []
    try first.pass("A", at: 400, cut("1:00.1"), rank: metres.contains(400) ? 2 : nil)
    try first.pass("B", at: 400, cut("1:00.0"), rank: metres.contains(400) ? 1 : nil)
    return (race, first.reports)
  }

  @Test(
    "a mark point told late orders those level at all later ones",
    arguments: [[], [400], [1000], [400, 800, 1000, 1200]])
  func toldLate(ranked: [Int]) throws {
    let (race, first) = try levelRace(ranked: ranked)
    var replay = race.replay
    for mark in [800, 1000, 1200] { #expect(order(replay, at: mark, race) == ["A", "B"]) }
    for report in first { replay.append([report]) }
    for mark in [400, 800, 1000, 1200] { #expect(order(replay, at: mark, race) == ["B", "A"]) }
  }

  @Test("a time taken back puts those level further on in the order before it")
  func takenBack() throws {
    let (race, first) = try levelRace(ranked: [])
    var replay = Replay(race.startList, reports: race.reports + first)
    for name in ["A", "B"] {
      let report = Report(
        .markPoint(Distance(metres: 400)), .withdrawn(.pass(try race.id(name))))
      replay.append([report])
    }
    for mark in [800, 1000, 1200] { #expect(order(replay, at: mark, race) == ["A", "B"]) }
  }

  @Test("whoever is drawn again stands where the draw says among those level, also in the result")
  func drawnAgain() throws {
    var (race, _) = try levelRace(ranked: [1000])
    for name in ["A", "B"] { try race.result(name, nil, "4:00.00") }
    var replay = race.replay
    let entry = Entry(id: "A", athlete: Athlete(name: "A"), nation: nil, startOrder: 3)
    replay.append([Report(.beforeGun, .entered(try race.id("A"), entry))])
    for mark in [800, 1000, 1200] { #expect(order(replay, at: mark, race) == ["B", "A"]) }
    #expect(race.names(try replay.lastSheet().order) == ["B", "A"])
  }

  @Test("a deadline that is over at once still settles a mark point each time")
  func overAtOnce() throws {
    let (race, first) = try levelRace(ranked: [])
    var replay = Replay(race.startList)
    replay.receive(race.reports + first)
    var count = 1
    while !replay.settle(until: { true }), count < 100 { count += 1 }
    #expect(count == 4)
    #expect(order(replay, at: 1200, race) == ["B", "A"])
  }

  @Test("reports that keep coming at the first mark point do not keep the last from being settled")
  func fair() throws {
    let (race, first) = try levelRace(ranked: [])
    var replay = Replay(race.startList)
    replay.receive(race.reports)
    for seconds in 10..<20 {
      var told = race
      told.reports = []
      try told.pass("A", at: 400, cut("1:\(seconds).0"))
      replay.receive(told.reports)
      replay.settle { true }
    }
    let last = try #require(replay.columns.last)
    #expect(last.order.count == 2)
    replay.append(first)
    #expect(order(replay, at: 1200, race) == ["B", "A"])
  }

  /// A race of eight with few different times, so that many are level, told in any order: some with
  /// ranks, some withdrawn, some entered late.
  private func reports(_ race: RaceFixture, _ random: inout SplitMix64) throws -> [Report] {
    var told = race
    let names = race.startList.entries.map(\.key)
    let ranked = Set(
      [200, 400, 600, 800, 1000].filter { _ in Int.random(in: 0..<4, using: &random) == 0 })
    for mark in [200, 400, 600, 800, 1000, 1200] {
      for name in names where Int.random(in: 0..<7, using: &random) > 0 {
        let ticks = Int64(mark) * 1500 + Int64.random(in: 0..<3, using: &random) * 1000
        let isWrong = Int.random(in: 0..<40, using: &random) == 0
        let time = PrintedTime(time: RaceTime(ticks: isWrong ? 1000 : ticks), decimals: 1)
        let isRanked = ranked.contains(mark) && Bool.random(using: &random)
        let rank = isRanked ? Int.random(in: 1...3, using: &random) : nil
        try told.pass(name, at: mark, .cut(time), rank: rank)
        if Int.random(in: 0..<12, using: &random) == 0 {
          told.add(.markPoint(Distance(metres: mark)), .withdrawn(.pass(try race.id(name))))
        }
      }
    }
    for name in names {
      try told.result(name, nil, "4:0\(Int.random(in: 0..<3, using: &random)).00")
    }
    let isBackwards = Bool.random(using: &random)
    var reports = isBackwards ? told.reports.reversed() : told.reports.shuffled(using: &random)
    let number = Int.random(in: 0..<names.count, using: &random)
    let drawn = Entry(
      id: names[number], athlete: Athlete(name: names[number]), nation: nil, startOrder: 20)
    let late = Entry(athlete: Athlete(name: "Late"), nation: nil, startOrder: 0)
    for claim in [Claim.entered(EntryID(number), drawn), .entered(EntryID(names.count), late)] {
      reports.insert(
        Report(.beforeGun, claim), at: Int.random(in: 0...reports.count, using: &random))
    }
    return reports
  }

  private func portrait(_ replay: Replay) -> [String] {
    replay.positions(instants: 20).map { position in
      let state = replay.state(at: position)
      return "\(state.step.kind) \(state.order) \(state.placings) \(state.lastSeen)"
    }
  }

  @Test("in whatever pieces it is settled, the race is the same as all at once", arguments: 1...150)
  func anyPieces(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let race = try RaceFixture("1500m", (0..<8).map { "R\($0)" })
    let reports = try reports(race, &random)
    let expected = portrait(Replay(race.startList, reports: reports))
    var replay = Replay(race.startList)
    var held: [RaceState] = []
    var rest = reports[...]
    while !rest.isEmpty {
      let count = Int.random(in: 1...9, using: &random)
      replay.receive(rest.prefix(count))
      rest = rest.dropFirst(count)
      guard Bool.random(using: &random) else { continue }
      let isWhole = replay.settle(passes: Int.random(in: 1...4, using: &random)) {
        Int.random(in: 0..<3, using: &random) == 0
      }
      held.append(replay.state(at: .step(replay.timeline.steps.last?.kind ?? .gun)))
      guard isWhole else { continue }
      let sofar = Replay(race.startList, reports: replay.feed)
      #expect(portrait(replay) == portrait(sofar))
    }
    while !replay.settle(passes: 2, until: { Bool.random(using: &random) }) {}
    #expect(portrait(replay) == expected)
    #expect(Set(held.map(\.order.count)).isSubset(of: [8, 9]))
  }
}
