import Athletics
import RaceReplay
import Testing

@Suite("Margins at the line")
struct MarginTests {
  private func margin(_ race: RaceFixture, _ ahead: String, _ behind: String) throws -> Margin {
    let replay = race.replay
    return try #require(
      replay.margin(
        from: try race.id(ahead), to: try race.id(behind), in: try replay.lastSheet()))
  }

  private func rounded(_ value: Double, _ digits: Double) -> Double {
    (value * digits).rounded() / digits
  }

  @Test("Kerr finished a metre behind Hocker, Komen 58.1 m")
  func metresBehind() throws {
    let race = try RaceFixture.paris1500()
    let kerr = try #require(try margin(race, "Hocker", "Kerr").metres)
    #expect(rounded(kerr.value, 10) == 1.0)
    let replay = race.replay
    let komen = replay.metresBehindWinner(
      of: try race.id("Komen"), in: try replay.lastSheet())
    #expect(rounded(try #require(komen).value, 10) == 58.1)
    #expect(
      replay.metresBehindWinner(
        of: try race.id("Hocker"), in: try replay.lastSheet()) == nil)
  }

  @Test("Kerr to Nuguse is 7 cm, between 1 and 14, at Ingebrigtsen's speed by name")
  func silver() throws {
    let race = try RaceFixture.paris1500()
    let silver = try margin(race, "Kerr", "Nuguse")
    let length = try #require(silver.metres)
    #expect(rounded(length.value, 100) == 0.07)
    #expect(rounded(length.lower, 100) == 0.01)
    #expect(rounded(length.upper, 100) == 0.14)
    #expect(
      length.speed.basis == .lastStretch(of: try race.id("Ingebrigtsen"), from: metres(1200)))
    #expect(length.speed.provenance.origin == .reported)
    #expect(silver.verdict == .separable)
    #expect(silver.provenance == Provenance(.official, .oneSource))
  }

  @Test("metres are told by the trailing athlete's own last stretch where it is known")
  func ownStretch() throws {
    let race = try RaceFixture.tokyo1500()
    let length = try #require(try margin(race, "Cheruiyot", "Kerr").metres)
    #expect(length.speed.basis == .ownLastStretch(from: metres(1400)))
    #expect(rounded(length.speed.metresPerSecond, 100) == 7.36)
  }

  @Test("else by the last stretch of who finished nearest")
  func nearest() throws {
    var race = try RaceFixture("1500m", ["A", "B", "C", "D"])
    try race.pass("A", at: 1400, try cut("3:15.0"))
    try race.pass("D", at: 1400, try cut("3:16.0"))
    for (place, line) in [("A", "3:30.00"), ("B", "3:30.50"), ("C", "3:30.90"), ("D", "3:31.00")]
      .enumerated()
    { try race.result(line.0, place + 1, line.1) }
    let basis = try ["B", "C"].map { try margin(race, "A", $0).metres?.speed.basis }
    #expect(
      basis == [
        .lastStretch(of: try race.id("A"), from: metres(1400)),
        .lastStretch(of: try race.id("D"), from: metres(1400)),
      ])
  }

  @Test("else by the trailing athlete's average")
  func average() throws {
    let length = try #require(try margin(try .budapest2023(), "Lyles", "Tebogo").metres)
    #expect(length.speed.basis == .ownAverage)
    #expect(rounded(length.value, 100) == 0.51)
  }

  @Test("a split from the gun alone is no last stretch")
  func noStretchFromTheGun() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    race.add(.markPoint(metres(800)), .leaderTime(try press("1:51.5"), candidates: []))
    try race.result("A", 1, "3:30.00")
    try race.result("B", 2, "3:31.00")
    #expect(try margin(race, "A", "B").metres?.speed.basis == .ownAverage)
  }

  @Test("verdicts follow figures and sources")
  func verdicts() throws {
    #expect(try margin(try .paris100(), "Lyles", "Thompson").verdict == .separable)
    #expect(try margin(try .paris100(), "Lyles", "Thompson").difference.text == "0.005")
    #expect(try margin(try .beijing2015(), "Bromell", "De Grasse").verdict == .deadHeat)
    #expect(try margin(try .beijing2015(), "Bromell", "De Grasse").difference.text == "0.000")
    #expect(try margin(try .budapest2023(), "Tebogo", "Hughes").verdict == .decidedByPhoto)
    #expect(try margin(try .budapest2023(), "Lyles", "Tebogo").verdict == .separable)
  }

  @Test("computed places decide nothing by photo")
  func notSeparable() throws {
    var race = try RaceFixture("100m", ["A", "B"])
    for name in ["A", "B"] { try race.result(name, nil, "9.88") }
    let tie = try margin(race, "A", "B")
    #expect(tie.verdict == .notSeparable)
    #expect(tie.difference.rangeText == "−0.009 to 0.009")
  }

  @Test("a place that contradicts the times is not decided by photo")
  func contradiction() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    try race.result("A", 1, "3:30.00")
    try race.result("B", 2, "3:29.00")
    let odd = try margin(race, "A", "B")
    #expect(odd.verdict == .separable)
    #expect(odd.difference.text == "−1.00")
  }

  @Test("unlike figures that overlap are not the same hundredth")
  func overlapping() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    try race.pass("A", at: 1500, try press("3:30.0"), rank: 1)
    try race.pass("B", at: 1500, try press("3:30.1"), rank: 2)
    #expect(try margin(race, "A", "B").verdict == .notSeparable)
  }

  @Test("a margin that a source gives stands beside the computed one; the last report counts")
  func given() throws {
    var race = try RaceFixture.budapest2023()
    let pair = try race.ids(["Tebogo", "Hughes"])
    let first = PrintedMargin.words("inches")
    let second = PrintedMargin.seconds(try official("0.003"))
    race.add(.finish, .margin(ahead: pair[0], behind: nil, first))
    #expect(try margin(race, "Tebogo", "Hughes").given?.value == first)
    #expect(try margin(race, "Tebogo", "Seville").given == nil)
    race.add(.finish, .margin(ahead: pair[0], behind: pair[1], second))
    #expect(try margin(race, "Tebogo", "Hughes").given?.value == second)
    #expect(try margin(race, "Hughes", "Seville").given == nil)
  }

  @Test("an estimate separates nobody, whatever it says")
  func estimatedMark() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    try race.result("A", 1, "3:30.50")
    try race.result("B", 2, "3:31.00", worth: Provenance(.estimated, .oneSource))
    let margin = try margin(race, "A", "B")
    #expect(margin.verdict == .notSeparable)
    #expect(margin.provenance.origin == .estimated)
    #expect(margin.difference.rangeText == "0.491–0.509")
  }

  @Test("a given margin that is an estimate is none; another is worth what its source is")
  func givenWorth() throws {
    var race = try RaceFixture("800m", ["A", "B"])
    try race.result("A", 1, "1:45.00")
    try race.result("B", 2, "1:45.04")
    let claim = Claim.margin(
      ahead: try race.id("A"), behind: try race.id("B"), .seconds(try official("0.032")))
    race.reports.append(Report(.finish, claim, Provenance(.reported, .oneSource)))
    let reported = try margin(race, "A", "B")
    #expect(reported.difference.text == "0.032")
    #expect(reported.provenance == Provenance(.reported, .oneSource))
    race.reports.append(Report(.finish, claim, Provenance(.estimated, .oneSource)))
    #expect(try margin(race, "A", "B") == reported)
    race.reports.remove(at: race.reports.count - 2)
    let measured = try margin(race, "A", "B")
    #expect(measured.given == nil)
    #expect(measured.difference.text == "0.04")
    #expect(measured.difference.rangeText == "0.031–0.049")
    #expect(measured.provenance == Provenance(.official, .oneSource))
    #expect(race.replay.closeFinish == nil)
  }

  @Test("the photo finish has a lane for each mark, and a margin between any two when asked")
  func photoFinish() throws {
    var race = try RaceFixture.paris5000()
    try race.result("Taye", outcome: .disqualified(), at: .after)
    let replay = race.replay
    let photo = try #require(replay.photoFinish(of: try replay.lastSheet()))
    #expect(
      race.names(photo.lanes.map(\.entry))
        == ["Chebet", "Kipyegon", "Hassan", "Battocletti", "Kipkemboi"])
    let ids = photo.lanes.map(\.entry)
    let margins = zip(ids, ids.dropFirst()).map {
      replay.margin(from: $0, to: $1, at: photo.line)?.difference.text
    }
    #expect(margins == ["1.04", "1.01", "1.03", "0.59"])
    #expect(replay.margin(from: ids[0], to: ids[4], at: photo.line)?.difference.text == "3.67")
    let first = try #require(replay.sheets.first)
    #expect(replay.photoFinish(of: first)?.lanes.count == 6)
  }

  @Test("without marks there is no photo finish and no margin")
  func withoutMarks() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    try race.result("A", 1)
    try race.result("B", 2)
    let sheet = try #require(race.replay.sheets.last)
    #expect(race.replay.photoFinish(of: sheet) == nil)
    #expect(
      race.replay.margin(from: try race.id("A"), to: try race.id("B"), in: sheet) == nil)
  }
}
