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

  @Test("a margin that a source gives counts, whatever it is, as far as the fourth place")
  func given() throws {
    var race = try RaceFixture("100mh", ["A", "B", "C", "D", "E"])
    let times = ["12.33", "12.39", "12.44", "12.49", "12.53"]
    for (index, name) in ["A", "B", "C", "D", "E"].enumerated() {
      try race.result(name, index + 1, times[index])
    }
    #expect(race.replay.closeFinish == nil)
    race.add(
      .finish, .margin(ahead: try race.id("D"), behind: nil, .seconds(try official("0.033"))))
    #expect(race.replay.closeFinish == nil)
    race.add(
      .finish, .margin(ahead: try race.id("C"), behind: nil, .seconds(try official("0.043"))))
    #expect(names(race.replay.closeFinish) == ["C", "D"])
    #expect(race.replay.closeFinish?.margin.difference.text == "0.043")
  }

  @Test("behind the fourth nobody looks, and 0.03 s is not close")
  func others() throws {
    var race = try RaceFixture("100m", ["A", "B", "C", "D", "E", "F"])
    for (index, time) in ["9.80", "9.83", "9.86", "9.89", "9.92", "9.92"].enumerated() {
      try race.result(["A", "B", "C", "D", "E", "F"][index], index + 1, time)
    }
    #expect(race.replay.closeFinish == nil)
  }

  @Test("fourth and fifth a hundredth apart are no close finish; a dead heat for fourth is one")
  func fourth() throws {
    var race = try RaceFixture("100m", ["A", "B", "C", "D", "E"])
    for (index, time) in ["9.80", "9.83", "9.86", "9.89", "9.90"].enumerated() {
      try race.result(["A", "B", "C", "D", "E"][index], index + 1, time)
    }
    #expect(race.replay.closeFinish == nil)
    try race.deadHeat(["D", "E"], place: 4)
    #expect(names(race.replay.closeFinish) == ["D", "E"])
  }

  @Test("a place that contradicts the times is no close finish")
  func contradiction() throws {
    var race = try RaceFixture("100m", ["A", "B", "C"])
    for (index, time) in ["10.02", "10.00", "10.01"].enumerated() {
      try race.result(["A", "B", "C"][index], index + 1, time)
    }
    #expect(names(race.replay.closeFinish) == ["B", "C"])
    try race.result("C", 3, "10.50")
    #expect(race.replay.closeFinish == nil)
  }

  @Test("between third and eighth there are four of whom no time is known")
  func holes() throws {
    var race = try RaceFixture("100m", ["A", "B", "C", "D"])
    for (name, place, time) in [("A", 1, "9.80"), ("B", 2, "9.84"), ("C", 3, "9.88")] {
      try race.result(name, place, time)
    }
    try race.result("D", 8, "9.89")
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
