import Athletics
import LiveFeed
import RaceReplay
import ResultFormats
import ResultReading
import Testing

@Suite("What a publisher hands on, and goes on from")
struct PublishedTests {
  /// The lines of a publisher that follows two races at once, told in turns.
  private static func published(
    _ log: String, after own: LogSoFar? = nil
  ) -> [RaceStreamWriter.Line] {
    var stream = RaceStream(name: "source")
    var competition = LiveCompetition(feed: "source")
    competition.resume(own?.races ?? [])
    var writer = own?.writer(newFeed: "hall") ?? RaceStreamWriter(feed: "hall")
    return stream.feed(Array(log.utf8)[...]).flatMap { news in
      competition.take(news, at: ArrivalStamp(milliseconds: 0)).flatMap { writer.lines(of: $0) }
    }
  }

  private static func numbers(_ lines: [RaceStreamWriter.Line]) -> [Int] {
    lines.compactMap { if case .report(_, let sequence) = $0 { sequence } else { nil } }
  }

  /// Two races whose reports bear numbers in turns.
  private static let turns = [
    RaceStreamTests.header, RaceStreamTests.heat,
    #"{"of":"x/1500m-m/final","at":"400m","entry":"1","time":"61.0","feed":"hall","seq":0}"#,
    #"{"of":"the heat","at":"400m","entry":"1","time":"59.0","feed":"hall","seq":1}"#,
    #"{"of":"x/1500m-m/final","at":"800m","entry":"2","time":"2:01.0","feed":"hall","seq":2}"#,
    #"{"of":"the heat","at":"finish","entry":"1","place":1,"time":"2:03.21","feed":"hall","seq":3}"#,
  ].map { $0 + "\n" }

  @Test("two races that are told in turns come whole, in one piece or in several")
  func turns() {
    for size in [1, 2, 3, 6] {
      var stream = RaceStream(name: "wire")
      var follower = Follower()
      for start in stride(from: 0, to: Self.turns.count, by: size) {
        let piece = Self.turns[start...].prefix(size).joined()
        follower.take(stream.feed(Array(piece.utf8)[...]))
      }
      #expect(follower.reportCount == 4, "\(size)")
      #expect(follower.warnings.isEmpty)
      #expect(stream.next?.sequence == 4)
    }
  }

  @Test("a log of two races is handed on again in the turns in which it was written")
  func handedOnAgain() {
    for missing in [nil, 3, 4] {
      var lines = Self.turns
      if let missing { lines.remove(at: missing) }
      var own = LogSoFar(name: "own")
      own.feed(Array(lines.joined().utf8)[...])
      #expect(own.isPublished)
      var writer = RaceStreamWriter(feed: "hall")
      let again = own.changes.flatMap { writer.lines(of: $0) }
      #expect(Self.numbers(again) == [0, 1, 2, 3].filter { $0 != missing.map { $0 - 2 } })
      #expect(again.count == lines.count)
      #expect(own.whole.count == 2)
    }
  }

  @Test("a report that is missing is told, and what comes after it is taken")
  func gap() {
    for missing in [3, 4] {
      var lines = Self.turns
      lines.remove(at: missing)
      var stream = RaceStream(name: "wire")
      var follower = Follower()
      follower.take(stream.feed(Array(lines.joined().utf8)[...]))
      #expect(follower.reportCount == 3)
      let text = follower.warnings.map(\.text).joined()
      #expect(text.contains("nothing between the reports \(missing - 3) and \(missing - 1)"))
    }
  }

  @Test("whoever begins in the middle of a feed misses nothing that was asked for")
  func middle() {
    var stream = RaceStream(name: "wire")
    var follower = Follower()
    let lines = Self.turns.prefix(2) + Self.turns.suffix(2)
    follower.take(stream.feed(Array(lines.joined().utf8)[...]))
    #expect(follower.reportCount == 2)
    #expect(follower.warnings.isEmpty)
  }

  @Test("a publisher that comes back says nothing again, and numbers what is new behind it")
  func comingBack() {
    let first = Self.published(RaceStreamTests.log)
    #expect(Self.numbers(first) == [0, 1, 2, 3, 4])
    var own = LogSoFar(name: "own")
    let log = first.flatMap(\.bytes)
    own.feed((log + Array(#"{"at":"fin"#.utf8))[...])
    #expect(own.feed == "hall")
    #expect(own.unended == 10)
    #expect(own.isPublished)
    #expect(Self.published(RaceStreamTests.log, after: own).isEmpty)
    let more =
      RaceStreamTests.log + #"{"of":"the heat","at":"after","official":true}"# + "\n"
      // The same once more than it was told before.
      + #"{"of":"the heat","at":"400m","entry":"1","time":"59.0"}"# + "\n"
    #expect(Self.numbers(Self.published(more, after: own)) == [5, 6])
  }

  @Test(
    "of results that are told in whole again, a publisher that comes back says what is otherwise")
  func toldInWhole() throws {
    var own = LogSoFar(name: "own")
    own.feed(Self.published(RaceStreamTests.log).flatMap(\.bytes)[...])
    var reader = RaceLogReader(file: "own")
    let text = RaceStreamTests.log.replacing("3:40.00", with: "3:39.99")
    let readout = reader.readout(of: Array(text.utf8))
    var competition = LiveCompetition(feed: "folder")
    competition.resume(own.races)
    let changes = competition.take(
      .told(race: "x/1500m-m/final", readout), at: ArrivalStamp(milliseconds: 0))
    var writer = own.writer(newFeed: "hall")
    let lines = changes.flatMap { writer.lines(of: $0) }
    #expect(Self.numbers(lines) == [5])
    let told = String(decoding: lines.flatMap(\.bytes), as: UTF8.self)
    #expect(told.contains("3:39.99"))
  }

  @Test("a race of which another start list comes is begun anew")
  func begunAnew() {
    var own = LogSoFar(name: "own")
    own.feed(Self.published(RaceStreamTests.log).flatMap(\.bytes)[...])
    let other = RaceStreamTests.log.replacing("Bea BEST", with: "Cleo CRAM")
    let lines = Self.published(other, after: own)
    #expect(Self.numbers(lines) == [5, 6, 7])
    let text = String(decoding: lines.flatMap(\.bytes), as: UTF8.self)
    #expect(text.contains("Cleo CRAM"))
  }

  @Test("a log that holds reports without numbers is none that a publisher wrote")
  func notPublished() {
    var own = LogSoFar(name: "own")
    own.feed(Array(RaceStreamTests.log.utf8)[...])
    #expect(!own.isPublished)
  }

  @Test(
    "every shipped race that is published twice by one publisher is published once",
    arguments: ShippedLog.names)
  func shipped(name: String) throws {
    let log = String(decoding: try ShippedLog.bytes(name), as: UTF8.self)
    let first = Self.published(log)
    #expect(!first.isEmpty)
    var own = LogSoFar(name: "own")
    own.feed(first.flatMap(\.bytes)[...])
    #expect(Self.published(log, after: own).isEmpty)
  }
}
