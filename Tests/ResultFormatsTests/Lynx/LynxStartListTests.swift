import Athletics
import RaceReplay
import ReaderChecks
import ResultFormats
import ResultReading
import Testing

@Suite("A FinishLynx start list")
struct LynxStartListTests {
  private func read(_ text: String) -> Readout {
    var reader = LynxStartListReader(FileRequest(file: "f", hint: "f"))
    return reader.readout(of: Array(text.utf8))
  }

  @Test("each heat is a race without a result, comments and status lines aside")
  func heats() throws {
    let readout = read(LynxFixture.startList)
    let races = [readout] + readout.otherRaces
    #expect(
      races.map { $0.startList?.race.path } == [
        "finishlynx/800m-m/final/2", "finishlynx/4x400m-w/round-1/1", "finishlynx/55m-m/round-1/1",
      ])
    #expect(races.allSatisfy { $0.logged.isEmpty })
    #expect(
      readout.field == [
        "7 Zed Fell, lane 1, Quarry AC", "12 Aron Birk, lane 3, NOR", "44 Odd Lund, lane 8",
      ])
    #expect(
      readout.guess.map(\.text).suffix(3) == [
        "a start list: no result is known", "column 8 read as the licence and kept",
        "1 status line passed over",
      ])
    let kept = readout.header?.kept.entries
    #expect(kept?[0]?.map(\.key) == ["licence", "column14"])
    #expect(kept?[1]?.map(\.value) == [.string("L77")])
  }

  @Test("two teams of a school are two, told apart by their affiliation")
  func teams() throws {
    let relay = read(LynxFixture.startList).otherRaces[0]
    #expect(relay.field == ["Fjell, lane 1, FJ  A", "Fjell, lane 2, FJ  B"])
    #expect(relay.startList?.entries.map(\.key) == ["Fjell", "Fjell 2"])
    #expect(relay.startList?.entries.map(\.athlete.identity) == ["fjell", "b fj fjell"])
    #expect(relay.header?.kept.entries[1]?.map(\.value) == [.string("302")])
    #expect(relay.warnings.isEmpty)
  }

  @Test("rows whose columns are shifted are read by their names, which is told once a heat")
  func shifted() throws {
    let race = read(LynxFixture.startList).otherRaces[1]
    #expect(race.field == ["Jon Holt, lane 1, Lower Yard", "Pål Ek, lane 2, Upper Yard"])
    #expect(
      race.warnings.map(\.text) == [
        "f:12:8: found the names of the heat in column 7, expected column 4; whatever stands before "
          + "and after was read 3 columns further on"
      ])
  }

  @Test(
    "what cannot be read is told",
    arguments: [
      (
        ",,,,,Yard",
        "f:2:2: found “,,,,,Yard”, expected id, lane, last name, first name, affiliation; it was not read"
      ),
      (
        ",1,2,3,\n,9,x,Birk",
        "f:3:4: lane: found “x”, expected a whole number from 1 to 99, or 0 for none"
      ),
      (
        "some words",
        "f:2:1: found “some words”, expected the head of a heat, event,round,heat,name, or a competitor after a comma; it was not read"
      ),
      (
        ",9,1,Birk\n,9,1,Birk",
        "f:3:2: found “9 Birk” a second time, expected one row a competitor; that of line 2 was read"
      ),
      ("8,1,1,Empty", "f:2: found a heat without a competitor, expected some; it is no race"),
    ])
  func unusable(rows: String, warning: String) {
    let readout = read("7,1,1,800m\n" + rows + "\n7,1,2,800m\n,5,4,Fell\n")
    let races = [readout] + readout.otherRaces
    #expect(races.flatMap(\.warnings).map(\.text).contains(warning))
    #expect(races.last?.field == ["5 Fell, lane 4"])
  }

  @Test("a printed heat sheet is refused once")
  func heatSheet() {
    let sheet = """
      Licensed to Lower Yard                 Page 1
      Event 7  Girls 55 Meter Dash
      Heat 1 of 2  Finals
        1  Smith, Jane          Lower Yard
      """
    let warnings = read(sheet).warnings
    #expect(warnings.map(\.isError) == [true])
    #expect(warnings[0].found == "a printed heat sheet, or something like it")
    #expect(
      LynxFolderReadout([(name: "m/a.evt", text: sheet)]).parts[0].readout.warnings[0].isError)
  }

  @Test("a result file without start, places and times is a start list too")
  func resultFile() throws {
    let text = "7,1,1,Girls 55,,,,,,55,\n,12,1,Smith,Jane,Monroe,,L9,,,\n"
    let lynx = LynxReadout(text)
    #expect(lynx.readout.field == ["12 Jane Smith, lane 1, Monroe"])
    #expect(lynx.readout.logged.isEmpty)
    #expect(lynx.warnings.isEmpty)
    #expect(
      try ResultFormat.recognise(Array(text.utf8)[...], file: "x.lif").code == "lynx-start-list")
    let untimed = "7,1,1,Girls 55,,,,,,55,\n,12,1,Smith,Jane,Monroe,7.81,,,,\n"
    #expect(try ResultFormat.recognise(Array(untimed.utf8)[...], file: "x.evt").code == "lynx")
  }

  @Test("people have an id, a name and an affiliation; who comes twice is told")
  func people() {
    var reader = ResultFormat.lynxPeople.reader(FileRequest(file: "p"))
    let text = LynxFixture.people + "7,Other,Ann\n,None,Ann\nx\n"
    let readout = reader.readout(of: Array(text.utf8))
    #expect(
      readout.warnings.map(\.text) == [
        "p:5:1: id: found “7 Ann Other” a second time, expected one athlete of it; that of line 1 was read",
        "p:6:1: found “,None,Ann”, expected id, last name, first name, affiliation; it was not read",
        "p:7:1: found “x”, expected id, last name, first name, affiliation; it was not read",
      ])
  }

  @Test("a schedule names heats, what is missing is 1")
  func schedule() {
    var reader = ResultFormat.lynxSchedule.reader(FileRequest(file: "s"))
    let readout = reader.readout(of: Array((LynxFixture.schedule + "13,1,1\n0,1,1\n7,1,x\n").utf8))
    #expect(
      readout.warnings.map(\.text) == [
        "s:7:1: found “event 13, round 1, heat 1” a second time, expected each heat once; line 4 has it"
          .replacing("“", with: "").replacing("”", with: ""),
        "s:8:1: found “0,1,1”, expected event, round, heat; it was not read",
        "s:9:1: found “7,1,x”, expected event, round, heat; it was not read",
      ])
  }

  @Test("where content cannot tell, the ending of the name decides between what it allows")
  func endings() {
    func code(_ text: String, _ file: String) -> String? {
      try? ResultFormat.recognise(Array(text.utf8)[...], file: "f", hint: file).code
    }
    #expect(code("2,1,1\n5,1,1\n", "m/day.sch") == "lynx-schedule")
    #expect(code("2,1,1\n5,1,1\n", "m/day.csv") == nil)
    #expect(code("A7,Fell,Zed\n", "m/day.PPL") == "lynx-people")
    #expect(code("A7,Fell,Zed\n", "m/day.txt") == nil)
    #expect(code("7,Fell,Zed,1:53.85\n8,Birk,Aron,1:54.00\n", "m/day.ppl") == nil)
    #expect(code(Fixture.lynx, "m/day.ppl") == "lynx")
    #expect(code(Fixture.longTable, "m/day.ppl") == "table")
  }
}
