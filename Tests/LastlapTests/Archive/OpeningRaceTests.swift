import Athletics
import RaceBoard
import RaceReplay
import Testing

@testable import lastlap

struct OpeningRaceTests {
  private let race: ArchivedRace

  init() throws { race = try #require(ArchivedRace.named(OpeningRaceFigures.path)) }

  @Test("the program opens with the men's 1500 m of Paris")
  func opens() { #expect(EmbeddedArchive.openingRace == OpeningRaceFigures.path) }

  @Test("the result is the printed one, line by line, with bibs, order of start and flags")
  func result() throws {
    let sheet = try #require(race.lastSheet)
    let lines = sheet.order.compactMap { id -> OpeningRaceFigures.Line? in
      guard let printed = race.printed(id), let bib = race.entry(id).bib,
        let order = race.entry(id).startOrder
      else { return nil }
      return OpeningRaceFigures.Line(
        result: printed, bib: bib, order: order,
        flags: sheet[id]?.flags.map(\.value.text) ?? [])
    }
    #expect(lines == OpeningRaceFigures.lines)
    #expect(sheet.isOfficial)
  }

  @Test("it became official at 20:56:29")
  func official() {
    #expect(race.replay.timeline.steps.last?.time?.code == OpeningRaceFigures.official)
  }

  @Test("its steps are gun, 400, 800, 1000, 1100, 1200, 1300, finish and official")
  func steps() {
    let marks = [400, 800, 1000, 1100, 1200, 1300].map { Step.Kind.markPoint(Distance(metres: $0)) }
    #expect(race.replay.timeline.steps.map(\.kind) == [.gun] + marks + [.finish, .official])
  }

  @Test("Ingebrigtsen led at 400, 800, 1000 and 1200 m, in the times of the split sheets")
  func leader() throws {
    for (markPoint, time) in OpeningRaceFigures.leaderTimes {
      let state = try #require(race.state(at: markPoint))
      #expect(state.leader == race.id(bib: "1092"), "\(markPoint)")
      #expect(state.clock?.text == time, "\(markPoint)")
    }
  }

  @Test("the places at the mark points are those reported, and no others")
  func ranks() throws {
    for (markPoint, bib, rank) in OpeningRaceFigures.ranks {
      let state = try #require(race.state(at: markPoint))
      let id = try #require(race.id(bib: bib))
      #expect(state.placing(of: id)?.text == "\(rank)", "\(markPoint) \(bib)")
    }
    for markPoint in Set(OpeningRaceFigures.ranks.map(\.markPoint)) {
      let wanted = OpeningRaceFigures.ranks.count { $0.markPoint == markPoint }
      let state = try #require(race.state(at: markPoint))
      #expect(state.placedCount == wanted, "\(markPoint)")
    }
  }

  @Test("the order of the first lap is told at 400 m, and gives nobody a place there")
  func firstLap() throws {
    let state = try #require(race.state(at: "400m"))
    let words = RemarkText(race: OpenRace(race.loaded))
    let told = race.replay.remarks(in: state).filter { $0.step == state.step.kind }
      .map { words.text($0.subject) }
    #expect(
      told.contains(
        "first 400 m: INGEBRIGTSEN, KOMEN, KERR, then CHERUIYOT, KESSLER and NUGUSE, farther back "
          + "HOCKER"))
    #expect(told.contains("first 400 m: HOCKER in place 7, by one source"))
    #expect(state.placedCount == 1)
  }

  @Test("of a race with only the leader's splits, no other gap and no other split is told")
  func nothingInvented() throws {
    let state = try #require(race.state(at: "800m"))
    for id in race.replay.entryIDs {
      #expect(race.replay.gap(of: id, to: .leader, in: state) == nil)
    }
    let column = try #require(race.replay.column(at: Distance(metres: 800)))
    #expect(column.passes.count { $0?.reading != nil } == 1)
  }

  @Test("between Kerr and Nuguse lies 0.01 s, which may be 0.001 to 0.019, and 1 to 14 cm")
  func margin() throws {
    let kerr = try #require(race.id(bib: "708"))
    let nuguse = try #require(race.id(bib: "1339"))
    let ingebrigtsen = try #require(race.id(bib: "1092"))
    let sheet = try #require(race.lastSheet)
    let margin = try #require(race.replay.margin(from: kerr, to: nuguse, in: sheet))
    #expect(margin.difference.text == "0.01")
    #expect(margin.difference.rangeText == "0.001–0.019")
    #expect(margin.verdict == .separable)
    let metres = try #require(margin.metres)
    #expect((metres.value * 100).rounded() == 7)
    #expect((metres.lower * 100).rounded() == 1)
    #expect((metres.upper * 100).rounded() == 14)
    #expect(
      metres.speed.basis
        == .lastStretch(of: ingebrigtsen, from: Distance(metres: 1200)))
  }
}
