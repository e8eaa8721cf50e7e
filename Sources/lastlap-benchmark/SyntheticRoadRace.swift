import Athletics
import RaceReplay

/// A road race of marathon length that nobody ran.
struct SyntheticRoadRace {
  let startList: StartList
  /// In the order of the entries, one after the other.
  let reports: [Report]

  /// Nothing where the race has no name.
  init?(runners: Int, markPoints: Int) {
    guard let discipline = Discipline(code: "marathon"), let category = Category(code: "x") else {
      return nil
    }
    let race = Race(
      competition: Competition(id: "synthetic", name: "Synthetic"), discipline: discipline,
      category: category, round: "final")
    startList = StartList(
      race: race,
      entries: (0..<runners).map { number in
        Entry(athlete: Athlete(name: "Runner \(number)"), nation: nil, bib: "\(number)")
      })
    let distances = (1...markPoints).map {
      Distance(millimetres: $0 * (42_000_000 / (markPoints + 1)))
    }
    var reports: [Report] = []
    reports.reserveCapacity(runners * (markPoints + 1))
    for number in 0..<runners {
      // Units of 100 µs for each metre, spread over the field and changing along the course.
      let pace = 1800 + Int64((number &* 7919) % 3000)
      for (index, markPoint) in distances.enumerated() {
        let drift = Int64((number &* 31 &+ index &* 17) % 200)
        let ticks = Int64(markPoint.millimetres) * (pace * 100 + drift) / 100_000
        reports.append(
          Report(
            .markPoint(markPoint), .pass(EntryID(number), rank: nil, reading: Self.reading(ticks)))
        )
      }
      let finish = 42_195 * (pace * 100 + 200) / 100
      reports.append(
        Report(.finish, .result(ResultClaim(EntryID(number), reading: Self.reading(finish)))))
    }
    self.reports = reports
  }

  /// The reports in the order of their times.
  var inRaceOrder: [Report] {
    func ticks(_ report: Report) -> Int64 {
      switch report.claim {
      case .pass(_, _, let reading): reading?.time.ticks ?? 0
      case .result(let claim): claim.reading?.time.ticks ?? 0
      default: 0
      }
    }
    return reports.map { (ticks($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// A time rounded up to whole seconds, as on the road.
  private static func reading(_ ticks: Int64) -> Reading {
    let seconds = (ticks + RaceTime.ticksPerSecond - 1) / RaceTime.ticksPerSecond
    return .roundedUp(PrintedTime(time: RaceTime(seconds: Int(seconds)), decimals: 0))
  }
}
