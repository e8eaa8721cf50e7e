import Athletics
import RaceReplay
import Testing

@Suite("Close finishes")
struct CloseFinishTests {
  private func names(_ finish: CloseFinish?) -> [String]? {
    finish?.finishers.map(\.athlete.name)
  }

  @Test("of the 1500 m of Paris it is Kerr and Nuguse, a hundredth apart")
  func paris() throws {
    let finish = try #require(try RaceFixture.paris1500().replay.closeFinish)
    #expect(names(finish) == ["Kerr", "Nuguse"])
    #expect(finish.margin.difference.text == "0.01")
    #expect(finish.interval.lower == RaceTime(ticks: 10))
    #expect(finish.interval.upper == RaceTime(ticks: 190))
    #expect(finish.finishers.map { $0.placing?.text } == ["2", "3"])
  }

  @Test("a dead heat comes before any margin, and has none")
  func deadHeat() throws {
    let finish = try #require(try RaceFixture.beijing2015().replay.closeFinish)
    #expect(names(finish) == ["Bromell", "De Grasse"])
    #expect(finish.margin.verdict == .deadHeat)
    #expect(finish.interval == TimeRange(lower: .zero, upper: .zero))
    #expect(finish.finishers.allSatisfy { $0.reading.value.text == "9.911" })
  }

  @Test("a margin that a source gives counts, whatever it is, and for the fourth place too")
  func given() throws {
    var race = try RaceFixture("100mh", ["A", "B", "C", "D", "E"])
    let times = ["12.33", "12.39", "12.44", "12.49", "12.53"]
    for (index, name) in ["A", "B", "C", "D", "E"].enumerated() {
      try race.result(name, index + 1, times[index])
    }
    #expect(race.replay.closeFinish == nil)
    race.add(
      .finish, .margin(ahead: try race.id("D"), behind: nil, .seconds(try official("0.033"))))
    #expect(names(race.replay.closeFinish) == ["D", "E"])
    #expect(race.replay.closeFinish?.margin.difference.text == "0.033")
  }

  @Test("behind the fourth nobody looks, and 0.03 s is not close")
  func others() throws {
    var race = try RaceFixture("100m", ["A", "B", "C", "D", "E", "F"])
    for (index, time) in ["9.80", "9.83", "9.86", "9.89", "9.92", "9.92"].enumerated() {
      try race.result(["A", "B", "C", "D", "E", "F"][index], index + 1, time)
    }
    #expect(race.replay.closeFinish == nil)
  }

  @Test("two whom only our arithmetic cannot separate are no finish to remember")
  func undecided() throws {
    var race = try RaceFixture("100m", ["A", "B"])
    for name in ["A", "B"] { try race.result(name, nil, "9.88") }
    #expect(race.replay.closeFinish == nil)
    #expect(try RaceFixture("100m", ["A", "B"]).replay.closeFinish == nil)
  }
}
