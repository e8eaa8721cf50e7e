import Athletics
import RaceReplay
import Testing

@Suite("The order over a part of the course") struct ToldOrderTests {
  private func race() throws -> (RaceFixture, ToldOrder) {
    var race = try RaceFixture("1500m", ["A", "B", "C", "D", "E"])
    let ids = try race.ids(["B", "C", "D", "E"])
    let told = ToldOrder(
      [[ids[0]], [ids[1], ids[2]], [ids[3]]], rank: 1, from: .zero, to: metres(400))
    race.add(.markPoint(metres(400)), .ranInOrder(told))
    return (race, told)
  }

  private func told(_ race: RaceFixture, _ state: RaceState) -> [Remark] {
    race.replay.remarks(in: state).filter {
      if case .ranInOrder = $0.subject { true } else { false }
    }
  }

  @Test("it is a remark at its mark point, with what it is worth, and gives nobody a place")
  func remark() throws {
    let (race, order) = try race()
    let state = race.replay.state(.markPoint(metres(400)))
    #expect(state.placedCount == 0)
    #expect(race.replay.entryIDs.allSatisfy { state.placing(of: $0) == nil })
    #expect(state.leader == nil)
    let remarks = told(race, state)
    #expect(remarks.map(\.step) == [.markPoint(metres(400))])
    let worth = Provenance(.official, .oneSource)
    #expect(remarks.map(\.subject) == [.ranInOrder(Attested(order, worth))])
    #expect(told(race, race.replay.state(.gun)) == [])
  }

  @Test("a reported rank and a time at the mark point stand beside it")
  func besideRank() throws {
    var (race, _) = try race()
    try race.pass("A", at: 400, try press("54.8"), rank: 1)
    let state = race.replay.state(.markPoint(metres(400)))
    #expect(state.placedCount == 1)
    #expect(state.leader == EntryID(0))
    #expect(told(race, state).count == 1)
  }

  @Test("a doubtful one is listed and not remarked; one that is taken back with the notes is gone")
  func goneAgain() throws {
    var (race, order) = try race()
    race.add(.markPoint(metres(800)), .ranInOrder(order), .doubtful)
    #expect(race.replay.doubtful.count == 1)
    #expect(told(race, race.replay.state(.markPoint(metres(400)))).count == 1)
    race.add(.markPoint(metres(400)), .withdrawn(.notes))
    #expect(told(race, race.replay.state(.markPoint(metres(400)))) == [])
  }

  @Test("over the last part it is told at the finish")
  func atFinish() throws {
    var (race, order) = try race()
    let last = ToldOrder(order.groups, from: metres(1200), to: metres(1500))
    race.add(.markPoint(metres(1500)), .ranInOrder(last))
    try race.result("A", 1, "3:30.00")
    #expect(
      told(race, race.replay.state(.finish)).map(\.step) == [.markPoint(metres(400)), .finish]
    )
  }
}
