import Athletics
import RaceReplay
import ReaderChecks
import ResultFormats
import Testing

@Suite("What FinishLynx wrote into a folder is one competition")
struct LynxFolderTests {
  private static let result = """
    012,Final,2,,+0.6,m/s,,,,,20:11:54.4049
    1,12,3,,,,1:45.19,,1:45.190,,"52.10 (52.10),1:45.19 (53.09)"
    2,7,1,Fell,Zed,,1:53.85,,8.655
    DNF,31,6

    """

  private static let files = [
    (name: "meet/a.evt", text: LynxFixture.startList),
    (name: "meet/p.ppl", text: LynxFixture.people),
    (name: "meet/s.sch", text: LynxFixture.schedule), (name: "meet/012-2-02.lif", text: result),
  ]

  @Test("a result gets names, affiliations, distance and who is missing from the lists")
  func joined() throws {
    let folder = LynxFolderReadout(Self.files)
    #expect(
      folder.paths == ["meet/55m-m/round-1/1", "meet/4x400m-w/round-1/1", "meet/800m-m/final/2"])
    let race = try #require(folder.race("meet/800m-m/final/2"))
    #expect(race.startList?.race.competition.name == "meet")
    #expect(
      race.field == [
        "7 Zed Fell, lane 1, Quarry AC", "12 Aron Birk, lane 3, NOR", "31 Per Quist, lane 6, SWE",
        "44 Odd Lund, lane 8",
      ])
    let list = try #require(race.startList)
    let told = race.reports.compactMap { report -> String? in
      switch report.claim {
      case .pass(let id, _, let reading?): list[id].athlete.name + " " + reading.text
      case .result(let claim):
        list[claim.entry].athlete.name + " "
          + (claim.finer?.text ?? claim.outcome?.word ?? "")
      default: nil
      }
    }
    // The list tells 800 m, so the first split is known to be that at 400 m.
    #expect(
      told == [
        "Aron Birk 52.10", "Aron Birk 1:45.190", "Zed Fell 1:53.845", "Per Quist DNF",
      ])
    #expect(race.guess.map(\.text).contains("competition read as meet: by the name of the folder"))
    #expect(race.guess.map(\.text).last == "race 3 of 4 on the schedule")
    #expect(
      folder.parts.map(\.file) == [
        "meet/a.evt", "meet/a.evt", "meet/012-2-02.lif", "meet/p.ppl", "meet/s.sch",
      ])
    #expect(
      folder.parts[3].readout.guess.map(\.text) == ["4 people, 3 of them entered in the races read"]
    )
    #expect(
      folder.parts[4].readout.guess.map(\.text) == [
        "event 14, round 1, heat 1: a start list, no result yet",
        "event 13, round 1, heat 1: a start list, no result yet",
        "event 15, round 1, heat 1: no file yet",
      ])
    #expect(folder.warnings.count == 2, "the shifted columns and the short row")
  }

  @Test("whatever the order of the files, the races are the same")
  func orders() {
    var random = SeededRandom(7)
    let expected = LynxFolderReadout(Self.files).races
    for _ in 0..<20 {
      #expect(LynxFolderReadout(Self.files.shuffled(using: &random)).races == expected)
    }
  }

  @Test("what contradicts a result is told, and the result wins")
  func contradictions() throws {
    let folder = LynxFolderReadout([
      (
        name: "m/r.lif",
        text: """
        5,1,1,800m Men,,,,,,800,20:11:54.4049
        1,12,3,Birk,Aron,NOR,1:45.19
        2,7,1,Fell,Zed,,1:53.85

        """
      ),
      (
        name: "m/r.evt",
        text: """
        5,1,1,400m Men,,,,,,400
        ,12,4,Birch,Aron
        ,8,3,Holt,Jon

        """
      ),
      (name: "m/r.ppl", text: "7,Ask,Ola,Upper Yard\n99,Ek,Pål,Yard\n"),
    ])
    #expect(folder.paths == ["m/800m-m/round-1/1"])
    #expect(
      folder.races[0].field == ["7 Zed Fell, lane 1", "12 Aron Birk, lane 3, NOR", "8 Jon Holt"])
    #expect(
      folder.warnings == [
        "m/r.evt:1:21: distance: found “400”, expected 800 m, as in m/r.lif",
        "m/r.evt:1:7: name: found “400m Men”, expected “800m Men”, as in m/r.lif",
        "m/r.evt:2: athlete: found “12 Aron Birch”, expected “12 Aron Birk”, as in m/r.lif",
        "m/r.evt:2: lane: found lane 4 of “12 Aron Birch”, expected 3, as in m/r.lif",
        "m/r.evt:3: lane: found lane 3 of “8 Jon Holt”, expected another; in m/r.lif it is that of “12 Aron Birk”",
        "m/r.ppl:1: athlete: found “7 Ola Ask”, expected “7 Zed Fell”, as in m/r.lif",
      ])
  }

  @Test("files of other folders, heats without a number and a second result stay apart")
  func apart() {
    let heat = "0,0,0,,,,,,,,9:00:00.1\n1,1,1,A,,,9.79\n"
    let other = "5,1,1,,,,,,,,9:00:00.1\n1,1,1,A,,,9.79\n"
    let folder = LynxFolderReadout([
      (name: "a/1.lif", text: heat), (name: "a/2.lif", text: heat), (name: "b/5.lif", text: other),
      (name: "a/5.lif", text: other), (name: "a/5b.lif", text: other),
    ])
    #expect(folder.races.map(\.field) == Array(repeating: ["1 A, lane 1"], count: 5))
    #expect(
      folder.warnings == [
        "a/5b.lif:1:1: found a second result of event 5, round 1, heat 1, expected one; a/5.lif has it as well, and both were read"
      ])
    #expect(
      Set(folder.races.compactMap { $0.startList?.race.competition.id }) == ["a", "finishlynx"])
  }

  @Test("lists alone make no race, which is told")
  func alone() {
    let folder = LynxFolderReadout([
      (name: "m/p.ppl", text: LynxFixture.people), (name: "m/s.sch", text: LynxFixture.schedule),
    ])
    #expect(
      folder.warnings == [
        "m/p.ppl: found a list of 4 people alone, expected the results or start lists that it goes with, from the same folder",
        "m/s.sch: found a schedule of 4 races alone, expected the results or start lists that it goes with, from the same folder",
      ])
  }
}

@Suite("A name with a control character in a result of FinishLynx")
struct LynxBrokenNameTests {
  @Test(
    "is the intact one of the start list",
    arguments: [
      ("Bi\u{1}rk", "Birk"), ("Pr\u{2}ykład", "Przykład"), ("B\u{7f}rk", "Börk"),
    ])
  func intact(written: String, listed: String) throws {
    let folder = LynxFolderReadout([
      (
        name: "meet/1.lif",
        text: "1,1,1,800m Men,,,,,,800,20:11:54.4049\n1,12,3,\(written),Aron,NOR,1:45.19,,,,\n"
      ),
      (name: "meet/a.evt", text: "1,1,1,800m Men\n,12,3,\(listed),Aron,NOR\n"),
    ])
    #expect(folder.races.first?.field == ["12 Aron \(listed), lane 3, NOR"])
    #expect(!folder.warnings.contains { $0.contains("expected “12 Aron") })
  }
}
