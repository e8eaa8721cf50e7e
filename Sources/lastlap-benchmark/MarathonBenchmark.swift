import Athletics
import RaceReplay

/// Folds, follows, corrects and seeks a marathon that nobody ran, at several sizes of its field.
struct MarathonBenchmark {
  private let markPoints = 10
  /// How often a screen is drawn while reports come in.
  private let frame: Int64 = 33_000_000
  /// How long a screen lets settling take in a frame.
  private let deadline: Int64 = 2_000_000

  func run() {
    print("  a report takes \(MemoryLayout<Report>.size) bytes")
    for runners in [3000, 30_000, 100_000] {
      guard let race = SyntheticRoadRace(runners: runners, markPoints: markPoints) else { return }
      print("  \(runners) runners, \(race.reports.count) reports")
      fold(race)
      follow(race, runs: runners > 30_000 ? 3 : 20)
      correct(race)
      seek(race)
    }
  }

  private func fold(_ race: SyntheticRoadRace) {
    var fold = Figures()
    for _ in 0..<3 { _ = fold.measure { Replay(race.startList, reports: race.reports) } }
    print("    all at once: \(fold.text)")
  }

  /// Reports one at a time in the order of the race, with what a screen shows at the latest step
  /// settled as far as a frame allows and held until the next.
  private func follow(_ race: SyntheticRoadRace, runs: Int) {
    let reports = race.inRaceOrder
    var frames = Figures()
    var rests = Figures()
    var whole = Figures()
    for _ in 0..<runs {
      whole.measure {
        var replay = Replay(race.startList)
        var shown: RaceState?
        var last = Figures.now
        for (count, report) in reports.enumerated() {
          replay.receive(CollectionOfOne(report))
          guard count % 64 == 0, Figures.now - last > frame else { continue }
          _ = frames.measure { draw(&replay, &shown) }
          last = Figures.now
        }
        rests.measure { while !draw(&replay, &shown) {} }
      }
    }
    let rate = Int64(reports.count) * 1_000_000_000 / max(whole.median, 1)
    print("    one by one, drawn every 33 ms: \(rate) reports a second; a frame \(frames.text)")
    print("    from the last report until all is settled: \(rests.text)")
  }

  /// Settles what there is time for; says whether that is all.
  private func draw(_ replay: inout Replay, _ shown: inout RaceState?) -> Bool {
    let end = Figures.now + deadline
    let isWhole = replay.settle { Figures.now > end }
    shown = replay.state(at: .step(replay.timeline.steps.last?.kind ?? .gun))
    return isWhole
  }

  private func correct(_ race: SyntheticRoadRace) {
    var replay = Replay(race.startList, reports: race.reports)
    let before = ProcessMemory.resident
    var corrections = Figures()
    for number in 0..<1000 {
      let id = EntryID(number * 7 % race.startList.entries.count)
      let claim = ResultClaim(id, outcome: .disqualified())
      corrections.measure { replay.append(CollectionOfOne(Report(.after, .result(claim)))) }
    }
    print(
      "    a correction: \(corrections.text); 1,000 add "
        + "\((ProcessMemory.resident - before) / 1000) MB")
    var seek = Figures()
    _ = seek.measure { replay.state(at: .step(.change(500))) }
    print("    seek to the 500th of 1,000 corrections: \(seek.text)")
  }

  private func seek(_ race: SyntheticRoadRace) {
    let replay = Replay(race.startList, reports: race.reports)
    var steps = Figures()
    for step in replay.timeline.steps + replay.timeline.steps.reversed() {
      _ = steps.measure { replay.state(at: .step(step.kind)) }
    }
    print("    seek to a step: \(steps.text)")
    var instants = Figures()
    for part in 0..<50 {
      let ticks = replay.timeline.end.ticks * Int64(part) / 50
      _ = instants.measure { replay.state(at: .instant(RaceTime(ticks: ticks))) }
    }
    print("    seek to an instant: \(instants.text)")
  }
}
