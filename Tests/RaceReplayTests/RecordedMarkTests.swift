import Athletics
import RaceReplay
import Testing

@Suite("Marks as they are recorded")
struct RecordedMarkTests {
  @Test(
    "a reading of the photo finish alone is the mark that the rule makes of it, and stays beside it",
    arguments: [
      ("100m", "11.452", "11.46"), ("10000m", "27:12.340", "27:12.34"),
      ("20000m", "57:59.501", "57:59.6"), ("marathon", "2:09:47.001", "2:09:48"),
    ])
  func fromReading(event: String, read: String, mark: String) throws {
    for stage in [Stage.finish, .after] {
      var race = try RaceFixture(event, ["A"])
      try race.result("A", 1)
      try race.result("A", nil, read, at: stage)
      let line = try #require(race.replay.lastSheet?[EntryID(0)])
      #expect(line.reading?.value.text == mark)
      #expect(line.finer?.value.text == read)
    }
  }

  @Test("a mark with its reading beside it is what was printed")
  func both() throws {
    var race = try RaceFixture("100m", ["A"])
    try race.result("A", 1, "11.46", read: "11.452")
    let line = try #require(race.replay.lastSheet?[EntryID(0)])
    #expect(line.reading?.value.text == "11.46")
    #expect(line.finer?.value.text == "11.452")
  }

  @Test("equal places whose times separate contradict each other, at a mark and at the finish")
  func level() throws {
    var race = try RaceFixture("1500m", ["A", "B", "C"])
    for (name, time, rank) in [("A", "60.1", 1), ("B", "60.7", 1), ("C", "61.0", 3)] {
      try race.pass(name, at: 400, try cut(time), rank: rank)
    }
    for (name, time, place) in [("A", "4:00.00", 1), ("B", "4:00.00", 1), ("C", "4:00.50", 1)] {
      try race.result(name, place, time)
    }
    let (a, b, c) = (try race.id("A"), try race.id("B"), try race.id("C"))
    #expect(
      race.replay.passContradictions == [
        Contradiction(markPoint: metres(400), ahead: b, behind: a, isLevel: true)
      ])
    #expect(
      race.replay.contradictions == [
        Contradiction(markPoint: nil, ahead: c, behind: b, isLevel: true)
      ])
  }
}
