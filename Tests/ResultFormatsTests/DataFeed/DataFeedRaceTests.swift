import Athletics
import RaceReplay
import ReaderChecks
import ResultFormats
import ResultReading
import Testing

@Suite("Messages of the Olympic Data Feed")
struct DataFeedRaceTests {
  private func only(_ files: String...) throws -> Readout {
    let parts = FeedFixture.parts(files)
    #expect(parts.count == 1)
    return try #require(parts.first).readout
  }

  /// The lines of the race log that say something about the race, without its head.
  private func reports(_ files: String...) throws -> [String] {
    let parts = FeedFixture.parts(files)
    return FeedFixture.words(try #require(parts.first).readout).dropFirst().map(\.self)
  }

  @Test("a result and the states of the race make one race")
  func race() throws {
    let readout = try only(FeedFixture.stream)
    let race = try #require(readout.startList?.race)
    #expect(race.path == "village2031/1500m-m/final")
    #expect(race.day?.day.code == "2031-08-06")
    #expect(race.start?.text == "20:50")
    #expect(race.venue == "Quarry Field")
    #expect(
      readout.startList?.entries.map(\.athlete.name) == ["Zed Fell", "Aron Birk", "Mik Moor"])
    #expect(readout.startList?.entries.map(\.lane) == [nil, 4, nil])
    #expect(readout.startList?.entries.map(\.startOrder) == [1, 2, 3])
    #expect(readout.warnings.map(\.text) == [])
  }

  @Test(
    "only the one final of Olympic Games is known to award medals",
    arguments: [
      ("OG2024", "FNL-000100--", true), ("YOG2018", "FNL---------", true),
      ("OG2024", "FNL-000200--", false), ("OG2024", "SFNL000100--", false),
      ("TEST2024", "FNL-000100--", false), ("OGRE", "FNL-000100--", false),
    ])
  func medals(competition: String, unit: String, awards: Bool) throws {
    let code = "ATHM1500M-------------" + unit
    let readout = try only(FeedFixture.message(code, competition: competition, ""))
    #expect(readout.startList?.race.awardsMedals == awards)
  }

  @Test(
    "leaders’ times, everyone’s times, places, thousandths, flags and decisions are all reported")
  func told() throws {
    #expect(
      try reports(FeedFixture.stream) == [
        #"{"at":"700m","entry":"9","rank":3}"#,
        #"{"at":"800m","entry":"7","time":"1:56.30","rank":1}"#,
        #"{"at":"800m","entry":"12","time":"1:56.41","rank":2,"odf":{"Diff":"+0.11"}}"#,
        #"{"at":"800m","entry":"9","time":"1:57.00","rank":3}"#,
        #"{"at":"1200m","entry":"12","time":"2:52.20","rank":1,"odf":{"Move":"1"}}"#,
        #"{"at":"1200m","entry":"7","time":"2:52.36","rank":2}"#,
        #"{"at":"400m","leader":["12"],"time":"57.10"}"#,
        #"{"at":"finish","entry":"7","place":1,"time":"3:38.20","read":"3:38.195","qualified":"Q","flags":["=NR"]}"#,
        #"{"at":"finish","entry":"12","place":1,"time":"3:38.20"}"#,
        #"{"at":"finish","entry":"12","reaction":"0.178"}"#,
        #"{"at":"finish","entry":"9","outcome":"DQ"}"#,
        #"{"at":"finish","entry":"9","reaction":"-0.014"}"#,
        #"{"at":"finish","deadHeat":["12","7"],"place":1}"#,
        #"{"at":"after","note":"Fell & Moor after protest"}"#,
        #"{"at":"after","official":true,"odf":{"Date":"2031-08-06","Time":"205629000","Version":"3"}}"#,
      ])
  }

  @Test("what has no place in a report is kept in a log written from the race")
  func kept() throws {
    let head = try #require(FeedFixture.words(try only(FeedFixture.stream)).first)
    for word in ["LAST_LAP", "54.04", "Unchecked", "YC", "3:40.10", "F1", "FeedFlag"] {
      #expect(head.contains(word), "\(word)")
    }
  }

  @Test("every decision and every way to go on is read or kept, and only OFFICIAL is official")
  func decisions() throws {
    let codes = ["PHOTO", "RULE", "YC", "YRC", "RC", "LANE_INFRINGE", "UNDER_PROTEST"]
    let extras = codes.map { "<ExtendedResult Type=\"ER\" Code=\"\($0)\" Value=\"Y\"/>" }.joined()
    for mark in ["Q", "q", "qD", "qJ", "qR", "Re", "ReJ", "ReR"] {
      let line = """
        <Result IRM="NM" QualificationMark="\(mark)"><ExtendedResults>\(extras)</ExtendedResults>\
        \(FeedFixture.birk)</Result>
        """
      for status in ["INTERMEDIATE", "PARTIAL", "PROTESTED", "PROVISIONAL", "UNCONFIRMED"] {
        let readout = try only(FeedFixture.message(status: status, line))
        #expect(readout.resultLines == ["- Aron Birk NOR NM \(mark)"])
        #expect(readout.warnings.isEmpty)
        let log = FeedFixture.words(readout).joined()
        for code in codes { #expect(log.contains("\"\(code)\""), "\(code)") }
        #expect(!readout.reports.contains { if case .official = $0.claim { true } else { false } })
      }
    }
  }

  @Test("the highest version replaces the whole message, whatever comes first")
  func versions() throws {
    let old = FeedFixture.message(
      version: 2, "<Result Rank=\"1\" Result=\"3:30.00\">\(FeedFixture.moor)</Result>")
    #expect(try reports(FeedFixture.result, old) == (try reports(old, FeedFixture.result)))
    #expect(try reports(old, FeedFixture.result).contains { $0.contains("3:30.00") } == false)
    #expect(try reports(old).contains { $0.contains("3:30.00") })
  }

  @Test("a message without a body takes the result back; a later version brings it again")
  func takenBack() throws {
    let back = FeedFixture.message(version: 3, nil)
    let readout = try only(back + FeedFixture.result)
    #expect(readout.startList == nil)
    #expect(readout.warnings.map(\.found).last?.hasSuffix("taken back in version 3") == true)
    #expect(readout.warnings.allSatisfy { !$0.isError })
    let again = FeedFixture.message(
      version: 4, "<Result Rank=\"1\" Result=\"3:39.00\">\(FeedFixture.birk)</Result>")
    #expect(
      try reports(again, back + FeedFixture.result) == [
        #"{"at":"finish","entry":"7","place":1,"time":"3:39.00"}"#
      ])
  }

  @Test("an update puts a participant’s line in place of the one before, and leaves the others")
  func updates() throws {
    let whole = FeedFixture.message(
      version: 4,
      "<Result Rank=\"1\" Result=\"3:39.00\">\(FeedFixture.birk)</Result>"
        + "<Result Rank=\"2\" Result=\"3:40.00\">\(FeedFixture.fell)</Result>")
    let update = FeedFixture.message(
      type: "DT_RESULT_UPDATE",
      "<Result IRM=\"DQ\" ResultType=\"IRM\">\(FeedFixture.fell)</Result>")
    let expected = [
      #"{"at":"finish","entry":"7","place":1,"time":"3:39.00"}"#,
      #"{"at":"finish","entry":"12","outcome":"DQ"}"#,
    ]
    #expect(try reports(whole, update) == expected)
    #expect(try reports(update, whole) == expected)
  }

  @Test("a race is named after the first file that tells of it, with the warnings of all its own")
  func files() {
    let other = FeedFixture.message("ATHW100M--------------R1--000200--", "<Result/>")
    let parts = FeedFixture.parts([FeedFixture.states[0], other + FeedFixture.result])
    #expect(parts.map(\.file) == ["f0", "f1"])
    #expect(parts.last?.readout.startList?.race.path == "village2031/100m-w/round-1/2")
  }

  @Test("any order of the messages, split over any files, gives the same race", arguments: 0..<30)
  func anyOrder(seed: UInt64) throws {
    var random = SeededRandom(seed)
    let old = FeedFixture.message(
      version: 2, "<Result Rank=\"1\" Result=\"3:30.00\">\(FeedFixture.moor)</Result>")
    let corrected = FeedFixture.states[0].replacing("Version=\"5\"", with: "Version=\"6\"")
      .replacing("1:56.30", with: "1:56.28")
    var messages = [FeedFixture.result, old, corrected, old] + FeedFixture.states
    let expected = FeedFixture.words(try only(messages.joined()))
    messages.shuffle(using: &random)
    var files = [""]
    for message in messages {
      if random.chance(40) { files.append("") }
      files[files.count - 1] += message
    }
    let races = FeedFixture.parts(files).filter { $0.readout.startList != nil }
    #expect(races.count == 1)
    #expect(FeedFixture.words(try #require(races.first).readout) == expected)
    #expect(expected.contains { $0.contains("1:56.28") })
  }
}
