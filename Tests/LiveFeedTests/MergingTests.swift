import Athletics
import LiveFeed
import RaceReplay
import ResultFormats
import ResultReading
import Testing

@Suite("Several sources that tell one race")
struct MergingTests {
  private static let sources = [
    LiveCompetitionSource("lss://:4600", isScoreboard: true, tellsAgain: false),
    LiveCompetitionSource("meet"),
  ]
  private static let head = "12,1,2,Women 1500m,NWI,,,,,1500,20:11:54.4049\n"
  private static let rows = [
    "1,417,3,MBEKI,Thandi,,4:01.237,,,,,,,,,,,,\n", "2,88,5,OKORO,Ada,,4:01.90,,.67,,,,,,,,,,\n",
  ]
  private static let race = "event 12, round 1, heat 2"

  /// A scoreboard and a folder that tell the women’s 1500 m.
  private struct Meet {
    var board = LynxScoreboard(name: "lss://:4600")
    var files = WatchedFiles()
    var follower = Follower(MergingTests.sources)

    mutating func show(_ bytes: [UInt8]) { follower.take(board.feed(bytes[...], at: 0), from: 0) }

    mutating func write(_ text: String, to name: String = "meet/012-1-02.lif") {
      let file = FileRequest(file: name, hint: name)
      if files.take(Array(text.utf8), file) { follower.take(files.news(), from: 1) }
    }

    /// `1 Thandi MBEKI RSA 417 4:01.24`, a line for each.
    var lines: [String] {
      guard let replay = follower.replays.values.first, let sheet = replay.lastSheet else {
        return []
      }
      return sheet.order.map { id in
        let entry = replay.startList[id]
        return [
          sheet.placing(of: id).map { "\($0.number)" }, entry.athlete.name, entry.nation?.code,
          entry.bib, sheet[id]?.reading?.value.text, sheet[id]?.outcome?.value.text,
        ].compactMap(\.self).joined(separator: " ")
      }
    }
  }

  private static let heat = Frames.Heat()
  private static func row(_ bib: String, _ name: String, _ place: String, _ time: String)
    -> Frames.Row
  {
    Frames.Row(bib: bib, name: name, place: place, time: time)
  }
  private static let shown: [[UInt8]] = [
    heat.list("L", [row("417", "MBEKI", "", ""), row("88", "OKORO", "", "")]),
    heat.list(
      "R",
      [
        Frames.Row(bib: "88", name: "OKORO", place: "1", split: "1:05.2", toGo: "3"),
        Frames.Row(bib: "417", name: "MBEKI", place: "2", split: "1:05.4", toGo: "3"),
      ]),
    // The operator has not looked at the picture yet.
    heat.list("F", [row("417", "MBEKI", "1", "4:01.31"), row("88", "OKORO", "2", "4:01.90")]),
  ]
  private static let written = [head + rows[0], head + rows.joined()]

  /// All orders of so many of the first and of the second, each in its own order.
  private static func orders(_ first: Int, _ second: Int) -> [[Bool]] {
    guard first > 0 || second > 0 else { return [[]] }
    return (first > 0 ? orders(first - 1, second).map { [true] + $0 } : [])
      + (second > 0 ? orders(first, second - 1).map { [false] + $0 } : [])
  }

  @Test("a scoreboard and a folder of one final are one race in any order, its marks from the file")
  func anyOrder() throws {
    let orders = Self.orders(Self.shown.count, Self.written.count)
    #expect(orders.count == 10)
    var known: ToldSoFar?
    for order in orders {
      var meet = Meet()
      var (shown, written) = (Self.shown[...], Self.written[...])
      for isShown in order {
        if isShown {
          if let bytes = shown.popFirst() { meet.show(bytes) }
        } else if let text = written.popFirst() {
          meet.write(text)
        }
      }
      #expect(meet.follower.replays.count == 1, "\(order)")
      #expect(
        meet.lines == ["1 Thandi MBEKI RSA 417 4:01.24", "2 Ada OKORO RSA 88 4:01.90"], "\(order)")
      let replay = try #require(meet.follower.replays.values.first)
      #expect(replay.columns.contains { $0.markPoint == Distance(metres: 300) }, "\(order)")
      let told = ToldSoFar(replay)
      #expect(known ?? told == told, "\(order)")
      known = told
    }
  }

  @Test("what the lesser source says otherwise is listed and doubtful, and decides nothing")
  func doubt() throws {
    var meet = Meet()
    for text in Self.written { meet.write(text) }
    for bytes in Self.shown { meet.show(bytes) }
    let replay = try #require(meet.follower.replays.values.first)
    let doubtful = replay.feed.filter(\.isDoubtful)
    #expect(doubtful.count == 1)
    #expect(doubtful.first?.claim.time == RaceTime(ticks: 2_413_100))
    #expect(doubtful.first?.delivery?.feed == "lss://:4600")
    meet.show(Self.heat.list("F", [Self.row("417", "MBEKI", "", "DQ")]))
    #expect(meet.lines.first == "1 Thandi MBEKI RSA 417 4:01.24")
  }

  @Test("a bib that one tells and a nation that the other tells both stand")
  func fields() {
    for isFileFirst in [true, false] {
      var meet = Meet()
      if isFileFirst { meet.write(Self.head + Self.rows[0]) }
      var row = Frames.Row(bib: "", name: "Thandi MBEKI")
      row.lane = "3"
      meet.show(Self.heat.list("L", [row]))
      if !isFileFirst { meet.write(Self.head + Self.rows[0]) }
      #expect(meet.lines == ["1 Thandi MBEKI RSA 417 4:01.24"])
    }
  }

  @Test("a correction in the file is one, and one on the scoreboard alone changes nothing")
  func corrections() throws {
    var meet = Meet()
    for bytes in Self.shown { meet.show(bytes) }
    for text in Self.written { meet.write(text) }
    meet.write(Self.written[1].replacing("4:01.90", with: "4:01.88"))
    #expect(meet.lines.last == "2 Ada OKORO RSA 88 4:01.88")
    let steps = try #require(meet.follower.replays.values.first?.timeline.steps)
    #expect(steps.contains { $0.kind == .change(2) })
  }

  @Test("another event, another heat, and the same event of others are races of their own")
  func others() {
    for (old, new) in [
      ("12,1,2,", "12,1,3,"), ("12,1,2,Women 1500m", "13,1,2,Women 800m"),
      ("417,3,MBEKI,Thandi", "900,3,LIND,Eva"),
    ] {
      var meet = Meet()
      meet.show(Self.heat.list("L", [Self.row("417", "MBEKI", "", "")]))
      meet.write((Self.head + Self.rows[0]).replacing(old, with: new))
      #expect(meet.follower.replays.count == 2, "\(new)")
    }
  }

  @Test("a false start leaves the file with the attempt that counts")
  func attempts() throws {
    var meet = Meet()
    meet.write(
      "12,1,2,Women 1500m\n,417,3,MBEKI,Thandi,RSA\n,88,5,OKORO,Ada,NGR\n", to: "meet/lynx.evt")
    meet.show(Self.shown[0])
    meet.show(Self.heat.clock("T", "4.2"))
    meet.show(Self.heat.clock("A", ""))
    meet.show(Self.shown[1])
    for text in Self.written { meet.write(text) }
    #expect(meet.follower.replays.count == 2)
    let second = try #require(
      meet.follower.replays.first { $0.key.hasSuffix(", attempt 2") }?.value)
    #expect(second.lastSheet?.order.count == 2)
    let first = try #require(meet.follower.replays.first { !$0.key.contains("attempt") }?.value)
    #expect(first.lastSheet?.order.allSatisfy { first.lastSheet?[$0]?.reading == nil } ?? true)
  }

  @Test("two logs of one race, which one of them tells more of, are one race")
  func logs() throws {
    let lines = RaceStreamTests.log.split(separator: "\n").map { $0 + "\n" }
    var follower = Follower([LiveCompetitionSource("a"), LiveCompetitionSource("b")])
    var (one, other) = (RaceStream(name: "a"), RaceStream(name: "b"))
    for line in lines.prefix(4) { follower.take(one.feed(Array(line.utf8)[...]), from: 0) }
    for line in lines { follower.take(other.feed(Array(line.utf8)[...]), from: 1) }
    for line in lines.dropFirst(4) { follower.take(one.feed(Array(line.utf8)[...]), from: 0) }
    #expect(follower.replays.keys.sorted() == ["the heat", "x/1500m-m/final"])
    #expect(follower.reportCount == 5)
    var alone = Follower()
    var stream = RaceStream(name: "alone")
    alone.take(stream.feed(Array(RaceStreamTests.log.utf8)[...]))
    #expect(
      follower.replays.mapValues { ToldSoFar($0) } == alone.replays.mapValues { ToldSoFar($0) })
  }
}
