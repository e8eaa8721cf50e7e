import Athletics
import RaceReplay
import ReaderChecks
import ResultFormats
import ResultReading
import Testing

@Suite("Competition JSON as of Rome 2024")
struct RomeReaderTests {
  private let readout = FileReader.readout(Array(Fixture.rome.utf8))

  @Test("every event is a race of its own")
  func races() {
    #expect(
      readout.races.map(\.path) == [
        "test-ville-2031/100mh-wu20/semi-final/2", "test-ville-2031/4x400m-x/final",
        "test-ville-2031/long-jump-w/final", "test-ville-2031/high-jump-w/qualification",
        "test-ville-2031/800m-w/heptathlon", "test-ville-2031/10000m-m/final-b",
        "test-ville-2031/heptathlon-w/final",
      ])
    #expect(
      readout.races.map { $0.startList?.race.awardsMedals } == [
        false, true, true, false, false, false, true,
      ])
    let race = readout.startList?.race
    #expect(race?.competition.name == "Village Games")
    #expect(race?.day?.day.code == "2031-08-06")
    #expect(race?.venue == "Quarry Field, Tést Ville")
  }

  @Test("places, marks, outcomes, flags and qualification are read as they stand")
  func results() {
    #expect(
      readout.resultLines == [
        "1 Ada Birk NOR 13.45 Q NR =PB", "2 Zoë Fell GBR 13.50 q", "2 Mia Moor FRA 13.50",
        "- Ida Dell SUI DNF", "- Una Quist SWE DNS",
      ])
    #expect(
      readout.otherRaces.flatMap(\.resultLines) == [
        "1 Norway NOR 3:15.00", "1 Zoë Fell GBR 6.84 1.1", "- Mia Moor FRA DQ",
        "1 Una Quist SWE 1.80", "- Ida Dell SUI NM", "1 Ada Birk NOR 2:08.12",
        "1 Ada Birk NOR 6848",
      ])
  }

  @Test("wind, reactions and shared places are reports of their own")
  func reports() {
    let list = readout.startList
    let others = readout.reports.compactMap { report -> String? in
      switch report.claim {
      case .wind(let wind): "wind \(wind)"
      case .reaction(let id, let time): "\(list?[id].athlete.name ?? "") \(time.ticks)"
      case .deadHeat(let ids, let place): "\(ids.count) at \(place ?? 0)"
      default: nil
      }
    }
    #expect(others == ["wind -0.3", "Ada Birk 1450", "Zoë Fell -120", "2 at 2"])
    #expect(readout.reports.first?.line == 8)
    #expect(list?.entries.map(\.athlete.familyName) == ["Birk", nil, nil, nil, "Fell"])
    #expect(list?.entries.first?.club == "IL Fjell")
  }

  @Test("a relay names its runners, reserves without a leg")
  func relay() {
    let runners = readout.otherRaces.first?.startList?.entries.first?.runners
    #expect(runners?.map(\.athlete.name) == ["Ada Birk", "Per Tarn"])
    #expect(runners?.map(\.leg) == [1, nil])
  }

  @Test("series have the wind of each trial, or its height")
  func series() {
    let series = readout.races.flatMap(\.reports).flatMap { report -> [Attempt] in
      if case .series(_, let attempts) = report.claim { attempts } else { [] }
    }
    #expect(series.map(\.text) == ["X", "6.84", "XO", "XXr"])
    #expect(series.map(\.wind) == ["0.20", "1.10", nil, nil])
    #expect(series.map(\.height?.text) == [nil, nil, "1.80", "1.85"])
  }

  @Test("what has no place in the model is kept, but for dates of birth")
  func kept() throws {
    let header = try #require(readout.header)
    let log = String(decoding: RaceLogWriter.log(header, readout.logged), as: UTF8.self)
    for text in [#""compID":77"#, #""heatCount":2"#, #""toID":1"#, #""recordFlags":"NR NU20R""#] {
      #expect(log.contains(text), "\(text)")
    }
    #expect(!log.contains("2012-01-02"))
    let kept = readout.otherRaces.flatMap(\.logged).flatMap(\.kept).map { $0.value.text }
    #expect(
      kept == [
        #"{"bestPerformance":"6.58DQADR 2.2"}"#, #"{"bestPerformance":"NH"}"#,
        #"{"combinedPoints":"993"}"#,
      ])
    #expect(
      readout.races.flatMap(\.warnings).map(\.text) == [
        "f:39:27: bestPerformance: found “6.58DQADR 2.2”, expected metres or points or a word such "
          + "as DNF; it was read as DQ (ADR 2.2)"
      ])
  }

  @Test(
    "a competition is named by its city in English, whatever it is called at home",
    arguments: [
      ("Roma", "rome-2031"), ("ROMA", "rome-2031"), ("München", "munich-2031"),
      ("Göteborg", "gothenburg-2031"), ("Rome", "rome-2031"), ("Birmingham", "birmingham-2031"),
    ])
  func city(city: String, id: String) {
    let text = Fixture.rome.replacing("Tést Ville", with: city)
    let race = FileReader.readout(Array(text.utf8)).startList?.race
    #expect(race?.competition.id == id)
  }

  @Test(
    "an age group and a class count wherever they stand in the name of the event",
    arguments: [
      ("T54 Men 800m", "800m-mt54"), ("Men T54 800m", "800m-mt54"),
      ("Men U20 wheelchair 800m", "800m-mu20wc"), ("Men 800m wheelchair U20", "800m-mu20wc"),
      ("U20 Women 100m Hurdles", "100mh-wu20"), ("Women's T53 800m U20", "800m-wu20t53"),
      ("Men T13 100m", "100m-mt13"), ("Wheelchair 800m", "800m-openwc"),
      ("800m Men wheelchair T54", "800m-mt54"), ("4 x 400m Mixed relay", "4x400m-x"),
    ])
  func groups(name: String, code: String) {
    let text = #"{"compName":"C","events":[{"eventName":"\#(name)","results":[]}]}"#
    let race = FileReader.readout(Array(text.utf8)).startList?.race
    #expect(race?.eventCode == code)
  }

  @Test("what cannot be read is told, and the rest is read")
  func problems() {
    let text = """
      {"compName": "C", "events": [
      {"eventName": "Egg Race", "results": []},
      {"eventName": "800m", "gender": "Z", "date": "soon", "results": [
      {"athlete": "Ada", "rank": "1", "bestPerformance": "fast", "nation": "Norway",
       "reactiontime": "x"}, {"nation": null}, 7]}]}
      """
    let readout = FileReader.readout(Array(text.utf8))
    #expect(
      readout.warnings.map { "\($0.line ?? 0) \($0.key ?? "") \($0.found)" } == [
        "2 eventName “Egg Race”", "3 ageGroup “Z”", "3 date “soon”", "4 bestPerformance “fast”",
        "4 nation “Norway”", "5 reactiontime “x”", "5 athlete nobody", "5  7",
      ])
    #expect(readout.resultLines == ["1 Ada fast"])
  }
}

extension JSONValue {
  /// The value as JSON text.
  fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}
