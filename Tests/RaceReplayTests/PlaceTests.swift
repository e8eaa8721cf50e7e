import Athletics
import RaceReplay
import Testing

@Suite("Places of a result")
struct PlaceTests {
  @Test("equal times on different places stay so: decided by photo")
  func budapest() throws {
    let race = try RaceFixture.budapest2023()
    let replay = race.replay
    #expect(
      replay.standing(replay.state(.finish)) == [
        "1 Lyles", "2 Tebogo", "3 Hughes", "4 Seville", "5 Coleman", "6 Sani Brown", "7 Omanyala",
        "8 Forde",
      ])
    let sheet = try #require(replay.sheets.last)
    for (ahead, behind) in [("Tebogo", "Hughes"), ("Hughes", "Seville"), ("Tebogo", "Seville")] {
      let margin = replay.margin(from: try race.id(ahead), to: try race.id(behind), in: sheet)
      #expect(margin?.verdict == .decidedByPhoto)
      #expect(margin?.difference.rangeText == "0.000–0.009")
    }
    #expect(!sheet.isComputed)
    #expect(sheet.holes.isEmpty)
  }

  @Test("a dead heat shares the place and skips the next")
  func beijing2015() throws {
    let race = try RaceFixture.beijing2015()
    let replay = race.replay
    #expect(
      replay.standing(replay.state(.finish)).prefix(5) == [
        "1 Bolt", "2 Gatlin", "3= Bromell", "3= De Grasse", "5 Rodgers",
      ])
    let sheet = try #require(replay.sheets.last)
    #expect(sheet.areDeadHeat(try race.id("Bromell"), try race.id("De Grasse")))
    #expect(sheet[try race.id("Bromell")]?.finest?.value.text == "9.911")
    #expect(sheet[try race.id("Bromell")]?.reading?.value.text == "9.92")
    #expect(sheet.holes.isEmpty)
    let margin = replay.margin(from: try race.id("Gay"), to: try race.id("Powell"), in: sheet)
    #expect(margin?.verdict == .decidedByPhoto)
  }

  @Test("two silvers leave no third place")
  func beijing2008() throws {
    let replay = try RaceFixture.beijing2008().replay
    #expect(
      replay.standing(replay.state(.finish)).prefix(4) == [
        "1 Fraser", "2= Simpson", "2= Stewart", "4 Williams",
      ])
    #expect(replay.sheets.last?.holes == [])
  }

  @Test("places that nobody reports are computed, equal times sharing and the next skipped")
  func computed() throws {
    var race = try RaceFixture("100m", ["D", "C", "B", "A", "E"])
    for (name, time) in [("A", "9.79"), ("B", "9.88"), ("C", "9.88"), ("D", "9.90"), ("E", "9.88")]
    { try race.result(name, nil, time) }
    let sheet = try #require(race.replay.sheets.last)
    #expect(sheet.isComputed)
    #expect(
      race.replay.standing(race.replay.state(.finish)) == ["1 A", "2= C", "2= B", "2= E", "5 D"])
    #expect(sheet.placing(of: try race.id("A"))?.isReported == false)
  }

  @Test("the finest reading computes a place")
  func computedByThousandths() throws {
    var race = try RaceFixture("100m", ["Thompson", "Lyles"])
    for (name, read) in [("Thompson", "9.789"), ("Lyles", "9.784")] {
      try race.result(name, nil, "9.79", read: read)
    }
    #expect(race.replay.standing(race.replay.state(.finish)) == ["1 Lyles", "2 Thompson"])
  }

  @Test("who overlaps two that are apart leaves all three places open")
  func chain() throws {
    var race = try RaceFixture("100m", [("A", "USA"), ("B", "GBR"), ("C", "JAM")])
    try race.result("A", nil, "9.79", read: "9.782")
    try race.result("B", nil, "9.79")
    try race.result("C", nil, "9.79", read: "9.789")
    let replay = race.replay
    #expect(replay.standing(replay.state(.finish)) == ["1–2 A", "1–3 B", "2–3 C"])
    #expect(replay.medals(in: replay.state(.finish))?.certain == [])
  }

  @Test("places between known ones stay open and are never renumbered")
  func holes() throws {
    var race = try RaceFixture("marathon", ["A", "B", "C", "D", "E"])
    for (name, place) in [("A", 1), ("B", 2), ("C", 6), ("D", 12)] {
      try race.result(name, place)
    }
    let replay = race.replay
    #expect(replay.standing(replay.state(.finish)) == ["1 A", "2 B", "6 C", "12 D", "- E"])
    #expect(replay.sheets.last?.holes == [3...5, 7...11])
  }

  @Test("a first place that nobody has is a hole too")
  func holeInFront() throws {
    var race = try RaceFixture("100m", ["A"])
    try race.result("A", 3)
    #expect(race.replay.sheets.last?.holes == [1...2])
  }

  @Test("who is out comes last, in the order in which that was printed")
  func outcomes() throws {
    var race = try RaceFixture("1500m", ["Dns", "Dq", "Win", "Dnf", "Other", "Silent"])
    try race.result("Win", 1, "3:30.00")
    try race.result("Dnf", outcome: .didNotFinish())
    try race.result("Dq", nil, "3:29.00", outcome: .disqualified())
    try race.result("Dns", outcome: .didNotStart())
    try race.result("Other", outcome: .other("aufg."))
    let replay = race.replay
    #expect(
      replay.standing(replay.state(.finish)) == [
        "1 Win", "- Silent", "- Dnf", "- Dq", "- Dns", "- Other",
      ])
    #expect(replay.state(.finish).outcomes[try race.id("Other")] == .other("aufg."))
  }

  @Test("who is out of competition has a time, no place, and takes nobody’s away")
  func outOfCompetition() throws {
    for places in [[1, 2, 3], [nil, nil, nil]] as [[Int?]] {
      var race = try RaceFixture("800m", ["A", "Guest", "B"])
      try race.result("A", places[0], "1:50.00")
      try race.result("Guest", nil, "1:49.00", outcome: .outOfCompetition(word: "NC"))
      try race.result("B", places[1], "1:52.00")
      let replay = race.replay
      #expect(replay.standing(replay.state(.finish)) == ["1 A", "2 B", "- Guest"])
      let guest = try #require(replay.sheets.last?[try race.id("Guest")])
      #expect(guest.reading?.value.text == "1:49.00")
      #expect(guest.isOutOfCompetition)
    }
  }

  @Test("a list may print a place and a disqualification in either order")
  func placeAndOutcome() throws {
    for isPlaceFirst in [true, false] {
      var race = try RaceFixture("1500m", ["A", "B", "C"])
      if isPlaceFirst { try race.result("A", 1) }
      try race.result("A", nil, "3:29.00", outcome: .disqualified())
      if !isPlaceFirst { try race.result("A", 1) }
      try race.result("B", 1)
      try race.result("C", 2)
      #expect(race.replay.standing(race.replay.state(.finish)) == ["1 B", "2 C", "- A"])
    }
  }

  @Test("a word that is no known outcome takes nobody's place away")
  func unknownWord() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    try race.result("A", 1)
    try race.result("B", 2, "3:31.00", outcome: .other("qR"))
    #expect(race.replay.standing(race.replay.state(.finish)) == ["1 A", "2 B"])
  }

  @Test("two on one place that no source calls a dead heat are kept so")
  func twoOnOnePlace() throws {
    var race = try RaceFixture("100m", ["A", "B", "C"])
    for (name, place) in [("A", 1), ("B", 2), ("C", 2)] {
      try race.result(name, place, "9.9\(place)")
    }
    let sheet = try #require(race.replay.sheets.last)
    #expect(race.replay.standing(race.replay.state(.finish)) == ["1 A", "2= B", "2= C"])
    #expect(!sheet.areDeadHeat(try race.id("B"), try race.id("C")))
  }

  @Test("a reported place stands against the times")
  func contradiction() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    try race.result("A", 2, "3:29.00")
    try race.result("B", 1, "3:30.00")
    #expect(race.replay.standing(race.replay.state(.finish)) == ["1 B", "2 A"])
  }

  @Test("an estimate gives no place, computes none and replaces nothing")
  func estimates() throws {
    let guess = Provenance(.estimated, .oneSource)
    var race = try RaceFixture("1500m", ["A", "B", "C"])
    try race.result("A", nil, "3:30.00")
    try race.result("B", nil, "3:29.00", worth: guess)
    try race.result("A", nil, "3:33.00", worth: guess)
    try race.result("C", 1, worth: guess)
    let replay = race.replay
    #expect(replay.standing(replay.state(.finish)) == ["1 A", "- B", "- C"])
    #expect(replay.sheets.last?[try race.id("A")]?.reading?.value.text == "3:30.00")
  }

  @Test("the pass of a mark point at the full distance is the finish")
  func passAtFullDistance() throws {
    var race = try RaceFixture("1500m", ["A", "B", "C"])
    try race.pass("A", at: 1500, try official("3:30.00"), rank: 1)
    try race.order([["A"], ["B"], ["C"]], at: 1500)
    let replay = race.replay
    #expect(replay.timeline.steps.map(\.kind) == [.gun, .finish])
    #expect(replay.standing(replay.state(.finish)) == ["1 A", "2 B", "3 C"])
  }
}
