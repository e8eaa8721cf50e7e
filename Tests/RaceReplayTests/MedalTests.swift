import Athletics
import RaceReplay
import Testing

@Suite("Medals of a race")
struct MedalTests {
  private func medals(_ race: RaceFixture, _ state: RaceState) throws -> [String] {
    let medals = try #require(race.replay.medals(in: state))
    return medals.certain.map {
      "\($0.medal.word) \($0.nation.code) \(race.startList[$0.entry].key)"
    }
      + medals.open.map { open in
        (["open"] + open.medals.map(\.word) + race.names(open.candidates)).joined(separator: " ")
      }
  }

  @Test("Paris: two for the United States, one for Britain, provisional until official")
  func paris() throws {
    let race = try RaceFixture.paris1500()
    let replay = race.replay
    let expected = ["gold USA Hocker", "silver GBR Kerr", "bronze USA Nuguse"]
    #expect(try medals(race, replay.state(.finish)) == expected)
    #expect(replay.medals(in: replay.state(.finish))?.isProvisional == true)
    #expect(replay.medals(in: replay.state(.official))?.isProvisional == false)
  }

  @Test("two who share silver leave no bronze")
  func sharedSilver() throws {
    let race = try RaceFixture.beijing2008()
    #expect(
      try medals(race, race.replay.state(.finish))
        == ["gold JAM Fraser", "silver JAM Simpson", "silver JAM Stewart"])
  }

  @Test("two who share bronze both have it")
  func sharedBronze() throws {
    let race = try RaceFixture.beijing2015()
    #expect(
      try medals(race, race.replay.state(.finish)) == [
        "gold JAM Bolt", "silver USA Gatlin", "bronze USA Bromell", "bronze CAN De Grasse",
      ])
  }

  @Test("a dead heat for gold gives no silver")
  func sharedGold() throws {
    var race = try RaceFixture("100m", [("A", "USA"), ("B", "GBR"), ("C", "JAM"), ("D", "CAN")])
    try race.deadHeat(["A", "B"], place: 1)
    try race.result("C", 3)
    try race.result("D", 4)
    #expect(
      try medals(race, race.replay.state(.finish))
        == ["gold USA A", "gold GBR B", "bronze JAM C"])
  }

  @Test("two on one place that no source calls a dead heat have no certain medal")
  func notCalledDeadHeat() throws {
    var race = try RaceFixture("100m", [("A", "USA"), ("B", "GBR"), ("C", "ITA"), ("D", "CAN")])
    for (name, place) in [("A", 1), ("B", 2), ("C", 2), ("D", 4)] { try race.result(name, place) }
    #expect(
      try medals(race, race.replay.state(.finish)) == ["gold USA A", "open silver bronze B C"])
  }

  @Test("two on the third place contest the bronze")
  func contestedBronze() throws {
    var race = try RaceFixture("100m", [("A", "USA"), ("B", "GBR"), ("C", "ITA"), ("D", "CAN")])
    for (name, place) in [("A", 1), ("B", 2), ("C", 3), ("D", 3)] { try race.result(name, place) }
    #expect(
      try medals(race, race.replay.state(.finish))
        == ["gold USA A", "silver GBR B", "open bronze C D"])
  }

  @Test("a place that nobody is known to have is open, without candidates")
  func unknownPlace() throws {
    var race = try RaceFixture("100m", [("A", "USA"), ("B", "GBR")])
    try race.result("A", 2)
    #expect(
      try medals(race, race.replay.state(.finish)) == ["silver USA A", "open gold bronze"])
  }

  @Test("an estimated or unknown nation gives no certain medal")
  func nations() throws {
    var race = try RaceFixture(
      "100m", [("A", "USA"), ("B", "GBR"), ("C", "")], guessedNations: ["B"])
    for (name, place) in [("A", 1), ("B", 2), ("C", 3)] { try race.result(name, place) }
    #expect(
      try medals(race, race.replay.state(.finish))
        == ["gold USA A", "open silver B", "open bronze C"])
  }

  @Test("a race that awards none has none")
  func noMedals() throws {
    var race = try RaceFixture("100m", [("A", "USA")], awardsMedals: false)
    try race.result("A", 1)
    let replay = race.replay
    #expect(replay.medals(in: replay.state(.finish)) == nil)
    #expect(replay.medalStanding(in: replay.state(.finish), competition: nil) == nil)
  }

  @Test("a disqualification moves the medals up")
  func disqualified() throws {
    var race = try RaceFixture.paris5000()
    try race.result("Kipyegon", outcome: .disqualified(), at: .after)
    try race.reinstate("Kipyegon")
    #expect(
      try medals(race, race.replay.state(.change(1)))
        == ["gold KEN Chebet", "silver NED Hassan", "bronze ITA Battocletti"])
    #expect(
      try medals(race, race.replay.state(.change(2)))
        == ["gold KEN Chebet", "silver KEN Kipyegon", "bronze NED Hassan"])
  }

  @Test("while it runs the medals are those of the standing")
  func running() throws {
    let race = try RaceFixture.tokyo1500()
    let replay = race.replay
    #expect(
      try medals(race, replay.state(.markPoint(metres(1200))))
        == ["gold KEN Cheruiyot", "silver NOR Ingebrigtsen", "bronze KEN Kipsang"])
    #expect(
      try medals(race, replay.state(.markPoint(metres(400))))
        == ["gold NOR Ingebrigtsen", "open silver bronze Cheruiyot Hoare"])
    #expect(try medals(race, replay.state(.gun)) == ["open gold silver bronze"])
    #expect(
      try medals(race, try replay.state(at: "3:29.03"))
        == ["gold NOR Ingebrigtsen", "silver KEN Cheruiyot", "bronze KEN Kipsang"])
  }

  @Test("places of a mark point behind which not everyone is known give no medal")
  func staleLeader() throws {
    let race = try RaceFixture.paris1500()
    #expect(
      try medals(race, try race.replay.state(at: "3:01.00"))
        == ["gold NOR Ingebrigtsen", "open silver bronze"])
    var other = try RaceFixture("1500m", [("A", "USA"), ("B", "GBR")])
    try other.pass("A", at: 400, rank: 1)
    try other.pass("A", at: 400, try press("56.0"))
    try other.pass("B", at: 800, try press("1:53.0"), rank: 1)
    try other.result("A", 1, "3:30.00")
    try other.result("B", 2, "3:31.00")
    #expect(
      try medals(other, try other.replay.state(at: "1:55.0"))
        == ["gold GBR B", "open silver bronze"])
  }

  @Test("who has dropped out has no medal")
  func droppedOut() throws {
    var race = try RaceFixture("1500m", [("A", "USA"), ("B", "GBR"), ("C", "KEN")])
    for (name, time) in [("A", "1:52.0"), ("B", "1:53.0"), ("C", "1:54.0")] {
      try race.pass(name, at: 800, try cut(time))
    }
    try race.result("A", outcome: .didNotFinish(), at: .markPoint(metres(1000)))
    try race.pass("B", at: 1200, try cut("2:50.0"))
    try race.pass("C", at: 1200, try cut("2:51.0"))
    #expect(
      try medals(race, try race.replay.state(at: "2:50.5"))
        == ["gold GBR B", "silver KEN C", "open bronze"])
  }
}
