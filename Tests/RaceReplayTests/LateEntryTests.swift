import Athletics
import RaceReplay
import Testing

@Suite("Entries that come late, and reports about them that come early")
struct LateEntryTests {
  private func entered(_ index: Int) -> Report {
    let entry = Entry(athlete: Athlete(name: "Late \(index)"), nation: nil, bib: "\(index)")
    return Report(.beforeGun, .entered(EntryID(index), entry))
  }

  private func passed(_ index: Int, _ time: String) throws -> Report {
    Report(
      .markPoint(metres(400)), .pass(EntryID(index), rank: nil, reading: try cut(time)))
  }

  @Test("a report about someone unknown takes effect when the entry comes, in any order")
  func waiting() throws {
    let race = try RaceFixture("1500m", ["A"])
    let reports = [
      try passed(2, "58.0"), entered(2), try passed(0, "59.0"), try passed(1, "57.0"), entered(1),
    ]
    var replay = Replay(race.startList, reports: reports)
    #expect(replay.startList.entries.map(\.key) == ["A", "1", "2"])
    #expect(
      replay.standing(replay.state(.markPoint(metres(400)))) == ["1 1", "2 2", "3 A"])
    #expect(replay.feed == reports)
    replay = Replay(race.startList)
    for report in reports { replay.append([report]) }
    #expect(
      replay.standing(replay.state(.markPoint(metres(400)))) == ["1 1", "2 2", "3 A"])
  }

  @Test("who is withdrawn stays, stands nowhere, and comes back when entered again")
  func withdrawn() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    for (name, time) in [("A", "57.0"), ("B", "58.0")] {
      try race.pass(name, at: 400, try cut(time))
    }
    race.add(.beforeGun, .withdrawn(.entry(try race.id("A"))))
    var replay = race.replay
    #expect(replay.standing(replay.state(.markPoint(metres(400)))) == ["1 B", "- A"])
    #expect(replay.withdrawn == [try race.id("A")])
    replay.append([Report(.beforeGun, .entered(EntryID(0), race.startList[EntryID(0)]))])
    #expect(replay.standing(replay.state(.markPoint(metres(400)))) == ["1 A", "2 B"])
    #expect(replay.withdrawn.isEmpty)
  }

  @Test("a corrected bib changes the bib and not who it is")
  func bib() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    try race.pass("A", at: 400, try cut("57.0"))
    race.add(.beforeGun, .bib(EntryID(0), "77"))
    let replay = race.replay
    #expect(replay.startList[EntryID(0)].bib == "77")
    #expect(replay.startList[EntryID(0)].key == "A")
    #expect(replay.standing(replay.state(.markPoint(metres(400)))).first == "1 A")
  }
}
