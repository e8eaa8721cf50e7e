import Athletics
import RaceReplay
import Testing

@Suite("What is looked up by a mark point is what a walk along all of them finds")
struct MarkPointSearchTests {
  private static let distances = (1...60).map { metres($0 * 50) }

  /// A race of 3000 m with holes, times that cannot be right and runners who never finish.
  private func randomRace(_ random: inout SplitMix64) throws -> Replay {
    let names = ["Ada", "Bea", "Cleo", "Dora"]
    var race = try RaceFixture("3000m", names)
    for name in names {
      var ticks: Int64 = 0
      for number in 1..<Self.distances.count {
        ticks += Int64.random(in: 80_000...110_000, using: &random)
        guard Int.random(in: 0..<3, using: &random) > 0 else { continue }
        let isWrong = Int.random(in: 0..<15, using: &random) == 0
        let time = RaceTime(ticks: isWrong ? ticks / 3 : ticks)
        try race.pass(
          name, at: number * 50, .roundedUp(PrintedTime(time: time, decimals: 2)),
          Provenance(
            Int.random(in: 0..<9, using: &random) == 0 ? .estimated : .official, .oneSource))
      }
      guard Bool.random(using: &random) else { continue }
      let time = RaceTime(ticks: ticks + 100_000).text(decimals: 2)
      try race.result(name, nil, time)
    }
    if Bool.random(using: &random) { race.becomesOfficial() }
    return race.replay
  }

  @Test("a step is at its own position, and one that is not there at none", arguments: 0..<20)
  func steps(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let timeline = try randomRace(&random).timeline
    let others: [Step.Kind] = [.finish, .official, .change(1), .markPoint(metres(75)), .gun]
    let between = Self.distances.map { Step.Kind.markPoint($0) }
    for kind in timeline.steps.map(\.kind) + others + between {
      #expect(timeline.index(of: kind) == timeline.steps.firstIndex { $0.kind == kind })
    }
  }

  @Test("a stretch begins at the last time before it that can be right", arguments: 0..<20)
  func stretches(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let replay = try randomRace(&random)
    for id in replay.entryIDs {
      let times = replay.splits(of: id, in: replay.lastSheet)
      for distance in Self.distances + [metres(75)] {
        let stretch = replay.stretch(of: id, to: distance)
        guard let index = times.firstIndex(where: { $0.distance == distance }) else {
          #expect(stretch == nil)
          continue
        }
        let end = times[index].reading
        let start = index > 0 ? times[index - 1] : nil
        #expect(stretch?.from == start?.distance ?? .zero)
        #expect(
          stretch?.difference
            == start.map { TimeDifference(from: $0.reading.value, to: end.value) }
            ?? TimeDifference(fromGunTo: end.value))
      }
    }
  }

  @Test("a run has a time where one of its points lies, and nowhere else", arguments: 0..<5)
  func runs(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let run = try #require(try randomRace(&random).run(of: .front))
    for distance in Self.distances + [metres(75), .zero, .longest] {
      let point = run.points.first { $0.distance == distance }
      #expect(run.reading(at: distance) == point?.reading)
    }
  }
}
