import Athletics
import RaceReplay

/// Folds, follows, corrects and seeks a marathon that nobody ran, at several sizes of its field.
struct MarathonBenchmark {
  private let markPoints = 10
  /// How often a screen is drawn while reports come in.
  private let frame: Int64 = 33_000_000
  /// How long a screen lets settling take in a frame.
  private let deadline: Int64 = 1_000_000
  /// How many reports a second come in where frames are measured.
  private let usualRate: Int64 = 200_000

  func run() {
    print("  a report takes \(MemoryLayout<Report>.size) bytes")
    for runners in [3000, 30_000, 100_000] {
      guard let race = SyntheticRoadRace(runners: runners, markPoints: markPoints) else { return }
      print("  \(runners) runners, \(race.reports.count) reports")
      fold(race)
      let runs = runners > 30_000 ? 3 : 20
      follow(race, runs: runs, rate: nil)
      follow(race, runs: runs, rate: usualRate)
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
  ///
  /// - Parameter rate: how many reports come in a second; as many as can be taken where there is none.
  private func follow(_ race: SyntheticRoadRace, runs: Int, rate: Int64?) {
    let reports = race.inRaceOrder
    var settling = Figures()
    var states = Figures()
    var rests = Figures()
    var whole = Figures()
    for _ in 0..<runs {
      whole.measure {
        var replay = Replay(race.startList)
        var shown: RaceState?
        let start = Figures.now
        var last = start
        func draw() -> Bool {
          let end = Figures.now + deadline
          let isWhole = settling.measure { replay.settle { Figures.now > end } }
          shown = states.measure {
            replay.state(at: .step(replay.timeline.steps.last?.kind ?? .gun))
          }
          return isWhole
        }
        for (count, report) in reports.enumerated() {
          replay.receive(CollectionOfOne(report))
          guard count % 64 == 0 else { continue }
          if let rate {
            while Figures.now - start < Int64(count) * 1_000_000_000 / rate {}
          }
          guard Figures.now - last > frame else { continue }
          _ = draw()
          last = Figures.now
        }
        rests.measure { while !draw() {} }
        withExtendedLifetime(shown) {}
      }
    }
    let taken = Int64(reports.count) * 1_000_000_000 / max(whole.median, 1)
    print(
      "    one by one, drawn every 33 ms, \(rate == nil ? "as fast as they are taken" : "paced"): "
        + "\(taken) reports a second")
    print("      settling a frame \(settling.text)")
    print("      its state \(states.text)")
    print("      from the last report until all is settled \(rests.text)")
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
