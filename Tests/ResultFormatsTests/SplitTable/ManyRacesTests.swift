import Athletics
import RaceReplay
import ReaderChecks
import ResultFormats
import ResultReading
import ResultTables
import Testing

@Suite("A table of many races")
struct ManyRacesTests {
  private func read(_ table: String, hint: String = "") -> Readout {
    var reader = SplitTableReader(FileRequest(file: "t", hint: hint))
    return reader.readout(of: Array(table.utf8))
  }

  private func results(_ readout: Readout) -> [ResultClaim] {
    readout.reports.compactMap { if case .result(let result) = $0.claim { result } else { nil } }
  }

  @Test("rows are grouped by the columns that tell their race")
  func races() throws {
    let readout = read(TableFixture.races)
    #expect(readout.warnings.isEmpty)
    let race = try #require(readout.startList?.race)
    #expect(race.path == "testville-2031/100m-w/heats/1")
    #expect(race.competition.name == "Testville 2031")
    #expect(race.day?.day.code == "2031-08-06")
    #expect(race.start?.text == "20:50")
    #expect(race.venue == "Quarry Field")
    #expect(
      readout.otherRaces.map { $0.startList?.race.path } == ["testville-2031/long-jump-m/final"])
    #expect(readout.guess.map(\.text).first == "race read as 100 m: by its column")
  }

  @Test("names, clubs and nations that come again and again are those of their rows in every race")
  func repetitions() {
    let nations = ["NOR", "ger", "Great Britain"]
    let rows = (0..<6000).map { row in
      (
        name: "Runner Number \(row % 2500) of Many", club: "Athletic Club of Street \(row % 7)",
        nation: nations[row % 3]
      )
    }
    let lines = rows.enumerated().map { index, row in
      "800m,\(index / 10 + 1),\(index % 10 + 1),\(row.name),\(row.club),\(row.nation),"
        + "2:0\(index % 10)\n"
    }
    let readout = read("event,heat,place,athlete,club,nation,time\n" + lines.joined())
    let races = [readout] + readout.otherRaces
    let entered = races.flatMap { $0.startList?.entries ?? [] }.map {
      [$0.athlete.name, $0.athlete.identity, $0.club, $0.nation?.code]
    }
    let written = rows.map { row in
      let code = ["NOR": "NOR", "ger": "GER", "Great Britain": "GBR"][row.nation]
      return [row.name, Athlete(name: row.name).identity, row.club, code]
    }
    #expect(races.count == 600)
    #expect(Set(entered) == Set(written))
    #expect(entered.count == written.count)
  }

  @Test("names in two columns, affiliations, marks to the thousandth, wind and reaction are read")
  func columns() throws {
    let readout = read(TableFixture.races)
    let entries = try #require(readout.startList?.entries)
    #expect(entries.map(\.athlete.name) == ["Ada Birk", "Zoë Fell"])
    #expect(entries.map(\.athlete.familyName) == ["Birk", "Fell"])
    #expect(entries.map(\.nation?.code) == ["NOR", nil])
    #expect(entries.map(\.club) == [nil, "IL Fjell"])
    #expect(results(readout).map(\.qualification?.text) == ["Q", "q"])
    #expect(results(readout).map(\.finer?.text) == ["11.196", "11.196"])
    #expect(results(readout).first?.flags.map(\.text) == ["PB", "=NR"])
    #expect(readout.reports.contains { $0.claim == .wind("+0.6") })
    #expect(readout.reports.contains { $0.claim == .reaction(EntryID(1), RaceTime(ticks: -120)) })
    #expect(
      readout.reports.contains { $0.claim == .deadHeat([EntryID(0), EntryID(1)], place: 1) })
  }

  @Test(
    "in a field event marks are heights, distances or points, and the wind is the athlete's own")
  func field() throws {
    let jump = try #require(read(TableFixture.races).otherRaces.first)
    #expect(jump.warnings.isEmpty)
    #expect(results(jump).map(\.mark?.text) == ["8.08", nil])
    #expect(results(jump).map(\.wind) == ["-1.0", nil])
    #expect(results(jump).map(\.outcome) == [nil, .noMark()])
    let put = read("place,name,mark\n1,Ada,18.05\n2,Zoë,17,x\n", hint: "w shot put final")
    #expect(put.startList?.race.path == "table/shot-put-w/final")
    #expect(results(put).first?.mark == FieldMark("18.05"))
  }

  @Test("a place given twice, an order against the time, a merge marker and half a line are told")
  func warnings() {
    let table = """
      place,name,400m
      1,A,61.20
      1,B,61.40
      2,C,61.10
      <<<<<<< HEAD
      4,D
      """
    #expect(
      read(table).warnings.map(\.text) == [
        "t:5:1: found a merge marker, “<<<<<<<”, expected a row of the table; it was passed over",
        "t:6:3: found half a line, 2 columns, expected 3 as in the head line; the last of these "
          + "was not read",
        "t:6: found “4”, expected an athlete’s name or bib",
        "t:3:1: place: found “1” a second time, expected a place of its own; line 2 has it with "
          + "another time, or without one",
        "t:4:1: place: found “2” with 1:01.10, expected a place before “1” with 1:01.40 (line 3)",
      ])
  }

  @Test("what cannot be read of a race is told under its column")
  func raceWarnings() {
    let readout = read("event,category,heat,name,time\nsack race,Q,one,Ada,61.20\n")
    #expect(
      readout.warnings.map(\.text) == [
        "t:2: found no distance, expected a column such as 800m, a name of the file that tells, as "
          + "`5km.csv`, or --event \"5 km\"; the race is shown without one",
        "t:2:1: event: found “sack race”, expected a discipline such as 1500m or high-jump",
        "t:2:13: heat: found “one”, expected the number of a heat",
      ])
    #expect(readout.startList?.race.path == "table/unknown-distance-open/race")
    #expect(readout.startList?.entries.map(\.group) == ["Q"])
  }
}

@Suite("Columns that are given")
struct ColumnChoiceTests {
  private func read(_ table: String, _ columns: String) -> Readout {
    var request = FileRequest(file: "t")
    request.columns = columns
    var reader = FileReader(request)
    return reader.readout(of: Array(table.utf8))
  }

  @Test("a table without a head is read by them")
  func headless() throws {
    let readout = read(
      "1,7,Birk,Ada,NOR,x,61.2,2:09.15\n", "place,bib,last,first,nation,-,400m,time")
    #expect(readout.warnings.isEmpty)
    #expect(readout.startList?.entries.map(\.athlete.name) == ["Ada Birk"])
    #expect(readout.guess.map(\.text).contains("columns as given"))
    #expect(readout.guess.map(\.text).contains("column 6 “-” not read, “x” first"))
    #expect(readout.reports.count == 2)
  }

  @Test("a head is passed over, and they overrule it")
  func head() {
    let readout = read("A,B,C\n1,Ada,61.2\n", "place,athlete,400m")
    #expect(readout.startList?.entries.map(\.athlete.name) == ["Ada"])
    #expect(read("no,who,400\n7,Ada,61.2\n", "bib,athlete,400m").startList?.entries.count == 1)
  }

  @Test(
    "a wrong word is told with its place and the nearest known one",
    arguments: [
      ("place,atlete,400m", "column 2, “atlete”", 7, "; perhaps “athlete”"),
      ("place, name,pos,400m", "column 3, “pos”", 13, "column 1 is the place already"),
      ("place,400m", "column 1, “place,400m”", 1, "400m, 800m, time"),
      ("", "column 1, “”", 1, "or - for none"),
    ])
  func wrong(text: String, start: String, column: Int, end: String) {
    #expect {
      try ColumnChoice(text)
    } throws: { error in
      guard let failure = error as? ColumnChoice.Failure else { return false }
      return failure.text.hasPrefix(start) && failure.column == column
        && failure.text.hasSuffix(end)
    }
    #expect(read("1,7\n", text).warnings.map(\.isError) == [true])
  }
}
