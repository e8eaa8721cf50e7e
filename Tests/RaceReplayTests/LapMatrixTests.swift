import Athletics
import RaceReplay
import Testing

@Suite("The lap matrix") struct LapMatrixTests {
  private func cell(
    _ name: String, _ from: Int, _ to: Int, _ race: RaceFixture,
    _ division: LapDivision = .stretches, _ kind: Step.Kind = .official
  ) throws -> LapCell? {
    let replay = race.replay
    let matrix = replay.lapMatrix(division, in: replay.state(kind))
    let segment = Segment(from: metres(from), to: metres(to))
    let index = try #require(matrix.segments.firstIndex(of: segment))
    return matrix.cell(try race.id(name), index)
  }

  @Test("Tokyo, 800 to 1200 m: Kerr and Mechaal cannot be told apart, Cheruiyot was slower")
  func tokyoThirdStretch() throws {
    let race = try RaceFixture.tokyo1500()
    let kerr = try #require(try cell("Kerr", 800, 1200, race))
    #expect(kerr.difference.text == "55.2")
    #expect(kerr.difference.rangeText == "55.1–55.3")
    #expect(kerr.rank?.text == "1–2")
    #expect(kerr.standing == .notSeparable)
    let mechaal = try #require(try cell("Mechaal", 800, 1200, race))
    #expect(mechaal.difference.text == "55.3")
    #expect(mechaal.standing == .notSeparable)
    let cheruiyot = try #require(try cell("Cheruiyot", 800, 1200, race))
    #expect(cheruiyot.difference.text == "55.5")
    #expect(cheruiyot.standing == .slower)
    #expect(cheruiyot.rank?.text == "3=")
  }

  @Test("Tokyo, the last 300 m: all thirteen told apart, Kerr the fastest in 40.6")
  func tokyoLast300() throws {
    let race = try RaceFixture.tokyo1500()
    let replay = race.replay
    let matrix = replay.lapMatrix(.toFinish, in: replay.state(.official))
    #expect(matrix.segments.map(\.from) == [metres(1200), metres(1400)])
    let cells = matrix.rows.compactMap { id in matrix.cell(id, 0).map { (id, $0) } }
    let ranked = cells.sorted { ($0.1.rank?.number ?? 99) < ($1.1.rank?.number ?? 99) }
    #expect(ranked.map { $0.1.rank?.text } == (1...13).map { "\($0)" })
    #expect(
      race.names(ranked.map(\.0)) == [
        "Kerr", "Ingebrigtsen", "Hocker", "Kipsang", "Cheruiyot", "Mechaal", "Rozmys", "Heyward",
        "McSweyn", "Hoare", "Grethen", "Wightman", "Fontes",
      ])
    #expect(
      ranked.map { $0.1.difference.text } == [
        "40.6", "40.8", "41.0", "41.3", "41.7", "42.0", "42.6", "43.1", "43.5", "44.6", "45.1",
        "45.3", "45.5",
      ])
    #expect(ranked.first?.1.standing == .fastest)
    #expect(ranked.dropFirst().allSatisfy { $0.1.standing == .slower })
    #expect(matrix.segments.indices.map(matrix.missingTimes) == [0, 0])
  }

  @Test("Tokyo: Kerr came from 10th at 400 m to 3rd at the finish")
  func kerrsPlaces() throws {
    let race = try RaceFixture.tokyo1500()
    let replay = race.replay
    let places = replay.places(of: try race.id("Kerr"), in: replay.state(.official))
    #expect(places.map(\.markPoint) == [400, 800, 1200, 1400, 1500].map(metres))
    #expect(places.map(\.placing.text) == ["10", "7=", "4=", "4", "3"])
    #expect(try cell("Kerr", 1400, 1500, race)?.gain?.range == 1...1)
    #expect(try cell("Kerr", 800, 1200, race)?.gain?.range == 2...4)
    #expect(try cell("Ingebrigtsen", 800, 1200, race)?.gain?.range == 0...0)
    #expect(try cell("Kerr", 0, 400, race)?.gain == nil)
  }

  @Test("Paris: the last 300 m are known of Ingebrigtsen alone, and make nobody the fastest")
  func parisLast300() throws {
    let race = try RaceFixture.paris1500()
    let replay = race.replay
    let matrix = replay.lapMatrix(.toFinish, in: replay.state(.official))
    #expect(matrix.segments == [Segment(from: metres(1200), to: metres(1500))])
    let known = matrix.rows.filter { matrix.cell($0, 0) != nil }
    #expect(race.names(known) == ["Ingebrigtsen"])
    let cell = try #require(matrix.cell(try race.id("Ingebrigtsen"), 0))
    #expect(cell.difference.text == "40.97")
    #expect(cell.provenance.origin == .reported)
    #expect(cell.rank == nil)
    #expect(cell.standing == .notSeparable)
    #expect(cell.gain?.range == -3...(-3))
    #expect(matrix.segments.indices.map(matrix.missingTimes) == [11])
  }

  @Test("Paris: without a time at any pass of the line, laps are the intermediates")
  func parisLaps() throws {
    let race = try RaceFixture.paris1500()
    let replay = race.replay
    let matrix = replay.lapMatrix(.laps, in: replay.state(.official))
    #expect(matrix.division == .stretches)
    #expect(matrix.segments.map(\.to) == [400, 800, 1000, 1200, 1500].map(metres))
  }

  @Test("at a mark point nothing from further on is told")
  func markPointHidesTheRest() throws {
    let race = try RaceFixture.tokyo1500()
    let replay = race.replay
    let state = replay.state(.markPoint(metres(800)))
    let matrix = replay.lapMatrix(.stretches, in: state)
    let kerr = try race.id("Kerr")
    #expect(matrix.segments.map(\.to) == [400, 800, 1200, 1400, 1500].map(metres))
    #expect(
      matrix.segments.indices.map { matrix.cell(kerr, $0) != nil } == [
        true, true, false, false, false,
      ])
    #expect(matrix.rows == state.order)
    #expect(replay.places(of: kerr, in: state).count == 2)
    #expect(replay.lapMatrix(.laps, in: replay.state(.gun)).cell(kerr, 0) == nil)
  }

  @Test("at an instant a stretch is ranked only once everyone has run it")
  func instantRanksWaitForAll() throws {
    let race = try RaceFixture.tokyo1500()
    let replay = race.replay
    let kerr = try race.id("Kerr")
    let early = replay.lapMatrix(.stretches, in: try replay.state(at: "2:49.0"))
    #expect(early.cell(kerr, 2)?.difference.text == "55.2")
    #expect(early.cell(kerr, 2)?.rank == nil)
    #expect(early.cell(try race.id("Fontes"), 2) == nil)
    #expect(early.missingTimes(in: 2) == 7)
    let late = replay.lapMatrix(.stretches, in: try replay.state(at: "2:53.0"))
    #expect(late.cell(kerr, 2)?.rank?.text == "1–2")
    #expect(late.cell(kerr, 3) == nil)
  }

  @Test("an athlete's own fastest of equally long stretches is marked where it is told apart")
  func ownFastest() throws {
    let race = try RaceFixture.tokyo1500()
    #expect(try cell("Kerr", 800, 1200, race)?.isOwnFastest == true)
    #expect(try cell("Kerr", 400, 800, race)?.isOwnFastest == false)
    #expect(try cell("Kerr", 1400, 1500, race)?.isOwnFastest == false)
    #expect(
      try cell("Kerr", 400, 800, race, .stretches, .markPoint(metres(800)))?.isOwnFastest == true)
  }

  @Test("laps run from pass to pass, the first part and the last lap among them")
  func laps() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    for (metres, a, b) in [
      (300, "42.0", "42.5"), (700, "1:41.2", "1:41.0"), (1100, "2:38.0", "2:40.0"),
    ] {
      try race.pass("A", at: metres, try cut(a))
      try race.pass("B", at: metres, try cut(b))
    }
    try race.result("A", 1, "3:32.00")
    try race.result("B", 2, "3:33.50")
    let replay = race.replay
    let matrix = replay.lapMatrix(.laps, in: replay.state(.finish))
    #expect(matrix.division == .laps)
    #expect(matrix.segments.map(\.to) == [300, 700, 1100, 1500].map(metres))
    let a = try (0..<4).map { matrix.cell(try race.id("A"), $0) }
    #expect(a.map { $0?.difference.text } == ["42.0", "59.2", "56.8", "53.9"])
    #expect(a.map { $0?.standing } == [.fastest, .slower, .fastest, .slower])
    #expect(a.map { $0?.gain?.range } == [nil, -1...(-1), 1...1, 0...0])
    #expect(a.map { $0?.isOwnFastest } == [false, false, false, true])
  }
}
