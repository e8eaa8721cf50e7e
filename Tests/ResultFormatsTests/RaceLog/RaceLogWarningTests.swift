import RaceReplay
import ReaderChecks
import ResultFormats
import Testing

@Suite("What is wrong with a race log is said exactly")
struct RaceLogWarningTests {
  @Test(
    "a line that cannot be used is a warning with its column",
    arguments: [
      (
        #"{"at":"400m","entry":"7","time":"61.2",}"#,
        "40: found “}”, expected a key in double quotes"
      ),
      (
        #"{"at":"400m","entry":"7","at":"500m"}"#,
        "26: found the key “at” again, expected each key once"
      ),
      (#"["at"]"#, "1: found a list, expected an object"),
      (
        #"{"at":"400m","entry":"99","time":"61.2"}"#,
        "22: entry: found “99”, expected an entry of the start list"
      ),
      (
        #"{"at":"400m","entry":"Zoe Fell","time":"61.2"}"#,
        "22: entry: found “Zoe Fell”, expected an entry of the start list; perhaps “Zoë Fell”"
      ),
      (
        #"{"at":"400m","entry":"7","time":"6l.2"}"#,
        "35: time: found “6l.2”, expected a time such as 9.79, 3:27.65 or 2:06:26"
      ),
      (
        #"{"at":"400m","entry":"7","time":"1:61.2"}"#,
        "34: time: found “1:61.2”, expected minutes and seconds under 60"
      ),
      (
        #"{"at":"400m","entry":"7","time":"61.23456"}"#,
        "41: time: found “61.23456”, expected at most four decimals"
      ),
      (
        #"{"at":"400m","entry":"7","time":61.2}"#,
        "33: time: found 61.2, expected a time in quotes, such as \"3:27.65\""
      ),
      (
        #"{"at":"400m","entry":"7","rank":0}"#,
        "33: rank: found 0, expected a whole number from 1 to 999999"
      ),
      (
        #"{"at":"400m","entry":"7"}"#,
        "1: entry: found nothing about it, expected time or rank"
      ),
      (
        #"{"at":"400","entry":"7","rank":1}"#,
        "7: at: found “400”, expected gun, finish, after or a mark point such as 400m, 5km or half"
      ),
      (
        #"{"at":"finsh","entry":"7","place":1}"#,
        "7: at: found “finsh”, expected gun, finish, after or a mark point such as 400m, 5km or "
          + "half; perhaps “finish”"
      ),
      (
        #"{"at":"1500m","entry":"7","rank":1}"#,
        "7: at: found “1500m”, expected a mark point between the gun and the finish"
      ),
      (
        #"{"entry":"7","place":1}"#,
        "1: at: found no such key, expected gun, finish, after or a mark point"
      ),
      (
        #"{"at":"finish"}"#,
        "1: found nothing that is reported, expected a key such as entry, order, leader, "
          + "deadHeat, ahead, official or note"
      ),
      (
        #"{"at":"finish","entry":"7","place":1,"origin":"offical"}"#,
        "47: origin: found “offical”, expected official, tracked, reported, estimated; perhaps "
          + "“official”"
      ),
      (
        #"{"at":"finish","entry":"7","place":1,"confidence":"three"}"#,
        "51: confidence: found “three”, expected two, one, doubtful"
      ),
      (
        #"{"at":"finish","entry":"7","place":1000000}"#,
        "36: place: found 1000000, expected a whole number from 1 to 999999"
      ),
      (
        #"{"at":"finish","deadHeat":["7"],"place":1}"#,
        "27: deadHeat: found 1 of them, expected at least 2 entries"
      ),
      (
        #"{"at":"finish","ahead":"7","behind":"7","margin":"0.003"}"#,
        "1: behind: found the entry that is ahead, expected another entry"
      ),
      (
        #"{"at":"finish","entry":"7","from":"1500m","to":"400m","time":"53.2"}"#,
        "48: to: found “400m”, expected a mark point after the first and not after the finish"
      ),
      (
        #"{"at":"400m","order":["7",["12",7]]}"#,
        "33: order: found 7, expected each entry once"
      ),
      (
        #"{"at":"400m","order":["7"],"from":"400m","to":"400m"}"#,
        "47: to: found “400m”, expected a mark point after the first and not after the finish"
      ),
      (
        #"{"at":"400m","order":["7"],"to":"400m"}"#,
        "1: from: found no such key, expected a mark point"
      ),
      (#"{"at":"400m","order":[]}"#, "22: order: found none, expected at least 1 entry"),
      (
        #"{"at":"after","official":"25:00"}"#,
        "26: official: found “25:00”, expected a time of day such as 20:56 or 20:56:29"
      ),
      (
        #"{"at":"after","entry":"7","reinstated":false}"#,
        "40: reinstated: found false, expected true"
      ),
      (
        #"{"at":"a\u001b[31m\u202e","note":"x"}"#,
        "7: at: found “a␛[31m⟨U+202E⟩”, expected gun, finish, after or a mark point such as 400m, "
          + "5km or half"
      ),
      (
        #"{"at":"0123456789012345678901234567890123456789X","note":"x"}"#,
        "7: at: found “0123456789012345678901234567890123456789…”, expected gun, finish, after or "
          + "a mark point such as 400m, 5km or half"
      ),
    ])
  func unusable(line: String, warning: String) {
    #expect(Fixture.warnings(line) == [warning])
    #expect(Fixture.readout(line).reports.isEmpty)
    #expect(Fixture.readout(line).warnings.allSatisfy { !$0.isError })
  }

  @Test(
    "a value that can be done without is a warning, and kept as it is",
    arguments: [
      (
        #"{"at":"400m","entry":"7","rank":1.5,"time":"61.2"}"#, "rank",
        "33: rank: found 1.5, expected a whole number from 1 to 999999"
      ),
      (
        #"{"at":"finish","entry":"7","plase":1,"time":"4:01.30"}"#, "plase",
        "28: plase: found an unknown key, expected “place”, perhaps; it is kept as it is"
      ),
      (
        #"{"at":"finish","entry":"7","place":1,"rank":2}"#, "rank",
        "38: rank: found 2, expected no such key in a line of the result; it is kept as it is"
      ),
      (
        #"{"at":"finish","entry":"7","place":1,"flags":["PB","pb"]}"#, "flags",
        "52: flags: found “pb”, expected two to four capitals such as PB or =WL"
      ),
      (
        #"{"at":"400m","entry":"7","time":"61.2","rounding":"cutt"}"#, "rounding",
        "51: rounding: found “cutt”, expected up, cut, near, exact, tracked; perhaps “cut”"
      ),
      (
        #"{"at":"1300m","entry":"7","time":"3:31.2","outcome":"DNF"}"#, "time",
        "27: time: found “3:31.2”, expected no such key in a place where someone dropped out; it "
          + "is kept as it is"
      ),
    ])
  func kept(line: String, key: String, warning: String) {
    let readout = Fixture.readout(line)
    #expect(Fixture.warnings(line) == [warning])
    #expect(readout.logged.map { $0.kept.map(\.key) } == [[key]])
  }

  @Test("a source that the header lacks is named, the report stands")
  func source() {
    let line = #"{"at":"finish","entry":"7","place":1,"source":"KAF"}"#
    #expect(
      Fixture.warnings(line) == [
        "47: source: found “KAF”, expected a source of the header; perhaps “KAG”"
      ])
    #expect(Fixture.readout(line).reports.map(\.source) == ["KAF"])
  }

  @Test(
    "a file whose header cannot be read is one error",
    arguments: [
      ("", "f: found no header line, expected a race log"),
      ("\n \n", "f: found no header line, expected a race log"),
      (
        "{\"at\":\"finish\"}",
        "f:1:1: found a line without the key “format”, expected the first line of a log: "
          + "{\"format\":\"lastlap\",\"version\":1,…}"
      ),
      ("{\"format\":\"other\"}", "f:1:11: format: found “other”, expected \"lastlap\""),
      (
        #"{"format":"lastlap","version":2,"kind":"race"}"#,
        "f:1:31: version: found 2, expected version 1, the only one there is"
      ),
      (
        #"{"format":"lastlap","version":1,"kind":"competition"}"#,
        "f:1:40: kind: found “competition”, expected \"race\""
      ),
      (
        #"{"format":"lastlap","version":1,"kind":"race"}"#,
        "f:1:1: competition: found no such key, expected an object with id and name"
      ),
      (
        #"{"format":"lastlap","version":1,"kind":"race","competition":{"id":"a/b","name":"A"}}"#,
        "f:1:67: id: found “a/b”, expected a name without spaces and “/”"
      ),
      (
        #"""
        {"format":"lastlap","version":1,"kind":"race","competition":{"id":"ab","name":"A"},\#
        "race":{"discipline":"1500","category":"w","round":"final"},"entries":[]}
        """#,
        "f:1:105: discipline: found “1500”, expected a discipline such as 1500m, 110mh, 3000msc "
          + "or marathon"
      ),
    ])
  func headers(header: String, error: String) {
    var reader = RaceLogReader(file: "f")
    let report = header.contains("{") ? "\n" + #"{"at":"after","official":true}"# : ""
    let readout = reader.readout(of: Array((header + report).utf8))
    #expect(readout.warnings.map(\.text) == [error])
    #expect(readout.warnings.map(\.isError) == [true])
    #expect(readout.startList == nil)
    #expect(readout.reports.isEmpty)
  }

  @Test("in the header, what can be done without is a warning")
  func headerValues() {
    var reader = RaceLogReader(file: "f")
    let header = #"""
      {"format":"lastlap","version":1,"kind":"race","competition":{"id":"ab","name":"A"},\#
      "race":{"discipline":"1500m","category":"w","round":"final","heat":0,"day":"2031-02-30",\#
      "lapp":"400m","medals":"yes"},"entries":[{"bib":"1","athlete":"A B"},\#
      {"bib":"1","athlete":"C D","nation":"NORWAY","lane":100,"origin":"x"},{"bib":2}],"nots":"x"}
      """#
    let readout = reader.readout(of: Array(header.utf8) + [0x0a])
    #expect(
      readout.warnings.map { ($0.isError ? "error " : "") + $0.text } == [
        "f:1:151: heat: found 0, expected a whole number from 1 to 999",
        "f:1:159: day: found “2031-02-30”, expected a day such as 2024-08-06",
        "f:1:172: lapp: found an unknown key, expected “lap”, perhaps; it is kept as it is",
        "f:1:195: medals: found “yes”, expected true or false",
        "error f:1:248: bib: found “1” a second time, expected one entry of this bib; this one is "
          + "named “C D”",
        "f:1:277: nation: found “NORWAY”, expected a nation’s three-letter code",
        "f:1:293: lane: found 100, expected a whole number from 0 to 99",
        "f:1:306: origin: found “x”, expected official, tracked, reported, estimated",
        "error f:1:311: athlete: found no such key, expected the athlete’s name",
        "f:1:322: nots: found an unknown key, expected “note”, perhaps; it is kept as it is",
      ])
    let entries = readout.startList?.entries ?? []
    #expect(entries.map(\.key) == ["1", "C D"])
    #expect(entries.map(\.bib) == ["1", "1"])
    #expect(entries.last?.provenance.origin == .estimated)
    #expect(readout.startList?.race.day == nil)
  }

  @Test("a line that is not UTF-8 is not read, one with NUL bytes is")
  func bytes() {
    var reader = RaceLogReader(file: "f")
    let note = Array(#"{"at":"finish","note":"Zo"#.utf8)
    let end = Array("\"}\n".utf8)
    let readout = reader.readout(
      of: Array((Fixture.raceHeader + "\n").utf8) + note + [0xeb] + end + note + [0x00] + end)
    #expect(
      readout.warnings.map(\.text) == [
        "f:2:26: found bytes that are not UTF-8, expected text in UTF-8; the line was not read",
        "f:3:26: found a NUL byte, expected none; they were left out",
      ])
    #expect(readout.reports.map(\.claim) == [.note("Zo")])
  }
}
