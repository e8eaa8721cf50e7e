import Athletics
import RaceReplay
import ReaderChecks
import ResultFormats
import ResultReading
import ResultTables
import Testing

@Suite("A split table is read")
struct SplitTableReaderTests {
  private func read(_ table: String, hint: String = "") -> Readout {
    var reader = SplitTableReader(FileRequest(file: "t", hint: hint))
    return reader.readout(of: Array(table.utf8))
  }

  private func results(_ readout: Readout) -> [ResultClaim] {
    readout.reports.compactMap { if case .result(let result) = $0.claim { result } else { nil } }
  }

  @Test("what the columns are read as is told")
  func guess() {
    #expect(
      read(Fixture.table).guess.map(\.text) == [
        "race read as 1000 m: the largest distance of a column",
        "category not known: open stands for it", "round not known: race stands for it",
        "competition not known: table stands for it", "column 1 “Place” read as place",
        "column 2 “Bib” read as bib", "column 3 “Lane” read as lane",
        "column 4 “Athlete” read as athlete", "column 5 “NOC” read as nation",
        "column 6 “400m” read as split at 400 m", "column 7 “800 m” read as split at 800 m",
        "column 8 “1000m” read as mark at the finish", "column 9 “Code” read as outcome",
        "splits read as reported, good to one unit of the last digit",
      ])
  }

  @Test("splits are reported and near, marks official and rounded up")
  func times() throws {
    let readout = read(Fixture.table)
    #expect(readout.warnings.isEmpty)
    let list = try #require(readout.startList)
    #expect(list.entries.map(\.athlete.name) == ["Fell; Zoë", "Mia Moor", "Ada Birk"])
    #expect(list.entries.map(\.lane) == [1, 2, 3])
    #expect(
      readout.reports.first
        == Report(
          .markPoint(Distance(metres: 400)),
          .pass(EntryID(2), rank: nil, reading: .nearLastDigit(try PrintedTime("64.2"))),
          Provenance(.reported, .oneSource), line: 2))
    let ada = results(readout)[0]
    #expect(ada.place == 1)
    #expect(ada.reading == .roundedUp(try PrintedTime("2:38.15")))
    #expect(results(readout)[1].flags == [Flag("PB")].compactMap(\.self))
    #expect(results(readout)[2].outcome == .didNotFinish())
    #expect(results(readout)[2].place == nil)
  }

  @Test("a row for each split is read as well")
  func longForm() throws {
    let readout = read(Fixture.longTable, hint: "women 800 m heats")
    #expect(readout.warnings.isEmpty)
    #expect(readout.startList?.race.path == "table/800m-w/heats")
    #expect(readout.startList?.entries.map(\.key) == ["Ada Birk", "Zoë Fell"])
    #expect(
      readout.reports.map(\.stage) == [
        .markPoint(Distance(metres: 400)), .finish, .markPoint(Distance(metres: 400)), .finish,
      ])
    #expect(results(readout).map(\.place) == [1, 2])
    guard case .pass(_, let rank, _) = readout.reports[0].claim else {
      Issue.record("no pass")
      return
    }
    #expect(rank == 2)
  }

  @Test(
    "the race is guessed from the name of the file",
    arguments: [
      ("D_rome2024_m800_final_splits.csv", "rome-2024/800m-m/final"),
      ("Women's 1500 m semi-final", "table/1500m-w/semi-final"),
      ("oslo2031-wu20-3000msc.tsv", "oslo-2031/3000msc-open/race"),
      ("wu203000sc", "table/3000msc-wu20/race"),
      ("m110h_heats", "table/110mh-m/heats"),
      ("mmarathon.csv", "table/marathon-m/race"),
      ("2024 m 4x400m", "table/4x400m-m/race"),
      ("table.csv", "table/400m-open/race"),
    ])
  func hints(hint: String, path: String) {
    #expect(read("name,400m\nAda,64.2\n", hint: hint).startList?.race.path == path)
  }

  @Test("marks that differ from the last split mean a longer race")
  func longerRace() {
    let readout = read("name,400m,1200m,time\nAda,64.2,3:15.0,4:01.30\n")
    #expect(readout.startList?.race.discipline.code == "1500m")
    #expect(
      readout.guess.map(\.text).first
        == "race read as 1500 m: the next usual distance after the last split, whose times are "
        + "not the marks")
    #expect(read("name,800m,time\nA,2:01.0,2:01.0\n").startList?.race.discipline.code == "800m")
  }

  @Test("road distances and half way are columns too")
  func road() {
    let readout = read("athlete,5km,10K,half,marathon\nAda,15:00,30:10,1:03:30,2:09:11\n")
    #expect(readout.startList?.race.discipline.code == "marathon")
    #expect(
      readout.reports.map(\.stage) == [
        .markPoint(Distance(metres: 5000)), .markPoint(Distance(metres: 10_000)),
        .markPoint(.halfMarathon), .finish,
      ])
    #expect(results(readout).first?.reading?.text == "2:09:11")
  }

  @Test("status words are found wherever they stand, unknown ones in their column are kept")
  func outcomes() {
    let readout = read(
      "pos,name,200m,400m,status\nDNS,A,,,\n,B,DQ,,\n,C,30.1,DNF,\n1,D,30.0,61.2,lost\n")
    #expect(
      results(readout).map(\.outcome) == [
        .didNotStart(), .disqualified(), .didNotFinish(), .other("lost"),
      ])
    #expect(
      readout.warnings.map(\.text) == [
        "t:5:15: status: found “lost”, expected a word such as DNF; it is kept as it is"
      ])
  }

  @Test("a place with an equals sign is a dead heat, two equal places are not")
  func sharedPlaces() {
    let readout = read("pos,name,400m\n1=,A,61.2\n1=,B,61.2\n3,C,62.0\n3,D,62.1\n")
    #expect(readout.reports.last?.claim == .deadHeat([EntryID(0), EntryID(1)], place: 1))
    #expect(results(readout).map(\.place) == [1, 1, 3, 3])
  }

  @Test("wind, reaction times, hand times and flags beside the time are read")
  func more() {
    let readout = read("name,lane,reaction,100m,wind\nA,4,0.152,11.2h PB,+1.0\nB,5,,11.4h,+1.0\n")
    #expect(results(readout).map(\.reading?.text) == ["11.2h", "11.4h"])
    #expect(results(readout).first?.flags.map(\.text) == ["PB"])
    #expect(readout.reports.contains { $0.claim == .reaction(EntryID(0), RaceTime(ticks: 1520)) })
    #expect(readout.reports.filter { $0.claim == .wind("+1.0") }.count == 1)
  }

  @Test("quotes, a spreadsheet's first line and its guard are taken off")
  func quotes() {
    let readout = read("sep=;\r\nname;400m\r\n\"Ada \"\"Sprint\"\" Birk\";61,2\r\n'=Zoë;62,0\r\n")
    #expect(
      readout.startList?.entries.map(\.athlete.name) == ["=Zoë", "Ada \"Sprint\" Birk"])
    #expect(readout.warnings.isEmpty)
    #expect(
      read("name,400m\n't Hart,61.2\n").startList?.entries.map(\.athlete.name) == ["'t Hart"])
    #expect(
      read("name,400m\nAda \"Sprint\" Birk,61.2\n").startList?.entries.map(\.athlete.name) == [
        "Ada \"Sprint\" Birk"
      ])
  }

  @Test("bytes that are not UTF-8 are read as Windows-1252, with a warning")
  func windows1252() {
    var reader = SplitTableReader(FileRequest(file: "t"))
    let readout = reader.readout(
      of: Array("name,400m\nZo".utf8) + [0xeb, 0x6e, 0x80, 0x81] + Array(",61.2\n".utf8))
    #expect(readout.startList?.entries.map(\.athlete.name) == ["Zoën€\u{fffd}"])
    #expect(
      readout.warnings.map(\.text) == [
        "t:2:3: found bytes that are not UTF-8, expected text in UTF-8; it was read as Windows-1252"
      ])
  }

  @Test(
    "what cannot be used is a warning",
    arguments: [
      (
        "1,Ada,64.2",
        "t:2:7: found 3 columns, expected 5 as in the head line; the rest is taken as empty"
      ),
      (
        "1,Ada,64.2,2:09.1,NOR,x",
        "t:2:23: found 6 columns, expected 5 as in the head line; the rest was not read"
      ),
      ("1,,64.2,2:09.1,", "t:2: found “1,,64.2,2:09.1,”, expected an athlete’s name or bib"),
      (
        "0,Ada,64.2,2:09.1,NOR",
        "t:2:1: place: found “0”, expected a place from 1 to 999999 or a word such as DNF"
      ),
      (
        "1,Ada,1:5,2:09.1,NOR",
        "t:2:9: 400m: found “1:5”, expected two digits behind a colon, such as 1:05.30"
      ),
      (
        "1,Ada,64.2x,2:09.1,NOR",
        "t:2:11: 400m: found “64.2x”, expected a time such as 9.79, 3:27.65 or 2:06:26"
      ),
      (
        "1,Ada,DFN,2:09.1,NOR",
        "t:2:7: 400m: found “DFN”, expected a time or a word such as DNF; perhaps “DNF”"
      ),
      (
        "1,Ada,64.2,2:09.1,Nowhere",
        "t:2:19: nation: found “Nowhere”, expected a nation’s three-letter code or its name; it is kept "
          + "beside the result"
      ),
      ("1,\"Ada,64.2,2:09.1,NOR", "t:2:3: found an opening quote, expected a closing one as well"),
    ])
  func warnings(row: String, warning: String) {
    #expect(read("place,name,400m,800m,nation\n\(row)\n").warnings.map(\.text) == [warning])
  }

  @Test("columns that cannot be read twice or lie beyond the finish are told")
  func unread() {
    let guess = read("name,pos,rank,400m,1500m,hair\nAda,1,1,61.2,,red\n", hint: "800m").guess.map(
      \.text)
    #expect(guess.contains("column 3 “rank” read as what stands beside the result"))
    let twice = read("name,pos,wind,wind,400m\nAda,1,0.4,0.4,61.2\n", hint: "400m").guess
    #expect(twice.map(\.text).contains("column 4 “wind” not read: it is the same as column 3"))
    #expect(guess.contains("column 5 “1500m” not read: it lies beyond the finish"))
    #expect(guess.contains("column 6 “hair” not read, “red” first"))
  }

  @Test("two athletes with one bib are an error, and the mark that two columns give differently")
  func contradictions() {
    #expect(
      read("no,name,400m\n7,Ada,61.2\n7,Zoë,61.3\n").warnings.map(\.text) == [
        "t:3:1: bib: found “7” a second time, expected one athlete of it; this one is named “Zoë”"
      ])
    #expect(
      read("name,400m,time\nAda,61.2,61.3\n", hint: "400m").warnings.map(\.text) == [
        "t:2:10: time: found “61.3”, expected “1:01.2”, the mark that column 2 gives"
      ])
  }

  @Test("a race whose distance is told nowhere opens without one, and it is said how to tell it")
  func noDistance() {
    let readout = read("name,time\nAda,61.2\n")
    #expect(readout.resultLines.count == 1)
    #expect(readout.startList?.race.discipline == .unknownDistance)
    #expect(
      readout.warnings.map(\.text) == [
        "t:1: found no distance, expected a column such as 800m, a name of the file that tells, as "
          + "`5km.csv`, or --event \"5 km\"; the race is shown without one"
      ])
  }

  @Test("a list without a distance or times is no race")
  func noTimes() {
    let readout = read("name,time\nAda,\nBea,\nCia,61.2\n")
    #expect(readout.startList == nil)
    #expect(
      readout.warnings.map(\.text) == [
        "t:1: found no distance, expected a column such as 800m, a name of the file that tells, as "
          + "`5km.csv`, or --event \"5 km\""
      ])
  }

  @Test("a table that tells nothing is an error")
  func noTable() {
    #expect(
      read("").warnings.map(\.text) == ["t: found an empty file, expected a table with a head line"]
    )
    #expect(
      read("a,b\n1,2\n").warnings.map(\.text) == [
        "t:1:1: found “a,b”, expected a head line with columns such as place, athlete, nation, "
          + "400m, 800m, time"
      ])
  }
}
