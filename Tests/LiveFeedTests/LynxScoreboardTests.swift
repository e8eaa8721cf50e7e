import Athletics
import LiveFeed
import RaceReplay
import ResultReading
import Testing

struct LynxScoreboardTests {
  private let heat = Frames.Heat()
  private let field = [
    Frames.Row(bib: "417", name: "MBEKI", lane: "1"), Frames.Row(bib: "9", name: "BIRK", lane: "2"),
  ]
  private let race = "event 12, round 1, heat 2"

  private func read(_ parts: [UInt8]...) -> [SourceNews] {
    var reader = LynxScoreboard(name: "lynx")
    return parts.flatMap { reader.feed($0[...], at: 0) }
  }

  private var race1500: [UInt8] {
    let running = [
      Frames.Row(
        bib: "417", name: "MBEKI", lane: "1", place: "2", split: "47.31", lap: "47.31", toGo: "3"),
      Frames.Row(
        bib: "9", name: "BIRK", lane: "2", place: "1", split: "47.10", lap: "47.10", toGo: "3"),
    ]
    let next = [
      Frames.Row(
        bib: "417", name: "MBEKI", lane: "1", place: "1", split: "1:52.4", lap: "1:05.1", toGo: "2"),
      running[1],
    ]
    let results = [
      Frames.Row(bib: "417", name: "MBEKI", lane: "1", place: "1", time: "4:01.237", toGo: "0"),
      Frames.Row(bib: "9", name: "BIRK", lane: "2", place: "DNF"),
    ]
    var official = heat
    official.status = "OFFICIAL"
    return heat.clock("A", "0.0") + heat.list("L", field) + heat.clock("T", "0.1")
      + heat.list("R", running) + heat.clock("T", "1:52.4") + heat.list("R", next)
      + heat.list("F", results) + official.list("F", results)
  }
  private let lines1500 = [
    "417 1. 4:01.24 4:01.237", "9 DNF", "official", "417@300m 47.31", "417@700m 1:52.4",
    "9@300m 47.10",
  ]

  @Test("a race is told from its start list to its official result")
  func wholeRace() throws {
    let news = read(race1500)
    #expect(Set(news.told.map(\.race)) == [race])
    let first = try #require(news.told.first?.readout)
    #expect(first.startList?.entries.map(\.bib) == ["417", "9"])
    #expect(first.startList?.race.discipline.code == "1500m")
    #expect(first.startList?.race.heat == 2)
    #expect(first.reports.isEmpty)
    let last = try #require(news.last[race])
    #expect(Set(last.lines) == Set(lines1500))
    #expect(news.warnings.isEmpty, "\(news.warnings)")
  }

  @Test("a race is opened once, and what comes later is reported")
  func competition() {
    var competition = LiveCompetition(feed: "lynx")
    var started = heat
    started.start = "20:11:54.4049"
    let news = read(race1500, started.list("L", field), started.list("R", field))
    let changes = news.flatMap { competition.take($0, at: ArrivalStamp(milliseconds: 0)) }
    var opened = 0
    var reported = 0
    for change in changes {
      switch change {
      case .opened: opened += 1
      case .reported: reported += 1
      case .clock, .warned: break
      }
    }
    #expect(opened == 1)
    #expect(reported == 4)
  }

  @Test("no place is told before the results")
  func temporaryRanks() throws {
    let news = read(race1500)
    let before = news.told.prefix { !$0.readout.lines.contains { $0.contains("DNF") } }
    #expect(before.count == 3)
    for told in before {
      #expect(!told.readout.lines.contains { $0.contains("(") || $0.contains(". ") })
    }
  }

  @Test("bytes may be cut anywhere, and be of UTF-16", arguments: [false, true])
  func cuts(isWide: Bool) {
    let list =
      heat.list("L", [field[0]])
      + heat.list("F", [Frames.Row(bib: "417", name: "MBEKI", place: "1", time: "4:01.23")])
    let bytes = isWide ? wide(list) : list
    let whole = read(bytes).told.map(\.readout)
    #expect(whole.map(\.lines) == [[], ["417 1. 4:01.23"]])
    var single = LynxScoreboard(name: "lynx")
    #expect(bytes.flatMap { single.feed([$0], at: 0) }.told.map(\.readout) == whole)
    for cut in bytes.indices {
      var reader = LynxScoreboard(name: "lynx")
      let news = reader.feed(bytes[..<cut], at: 0) + reader.feed(bytes[cut...], at: 0)
      #expect(news.told.map(\.readout) == whole, "cut at \(cut)")
    }
    #expect(read(isWide ? wide(race1500) : race1500).told.count == 5)
  }

  @Test("garbage before and between frames does no harm")
  func garbage() {
    let garbage: [[UInt8]] = [
      [0xff, 0, 0xfe, 0x04, 0x02], [0x01, 0x00, 0xe9], [0x01, 0x00], [0x00, 0x01],
      [0x01, 0x46, 0x48, 0x02, 0x31],
      Array("\r\n*;|;;*update|".utf8),
    ]
    for dirt in garbage {
      let frames = race1500.split(separator: 0x04).map { $0 + [0x04] }
      let news = read(dirt + frames.flatMap { $0 + dirt })
      #expect(news.last[race].map { Set($0.lines) } == Set(lines1500), "\(dirt)")
    }
  }

  @Test("a frame without an end is given up after 64 kB, and what follows is read")
  func endless() {
    let news = read([0x01] + [UInt8](repeating: 0x41, count: 70_000), race1500)
    #expect(news.last[race].map { Set($0.lines) } == Set(lines1500))
    #expect(news.warnings.map(\.found) == ["65536 bytes of a frame without an end"])
  }

  @Test("of a list without end 2,000 rows are read, and nobody is withdrawn by it")
  func tooManyRows() throws {
    let rows = (1...2100).map { Frames.Row(bib: "\($0)", name: "X\($0)") }
    let news = read(heat.list("L", rows))
    #expect(try #require(news.last[race]?.startList).entries.count == 2000)
    #expect(news.warnings.map(\.expected) == ["at most 2000; nobody was withdrawn"])
  }

  @Test("a list whose end does not come is taken after two seconds, and withdraws nobody")
  func silence() throws {
    var reader = LynxScoreboard(name: "lynx")
    _ = reader.feed(heat.list("L", field)[...], at: 0)
    #expect(reader.deadline == nil)
    let half = heat.list("L", [Frames.Row(bib: "30", name: "NEW")], isEnded: false)
    #expect(reader.feed(half[...], at: 1_000_000).isEmpty)
    #expect(reader.feed(heat.clock("T", "0.1")[...], at: 2_000_000).told.isEmpty)
    let deadline = try #require(reader.deadline)
    #expect(deadline == 3_000_000)
    #expect(reader.timePassed(at: deadline - 1).isEmpty)
    let news = reader.timePassed(at: deadline)
    #expect(news.last[race]?.startList?.entries.count == 3)
    #expect(news.warnings.map(\.found) == ["1 row and no more of the start list of \(race)"])
    #expect(reader.deadline == nil)
  }

  @Test(
    "whoever a newer whole list lacks is withdrawn; a list of fewer rows than it says takes nobody")
  func withdrawn() {
    let whole = read(heat.list("L", field), heat.list("L", [field[0]]))
    #expect(whole.last[race]?.startList?.entries.map(\.bib) == ["417"])
    let lossy = read(heat.list("L", field), heat.list("L", [field[0]], count: 2))
    #expect(lossy.told.count == 1)
    #expect(lossy.warnings.map(\.found) == ["1 of 2 rows and no more of the start list of \(race)"])
  }

  @Test("rows whose head was lost are told by the number that they bear")
  func headless() {
    let bytes = heat.list(
      "F", [Frames.Row(bib: "417", name: "MBEKI", place: "1", time: "4:01.237")])
    let rows = bytes[(bytes.firstIndex(of: 0x04).map { $0 + 1 } ?? 0)...]
    let other = Frames.Heat(number: ["13", "1", "1"])
    let news = read(heat.list("L", field), other.list("L", [], isEnded: false), Array(rows))
    #expect(news.last[race]?.lines == ["417 1. 4:01.24 4:01.237"])
    #expect(news.last[race]?.startList?.entries.count == 2)
  }

  @Test("an old event that is opened again is no news")
  func reopened() {
    let other = Frames.Heat(number: ["13", "1", "1"])
    var official = heat
    official.status = "OFFICIAL"
    let results = [
      Frames.Row(bib: "417", name: "MBEKI", lane: "1", place: "1", time: "4:01.237"),
      Frames.Row(bib: "9", name: "BIRK", lane: "2", place: "2", time: "4:02.01"),
    ]
    var reader = LynxScoreboard(name: "lynx")
    for bytes in [heat.list("L", field), official.list("F", results), other.list("L", field)] {
      #expect(!reader.feed(bytes[...], at: 0).isEmpty)
    }
    let again =
      heat.clock("A", "0.0") + heat.clock("T", "0.0") + heat.list("L", field)
      + official.list("F", results)
    #expect(reader.feed(again[...], at: 0).isEmpty)
    var corrected = results
    corrected[1].time = "4:02.00"
    #expect(reader.feed(official.list("F", corrected)[...], at: 0).told.count == 1)
  }

  @Test(
    "a field that is called back starts anew, and the splits before are not those of the next start"
  )
  func falseStart() {
    let split = Frames.Row(bib: "417", name: "MBEKI", split: "47.31", toGo: "3")
    let recalls = [heat.clock("T", "0.0"), heat.clock("A", "0.0")]
    for recall in recalls {
      var reader = LynxScoreboard(name: "lynx")
      let before =
        heat.list("L", field) + heat.clock("T", "3.2") + heat.list("R", [split, field[1]])
      _ = reader.feed(before[...], at: 0)
      let news = reader.feed(recall[...], at: 0)
      #expect(news.told.map(\.race) == [race, "\(race), attempt 2"])
      #expect(news.told.first?.readout.lines == ["417@300m 47.31", "note false start"])
      #expect(news.told.last?.readout.lines == [])
      #expect(news.told.last?.readout.startList?.entries.map(\.bib) == ["417", "9"])
      #expect(news.clocks.map(\.race) == ["\(race), attempt 2"])
      let next = reader.feed((heat.clock("T", "0.1") + heat.list("L", field))[...], at: 0)
      #expect(next.told.isEmpty)
      #expect(next.clocks.map(\.reading) == [.running(RaceTime(ticks: 1000))])
    }
  }

  @Test("a clock that is set back once someone can have finished is no false start")
  func clockReset() {
    let news = read(heat.list("L", field), heat.clock("S", "4:05.1"), heat.clock("A", "0.0"))
    #expect(news.told.map(\.race) == [race])
    #expect(news.clocks.map(\.reading) == [.stopped(RaceTime(ticks: 2_451_000)), .armed])
  }

  @Test("a clock that runs again without a result tells that there was another start")
  func restarted() {
    let news = read(
      heat.list("L", field), heat.clock("T", "3:05.1"), heat.clock("A", "0.0"),
      heat.clock("T", "0.2"))
    #expect(news.told.map(\.race) == [race, race, "\(race), attempt 2"])
  }

  @Test("whoever is off a newer start list is out of the heat, and what came last is who one is")
  func scratched() {
    var moved = field[0]
    moved.lane = "6"
    let news = read(heat.list("L", field), heat.list("R", field), heat.list("L", [moved]))
    #expect(news.last[race]?.startList?.entries.map(\.bib) == ["417"])
    #expect(news.last[race]?.startList?.entries.map(\.lane) == [6])
  }

  @Test("a word while the heat is run is told, and no place of the moment with it")
  func droppedOut() {
    let rows = [
      Frames.Row(bib: "417", name: "MBEKI", place: "1", split: "1:52.4", toGo: "2"),
      Frames.Row(bib: "9", name: "BIRK", place: "2", time: "DNF", toGo: "3"),
    ]
    let news = read(heat.list("R", rows), heat.list("F", [Frames.Row(bib: "9", name: "BIRK")]))
    #expect(news.told.map(\.readout.lines) == [["9 DNF", "417@700m 1:52.4"]])
  }

  @Test("lists, clock and wind may come by connections of their own")
  func connections() {
    let dash = Frames.Heat(number: ["3", "1", "1"], name: "Men 100m", distance: "100")
    let list = dash.list("F", [Frames.Row(bib: "7", name: "BIRK", place: "1", time: "10.123")])
    let wind = dash.clock("W", "+1.3")
    var reader = LynxScoreboard(name: "lynx")
    var news: [SourceNews] = []
    for (byte, other) in zip(list + [0], [0] + list) {
      news += reader.feed([byte], from: 1, at: 0) + reader.feed([other], from: 2, at: 0)
    }
    news += reader.feed(dash.clock("S", "9.9")[...], from: 3, at: 0)
    news += reader.feed(wind[...], from: 4, at: 0)
    #expect(news.told.map(\.readout.lines.count) == [1, 2])
    #expect(news.clocks.map(\.reading) == [.stopped(RaceTime(ticks: 99_000))])
    reader.breakOff(1)
    #expect(reader.deadline == nil)
  }

  @Test("the laps to go of a 200 m track are not taken for those of one of 400 m")
  func indoorLaps() {
    let armed = field.map { row in
      var row = row
      row.toGo = "7 1/2"
      return row
    }
    let split = Frames.Row(bib: "417", name: "MBEKI", split: "1:22.5", lap: "32.9", toGo: "5")
    let known = read(heat.list("R", armed), heat.list("R", [split, field[1]]))
    #expect(known.last[race]?.lines == ["417@500m 1:22.5"])
    #expect(known.last[race]?.startList?.race.lap == Distance(metres: 200))
    let joined = read(heat.list("R", [split, field[1]]))
    #expect(joined.last[race]?.lines == ["417@500m 1:22.5"])
  }

  @Test("wind, reaction times and words are read as in a result file")
  func sprint() throws {
    var dash = Frames.Heat(number: ["3", "1", "1"], name: "Men 100m", distance: "100")
    dash.start = "20:11:54.4049"
    let results = [
      Frames.Row(bib: "7", name: "BIRK", lane: "4", place: "1", time: "10.123", reaction: "0.142"),
      Frames.Row(bib: "8", name: "SOLA", lane: "5", place: "DQ"),
    ]
    let news = read(
      dash.list("F", results), dash.clock("W", "NWI"), dash.clock("W", "---"),
      dash.clock("W", "+1.3"))
    #expect(news.told.count == 2)
    #expect(
      news.last["event 3, round 1, heat 1"]?.lines
        == ["wind +1.3", "7 1. 10.13 10.123", "7 reacts 0.142", "8 DQ"])
  }

  @Test("lists of the script with bars and semicolons are read")
  func flosports() {
    let text = """
      *armed|0.0|12|1|2|Women 1500m*update|12.3  |12|1|2|Women 1500m\
      UNOFFICIAL|Women 1500m|NWI|12|1|2|012-1-02|AUTO|2;\
      1|1|417|Thandi Mbeki|RSA|||47.31|47.31|3|||||;2|2|9|Aron Birk|GER|||47.10|47.10|3|||||;\
      *COMPLETE*update|48.0|12|1|2|Women 1500m\
      OFFICIAL|Women 1500m|NWI|12|1|2|012-1-02|AUTO|2;\
      1|1|417|Thandi Mbeki|RSA|4:01.237|||||||||;2|2|9|Aron Birk|GER|DNF|||||||||;*COMPLETE
      """
    for bytes in [Array(text.utf8), wide(Array(text.utf8))] {
      for news in [read(bytes), read(Array("x;y*".utf8) + bytes)] {
        #expect(news.told.first?.readout.lines == ["417@300m 47.31", "9@300m 47.10"])
        #expect(
          news.last[race].map { Set($0.lines) } == [
            "417 1. 4:01.24 4:01.237", "9 2. DNF", "official", "417@300m 47.31", "9@300m 47.10",
          ])
        #expect(
          news.clocks.map(\.reading) == [
            .armed, .running(RaceTime(ticks: 123_000)), .running(RaceTime(seconds: 48)),
          ])
      }
    }
  }

  @Test("lists of the script with control bytes and bars are read")
  func barred() {
    let text = """
      \u{1}SH\u{2}UNOFFICIAL|Women 1500m|NWI|12|1|2|AUTO|1\u{4}\
      \u{1}LR\u{2}1|1|417| Thandi Mbeki|RSA|||||||||||\u{4}\u{1}LE\u{4}\
      \u{1}TR\u{2}         3.2\u{4}\u{1}TB\u{2}         3.2\u{4}\u{1}TR\u{2}         0.0\u{4}\
      \u{1}LH\u{2}OFFICIAL|Women 1500m|NWI|12|1|2|AUTO|1\u{4}\
      \u{1}LR\u{2}1|1|417| Thandi Mbeki|RSA|4:01.237||||||||||\u{4}\u{1}LE\u{4}
      """
    let news = read(Array(text.utf8))
    #expect(news.told.map(\.race) == [race, race, "\(race), attempt 2", "\(race), attempt 2"])
    #expect(news.last["\(race), attempt 2"]?.lines == ["417 1. 4:01.24 4:01.237", "official"])
    #expect(news.warnings.isEmpty, "\(news.warnings)")
  }

  @Test("an event without a number goes by its name")
  func unnumbered() {
    var unnumbered = heat
    unnumbered.number = ["0", "", ""]
    #expect(read(unnumbered.list("L", field)).told.map(\.race) == ["Women 1500m"])
  }

  @Test("a connection that breaks off forgets half a list")
  func breakOff() {
    var reader = LynxScoreboard(name: "lynx")
    _ = reader.feed(heat.list("L", field, isEnded: false)[...], at: 0)
    reader.breakOff()
    #expect(reader.deadline == nil)
    #expect(reader.timePassed(at: 9_000_000).isEmpty)
  }

  @Test("no bytes whatever bring it down")
  func noise() {
    var reader = LynxScoreboard(name: "lynx")
    feedNoise(&reader, "\u{1}\u{2}\u{4}\u{1f}|;*0129:.FHRLET")
    #expect(reader.deadline == nil)
  }
}
