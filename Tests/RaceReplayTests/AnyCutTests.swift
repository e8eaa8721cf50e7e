import Athletics
import RaceReplay
import Testing

@Suite("Any cut of the feed gives the same race")
struct AnyCutTests {
  private let names = (0..<9).map { "R\($0)" }

  /// A race as it might be told: most of the field timed at most marks, some marks with the leader
  /// alone, dropouts, late entries, figures taken back, things told twice, corrections in batches.
  private func reports(_ race: RaceFixture, _ random: inout SplitMix64) throws -> [Report] {
    var told = race
    let late = EntryID(names.count)
    let enters = Bool.random(using: &random)
    var ticks = names.map { _ in Int64(0) }
    let isPlaced = Bool.random(using: &random)
    for metres in [400, 800, 1200] {
      if Int.random(in: 0..<6, using: &random) == 0 {
        told.add(
          .markPoint(Distance(metres: metres)),
          .leaderTime(try cut("\(metres / 400):0\(metres / 400).5"), candidates: []))
        for index in ticks.indices { ticks[index] += 600_000 }
        continue
      }
      for (index, name) in names.enumerated() {
        ticks[index] += Int64.random(in: 560_000...640_000, using: &random) / 1000 * 1000
        guard Int.random(in: 0..<12, using: &random) > 0 else { continue }
        let isWrong = Int.random(in: 0..<25, using: &random) == 0
        let time = PrintedTime(
          time: RaceTime(ticks: isWrong ? ticks[index] / 7 : ticks[index]), decimals: 1)
        try told.pass(name, at: metres, .cut(time))
        if Int.random(in: 0..<9, using: &random) == 0 {
          try told.pass(name, at: metres, .cut(time))
        }
      }
      if enters, metres == 400 {
        told.add(.beforeGun, .entered(late, Entry(athlete: Athlete(name: "Late"), nation: nil)))
      }
      if Int.random(in: 0..<3, using: &random) == 0, let name = names.randomElement(using: &random)
      {
        told.add(.markPoint(Distance(metres: metres)), .withdrawn(.pass(try race.id(name))))
      }
    }
    for (place, index) in names.indices.sorted(by: { ticks[$0] < ticks[$1] }).enumerated() {
      let name = names[index]
      guard Int.random(in: 0..<10, using: &random) > 0 else {
        try told.result(name, outcome: .didNotFinish(), at: .markPoint(metres(1200)))
        continue
      }
      let mark = PrintedTime(time: RaceTime(ticks: ticks[index] + 400_000), decimals: 2)
      try told.result(name, isPlaced ? place + 1 : nil, mark.text)
    }
    return told.reports + (try corrections(race, &random))
  }

  private func corrections(_ race: RaceFixture, _ random: inout SplitMix64) throws -> [Report] {
    try (0..<Int.random(in: 0...6, using: &random)).map { index in
      let id = try race.id(try #require(names.randomElement(using: &random)))
      let claim: Claim =
        switch Int.random(in: 0..<6, using: &random) {
        case 0: .result(ResultClaim(id, outcome: .disqualified()))
        case 1: .reinstated(id)
        case 2: .result(ResultClaim(id, place: Int.random(in: 1...9, using: &random)))
        case 3: .result(ResultClaim(id, reading: try official("4:00.55")))
        case 4: .withdrawn(.result(id))
        default: .official(nil)
        }
      return Report(.after, claim, delivery: Delivery(batch: "\(index / 2)"))
    }
  }

  private func portrait(_ replay: Replay) -> [String] {
    replay.positions(instants: 50).map { position in
      let state = replay.state(at: position)
      let gaps = state.order.map { replay.gap(of: $0, to: .leader, in: state)?.text ?? "" }
      return "\(state.step.kind) \(replay.standing(state)) \(state.lastSeen) \(gaps) "
        + "\(state.clock?.text ?? "-") \(state.outcomes.sorted { $0.key < $1.key }) "
        + "\(String(describing: replay.medals(in: state)))"
    }
  }

  @Test("one by one, by 7, all at once, and after a seek anywhere", arguments: 1...60)
  func cuts(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let race = try RaceFixture("1500m", names.map { ($0, "USA") })
    let reports = try reports(race, &random)
    let whole = Replay(race.startList, reports: reports)
    let expected = portrait(whole)
    for size in [1, 7, 660] {
      var pieces = Replay(race.startList)
      for start in stride(from: 0, to: reports.count, by: size) {
        pieces.append(reports[start..<min(start + size, reports.count)])
        _ = pieces.state(at: .instant(RaceTime(ticks: Int64(start) * 9000)))
      }
      #expect(portrait(pieces) == expected, "by \(size)")
      #expect(pieces.sheets == whole.sheets)
      #expect(pieces.startList == whole.startList)
    }
    var unsettled = Replay(race.startList)
    for report in reports { unsettled.receive(CollectionOfOne(report)) }
    var asked = 0
    while !unsettled.settle(
      passes: 2,
      until: {
        asked += 1
        return asked % 2 == 0
      })
    {}
    #expect(portrait(unsettled) == expected)
  }
}
