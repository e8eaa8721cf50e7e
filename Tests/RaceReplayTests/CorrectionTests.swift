import Athletics
import RaceReplay
import Testing

@Suite("Corrections after the finish")
struct CorrectionTests {
  private func standing(_ replay: Replay, _ kind: Step.Kind) -> [String] {
    replay.standing(replay.state(kind))
  }

  @Test("a disqualification moves up, a reinstatement moves back: Kipyegon in Paris")
  func kipyegon() throws {
    var race = try RaceFixture.paris5000()
    try race.result("Kipyegon", outcome: .disqualified(), at: .after)
    try race.reinstate("Kipyegon")
    race.becomesOfficial()
    let replay = race.replay
    #expect(
      replay.timeline.steps.map(\.kind) == [.gun, .finish, .change(1), .change(2), .official])
    #expect(
      standing(replay, .finish).prefix(4) == [
        "1 Chebet", "2 Kipyegon", "3 Hassan", "4 Battocletti",
      ])
    #expect(
      standing(replay, .change(1)) == [
        "1 Chebet", "2 Hassan", "3 Battocletti", "4 Kipkemboi", "5 Taye", "- Kipyegon",
      ])
    #expect(standing(replay, .change(2)) == standing(replay, .finish))
    #expect(replay.timeline.steps[2].entry == (try race.id("Kipyegon")))
    #expect(replay.state(.change(1)).outcomes == [try race.id("Kipyegon"): .disqualified()])
    #expect(replay.state(.official).outcomes.isEmpty)
  }

  private let newPlaces = [("Hassan", 2), ("Battocletti", 3), ("Kipkemboi", 4), ("Taye", 5)]
  private let withoutKipyegon = [
    "1 Chebet", "2 Hassan", "3 Battocletti", "4 Kipkemboi", "5 Taye", "- Kipyegon",
  ]

  @Test("places that the source prints again after a disqualification are not moved twice")
  func placesAfterDisqualification() throws {
    var race = try RaceFixture.paris5000()
    try race.result("Kipyegon", outcome: .disqualified(), at: .after)
    for (name, place) in newPlaces { try race.result(name, place, at: .after) }
    let replay = race.replay
    #expect(replay.timeline.steps.map(\.kind) == [.gun, .finish, .change(1)])
    #expect(standing(replay, .change(1)) == withoutKipyegon)
    try race.reinstate("Kipyegon")
    #expect(standing(race.replay, .change(2)) == standing(replay, .finish))
    for (name, place) in newPlaces { try race.result(name, place + 1, at: .after) }
    #expect(race.replay.timeline.steps.count == 4)
    #expect(standing(race.replay, .change(2)) == standing(replay, .finish))
  }

  @Test("nor are places that are printed again before the disqualification")
  func placesBeforeDisqualification() throws {
    var race = try RaceFixture.paris5000()
    try race.result("Chebet", 1, at: .after)
    for (name, place) in newPlaces { try race.result(name, place, at: .after) }
    try race.result("Kipyegon", outcome: .disqualified(), at: .after)
    race.becomesOfficial()
    #expect(standing(race.replay, .official) == withoutKipyegon)
    try race.reinstate("Kipyegon")
    let replay = race.replay
    let last = try #require(replay.timeline.steps.last)
    #expect(standing(replay, last.kind) == standing(replay, .finish))
  }

  @Test("a list printed before the disqualification that stops short moves the rest up")
  func partialList() throws {
    var race = try RaceFixture.paris5000()
    try race.result("Hassan", 2, at: .after)
    try race.result("Battocletti", 3, at: .after)
    try race.result("Kipyegon", outcome: .disqualified(), at: .after)
    race.becomesOfficial()
    #expect(standing(race.replay, .official) == withoutKipyegon)
  }

  @Test("a place given to someone who was out takes them back in")
  func impliedReinstatement() throws {
    var race = try RaceFixture.paris5000()
    try race.result("Kipyegon", outcome: .disqualified(), at: .after)
    try race.result("Kipyegon", 2, at: .after)
    #expect(standing(race.replay, .change(2)) == standing(race.replay, .finish))
    #expect(race.replay.state(.change(2)).outcomes.isEmpty)
  }

  @Test("without one of two on a place the other keeps it, and those behind move up")
  func oneOfTwo() throws {
    var race = try RaceFixture.beijing2015()
    try race.result("Bromell", outcome: .disqualified(), at: .after)
    try race.reinstate("Bromell")
    let replay = race.replay
    #expect(
      standing(replay, .change(1)) == [
        "1 Bolt", "2 Gatlin", "3 De Grasse", "4 Rodgers", "5 Gay", "6 Powell", "7 Vicaut", "8 Su",
        "- Bromell",
      ])
    #expect(standing(replay, .change(2)) == standing(replay, .finish))
  }

  @Test("two disqualifications and one reinstatement, in any nesting")
  func twoOut() throws {
    for isFirstReinstated in [true, false] {
      var race = try RaceFixture.paris5000()
      try race.result("Kipyegon", outcome: .disqualified(), at: .after)
      try race.result("Hassan", outcome: .disqualified(), at: .after)
      try race.reinstate(isFirstReinstated ? "Kipyegon" : "Hassan")
      let replay = race.replay
      #expect(
        standing(replay, .change(2)) == [
          "1 Chebet", "2 Battocletti", "3 Kipkemboi", "4 Taye", "- Kipyegon", "- Hassan",
        ])
      #expect(
        standing(replay, .change(3)).prefix(3) == [
          "1 Chebet", isFirstReinstated ? "2 Kipyegon" : "2 Hassan", "3 Battocletti",
        ])
    }
  }

  @Test("a disqualification told twice moves up once")
  func toldTwice() throws {
    var race = try RaceFixture.paris5000()
    for _ in 1...2 { try race.result("Kipyegon", outcome: .disqualified(), at: .after) }
    #expect(race.replay.timeline.steps.map(\.kind) == [.gun, .finish, .change(1)])
    #expect(standing(race.replay, .change(1)) == withoutKipyegon)
    for _ in 1...2 { try race.reinstate("Kipyegon") }
    #expect(race.replay.timeline.steps.count == 4)
    #expect(standing(race.replay, .change(2)) == standing(race.replay, .finish))
  }

  @Test("someone whom the first list left out comes back at their place")
  func leftOutOfTheList() throws {
    var race = try RaceFixture("5000m", ["A", "B", "C", "D"])
    try race.result("B", 2, "14:29.60", outcome: .disqualified())
    for (name, place) in [("A", 1), ("C", 2), ("D", 3)] { try race.result(name, place) }
    try race.reinstate("B")
    #expect(standing(race.replay, .finish) == ["1 A", "2 C", "3 D", "- B"])
    #expect(standing(race.replay, .change(1)) == ["1 A", "2 B", "3 C", "4 D"])
  }

  @Test("computed places follow a disqualification by themselves")
  func computed() throws {
    var race = try RaceFixture("100m", ["A", "B", "C"])
    for (name, time) in [("A", "9.79"), ("B", "9.80"), ("C", "9.81")] {
      try race.result(name, nil, time)
    }
    try race.result("A", outcome: .disqualified(), at: .after)
    #expect(standing(race.replay, .change(1)) == ["1 B", "2 C", "- A"])
  }

  @Test("a time read again is a step; the step before keeps the old one")
  func readAgain() throws {
    var race = try RaceFixture.paris1500()
    try race.result("Kerr", nil, "3:27.80", at: .after)
    let replay = race.replay
    let kerr = try race.id("Kerr")
    #expect(replay.timeline.steps.last?.kind == .change(1))
    #expect(replay.sheet(at: .official)?[kerr]?.reading?.value.text == "3:27.79")
    #expect(replay.sheet(at: .change(1))?[kerr]?.reading?.value.text == "3:27.80")
    #expect(replay.state(.change(1)).isOfficial)
  }

  @Test("a time read again leaves the clocks before it as they were")
  func clocksStay() throws {
    var race = try RaceFixture.paris1500()
    let before = race.replay
    try race.result("Hocker", nil, "3:30.65", at: .after)
    try race.result("Komen", nil, "3:45.59", at: .after)
    let replay = race.replay
    for kind in before.timeline.steps.map(\.kind) {
      #expect(replay.state(kind).clock == before.state(kind).clock)
    }
    #expect(replay.state(.change(2)).fieldClock?.text == "3:45.59")
  }

  @Test("a mark read again puts away the finer reading that it contradicts")
  func finerReading() throws {
    var race = try RaceFixture.beijing2015()
    try race.result("Bromell", nil, "9.93", at: .after)
    try race.result("De Grasse", nil, "9.92", at: .after)
    let replay = race.replay
    let sheet = try #require(replay.sheets.last)
    #expect(sheet[try race.id("Bromell")]?.finest?.value.text == "9.93")
    #expect(sheet[try race.id("De Grasse")]?.finest?.value.text == "9.911")
    #expect(replay.timeline.steps.map(\.kind) == [.gun, .finish, .change(1)])
  }

  @Test("two who were parted can be called level, and the other way round")
  func photoReadAgain() throws {
    var race = try RaceFixture("100m", ["Tarmoh", "Felix", "Fourth"])
    for (place, name) in ["Tarmoh", "Felix", "Fourth"].enumerated() {
      try race.result(name, place + 1, place == 2 ? "11.10" : "11.07")
    }
    try race.deadHeat(["Tarmoh", "Felix"], place: 1, at: .after)
    try race.result("Felix", 2, at: .after)
    let replay = race.replay
    #expect(standing(replay, .change(1)) == ["1= Tarmoh", "1= Felix", "3 Fourth"])
    #expect(standing(replay, .change(2)) == standing(replay, .finish))
    let pair = try race.ids(["Tarmoh", "Felix"])
    #expect(replay.sheet(at: .change(1))?.areDeadHeat(pair[0], pair[1]) == true)
    #expect(replay.sheet(at: .change(2))?.areDeadHeat(pair[0], pair[1]) == false)
  }

  @Test("a correction leaves every earlier step as it was")
  func earlierSteps() throws {
    var race = try RaceFixture.tokyo1500()
    let before = race.replay
    try race.result("Cheruiyot", outcome: .disqualified(), at: .after)
    try race.result("Kerr", nil, "3:29.04", at: .after)
    let replay = race.replay
    for kind in before.timeline.steps.map(\.kind) {
      #expect(replay.standing(replay.state(kind)) == before.standing(before.state(kind)))
      #expect(replay.sheet(at: kind) == before.sheet(at: kind))
    }
    for tenths in stride(from: 0, through: 2200, by: 7) {
      let instant = Position.instant(RaceTime(ticks: Int64(tenths) * 1000))
      #expect(
        replay.standing(replay.state(at: instant)) == before.standing(before.state(at: instant)))
    }
  }

  @Test("what changes no place, mark or outcome is no step, and is told at the last one")
  func noStep() throws {
    var race = try RaceFixture.paris1500()
    try race.result("Hocker", 1, "3:27.65", at: .after, worth: Provenance(.reported, .twoSources))
    let given = PrintedMargin.seconds(try official("0.14"))
    race.add(.after, .margin(ahead: try race.id("Hocker"), behind: nil, given))
    let replay = race.replay
    #expect(replay.timeline.steps.last?.kind == .official)
    let margin = replay.margin(
      from: try race.id("Hocker"), to: try race.id("Kerr"), in: try #require(replay.sheets.last))
    #expect(margin?.given?.value == given)
    #expect(replay.sheets.first?.givenMargins == [])
  }

  @Test("a result stamped again is official once")
  func stampedAgain() throws {
    var race = try RaceFixture.paris5000()
    race.becomesOfficial("23:40:00")
    try race.result("Kipyegon", outcome: .disqualified(), at: .after)
    race.becomesOfficial("23:59:00")
    #expect(race.replay.timeline.steps.map(\.kind) == [.gun, .finish, .official, .change(1)])
    #expect(race.replay.timeline.steps[2].time?.text == "23:40")
  }
}
