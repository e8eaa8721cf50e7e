import Athletics
import LiveFeed
import RaceReplay
import ResultFormats
import ResultReading
import Testing

@Suite("The Olympic Data Feed by wire")
struct DataFeedStreamTests {
  private func message(
    _ version: Int, type: String = "DT_RESULT", status: String = "LIVE", _ body: String?
  ) -> [UInt8] {
    let root =
      #"<OdfBody CompetitionCode="VILLAGE2031" DocumentCode="ATHM1500M-------------FNL-000100--" "#
      + #"DocumentType="\#(type)" Version="\#(version)" ResultStatus="\#(status)" FeedFlag="T">"#
    let competition = body.map { "<Competition>\($0)</Competition>" } ?? ""
    return Array(
      (#"<?xml version="1.0" encoding="UTF-8"?>"# + root + competition + "</OdfBody>\n").utf8)
  }

  private func line(_ code: String, _ family: String, _ result: String, _ live: String = "")
    -> String
  {
    "<Result \(result) SortOrder=\"1\"><ExtendedResults>\(live)</ExtendedResults>"
      + "<Competitor Code=\"\(code)\" Type=\"A\" Organisation=\"NOR\"><Composition>"
      + "<Athlete Code=\"\(code)\" Bib=\"\(code)\"><Description GivenName=\"Aron\" "
      + "FamilyName=\"\(family)\"/></Athlete></Composition></Competitor></Result>"
  }

  private func live(_ time: String, at markPoint: Int) -> String {
    #"<ExtendedResult Type="ER" Code="LIVE" Value="\#(time)" Rank="1" Arrive="\#(markPoint)"/>"#
  }

  private var messages: [[UInt8]] {
    [
      message(1, status: "START_LIST", line("7", "Birk", "") + line("9", "Moor", "")),
      message(1, type: "DT_CURRENT", line("7", "Birk", "", live("57.10", at: 400))),
      message(2, type: "DT_CURRENT", line("7", "Birk", "", live("1:56.30", at: 800))),
      message(
        2,
        line("7", "Birk", #"Rank="1" ResultType="TIME" Result="3:38.21""#)
          + line("9", "Moor", #"ResultType="IRM" IRM="DNF""#)),
      message(
        3, status: "OFFICIAL",
        line("7", "Birk", #"Rank="1" ResultType="TIME" Result="3:38.20""#)
          + line("9", "Moor", #"ResultType="IRM" IRM="DNF""#)),
    ]
  }

  private func followed(_ pieces: [ArraySlice<UInt8>]) -> Follower {
    var stream = DataFeedStream(name: "odf")
    var follower = Follower()
    for piece in pieces { follower.take(stream.feed(piece, at: 0)) }
    return follower
  }

  @Test("messages one behind the other are followed, wherever the stream is cut")
  func cuts() throws {
    let bytes = messages.flatMap { $0 }
    let whole = followed(messages.map { $0[...] })
    let replay = try #require(whole.replays["village2031/1500m-m/final"])
    #expect(replay.columns.map(\.markPoint.text) == ["400 m", "800 m"])
    #expect(replay.lastSheet?[EntryID(0)]?.reading?.value.text == "3:38.20")
    #expect(replay.lastSheet?[EntryID(1)]?.outcome?.value.text == "DNF")
    #expect(replay.lastSheet?.isOfficial == true)
    #expect(whole.warnings.isEmpty)
    for step in [1, 7, 100, 1000] {
      let pieces = stride(from: 0, to: bytes.count, by: step).map {
        bytes[$0..<min($0 + step, bytes.count)]
      }
      let cut = followed(pieces)
      #expect(cut.replays.mapValues { ToldSoFar($0) } == whole.replays.mapValues { ToldSoFar($0) })
    }
  }

  @Test("one that comes late, again or not at all does not put the race back")
  func order() {
    let whole = followed(messages.map { $0[...] })
    for order in [[0, 2, 1, 4, 3], [0, 1, 1, 2, 3, 4, 4, 2], [4, 3, 2, 1, 0], [0, 1, 2, 4]] {
      let other = followed(order.map { messages[$0][...] })
      #expect(
        other.replays.mapValues { ToldSoFar($0) } == whole.replays.mapValues { ToldSoFar($0) },
        "\(order)")
    }
  }

  @Test("a connection that breaks off in mid-message loses that message alone, and others nothing")
  func breaking() {
    var stream = DataFeedStream(name: "odf")
    var follower = Follower()
    follower.take(stream.feed(messages[0][...], from: 1, at: 0))
    follower.take(stream.feed(messages[1].prefix(200), from: 1, at: 0))
    follower.take(stream.feed(messages[2].prefix(200), from: 2, at: 0))
    stream.breakOff(1)
    follower.take(stream.feed(messages[3][...], from: 1, at: 0))
    follower.take(stream.feed(messages[2][200...], from: 2, at: 0))
    let replay = follower.replays.values.first
    #expect(replay?.columns.map(\.markPoint.text) == ["800 m"])
    #expect(replay?.lastSheet?.order.count == 2)
    #expect(follower.warnings.isEmpty)
  }

  @Test("a message that never ends is given up at a bound, which is told, and the next is read")
  func endless() {
    var stream = DataFeedStream(name: "odf")
    var follower = Follower()
    follower.take(stream.feed(Array("<OdfBody ><Competition>".utf8)[...], at: 0))
    let filling = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
    for _ in 0...(DataFeedStream.longest >> 20) { follower.take(stream.feed(filling[...], at: 0)) }
    for message in messages { follower.take(stream.feed(message[...], at: 0)) }
    #expect(follower.replays.values.first?.lastSheet?.isOfficial == true)
    #expect(follower.warnings.contains { $0.text.contains("at most") })
    var noise: any WireReader = DataFeedStream(name: "odf")
    feed(noise: &noise)
  }

  private func feed(noise reader: inout any WireReader) {
    var state: UInt64 = 9
    let kinds = Array("<OdfBody></OdfBody> <?xml <!-- \"'=&; Competition/".utf8) + [0, 0xef]
    for now in 0..<50 {
      let bytes = (0..<400).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1
        return kinds[Int(state >> 33) % kinds.count]
      }
      #expect(reader.feed(bytes[...], at: Int64(now)).told.isEmpty)
    }
  }

  @Test("what begins as a message does is told from a race log and from other documents")
  func recognising() {
    #expect(DataFeedStream.recognises(messages[0][...]))
    #expect(DataFeedStream.recognises(Array("\u{feff}\n<OdfBody A".utf8)[...]))
    #expect(!DataFeedStream.recognises(Array(RaceStreamTests.log.utf8)[...]))
    #expect(!DataFeedStream.recognises(Array("<?xml version='1.0'?><html>".utf8)[...]))
  }
}

@Suite("What web servers say")
struct WebAnswerTests {
  @Test("an answer is fresh for as long as its head says, less its age")
  func fresh() {
    func seconds(_ control: String, age: String? = nil) -> Int64 {
      WebFreshness(["cache-control": control, "age": age ?? ""]).seconds
    }
    #expect(seconds("max-age=15") == 15)
    #expect(seconds("public, Max-Age=\"30\"") == 30)
    #expect(seconds("max-age=15", age: "4") == 11)
    #expect(seconds("max-age=15", age: "400") == 0)
    #expect(seconds("no-cache, max-age=15") == 0)
    #expect(seconds("max-age=99999999999999999999") == 31_536_000)
    #expect(seconds("max-age=-1") == 0)
    #expect(WebFreshness([:]).seconds == 0)
  }

  @Test(
    "what is sent again from its beginning is told from what is new, at whatever byte it broke off")
  func again() {
    let bytes = Array("one\ntwo\nthree\n".utf8)
    for stop in 0...bytes.count {
      for piece in 1...bytes.count {
        var taken = RetoldBytes()
        var read: [UInt8] = Array(taken.new(bytes[..<stop]) ?? [])
        taken.begin()
        for start in stride(from: 0, to: bytes.count, by: piece) {
          read += taken.new(bytes[start..<min(start + piece, bytes.count)]) ?? [0]
        }
        #expect(read == bytes)
      }
    }
    var taken = RetoldBytes()
    _ = taken.new(bytes[...])
    taken.begin()
    #expect(taken.new(Array("one\nTWO\nthree\nfour\n".utf8)[...]) == nil)
  }
}
