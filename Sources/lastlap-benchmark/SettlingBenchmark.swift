import Athletics
import RaceReplay

/// How the cost of settling grows with the mark points where it was once more than linear: ten times as
/// many may take ten times as long.
struct SettlingBenchmark {
  private static let runners = 20

  func run() {
    print("  \(Self.runners) runners who are level at every mark point, ranked at every other one:")
    for count in [10, 100, 1000] {
      guard let race = SyntheticRoadRace(runners: Self.runners, markPoints: 1) else { return }
      let columns = (1...count).map { Self.column(at: $0) }
      var forwards = Figures()
      var backwards = Figures()
      var replay = Replay(race.startList)
      for _ in 0..<5 {
        forwards.measure { replay = Replay(race.startList, reports: Array(columns.joined())) }
        backwards.measure {
          replay = Replay(race.startList, reports: columns.reversed().flatMap(\.self))
        }
      }
      var moves = Figures()
      for number in 0..<20 {
        let report = Self.pass(number, at: 1, rank: Self.runners - number)
        moves.measure { replay.append(CollectionOfOne(report)) }
      }
      print(
        "  \(count) mark points: forwards \(Figures.milliseconds(forwards.median)), from the last "
          + "to the first \(Figures.milliseconds(backwards.median)), another rank at the first "
          + Figures.milliseconds(moves.median))
    }
  }

  private static func column(at mark: Int) -> [Report] {
    (0..<runners).map { pass($0, at: mark, rank: mark % 2 == 0 || $0 % 2 == 0 ? nil : 1) }
  }

  private static func pass(_ number: Int, at mark: Int, rank: Int?) -> Report {
    let time = PrintedTime(time: RaceTime(seconds: 9 * mark), decimals: 0)
    return Report(
      .markPoint(Distance(metres: 20 * mark)),
      .pass(EntryID(number), rank: rank, reading: .roundedUp(time)))
  }
}
