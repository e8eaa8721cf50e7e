import Athletics
import RaceReplay
import Testing

@Suite("Standing at an instant")
struct InstantTests {
  @Test("the furthest mark point counts, then the time there; the others follow without a place")
  func furthest() throws {
    let replay = try RaceFixture.tokyo1500().replay
    let state = try replay.state(at: "56.45")
    #expect(
      replay.standing(state) == [
        "1 Ingebrigtsen", "2= Cheruiyot", "2= Hoare", "- Fontes", "- Grethen", "- Heyward",
        "- Hocker", "- Kerr", "- Kipsang", "- McSweyn", "- Mechaal", "- Rozmys", "- Wightman",
      ])
    #expect(replay.standing(try replay.state(at: "56.19")).allSatisfy { $0.hasPrefix("- ") })
  }

  @Test("who has passed the next mark point moves ahead of those who have not")
  func overtaking() throws {
    let replay = try RaceFixture.tokyo1500().replay
    #expect(
      replay.standing(try replay.state(at: "1:52.9")).prefix(8)
        == [
          "1 Cheruiyot", "2 Ingebrigtsen", "3 McSweyn", "4 Wightman", "5 Kipsang", "6 Hoare",
          "7 Rozmys", "8= Fontes",
        ])
  }

  @Test("places are a count from the front at every instant of a race known throughout")
  func counted() throws {
    let replay = try RaceFixture.tokyo1500().replay
    for hundredths in stride(from: 5740, through: 21_860, by: 3) {
      let state = replay.state(at: .instant(RaceTime(ticks: Int64(hundredths) * 100)))
      var next = 1
      var shared = 0
      for (index, id) in state.order.enumerated() {
        guard let placing = state.placing(of: id) else {
          #expect(hundredths < 5750)
          continue
        }
        if placing.number != next { next = index + 1 }
        #expect(placing.number == next, "\(hundredths) \(replay.standing(state))")
        shared += placing.isShared ? 1 : 0
      }
      #expect(shared != 1, "\(hundredths) \(replay.standing(state))")
    }
  }

  @Test("who shared a place alone with someone who has gone on shares it no more")
  func sharedNoMore() throws {
    let replay = try RaceFixture.tokyo1500().replay
    #expect(replay.standing(try replay.state(at: "2:48.45"))[3...4] == ["4= McSweyn", "4= Kerr"])
    #expect(replay.standing(try replay.state(at: "3:15.40"))[3...4] == ["4 Kerr", "5 McSweyn"])
  }

  @Test("finishers keep their reported places while the others run")
  func finishers() throws {
    let replay = try RaceFixture.tokyo1500().replay
    let state = try replay.state(at: "3:29.10")
    #expect(
      replay.standing(state).prefix(5) == [
        "1 Ingebrigtsen", "2 Cheruiyot", "3 Kerr", "4 Kipsang", "5 Mechaal",
      ])
    #expect(state.lastSeen[state.order[2].index] == .finish)
    #expect(state.lastSeen[state.order[3].index] == .column(3))
    #expect(state.sheet == nil)
  }

  @Test("instants lie between the gun and the last to finish")
  func clamped() throws {
    let replay = try RaceFixture.tokyo1500().replay
    let late = replay.state(at: .instant(.longest))
    #expect(late.way == .atInstant(try PrintedTime("3:38.56").time))
    #expect(replay.standing(late) == replay.standing(replay.state(.finish)))
    let early = replay.state(at: .instant(RaceTime(ticks: -5)))
    #expect(early.way == .atInstant(.zero))
    #expect(early.step.kind == .gun)
  }

  @Test("an order without times appears when the leader is estimated to come by")
  func untimedOrder() throws {
    let race = try RaceFixture.paris1500()
    let replay = race.replay
    let hocker = try race.id("Hocker")
    #expect(try replay.state(at: "2:33.33").lastSeen[hocker.index] == .column(1))
    let state = try replay.state(at: "2:33.34")
    #expect(
      replay.standing(state).prefix(6) == [
        "1 Ingebrigtsen", "2 Cheruiyot", "3 Kerr", "4 Nuguse", "5 Hocker", "6 Kessler",
      ])
    #expect(state.step.kind == .markPoint(metres(1100)))
  }

  @Test("behind a mark point with holes nobody has a place: who was not seen may be anywhere")
  func holes() throws {
    let replay = try RaceFixture.paris1500().replay
    let state = try replay.state(at: "2:20.00")
    #expect(replay.standing(state).prefix(3) == ["1 Ingebrigtsen", "- Hocker", "- Arese"])
    #expect(state.countedPlaces == 1)
    let late = try replay.state(at: "3:01.00")
    #expect(
      replay.standing(late).prefix(6) == [
        "1 Ingebrigtsen", "5 Cheruiyot", "- Hocker", "- Komen", "- Kerr", "- Nuguse",
      ])
  }

  @Test("someone placed without a time is not shown in before an athlete who beat them")
  func untimedFinisher() throws {
    var race = try RaceFixture("1500m", ["A", "B", "C", "D"])
    try race.result("A", 1, "3:30.00")
    try race.result("B", 2, "3:32.00")
    try race.result("C", 3)
    try race.result("D", 4, "3:40.00")
    let replay = race.replay
    #expect(replay.standing(try replay.state(at: "3:31.00")) == ["1 A", "- B", "- C", "- D"])
    #expect(replay.standing(try replay.state(at: "3:32.00")) == ["1 A", "2 B", "3 C", "- D"])
    #expect(replay.standing(try replay.state(at: "3:40.00")).last == "4 D")
  }

  @Test("whoever is disqualified at the line has finished, and stands in nobody’s way")
  func finisherWithoutPlace() throws {
    var race = try RaceFixture("1500m", ["A", "B", "C"])
    for name in ["A", "B", "C"] { try race.pass(name, at: 1200, try cut("2:50.0")) }
    try race.result("B", nil, "3:30.50", outcome: .disqualified())
    try race.result("A", 1, "3:30.00")
    let state = try race.replay.state(at: "3:30.50")
    #expect(race.replay.standing(state) == ["1 A", "2 C", "- B"])
    #expect(state.lastSeen[try race.id("B").index] == .finish)
  }

  @Test("those behind someone who dropped out move up")
  func dropOut() throws {
    var race = try RaceFixture("1500m", ["A", "B", "C"])
    for (name, time) in [("A", "1:52.0"), ("B", "1:53.0"), ("C", "1:54.0")] {
      try race.pass(name, at: 800, try cut(time))
    }
    try race.result("B", outcome: .didNotFinish(), at: .markPoint(metres(1000)))
    try race.pass("A", at: 1200, try cut("2:50.0"))
    try race.pass("C", at: 1200, try cut("2:55.0"))
    let replay = race.replay
    #expect(replay.standing(try replay.state(at: "1:55.0")) == ["1 A", "2 B", "3 C"])
    #expect(replay.standing(try replay.state(at: "2:52.0")) == ["1 A", "2 C", "- B"])
  }
}
