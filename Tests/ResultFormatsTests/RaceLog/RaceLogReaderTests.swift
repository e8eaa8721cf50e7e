import Athletics
import RaceReplay
import ReaderChecks
import ResultFormats
import ResultReading
import Testing

@Suite("A race log is read")
struct RaceLogReaderTests {
  private let readout: Readout = {
    var reader = RaceLogReader(file: "f")
    return reader.readout(of: Fixture.race)
  }()

  private func printed(_ text: String) throws -> PrintedTime { try PrintedTime(text) }

  @Test("the header gives the race")
  func race() throws {
    let race = try #require(readout.startList).race
    #expect(race.path == "testville-2031/1500m-w/final/2")
    #expect(race.competition.series == "Village Games")
    #expect(race.day?.text == "~6 Aug 2031")
    #expect(race.day?.after == Day("2031-08-08"))
    #expect(race.start == TimeOfDay("20:50"))
    #expect(race.venue == "Quarry Field")
    #expect(race.statedLap == Distance(metres: 400))
    #expect(race.awardsMedals)
    #expect(race.fieldSize == 12)
  }

  @Test("entries have their defaults, a bib may be a number")
  func entries() throws {
    let entries = try #require(readout.startList).entries
    #expect(entries.map(\.key) == ["7", "12", "mm"])
    #expect(entries[0].nation == Nation("NOR"))
    #expect(entries[0].nationOrigin == .official)
    #expect(entries[0].club == "IL Fjell")
    #expect(entries[0].provenance == Provenance(.official, .oneSource))
    #expect(entries[1].nationOrigin == .estimated)
    #expect(entries[1].startOrder == 2)
    #expect(entries[1].provenance == Provenance(.reported, .doubtful))
    #expect(entries[2].bib == nil)
    #expect(entries[2].athlete.identity == "moor mia 2008")
  }

  @Test("sources and note are the header's, what is not understood is kept")
  func header() throws {
    let header = try #require(readout.header)
    #expect(header.sources.map(\.key) == ["KAG", "LIST"])
    #expect(header.note == "invented")
    #expect(header.kept.entries == [1: [JSONMember("source", .string("KAG"))]])
    #expect(header.kept.header.isEmpty)
  }

  @Test("every kind of report is read")
  func reports() throws {
    let ada = EntryID(0)
    let zoe = EntryID(1)
    let mia = EntryID(2)
    let near = RaceTime(ticks: 2000)
    let claims: [(Stage, Claim)] = [
      (.beforeGun, .note("a false start before, nobody disqualified")),
      (
        .markPoint(Distance(metres: 400)),
        .pass(ada, rank: 1, reading: .roundedUp(try printed("61.24")))
      ),
      (
        .markPoint(Distance(metres: 400)),
        .pass(zoe, rank: 2, reading: Reading(try printed("61.4"), .near(near)))
      ),
      (
        .markPoint(Distance(metres: 800)),
        .leaderTime(.nearLastDigit(try printed("2:05.3")), candidates: [])
      ),
      (
        .markPoint(Distance(metres: 1000)),
        .leaderTime(.cut(try printed("2:38.1")), candidates: [ada, mia])
      ),
      (.markPoint(Distance(metres: 1100)), .order([[ada], [zoe, mia]])),
      (
        .markPoint(Distance(metres: 1300)), .result(ResultClaim(mia, outcome: .didNotFinish()))
      ),
      (
        .finish,
        .result(
          ResultClaim(
            ada, place: 1, reading: .roundedUp(try printed("4:01.30")),
            finer: Reading(try printed("4:01.296"), .exact),
            flags: [Flag("WL"), Flag("=NR")].compactMap(\.self)))
      ),
      (
        .finish,
        .result(
          ResultClaim(
            zoe, place: 2, reading: .roundedUp(try printed("4:01.4"), isHandTimed: true)))
      ),
      (.finish, .deadHeat([ada, zoe], place: 1)),
      (
        .finish,
        .margin(ahead: ada, behind: zoe, .seconds(Reading(try printed("0.003"), .exact)))
      ),
      (.finish, .margin(ahead: ada, behind: nil, .words("less than 15 cm"))),
      (.finish, .reaction(ada, RaceTime(ticks: 1780))),
      (.finish, .wind("+1.0")),
      (
        .finish,
        .stretch(
          ada, from: Distance(metres: 1100), to: Distance(metres: 1500),
          .nearLastDigit(try printed("58.2")))
      ),
      (.after, .result(ResultClaim(zoe, outcome: .disqualified()))),
      (.after, .reinstated(zoe)),
      (.after, .official(TimeOfDay("20:56:29"))),
      (.after, .official(nil)),
    ]
    #expect(readout.reports.count == claims.count)
    for (report, (stage, claim)) in zip(readout.reports, claims) {
      #expect(report.stage == stage)
      #expect(report.claim == claim)
    }
    #expect(readout.reports.map(\.line) == (2...20).map { $0 })
    #expect(readout.warnings.isEmpty)
  }

  @Test("a report says what it is worth and who said so")
  func provenance() {
    #expect(readout.reports[0].provenance == Provenance(.official, .oneSource))
    #expect(readout.reports[3].provenance == Provenance(.reported, .twoSources))
    #expect(readout.reports[5].source == "KAG")
  }

  @Test("unknown keys are kept with their line")
  func keptKeys() {
    let kept = readout.logged.filter { !$0.kept.isEmpty }
    #expect(kept.map(\.report.line) == [10])
    #expect(kept.first?.kept == [JSONMember("mood", .string("tired"))])
  }

  @Test(
    "three official decimals are exact, rounded tracked times near 0.15 s more, others near a digit"
  )
  func roundings() {
    func rounding(_ keys: String) -> Reading.Rounding? {
      let readout = Fixture.readout("{\"at\":\"400m\",\"entry\":\"7\",\(keys)}")
      guard case .pass(_, _, let reading)? = readout.reports.first?.claim else { return nil }
      return reading?.rounding
    }
    let tenth = RaceTime(ticks: 1000)
    #expect(rounding(#""time":"61.243""#) == .exact)
    #expect(rounding(#""time":"61.2""#) == .up(step: tenth, grid: RaceTime(ticks: 10)))
    let tracked = #","origin":"tracked""#
    #expect(rounding(#""time":"61.24""# + tracked) == .near(RaceTime(ticks: 1550)))
    #expect(rounding(#""time":"61.2""# + tracked) == .near(RaceTime(ticks: 2000)))
    #expect(rounding(#""time":"61.2","within":"0.1""# + tracked) == .near(tenth))
    #expect(rounding(#""time":"61.24","origin":"estimated""#) == .near(RaceTime(ticks: 100)))
    #expect(rounding(#""time":"61.24","within":"0.1""#) == .near(tenth))
    #expect(rounding(#""time":"61.2","rounding":"exact""#) == .exact)
    #expect(rounding(#""time":"61.2","rounding":"cut""#) == .cut(step: tenth))
    #expect(rounding(#""time":"61.2","rounding":"upp""#) == .near(tenth))
  }

  @Test("a reaction before the gun is negative")
  func falseStart() {
    let readout = Fixture.readout(#"{"at":"gun","entry":"7","reaction":"-0.012"}"#)
    #expect(readout.reports.map(\.claim) == [.reaction(EntryID(0), RaceTime(ticks: -120))])
  }

  @Test("a cut last line is half a line, a broken one with an end is broken")
  func halfALine() {
    let cut = #"{"at":"finish","entry":"7","pla"#
    #expect(
      Fixture.readout(cut, ending: "").warnings.map(\.text) == [
        #"f:2:1: found half a line, “{"at":"finish","entry":"7","pla”, expected the rest of it"#
      ])
    #expect(
      Fixture.readout(cut).warnings.map(\.text) == [
        "f:2:32: found the end of the line, expected a closing quote"
      ])
    let whole = #"{"at":"finish","wind":"+1.0"}"#
    #expect(Fixture.readout(whole, ending: "").reports.count == 1)
  }

  @Test("a broken line does not stop the rest")
  func restGoesOn() {
    let good = #"{"at":"after","official":true}"#
    let readout = Fixture.readout(good, "nonsense", "", good)
    #expect(readout.reports.map(\.line) == [2, 5])
    #expect(readout.warnings.map(\.line) == [3])
  }
}
