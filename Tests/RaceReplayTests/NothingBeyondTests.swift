import Athletics
import RaceReplay
import Testing

@Suite("Nothing beyond where one stands") struct NothingBeyondTests {
  private func races() throws -> [RaceFixture] {
    [try .tokyo1500(), try .rome1500(), try .paris1500(), try .beijing2015()]
  }

  @Test("whatever a cell tells at an instant, its time was run by then and stays the same")
  func cells() throws {
    for race in try races() {
      let replay = race.replay
      let finish = replay.state(.finish)
      for second in stride(from: 0, through: 230, by: 7) {
        let now = RaceTime(seconds: second)
        let state = replay.state(at: .instant(now))
        for division in LapDivision.allCases {
          let early = replay.lapMatrix(division, in: state)
          let late = replay.lapMatrix(division, in: finish)
          #expect(early.segments == late.segments)
          for id in replay.entryIDs {
            for index in early.segments.indices {
              guard let cell = early.cell(id, index) else { continue }
              let end = early.segments[index].to
              let reading =
                replay.column(at: end)?.reading(of: id) ?? replay.sheets.first?[id]?.reading
              #expect((reading?.value.time ?? .longest) <= now)
              #expect(cell.difference == late.cell(id, index)?.difference)
              #expect(cell.rank == nil || cell.rank == late.cell(id, index)?.rank)
            }
          }
        }
      }
    }
  }

  @Test("gaps, places, changes of lead and remarks of an instant are a first part of the whole")
  func firstPart() throws {
    for race in try races() {
      let replay = race.replay
      let finish = replay.state(.finish)
      let remarks = Set(replay.remarks(in: finish))
      for second in stride(from: 0, through: 230, by: 7) {
        let state = replay.state(at: .instant(RaceTime(seconds: second)))
        for id in replay.entryIDs {
          let gaps = replay.gaps(of: id, to: .leader, in: state)
          #expect(gaps == Array(replay.gaps(of: id, to: .leader, in: finish).prefix(gaps.count)))
          let places = replay.places(of: id, in: state)
          #expect(places == Array(replay.places(of: id, in: finish).prefix(places.count)))
          if let outlook = replay.outlook(of: id, against: .leader, in: state) {
            let reading = replay.column(at: outlook.from)?.reading(of: id)
            #expect((reading?.value.time ?? .longest) <= RaceTime(seconds: second))
          }
        }
        let leads = replay.leadChanges(in: state)
        #expect(leads == Array(replay.leadChanges.prefix(leads.count)))
        #expect(remarks.isSuperset(of: replay.remarks(in: state)))
      }
    }
  }
}
