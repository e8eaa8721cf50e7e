import Athletics
import LiveFeed
import RaceReplay
import ResultFormats
import ResultReading
import Testing

@Suite("Going on with what was kept")
struct ResumingTests {
  /// Keeps what is followed as a log, and reads it back.
  private func kept(_ follower: Follower) -> [(race: String, Readout)] {
    var writer = RaceStreamWriter(feed: "kept")
    let bytes = follower.changes.flatMap { writer.lines(of: $0) }.flatMap(\.bytes)
    var stream = RaceStream(name: "kept")
    var races: [(race: String, Readout)] = []
    for news in stream.feed(bytes[...]) {
      guard case .added(let race, let readout) = news else { continue }
      if let index = races.firstIndex(where: { $0.race == race }) {
        races[index].1.append(readout)
      } else {
        races.append((race, readout))
      }
    }
    return races
  }

  @Test("a log that is told again from its beginning adds what is new, wherever one had stopped")
  func logs() {
    let lines = RaceStreamTests.log.split(separator: "\n").map { Array(($0 + "\n").utf8) }
    var whole = Follower()
    var stream = RaceStream(name: "wire")
    for line in lines { whole.take(stream.feed(line[...])) }
    for stop in lines.indices {
      var first = Follower()
      var before = RaceStream(name: "wire")
      for line in lines[..<stop] { first.take(before.feed(line[...])) }
      var second = Follower()
      second.resume(kept(first))
      var after = RaceStream(name: "wire")
      for line in lines { second.take(after.feed(line[...])) }
      #expect(second.reportCount == 5, "\(stop)")
      #expect(
        second.replays.mapValues { ToldSoFar($0) } == whole.replays.mapValues { ToldSoFar($0) },
        "\(stop)")
    }
  }

  @Test("a scoreboard that tells nothing again takes nothing back, and goes on")
  func scoreboard() throws {
    let source = LiveCompetitionSource("lss", isScoreboard: true, tellsAgain: false)
    let heat = Frames.Heat()
    func list(_ split: String, toGo: String) -> [UInt8] {
      heat.list(
        "R",
        [
          Frames.Row(bib: "88", name: "OKORO", place: "1", split: split, toGo: toGo),
          Frames.Row(bib: "417", name: "MBEKI", place: "2"),
        ])
    }
    var first = Follower([source])
    var board = LynxScoreboard(name: "lss")
    first.take(board.feed(list("49.2", toGo: "3")[...], at: 0))
    first.take(board.feed(list("1:54.1", toGo: "2")[...], at: 0))
    var second = Follower([source])
    second.resume(kept(first))
    board = LynxScoreboard(name: "lss")
    second.take(board.feed(list("2:58.0", toGo: "1")[...], at: 0))
    #expect(second.replays.count == 1)
    let replay = try #require(second.replays.values.first)
    let named = replay.columns.compactMap { column in
      column.reading(of: EntryID(0)).map { _ in column.markPoint.text }
    }
    #expect(named == ["300 m", "700 m", "1100 m"])
  }

  @Test("files that say less than before take back what is gone, though it went while one was away")
  func files() {
    let head = "12,1,2,Women 1500m,NWI,,,,,1500,20:11:54.4049\n"
    let rows = [
      "1,417,3,MBEKI,Thandi,RSA,4:01.237,,,,,,,,,,,,\n",
      "2,88,5,OKORO,Ada,NGR,4:01.90,,.67,,,,,,,,,,\n",
    ]
    func news(_ text: String) -> [SourceNews] {
      var files = WatchedFiles()
      _ = files.take(Array(text.utf8), FileRequest(file: "meet/1.lif", hint: "meet/1.lif"))
      return files.news()
    }
    var first = Follower()
    first.take(news(head + rows.joined()))
    var second = Follower()
    second.resume(kept(first))
    second.take(news(head + rows.joined()))
    #expect(second.reportCount == first.reportCount)
    second.take(news(head + rows[0]))
    #expect(second.replays.values.first?.withdrawn.count == 1)
  }
}

@Suite("When a source was heard")
struct ReceptionTests {
  private func stamp(_ second: Int64) -> ArrivalStamp { ArrivalStamp(milliseconds: second * 1000) }

  @Test("a gap goes from the last byte before the loss to the first behind it")
  func gaps() {
    var reception = Reception()
    reception.breakOff()
    reception.hear(at: stamp(10))
    #expect(reception.gaps.isEmpty)
    reception.hear(at: stamp(12))
    reception.breakOff()
    reception.breakOff()
    #expect(reception.gaps.isEmpty)
    reception.hear(at: stamp(41))
    #expect(reception.gaps.map(\.from) == [stamp(12)])
    #expect(reception.gaps.map(\.to) == [stamp(41)])
    #expect(reception.lastHeard == stamp(41))
    for second in 50..<400 {
      reception.hear(at: stamp(Int64(second)))
      reception.breakOff()
    }
    #expect(reception.gaps.count == Reception.mostGaps)
    #expect(reception.gaps.last?.to == stamp(399))
  }
}
