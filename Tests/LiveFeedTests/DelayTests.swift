import Athletics
import LiveFeed
import RaceReplay
import ResultFormats
import ResultReading
import Testing

@Suite("What is told later than it came")
struct DelayTests {
  private static let second: Int64 = 1_000_000

  /// A report as a change, with where it belongs.
  private static func reported(
    _ stage: Stage, _ claim: Claim? = nil, confidence: Confidence = .oneSource
  ) -> LiveChange {
    let claim = claim ?? .pass(EntryID(0), rank: 1, reading: nil)
    let report = Report(stage, claim, Provenance(.official, confidence))
    return .reported(race: "a", [LoggedReport(report)])
  }

  private static func opened() throws -> LiveChange {
    let change = Follower(changesOf: RaceStreamTests.header + "\n").changes.first
    guard case .opened(_, let header, let logged) = try #require(change) else { return .warned([]) }
    return .opened(race: "a", header, logged)
  }

  private static func stages(_ changes: [LiveChange]) -> [Stage] {
    changes.flatMap { change -> [Stage] in
      guard case .reported(_, let logged) = change else { return [] }
      return logged.map(\.report.stage)
    }
  }

  @Test("a shorter delay tells at once what is due by then, a longer one takes nothing back")
  func changed() {
    func at(_ metres: Int) -> Stage { .markPoint(Distance(metres: metres)) }
    var held = HeldChanges(delay: 10 * Self.second)
    for (metres, came) in [(400, 0), (800, 8), (1200, 12)] {
      let told = held.take([Self.reported(at(metres))], at: Int64(came) * Self.second)
      #expect(Self.stages(told) == (came == 12 ? [at(400)] : []))
    }
    held.delay = 30 * Self.second
    #expect(held.take([], at: 20 * Self.second).isEmpty)
    #expect(held.due == 38 * Self.second)
    held.delay = 9 * Self.second
    #expect(Self.stages(held.take([], at: 20 * Self.second)) == [at(800)])
    held.delay = 0
    #expect(Self.stages(held.take([], at: 20 * Self.second)) == [at(1200)])
    #expect(held.isEmpty)
  }

  @Test("a moment comes with its first report, unless that was there before or is doubtful")
  func moments() throws {
    var arrivals = MomentArrivals()
    func came(_ changes: [LiveChange], _ seconds: Int64) -> [Step.Kind] {
      arrivals.take(changes, at: seconds * Self.second).map(\.moment)
    }
    let (first, second) = (Distance(metres: 400), Distance(metres: 800))
    #expect(came([try Self.opened(), Self.reported(.markPoint(first))], 100).isEmpty)
    #expect(came([Self.reported(.markPoint(first))], 110).isEmpty)
    let doubtful = Self.reported(.markPoint(second), confidence: .doubtful)
    #expect(came([doubtful, Self.reported(.beforeGun)], 111).isEmpty)
    #expect(came([Self.reported(.markPoint(second))], 112) == [.markPoint(second)])
    #expect(came([Self.reported(.markPoint(second))], 113).isEmpty)
    let out = ResultClaim(EntryID(1), outcome: .didNotFinish())
    #expect(came([Self.reported(.finish, .result(out))], 114).isEmpty)
    #expect(came([Self.reported(.finish)], 115) == [.finish])
  }

  @Test("the gun was fired as long ago as the source’s clock shows, and again after a recall")
  func gun() throws {
    var arrivals = MomentArrivals()
    _ = arrivals.take([try Self.opened()], at: 0)
    func clock(_ reading: ClockReading, _ seconds: Int64) -> [Int64] {
      arrivals.take([.clock(race: "a", reading)], at: seconds * Self.second).map(\.time)
    }
    #expect(clock(.running(RaceTime(seconds: 2)), 12) == [10 * Self.second])
    #expect(clock(.running(RaceTime(seconds: 3)), 13).isEmpty)
    #expect(clock(.armed, 14).isEmpty)
    #expect(clock(.running(RaceTime(seconds: 1)), 40) == [39 * Self.second])
  }
}

extension Follower {
  /// Whoever has heard all of a log.
  fileprivate init(changesOf log: String) {
    self.init()
    var stream = RaceStream(name: "wire")
    take(stream.feed(Array(log.utf8)[...]))
  }
}
