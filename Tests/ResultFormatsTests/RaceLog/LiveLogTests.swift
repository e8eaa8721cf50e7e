import Athletics
import RaceReplay
import ReaderChecks
import ResultFormats
import ResultReading
import Testing

@Suite("A race log tells what happens live")
struct LiveLogTests {
  private func read(_ lines: String...) -> Readout {
    var reader = RaceLogReader(file: "f")
    let text = ([LiveFixture.header] + lines).joined(separator: "\n") + "\n"
    return reader.readout(of: Array(text.utf8))
  }

  private func written(_ readout: Readout) -> [String] {
    guard let header = readout.header else { return [] }
    return String(decoding: RaceLogWriter.log(header, readout.logged), as: UTF8.self)
      .split(separator: "\n").dropFirst().map(String.init)
  }

  private let mia = #"{"at":"gun","enter":{"bib":"31","athlete":"Mia Moor","lane":4}}"#

  @Test("a late entry is the next one, and later lines name it by id, bib or name")
  func lateEntry() {
    let readout = read(
      #"{"at":"gun","enter":{"id":"mm","bib":"31","athlete":"Mia Moor","nation":"FRA"}}"#,
      #"{"at":"400m","entry":"mm","rank":1}"#, #"{"at":"400m","entry":"31","rank":2}"#,
      #"{"at":"400m","entry":"Mia Moor","rank":3}"#)
    let entry = Entry(
      id: "mm", athlete: Athlete(name: "Mia Moor"), nation: Nation("FRA"), bib: "31")
    #expect(readout.warnings == [])
    #expect(
      readout.reports.map(\.claim) == [
        .entered(EntryID(2), entry), .pass(EntryID(2), rank: 1, reading: nil),
        .pass(EntryID(2), rank: 2, reading: nil), .pass(EntryID(2), rank: 3, reading: nil),
      ])
    #expect(readout.reports.map(\.stage).first == .beforeGun)
  }

  @Test("after a bib is corrected the key and the new bib both name the entry, which is written")
  func bib() {
    let readout = read(
      #"{"at":"gun","entry":"7","bib":"17"}"#, #"{"at":"400m","entry":"17","rank":1}"#,
      #"{"at":"400m","entry":"7","rank":2}"#, #"{"at":"gun","entry":"7","bib":null}"#)
    let ada = EntryID(0)
    #expect(readout.warnings == [])
    #expect(
      readout.reports.map(\.claim) == [
        .bib(ada, "17"), .pass(ada, rank: 1, reading: nil), .pass(ada, rank: 2, reading: nil),
        .bib(ada, nil),
      ])
    #expect(written(readout)[1] == #"{"at":"400m","entry":"7","rank":1}"#)
    #expect(written(readout)[3] == #"{"at":"gun","entry":"7","bib":null}"#)
  }

  @Test("two bibs that are swapped leave each key with its entry")
  func swapped() {
    let readout = read(
      #"{"at":"gun","entry":"7","bib":"12"}"#, #"{"at":"gun","entry":"12","bib":"7"}"#)
    #expect(readout.reports.map(\.claim) == [.bib(EntryID(0), "12"), .bib(EntryID(1), "7")])
  }

  @Test(
    "everything that is told can be taken back",
    arguments: [
      ("entry", Withdrawal.entry(EntryID(0))), ("result", .result(EntryID(0))),
      ("reaction", .reaction(EntryID(0))), ("series", .series(EntryID(0))),
      ("stretches", .stretches(EntryID(0))), ("pass", .pass(EntryID(0))),
      ("leader", .leader), ("wind", .wind), ("official", .official), ("deadHeats", .deadHeats),
      ("margins", .margins), ("notes", .notes),
    ])
  func withdrawn(word: String, withdrawal: Withdrawal) {
    let entry = withdrawal.entry == nil ? "" : #""entry":"7","#
    let line = #"{"at":"400m",\#(entry)"withdrawn":"\#(word)"}"#
    let readout = read(line)
    #expect(readout.warnings == [])
    #expect(readout.reports.map(\.claim) == [.withdrawn(withdrawal)])
    #expect(written(readout) == [line])
  }

  @Test("who is entered already under a key is told again; another athlete of its bib is another")
  func again() {
    let readout = read(
      #"{"at":"gun","enter":{"bib":"7","athlete":"BIRK Ada","nation":"SWE"}}"#,
      #"{"at":"gun","entry":"12","enter":{"bib":"22","athlete":"Zoe Fell-Moor"}}"#,
      #"{"at":"gun","enter":{"bib":"7","athlete":"Ann Other"}}"#)
    let claims = readout.reports.map(\.claim)
    let ada = Entry(athlete: Athlete(name: "BIRK Ada"), nation: Nation("SWE"), bib: "7")
    let zoe = Entry(id: "12", athlete: Athlete(name: "Zoe Fell-Moor"), nation: nil, bib: "22")
    let other = Entry(id: "Ann Other", athlete: Athlete(name: "Ann Other"), nation: nil, bib: "7")
    #expect(
      claims == [.entered(EntryID(0), ada), .entered(EntryID(1), zoe), .entered(EntryID(2), other)])
    #expect(
      readout.warnings.map(\.text) == [
        "f:4:28: bib: found “7” a second time, expected one entry of this bib; this one is named "
          + "“Ann Other”"
      ])
  }

  @Test("a report about someone unknown comes behind the entry, in the order of the lines")
  func held() {
    let readout = read(
      #"{"at":"400m","entry":"31","rank":1}"#, #"{"at":"400m","order":["44","31"]}"#,
      #"{"at":"400m","entry":"7","rank":5}"#, #"{"at":"500m","entry":"Mia Moor","rank":2}"#, mia,
      #"{"at":"600m","entry":"7","rank":3}"#, #"{"at":"gun","enter":{"bib":"44","athlete":"I D"}}"#)
    let lines = readout.reports.map(\.line)
    #expect(lines == [4, 6, 2, 5, 7, 8, 3])
    #expect(readout.reports.last?.claim == .order([[EntryID(3)], [EntryID(2)]]))
    #expect(readout.warnings == [])
  }

  @Test("a corrected bib lets those in who waited for it, link by link")
  func chain() {
    let readout = read(
      #"{"at":"400m","entry":"c","rank":1}"#, #"{"at":"gun","entry":"b","bib":"c"}"#,
      #"{"at":"gun","entry":"7","bib":"b"}"#)
    #expect(readout.reports.map(\.line) == [4, 3, 2])
    #expect(readout.warnings == [])
  }

  @Test("who never comes is a warning with its place, and what else is wrong of a line that waited")
  func neverEntered() {
    let readout = read(
      #"{"at":"400m","entry":"Zoe Fell","rank":1}"#, #"{"at":"400m","entry":"31","rank":0}"#,
      #"{"at":"400m","entry":"99","rank":1}"#, mia)
    #expect(
      readout.warnings.map(\.text) == [
        "f:3:34: rank: found 0, expected a whole number from 1 to 999999",
        "f:2:22: entry: found “Zoe Fell”, expected an entry of the start list; perhaps “Zoë Fell”",
        "f:4:22: entry: found “99”, expected an entry of the start list",
      ])
  }

  @Test("a late entry that is doubtful lets nobody in")
  func doubtful() {
    let readout = read(
      #"{"at":"gun","confidence":"doubtful","enter":{"bib":"31","athlete":"Mia Moor"}}"#,
      #"{"at":"400m","entry":"31","rank":1}"#)
    #expect(readout.reports.count == 1)
    #expect(readout.warnings.map(\.line) == [3])
    #expect(written(readout).count == 1)
  }

  @Test("reports of one delivery share it, whatever comes between")
  func deliveries() throws {
    let one = #"{"at":"400m","entry":"7","rank":1,"feed":"t","seq":9,"batch":"b","source":"K"}"#
    let readout = read(one, #"{"at":"400m","entry":"12","rank":2,"source":"K"}"#, one)
    let deliveries = readout.reports.map(\.delivery)
    let first = try #require(deliveries[0])
    #expect(first === deliveries[2])
    #expect(first == Delivery(source: "K", feed: "t", batch: "b"))
    #expect(deliveries[1] == Delivery(source: "K"))
    #expect(readout.reports.map(\.sequence) == [9, nil, 9])
    #expect(readout.reports.map(\.source) == ["K", "K", "K"])
  }

  @Test("the fixture is written as it was, but for what waited and goes without saying")
  func fixture() {
    var reader = RaceLogReader(file: "f")
    let readout = reader.readout(of: LiveFixture.race)
    #expect(readout.warnings == [])
    var expected = LiveFixture.lines
    expected.remove(at: 0)
    expected[1] = #"{"at":"gun","entry":"31","bib":"13","feed":"timing","seq":3}"#
    expected[3] =
      #"{"at":"400m","entry":"7","time":"1:01.2","rank":1,"arrived":"2031-08-06T18:51:03.204Z","batch":7}"#
    expected[4] =
      #"{"at":"400m","entry":"31","time":"1:01.4","arrived":"2031-08-06T18:51:03.204Z","batch":7}"#
    expected[6] = #"{"at":"400m","entry":"7","time":"1:01.1","rank":1,"batch":"a"}"#
    expected.insert(
      #"{"at":"400m","entry":"late","rank":4,"feed":"timing","seq":1}"#, at: 8)
    expected[12] = #"{"at":"finish","entry":"late","place":3,"time":"2:06.00"}"#
    // What is kept stands behind what is understood.
    expected[0] = #"""
      {"at":"gun","feed":"timing","seq":2,"arrived":"2031-08-06T18:49:00.000Z",\#
      "enter":{"bib":"31","athlete":"Mia Moor","nation":"FRA","club":"AC Lac","lane":4,\#
      "coach":"N. N."}}
      """#
    #expect(written(readout) == expected)
  }

  @Test(
    "what cannot be used is said exactly",
    arguments: [
      (
        #"{"at":"gun","enter":"31"}"#, "21: enter: found “31”, expected an object"
      ),
      (
        #"{"at":"gun","enter":{"bib":"31"}}"#,
        "21: athlete: found no such key, expected the athlete’s name"
      ),
      (
        #"{"at":"400m","entry":"7","withdrawn":"passing"}"#,
        "38: withdrawn: found “passing”, expected entry, pass, result, reaction, series, "
          + "stretches, leader, wind, official, deadHeats, margins, notes"
      ),
      (
        #"{"at":"finish","entry":"7","withdrawn":"pass"}"#,
        "40: withdrawn: found “pass”, expected “result”: only what is known at a mark point is a "
          + "pass"
      ),
      (
        #"{"at":"400m","withdrawn":"pass"}"#,
        "1: entry: found no such key, expected an entry of the start list"
      ),
      (
        #"{"at":"gun","entry":"7","bib":true}"#, "31: bib: found true, expected a bib in quotes"
      ),
    ])
  func unusable(line: String, warning: String) {
    let readout = read(line)
    #expect(readout.warnings.map { String($0.text.dropFirst("f:2:".count)) } == [warning])
    #expect(readout.reports.isEmpty)
  }

  @Test(
    "what can be done without is a warning, and kept as it is",
    arguments: [
      (
        #""arrived":"18:51""#,
        "45: arrived: found “18:51”, expected a time of UTC such as 2026-06-06T18:03:12.123Z"
      ),
      (
        #""arrived":"2031-08-06T18:51:03.204+02:00""#,
        "45: arrived: found “2031-08-06T18:51:03.204+02:00”, expected a time of UTC such as "
          + "2026-06-06T18:03:12.123Z"
      ),
      (
        #""seq":-1"#, "41: seq: found -1, expected a whole number from 0 to 4294967294"
      ),
      (
        #""batch":false"#, "43: batch: found false, expected the batch’s name, text or a number"
      ),
      (#""feed":"""#, "42: feed: found “”, expected text in quotes"),
    ])
  func kept(member: String, warning: String) {
    let line = #"{"at":"400m","entry":"7","rank":1,\#(member)}"#
    let readout = read(line)
    #expect(readout.warnings.map { String($0.text.dropFirst("f:2:".count)) } == [warning])
    #expect(written(readout) == [line])
  }

  @Test("what a withdrawal or a late entry has no place for is told and kept")
  func superfluous() {
    let readout = read(#"{"at":"finish","entry":"7","withdrawn":"wind"}"#)
    #expect(
      readout.warnings.map(\.text) == [
        "f:2:16: entry: found “7”, expected no such key in a withdrawal; it is kept as it is"
      ])
    #expect(readout.logged.map { $0.kept.map(\.key) } == [["entry"]])
  }
}
