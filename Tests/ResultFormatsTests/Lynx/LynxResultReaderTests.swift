import Athletics
import RaceReplay
import ReaderChecks
import ResultFormats
import ResultReading
import Testing

@Suite("A FinishLynx result is read")
struct LynxResultReaderTests {
  @Test("the head tells event, round, heat, distance, wind and start")
  func head() throws {
    let readout = LynxReadout(Fixture.lynx, file: "012-1-02.lif").readout
    #expect(readout.warnings.isEmpty)
    let race = try #require(readout.startList).race
    #expect(race.path == "finishlynx/800m-m/final/2")
    #expect(race.competition.name == "FinishLynx")
    #expect(race.start == TimeOfDay("20:11:54"))
    #expect(readout.reports.first == Report(.finish, .wind("+0.6"), line: 1))
    #expect(
      readout.header?.note
        == "FinishLynx: 012,Final,2,20:10 | 800m M, MJU20,+0.6,m/s,,,,800,20:11:54.4049")
    #expect(
      readout.guess.map(\.text) == [
        "event read as “20:10 | 800m M, MJU20”", "its number read as “012”",
        "race read as 800 m: by the header’s distance and the event’s name",
        "category read as m: by the event’s name", "round read as final: by the header’s “Final”",
        "competition not known: FinishLynx stands for it",
        "3 finer readings read from winner’s time and gaps",
        "column 8 (licence) kept as it is",
        "column 13 (user 1) kept as it is", "column 15 (user 3) kept as it is",
        "column 18 (speed) kept as it is", "column 19 (pace) kept as it is",
      ])
  }

  @Test("who is entered: id and lane or none, given name first, nation or club")
  func entries() throws {
    let list = try #require(LynxReadout(Fixture.lynx).readout.startList)
    #expect(
      list.entries.map(\.athlete.name) == [
        "Zed Fell", "Mik Moor", "Aron Birk", "Ivo Dell", "Per Quist", "Tarn",
      ])
    #expect(list.entries.map(\.bib) == ["7", nil, "12", "9", "31", nil])
    #expect(list.entries.map(\.lane) == [1, 2, 3, 4, 6, nil])
    #expect(list.entries.map(\.nation?.code) == [nil, "FRA", "NOR", "SUI", "SWE", nil])
    #expect(list.entries.map(\.club) == ["Quarry AC", nil, nil, nil, nil, "TV Au"])
    #expect(list.entries[2].athlete.familyName == "Birk")
    #expect(list.entries[5].athlete.scoreboardName == "TARN")
  }

  @Test("places, marks, flags, and what ended a race; a blank place says nothing")
  func results() throws {
    let lynx = LynxReadout(Fixture.lynx)
    #expect(lynx.results.map(\.place) == [1, 2, 3, nil, nil])
    #expect(
      lynx.results.map(\.outcome) == [nil, nil, nil, .didNotFinish(), .didNotFinish()])
    #expect(lynx.results[0].flags == [Flag("PB")].compactMap(\.self))
    #expect(lynx.results[0].reading == .roundedUp(try PrintedTime("1:45.19")))
    #expect(lynx.marks == ["1:45.19/1:45.190", "1:53.85/1:53.845", "1:53.85/1:53.849", "", ""])
  }

  @Test("reaction times, one of them before the gun, and who goes on")
  func rest() {
    let reports = LynxReadout(Fixture.lynx).readout.reports
    let reactions = reports.compactMap { report -> RaceTime? in
      if case .reaction(_, let time) = report.claim { time } else { nil }
    }
    #expect(reactions == [RaceTime(ticks: 1620), RaceTime(ticks: -120)])
    #expect(
      LynxReadout(Fixture.lynx).results.map { $0.qualification?.text } == [
        "Q", "Q", "q", nil, nil,
      ])
  }

  @Test("what has no place in the model is kept when the race is written as a log")
  func kept() throws {
    let readout = LynxReadout(Fixture.lynx).readout
    let log = RaceLogWriter.log(try #require(readout.header), readout.logged)
    let text = String(decoding: log, as: UTF8.self)
    for part in [
      #""licence":"L77""#, #""user1":"q""#, #""speed":"7,60""#, #""status":"aufg.""#,
      #""read":"1:53.845""#,
    ] { #expect(text.contains(part), "\(part)") }
  }

  @Test("two decimals were rounded up, three are the reading")
  func decimals() throws {
    let lynx = LynxReadout(rows: "1,1,1,A,,,9.79,,", "2,2,2,B,,,9.791,,")
    #expect(lynx.results[0].reading?.range.lower == RaceTime(ticks: 97_810))
    #expect(lynx.marks == ["9.79", "9.80/9.791"])
    #expect(lynx.results[1].finer?.rounding == .exact)
    #expect(lynx.warnings.isEmpty)
  }

  @Test("a relay’s team is the last name; who has no name is told by bib or lane")
  func names() throws {
    let lynx = LynxReadout(
      rows: "1,,1,Fjell A,,Fjell IL,3:02.10,,", "2,8,2,,,,3:02.90,,", "3,,3,,,,3:03.10,,",
      head: "5,1,1,Girls 4x400 Relay,,,,,,1600,9:05:00.1")
    #expect(lynx.names == ["Fjell A", "Bib 8", "Lane 3"])
    #expect(
      lynx.readout.startList?.entries.map(\.athlete.scoreboardName)
        == ["FJELL A", "BIB 8", "LANE 3"])
    #expect(lynx.race?.path == "finishlynx/4x400m-w/round-1/1")
    #expect(lynx.race?.roundName == "Round 1 · heat 1")
    #expect(lynx.race?.start == TimeOfDay("09:05:00"))
    let other = LynxReadout(rows: "3,,3,,,,3:03.10,,").readout.startList?.entries[0].athlete
    #expect(other?.identity == "Lane 3 in f")
    #expect(lynx.warnings.isEmpty)
  }

  @Test(
    "words for how a race ended",
    arguments: [
      ("DNF", Outcome.didNotFinish()), ("dns", .didNotStart()), ("DSQ", .disqualified()),
      ("FS", .disqualified(reason: "false start")), ("SCR", .didNotStart()), ("NT", .noMark()),
      ("AB", .didNotFinish()),
      ("WD", .other("WD")), ("NP", .other("NP")), ("gest.", .other("gest.")),
    ])
  func words(word: String, outcome: Outcome) {
    #expect(LynxReadout(rows: "\(word),1,1,A,,,,,").results.map(\.outcome) == [outcome])
    #expect(LynxReadout(rows: ",1,1,A,,,\(word),,").results.map(\.outcome) == [outcome])
  }

  @Test("NWI is no wind; a unit or figure that is none is told")
  func wind() {
    func read(_ wind: String) -> (String?, [String]) {
      let lynx = LynxReadout(rows: "1,1,1,A,,,9.79,,", head: "1,1,1,100m,\(wind),,,,100,9:00:00.1")
      let told = lynx.readout.reports.compactMap { report -> String? in
        if case .wind(let text) = report.claim { text } else { nil }
      }
      return (told.first, lynx.warnings)
    }
    #expect(read("NWI,m/s").0 == nil)
    #expect(read("NWI,m/s").1.isEmpty)
    #expect(read("-1.3 (Manual),m/s").0 == "-1.3")
    #expect(read(",m/s").1.isEmpty)
    #expect(
      read("calm,m/s").1 == [
        "f:1:12: wind: found “calm”, expected m/s with its sign, such as +0.6, or NWI"
      ])
    #expect(
      read("+0.6,mph").1 == ["f:1:17: wind: found “mph”, expected m/s; the wind was not read"])
  }

  @Test("CR, LF, CRLF, no newline at the end, Windows-1252 and a byte-order mark are all one")
  func encodings() {
    let rows = LynxReadout.head + "\n1,1,1,Böhm,Éa,GER,1:59.01,,\n2,2,2,Ås,,,1:59.02,,\n"
    let whole = LynxReadout(rows)
    #expect(whole.names == ["Éa Böhm", "Ås"])
    for end in ["\r", "\r\n"] {
      #expect(LynxReadout(rows.replacing("\n", with: end)).marks == whole.marks)
    }
    #expect(LynxReadout(String(rows.dropLast())).readout == whole.readout)
    #expect(LynxReadout("\u{feff}" + rows).readout == whole.readout)
    var reader = LynxResultReader(FileRequest(file: "f", hint: "f"))
    let latin = reader.readout(of: rows.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
    #expect(latin.startList == whole.readout.startList)
    #expect(latin.warnings.count == 2)
  }
}
