import Athletics
import LiveFeed
import RaceReplay
import ResultFormats
import ResultReading
import Testing

@Suite("Race logs by wire")
struct RaceStreamTests {
  static let header =
    #"{"format":"lastlap","version":1,"kind":"race","competition":{"id":"x","name":"X"},"#
    + #""race":{"discipline":"1500m","category":"m","round":"final"},"entries":["#
    + #"{"bib":"1","athlete":"Ada ABLE"},{"bib":"2","athlete":"Bea BEST"}]}"#
  static let heat =
    #"{"format":"lastlap","version":1,"kind":"race","of":"the heat","competition":{"id":"x","#
    + #""name":"X"},"race":{"discipline":"800m","category":"w","round":"heats","heat":2},"#
    + #""entries":[{"bib":"1","athlete":"Cy CLARK"}]}"#
  static let log = [
    header, #"{"at":"400m","entry":"1","time":"61.0"}"#, heat,
    #"{"at":"400m","entry":"1","time":"59.0"}"#,
    #"{"of":"x/1500m-m/final","at":"800m","entry":"2","time":"2:01.0"}"#,
    #"{"of":"the heat","at":"finish","entry":"1","place":1,"time":"2:03.21"}"#,
    #"{"of":"x/1500m-m/final","at":"finish","entry":"2","place":1,"time":"3:40.00"}"#,
  ].map { $0 + "\n" }.joined()

  private func followed(_ pieces: [ArraySlice<UInt8>]) -> Follower {
    var stream = RaceStream(name: "wire")
    var follower = Follower()
    for piece in pieces { follower.take(stream.feed(piece, at: 0)) }
    return follower
  }

  @Test("a stream of two races, cut at any place, gives both")
  func cuts() {
    let bytes = Array(Self.log.utf8)
    let whole = followed([bytes[...]])
    #expect(whole.replays.keys.sorted() == ["the heat", "x/1500m-m/final"])
    #expect(whole.replays["the heat"]?.lastSheet?.order.first == EntryID(0))
    #expect(whole.replays["x/1500m-m/final"]?.lastSheet?.order.first == EntryID(1))
    for cut in bytes.indices {
      let parts = followed([bytes[..<cut], bytes[cut...]])
      #expect(
        parts.replays.mapValues { ToldSoFar($0) } == whole.replays.mapValues { ToldSoFar($0) })
      #expect(parts.warnings.isEmpty)
    }
    let single = followed(bytes.indices.map { bytes[$0...$0] })
    #expect(single.reportCount == 5)
  }

  @Test("a file of several races is read as several races")
  func file() {
    var reader = RaceLogReader(file: "two.race.jsonl")
    let readout = reader.readout(of: Array(Self.log.utf8))
    #expect(readout.warnings.isEmpty)
    #expect(readout.logged.count == 3)
    #expect(readout.otherRaces.count == 1)
    #expect(readout.otherRaces.first?.startList?.race.heat == 2)
    #expect(readout.otherRaces.first?.logged.count == 2)
  }

  @Test("a report of a race whose header never came is told, and nothing is made of it")
  func unknown() {
    let stray = #"{"of":"elsewhere","at":"400m","entry":"1","time":"59.0"}"# + "\n"
    let follower = followed([Array((Self.log + stray).utf8)[...]])
    #expect(follower.reportCount == 5)
    #expect(follower.warnings.map(\.text).contains { $0.contains("elsewhere") })
  }

  @Test("what comes again, by number, is taken once; a header that comes again changes nothing")
  func doubles() {
    var writer = RaceStreamWriter(feed: "hall")
    let source = followed([Array(Self.log.utf8)[...]])
    let lines = source.changes.flatMap { writer.lines(of: $0) }
    #expect(writer.next == 5)
    var stream = RaceStream(name: "wire")
    var follower = Follower()
    for _ in 0..<3 {
      for line in lines { follower.take(stream.feed(line.bytes[...], at: 0)) }
    }
    #expect(follower.reportCount == 5)
    #expect(
      follower.replays.mapValues { ToldSoFar($0) } == source.replays.mapValues { ToldSoFar($0) })
    #expect(stream.next?.feed == "hall")
    #expect(stream.next?.sequence == 5)
  }

  @Test("races and warnings without end are taken up to a bound, which is told")
  func bounds() {
    var follower = Follower()
    let lines = (0...LiveCompetition.mostRaces).map {
      Self.heat.replacing("the heat", with: "heat \($0)") + "\n"
    }
    var stream = RaceStream(name: "wire")
    follower.take(stream.feed(Array(lines.joined().utf8)[...], at: 0))
    #expect(follower.replays.count == LiveCompetition.mostRaces)
    #expect(follower.warnings.map(\.text).contains { $0.contains("more than") })
    let before = follower.warnings.count
    for number in 0..<LiveCompetition.mostWarnings + 10 {
      follower.take([.warned([Warning(file: "x", found: "\(number)", expected: "less")])])
    }
    #expect(follower.warnings.count == LiveCompetition.mostWarnings + 1)
    #expect(before < 5)
  }

  @Test("a carrier that breaks off within a line goes on with the whole line")
  func breaking() {
    let bytes = Array(Self.log.utf8)
    let half = bytes.count - 20
    let line = bytes[..<half].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    var stream = RaceStream(name: "wire")
    var follower = Follower()
    follower.take(stream.feed(bytes[..<half], at: 0))
    stream.breakOff()
    follower.take(stream.feed(bytes[line...], at: 0))
    #expect(follower.reportCount == 5)
    #expect(follower.warnings.isEmpty)
  }

  @Test(
    "every shipped race, told as it was run through a stream, comes to what its log says",
    arguments: ShippedLog.names)
  func shipped(name: String) throws {
    let readout = try ShippedLog.readout(name)
    let startList = try #require(readout.startList)
    let direct = Replay(startList, reports: readout.reports)
    var writer = RaceStreamWriter(feed: "hall")
    var stream = RaceStream(name: "wire")
    var follower = Follower()
    let header = readout.header ?? RaceLogHeader(startList)
    let race = startList.race.path
    var changes = [LiveChange.opened(race: race, header, [])]
    changes += RaceSchedule(readout).reports.map { .reported(race: race, [$0.report]) }
    for change in changes {
      for line in writer.lines(of: change) { follower.take(stream.feed(line.bytes[...], at: 0)) }
    }
    let live = try #require(follower.replays[race])
    #expect(live.feed.count == direct.feed.count)
    #expect(ToldSoFar(live) == ToldSoFar(direct))
  }

  @Test("the line by which a screen says what it wants is read as it is written, and nothing else")
  func wanted() {
    let all = PublishedFrom(nil)
    #expect(all.line == "from 0\n")
    #expect(PublishedFrom(line: "from 0") == all)
    let some = PublishedFrom(("hall", 12))
    #expect(PublishedFrom(line: some.line.dropLast()) == some)
    #expect(some.first(of: "hall") == 12)
    #expect(some.first(of: "another") == 0)
    for wrong in [
      "", "from", "from x", "from hall -1", "from hall 1 2", "GET / HTTP/1.1", "from 5",
    ] {
      #expect(PublishedFrom(line: wrong) == nil, "\(wrong)")
    }
  }
}
