import RaceReplay
import Testing

struct FirstThreeTests {
  private func comesFirst(_ left: PrintedLine, _ right: PrintedLine) -> Bool {
    (left.place, left.athlete) < (right.place, right.athlete)
  }

  @Test(
    "the first three of every race are those in print",
    arguments: ParisFigures.races + ElsewhereFigures.races)
  func firstThree(figures: PrintedRace) throws {
    let race = try #require(ArchivedRace.named(figures.path))
    let sheet = try #require(race.lastSheet)
    let medallists = sheet.order.filter { (sheet.placing(of: $0)?.number ?? 4) <= 3 }
    // Those who share a place stand in the order of start, not in that of the page.
    let known = medallists.compactMap(race.printed)
    #expect(known.map(\.place) == figures.firstThree.map(\.place))
    #expect(known.sorted(by: comesFirst) == figures.firstThree.sorted(by: comesFirst))
  }

  @Test(
    "as many places, marks and other outcomes are known as in print",
    arguments: ParisFigures.races + ElsewhereFigures.races)
  func counts(figures: PrintedRace) throws {
    let race = try #require(ArchivedRace.named(figures.path))
    let sheet = try #require(race.lastSheet)
    let reported = sheet.lines.count { $0?.reportedPlace != nil && $0?.isOut == false }
    #expect(reported == figures.places)
    #expect(sheet.lines.count { $0?.reading != nil } == figures.marks)
    #expect(sheet.lines.count { $0?.isOut == true } == figures.out)
  }

  @Test("Budapest's three at 9.88 stay second, third and fourth; Beijing's two at 9.92 share third")
  func equalMarks() throws {
    let budapest = try #require(ArchivedRace.named("budapest-2023/100m-m/final"))
    let sheet = try #require(budapest.lastSheet)
    let equal = sheet.order.filter { sheet[$0]?.reading?.value.text == "9.88" }
    #expect(equal.compactMap { sheet.placing(of: $0)?.text } == ["2", "3", "4"])

    let beijing = try #require(ArchivedRace.named("beijing-2015/100m-m/final"))
    let shared = try #require(beijing.lastSheet)
    let thirds = shared.order.filter { shared.placing(of: $0)?.number == 3 }
    #expect(thirds.compactMap { shared.placing(of: $0)?.text } == ["3=", "3="])
    #expect(shared.areDeadHeat(thirds[0], thirds[1]))
  }
}
