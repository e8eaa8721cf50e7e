import Athletics
import RaceReplay

/// Folds and seeks a marathon that nobody ran.
struct MarathonBenchmark {
  private let runners = 30_000
  private let markPoints = (1...10).map { Distance(metres: $0 * 4000) }

  func run() {
    guard let (startList, reports) = marathon() else { return }
    var fold = Figures()
    var replay = Replay(startList)
    for _ in 0..<3 {
      replay = fold.measure { Replay(startList, reports: reports) }
    }
    print("  fold of \(reports.count) reports: \(fold.text)")
    var steps = Figures()
    for step in replay.timeline.steps + replay.timeline.steps.reversed() {
      _ = steps.measure { replay.state(at: .step(step.kind)) }
    }
    print("  seek to a step: \(steps.text)")
    var instants = Figures()
    var random: UInt64 = 2024
    for _ in 0..<50 {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let ticks = Int64(random >> 33) % max(replay.timeline.end.ticks, 1)
      _ = instants.measure { replay.state(at: .instant(RaceTime(ticks: ticks))) }
    }
    print("  seek to an instant: \(instants.text)")
  }

  private func marathon() -> (StartList, [Report])? {
    guard let discipline = Discipline(code: "marathon"), let category = Category(code: "x") else {
      return nil
    }
    let race = Race(
      competition: Competition(id: "synthetic", name: "Synthetic"), discipline: discipline,
      category: category, round: "final")
    let entries = (0..<runners).map { number in
      Entry(athlete: Athlete(name: "Runner \(number)"), nation: nil, bib: "\(number)")
    }
    var reports: [Report] = []
    reports.reserveCapacity(runners * 11)
    for number in 0..<runners {
      // Milliseconds for each metre, spread over the field and changing along the course.
      let pace = 1800 + Int64((number &* 7919) % 3000)
      for (index, markPoint) in markPoints.enumerated() {
        let drift = Int64((number &* 31 &+ index &* 17) % 200)
        let ticks = Int64(markPoint.millimetres / 1000) * (pace + drift) / 10
        reports.append(
          Report(
            .markPoint(markPoint),
            .pass(EntryID(number), rank: nil, reading: reading(ticks))))
      }
      let finish = 42_195 * (pace + 150) / 10
      reports.append(
        Report(.finish, .result(ResultClaim(EntryID(number), reading: reading(finish)))))
    }
    return (StartList(race: race, entries: entries), reports)
  }

  /// A time rounded up to whole seconds, as on the road.
  private func reading(_ ticks: Int64) -> Reading {
    let seconds = (ticks + RaceTime.ticksPerSecond - 1) / RaceTime.ticksPerSecond
    return .roundedUp(PrintedTime(time: RaceTime(seconds: Int(seconds)), decimals: 0))
  }
}
