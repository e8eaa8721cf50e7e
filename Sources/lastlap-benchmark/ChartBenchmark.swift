import Athletics
import CellGrid
import RaceBoard
import RaceReplay

/// Draws every view of a race of 100 athletes and 100 mark points that nobody ran, a frame each.
struct ChartBenchmark {
  private let athletes = 100
  private let markPoints = (1...99).map { Distance(metres: $0 * 100) }
  private let size = GridSize(width: 200, height: 60)

  func run() {
    guard let race = race() else { return }
    for kind in RaceView.Kind.allCases {
      var state = BoardState(size: size, race: race)
      press("4z", &state)
      while state.race?.raceView != kind { press("v", &state) }
      var grid = CellGrid(size: size)
      var still = Figures()
      for _ in 0..<100 { still.measure { render(state, .plain, into: &grid) } }
      print("  \(kind), at the result: \(still.text)")
      print("  \(kind), playing at 64×: \(playing(&state, &grid).text)")
    }
  }

  /// The frames of the whole race as it plays, each with the tick before it.
  private func playing(_ state: inout BoardState, _ grid: inout CellGrid) -> Figures {
    press("0]]]]]] ", &state)
    var figures = Figures()
    while state.isPlaying {
      figures.measure {
        _ = reduce(&state, .ticked(microseconds: 33_333))
        render(state, .plain, into: &grid)
      }
    }
    return figures
  }

  private func press(_ keys: String, _ state: inout BoardState) {
    for key in keys { _ = reduce(&state, .keyPressed(.character(key))) }
  }

  /// A 10,000 m with tracked splits every 100 m, the athletes drawing apart and changing places.
  private func race() -> LoadedRace? {
    guard let discipline = Discipline(code: "10000m"), let category = Category(code: "x") else {
      return nil
    }
    let race = Race(
      competition: Competition(id: "synthetic", name: "Synthetic"), discipline: discipline,
      category: category, round: "final")
    let entries = (0..<athletes).map { number in
      Entry(athlete: Athlete(name: "Runner \(number)"), nation: nil, bib: "\(number)")
    }
    var reports: [Report] = []
    for number in 0..<athletes {
      var ticks: Int64 = 0
      for (index, markPoint) in (markPoints + [Distance(metres: 10_000)]).enumerated() {
        ticks += 165_000 + Int64((number &* 7919 &+ index &* index &* 31) % 9000)
        let tenths = ticks / 1000 * 1000
        let printed = PrintedTime(time: RaceTime(ticks: tenths), decimals: 1)
        let worth = Provenance(.tracked, .oneSource)
        if index < markPoints.count {
          let reading = Reading(printed, .near(RaceTime(ticks: 1000)))
          reports.append(
            Report(
              .markPoint(markPoint), .pass(EntryID(number), rank: nil, reading: reading), worth)
          )
        } else {
          let claim = ResultClaim(EntryID(number), reading: .roundedUp(printed))
          reports.append(Report(.finish, .result(claim)))
        }
      }
    }
    let replay = Replay(StartList(race: race, entries: entries), reports: reports)
    return LoadedRace(replay: replay, competition: nil, warnings: [], remarks: [])
  }
}
