import Athletics
import LiveFeed
import RaceReplay
import ResultReading
import Testing

struct VersatileExchangeTests {
  private let id = "6F9619FF-8B86-D011-B42D-00CF4FC964FF"
  private var race: String { "heat \(id.lowercased())" }

  private func read(_ fragments: String...) -> [SourceNews] {
    var reader = VersatileExchange(name: "alge")
    return fragments.flatMap { reader.feed(Array(($0 + "\r").utf8)[...], at: 0) }
  }

  private var startList: String {
    """
    <HeatStartlist Id="\(id)" HeatId="7" Name="Women 100m Final" Nr="3" DistanceMeters="100" \
    ScheduledStarttime="12:30:00"><Startlist>\
    <Competitor Id="1" Lane="4" Bib="417" Class="W" Lastname="Mbeki" Firstname="Thandi" Nation="RSA" Club=""/>\
    <Competitor Id="2" Lane="5" Bib="9" Class="W" Lastname="Birk" Firstname="Åsa" Nation="SWE" Club="IFK"/>\
    </Startlist></HeatStartlist>
    """
  }
  private var start: String {
    "<HeatStart Id=\"\(id)\" Time=\"12:30:22.2124\" IsFalseStart=\"false\"/>"
  }
  private var falseStart: String { "<HeatStart Id=\"\(id)\" IsFalseStart=\"true\"/>" }
  private let evaluated =
    "<CompetitorEvaluated Bib=\"417\" Lane=\"4\" Rank=\"1\" Runtime=\"00:00:11.24\" "
    + "RuntimeFullPrecision=\"00:00:11.2371\" DifferenceToWinner=\"Sieger\" State=\"\"/>"

  private func result(_ tag: String, _ before: String = "", _ after: String = "") -> String {
    """
    <HeatResult Id="\(id)" Name="Women 100m Final" DistanceMeters="100" Wind="0.6" \
    WindUnit="MetersPerSecond">\(before)\
    <\(tag) Lane="4" Bib="417" Rank="1" Runtime="11.24" RuntimeFullPrecision="11.2371"/>\
    <\(tag) Lane="5" Bib="9" State="DSQ" Disqualification="TR16.8"/>\(after)</HeatResult>
    """
  }

  @Test("a heat is told from its start list to its result")
  func wholeHeat() throws {
    let news = read(
      startList, start, evaluated,
      "<HeatFinish Id=\"\(id)\" Time=\"12:30:33.4495\" Runtime=\"11.2371\"/>",
      "<HeatReactiontimes Id=\"\(id)\"><Reactiontimes><Competitor Lane=\"4\" "
        + "Reactiontime=\"0.142\"/></Reactiontimes></HeatReactiontimes>",
      result("Competitor", "<Results>", "</Results>"))
    #expect(Set(news.told.map(\.race)) == [race])
    let list = try #require(news.told.first?.readout.startList)
    #expect(list.entries.map(\.athlete.name) == ["Thandi Mbeki", "Åsa Birk"])
    #expect(list.entries.map(\.club) == [nil, "IFK"])
    #expect(list.entries.first?.nation?.code == "RSA")
    #expect(list.race.path == "alge/100m-w/final")
    #expect(
      news.told.map(\.readout.lines) == [
        [], ["417 11.24 11.2371"], ["417 11.24 11.2371", "417 reacts 0.142"],
        ["wind +0.6", "417 1. 11.24 11.2371", "417 reacts 0.142", "9 DQ"],
      ])
    #expect(
      news.clocks.map(\.reading) == [.running(.zero), .stopped(RaceTime(ticks: 112_371))])
    #expect(news.warnings.isEmpty, "\(news.warnings)")
  }

  @Test("results directly under their heat are read as well")
  func plainResults() {
    let news = read(startList, result("Result"))
    #expect(news.last[race]?.lines == ["wind +0.6", "417 1. 11.24 11.2371", "9 DQ"])
    #expect(read(startList, result("Result"), result("Result"), startList).told.count == 2)
  }

  @Test("a place stays with the time that it was given for")
  func evaluatedAgain() {
    let later = evaluated.replacing("11.24", with: "11.25").replacing("11.2371", with: "11.2412")
    let news = read(startList, result("Result"), evaluated, later)
    #expect(
      news.told.map { $0.readout.lines.filter { $0.hasPrefix("417") } }
        == [[], ["417 1. 11.24 11.2371"], ["417 11.25 11.2412"]])
  }

  @Test("StartJudge alone tells nobody who is known by a lane only")
  func startJudge() {
    let reactions =
      "<HeatReactiontimes Id=\"\(id)\"><Reactiontimes><Competitor Lane=\"4\" "
      + "Reactiontime=\"0.142\"/></Reactiontimes></HeatReactiontimes>"
    #expect(read(reactions).isEmpty)
    #expect(read(startList, reactions, result("Result")).last[race]?.lines.count == 4)
  }

  @Test("a false start closes its attempt once, however it is told")
  func falseStarts() {
    let caught = "<HeatStart Id=\"\(id)\" Time=\"12:30:22.2\" IsFalseStart=\"true\"/>"
    for starts in [[start, falseStart], [caught, falseStart], [start, falseStart, falseStart]] {
      var reader = VersatileExchange(name: "alge")
      let news = ([startList] + starts + [start, evaluated]).flatMap {
        reader.feed(Array(($0 + "\r").utf8)[...], at: 0)
      }
      #expect(news.told.map(\.race) == [race, race, "\(race), attempt 2", "\(race), attempt 2"])
      #expect(
        news.told.map(\.readout.lines) == [[], ["note false start"], [], ["417 11.24 11.2371"]])
    }
  }

  @Test("fragments may be cut anywhere, with garbage before and between")
  func cuts() {
    let text =
      "x\u{0}y\r\n" + startList + "\r\n<HeatStart Id=\r" + start + "\r</a>\r" + result("Result")
      + "\r"
    let bytes = Array(text.utf8)
    var whole = VersatileExchange(name: "alge")
    let all = whole.feed(bytes[...], at: 0)
    #expect(all.told.map(\.readout.lines) == [[], ["wind +0.6", "417 1. 11.24 11.2371", "9 DQ"]])
    #expect(all.warnings.map(\.found) == ["“<HeatStart Id=”", "“</a>”"])
    for cut in bytes.indices {
      var reader = VersatileExchange(name: "alge")
      let news = reader.feed(bytes[..<cut], at: 0) + reader.feed(bytes[cut...], at: 0)
      #expect(news.told.map(\.readout) == all.told.map(\.readout), "cut at \(cut)")
    }
    var single = VersatileExchange(name: "alge")
    #expect(
      bytes.flatMap { single.feed([$0], at: 0) }.told.map(\.readout) == all.told.map(\.readout))
  }

  @Test("a fragment without an end is given up, and one that is broken off forgotten")
  func endless() {
    let news = read("<" + String(repeating: "x", count: 1_100_000), startList)
    #expect(news.told.count == 1)
    #expect(news.warnings.map(\.found) == ["1048577 bytes without a CR"])
    var reader = VersatileExchange(name: "alge")
    _ = reader.feed(Array("<HeatStart Id".utf8)[...], at: 0)
    reader.breakOff()
    #expect(reader.feed(Array((startList + "\r").utf8)[...], at: 0).told.count == 1)
  }

  @Test("of a list 2,000 competitors are read, and nobody is withdrawn by it")
  func tooMany() {
    let many = (1...2100).map { "<Competitor Bib=\"\($0)\" Lastname=\"X\($0)\"/>" }.joined()
    let news = read(
      "<HeatStartlist Id=\"\(id)\" Name=\"1500m\"><Startlist>\(many)</Startlist></HeatStartlist>")
    #expect(news.last[race]?.startList?.entries.count == 2000)
    #expect(news.warnings.map(\.expected) == ["at most 2000; nobody was withdrawn"])
  }

  @Test("whoever a newer list lacks is withdrawn; what is of no heat is told")
  func withdrawn() {
    let other = startList.replacing("Lane=\"5\" Bib=\"9\"", with: "Lane=\"5\" Bib=\"10\"")
    #expect(read(startList, other).last[race]?.startList?.entries.map(\.bib) == ["417", "10"])
    #expect(read(evaluated).warnings.map(\.found) == ["“CompetitorEvaluated” of no heat"])
  }

  @Test("no bytes whatever bring it down")
  func noise() {
    var reader = VersatileExchange(name: "alge")
    feedNoise(&reader, "<<</>>=\"&;Heat Id\r")
    feedNoise(&reader, "<a/>\r")
    #expect(reader.feed(Array((startList + "\r").utf8)[...], at: 0).told.count <= 1)
  }
}
