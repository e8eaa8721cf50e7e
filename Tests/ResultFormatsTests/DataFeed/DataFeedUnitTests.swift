import Athletics
import RaceReplay
import ReaderChecks
import ResultFormats
import ResultReading
import Testing

@Suite("What a unit’s code says, and results that are not of one runner")
struct DataFeedUnitTests {
  private func read(_ code: String, _ body: String) throws -> Readout {
    try #require(FeedFixture.parts([FeedFixture.message(code, body)]).first).readout
  }

  @Test(
    "plain codes are read by rule; what is not plain stays in the round, with a warning",
    arguments: [
      ("ATHM1500M-------------FNL-000100--", "1500m-m/final", 0),
      ("ATHW100MH-------------SFNL000200--", "100mh-w/semi-final/2", 0),
      ("ATHM3000MST-----------R1--000300--", "3000msc-m/round-1/3", 0),
      ("ATHX4X400M------------FNL-000100--", "4x400m-x/final", 0),
      ("ATHWHJ----------------QUAL000100--", "high-jump-w/qualification/1", 0),
      ("ATHM20KMW-------------FNL-000100--", "20kmw-m/final", 0),
      ("ATHMDEC---------------100M000100--", "decathlon-m/100m/1", 0),
      ("ATHMODDEVENT----------FNL-000100--", "unknown-distance-m/oddevent-final", 1),
      ("ATHO100M--------------FNL-0A0100--", "100m-open/final-0a0100", 2),
      ("ATM001101", "unknown-distance-open/atm001101", 1),
    ])
  func codes(code: String, path: String, warnings: Int) throws {
    let readout = try read(code, "")
    #expect(readout.startList?.race.path == "village2031/" + path)
    #expect(readout.warnings.count == warnings)
  }

  @Test("a relay has its runners by leg, and times at intermediates that the message states")
  func relay() throws {
    let runner = #"<Athlete Code="9" Order="2" Bib="44"><Description FamilyName="Dell"/></Athlete>"#
    let readout = try read(
      "ATHX4X400M------------FNL-000100--",
      """
      <ExtendedInfos><ExtendedInfo Type="UI" Code="INTERMEDIATE" Pos="1" Value="400"/></ExtendedInfos>
      <Result Rank="1" Result="3:10.20" StartOrder="5"><ExtendedResults>
      <ExtendedResult Type="ER" Code="INTERMEDIATE" Pos="1" Value="48.20" Rank="2"/>
      <ExtendedResult Type="ER" Code="INTERMEDIATE" Pos="7" Value="99.20"/></ExtendedResults>
      <Competitor Code="T1" Type="T" Organisation="NOR"><Description TeamName="Village"/>
      <Composition>\(runner)</Composition></Competitor></Result>
      """)
    let entry = try #require(readout.startList?.entries.first)
    #expect(entry.athlete.name == "Village")
    #expect(entry.lane == 5)
    #expect(entry.runners.map(\.leg) == [2])
    #expect(entry.runners.map(\.athlete.name) == ["Dell"])
    #expect(
      FeedFixture.words(readout).dropFirst().map(\.self) == [
        #"{"at":"400m","entry":"T1","time":"48.20","rank":2}"#,
        #"{"at":"finish","entry":"T1","place":1,"time":"3:10.20"}"#,
      ])
    #expect(readout.warnings.map { $0.key } == ["Pos"])
  }

  @Test("a field event has marks, their wind, and the series in the order of its trials")
  func field() throws {
    let readout = try read(
      "ATHMLJ----------------FNL-000100--",
      """
      <Result Rank="1" ResultType="DISTANCE" Result="8.08"><ExtendedResults>
      <ExtendedResult Type="ER" Code="ATTEMPT" Pos="2" Value="8.08">\
      <Extension Code="WIND_SPEED" Value="+0.4"/></ExtendedResult>
      <ExtendedResult Type="ER" Code="ATTEMPT" Pos="1" Value="X"/>
      <ExtendedResult Type="ER" Code="WIND_SPEED" Value="+0.4"/></ExtendedResults>\
      \(FeedFixture.birk)</Result>
      <Result ResultType="IRM" IRM="gone" SortOrder="2">\(FeedFixture.fell)</Result>
      """)
    #expect(
      FeedFixture.words(readout).dropFirst().map(\.self) == [
        #"{"at":"finish","entry":"7","place":1,"mark":"8.08","wind":"+0.4"}"#,
        #"{"at":"finish","entry":"7","series":[{"try":"X"},{"try":"8.08","wind":"+0.4"}]}"#,
        #"{"at":"finish","entry":"12","outcome":"gone"}"#,
      ])
    #expect(readout.warnings.map { $0.key } == ["IRM"])
  }

  @Test("places, times and thousandths that are none are warnings with their place in the file")
  func oddities() throws {
    let readout = try read(
      "ATHM800M--------------FNL-000100--",
      """
      <Result Rank="0" Result="abc" QualificationMark="Z"><ExtendedResults>
      <ExtendedResult Code="MS" Value=".784"/></ExtendedResults>\(FeedFixture.birk)</Result>
      <Result Rank="2" Result="1:45.20"><ExtendedResults><ExtendedResult Code="MS" Value=".784"/>
      </ExtendedResults>\(FeedFixture.fell)</Result>
      <Result Rank="2" Result="1:45.20">\(FeedFixture.moor)</Result>
      """)
    #expect(
      readout.warnings.map { "\($0.line ?? 0):\($0.column ?? 0) \($0.key ?? "")" } == [
        "4:1 QualificationMark", "4:1 Rank", "4:1 Result", "5:1 MS", "6:52 MS", "8:1 Rank",
      ])
  }

  @Test("lists of participants name those whom a message tells by code only")
  func participants() {
    let list = FeedFixture.message(
      "ATH-------------------------------", type: "DT_PARTIC",
      #"<Participant Code="103" GivenName="Mik" FamilyName="Moor" Organisation="NOR"/>"#)
    let parts = FeedFixture.parts([FeedFixture.states[0], list])
    #expect(parts.count == 2)
    #expect(
      parts[0].readout.startList?.entries.map(\.athlete.name).sorted() == [
        "101", "102", "Mik Moor",
      ])
  }
}
