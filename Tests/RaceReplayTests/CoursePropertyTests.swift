import Athletics
import RaceReplay
import Testing

@Suite("Properties of places on the course, for seeded races") struct CoursePropertyTests {
  /// A race of six with times every 300 m, some of them missing.
  private func randomRace(_ random: inout SplitMix64) throws -> RaceFixture {
    let names = ["A", "B", "C", "D", "E", "F"]
    var race = try RaceFixture("1500m", names)
    for (index, name) in names.enumerated() {
      var tenths = 0
      for at in [300, 600, 900, 1200] {
        tenths += Int.random(in: 410...440, using: &random)
        let time = PrintedTime(time: RaceTime(ticks: Int64(tenths) * 1000), decimals: 1)
        if Int.random(in: 0..<5, using: &random) > 0 { try race.pass(name, at: at, .cut(time)) }
      }
      let mark = PrintedTime(time: RaceTime(ticks: Int64(tenths + 420) * 1000), decimals: 2)
      if index > 0 { try race.result(name, nil, mark.text) }
    }
    return race
  }

  @Test("nobody is beyond what is known around them, and nobody runs back", arguments: 1...20)
  func bounds(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let race = try randomRace(&random)
    let replay = race.replay
    var last: [EntryID: Distance] = [:]
    for ticks in stride(from: 0, through: replay.timeline.end.ticks, by: 13_000) {
      let now = RaceTime(ticks: ticks)
      let field = try #require(replay.fieldOnCourse(in: replay.state(at: .instant(now))))
      #expect(field.seenAt?.time == now)
      for runner in field.runners {
        let times = replay.splits(of: runner.entry, in: replay.sheets.first)
        let passed = times.last { $0.time <= now }?.distance ?? .zero
        let next = times.first { $0.time > now }?.distance
        #expect(runner.distance >= passed)
        #expect(runner.distance < next ?? .longest)
        if next == nil { #expect(runner.distance == passed) }
        if case .between(let from, let to) = runner.at.basis {
          #expect(from == passed && to == next)
        }
        #expect(runner.distance >= last[runner.entry] ?? .zero)
        last[runner.entry] = runner.distance
      }
      let told = field.runners.map(\.entry) + field.unseen + field.betweenFarTimes + field.out
      #expect(Set(told).count == 6 && told.count == 6)
    }
  }

  @Test("whoever has passed a mark point is ahead of whoever has not", arguments: 1...20)
  func order(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let race = try randomRace(&random)
    let replay = race.replay
    for ticks in stride(from: 0, through: replay.timeline.end.ticks, by: 17_000) {
      let state = replay.state(at: .instant(RaceTime(ticks: ticks)))
      let field = try #require(replay.fieldOnCourse(in: state))
      for ahead in field.runners {
        for behind in field.runners where ahead.distance < behind.distance {
          guard ahead.at.isEstimated, behind.at.isEstimated,
            let one = state.placing(of: ahead.entry), let other = state.placing(of: behind.entry),
            state.lastSeen[ahead.entry.index] != state.lastSeen[behind.entry.index],
            !one.isOpen, !other.isOpen
          else { continue }
          #expect(one.number > other.number)
        }
      }
    }
  }

  @Test("any feed, in any state, gives a field or says that it has none", arguments: 1...20)
  func anyTimes(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var race = try RaceFixture("mile", ["A", "B", "C"])
    for name in ["A", "B", "C"] {
      for at in [1, 2, 400, 401, 1609] {
        let ticks = Int64.random(in: 0...RaceTime.longest.ticks, using: &random)
        let time = PrintedTime(time: RaceTime(ticks: ticks), decimals: 1)
        try race.pass(name, at: at, .cut(time))
      }
    }
    let replay = race.replay
    for step in replay.timeline.steps {
      let field = replay.fieldOnCourse(in: replay.state(step.kind))
      for runner in field?.runners ?? [] {
        #expect(runner.distance >= .zero && runner.distance <= .mile)
      }
    }
  }
}
