import Athletics
import LiveFeed
import RaceReplay
import ResultFormats
import ResultReading
import Testing

struct ScanOVisionTests {
  private func frame(_ kind: String, _ text: String? = nil) -> [UInt8] {
    Array("\u{1}\u{13}DV\(kind)\(text.map { "\u{2}\($0)" } ?? "")\u{4}\0".utf8)
  }

  private func read(_ parts: [UInt8]..., heats: [String: ToldHeat] = [:]) -> [SourceNews] {
    var reader = ScanOVision(name: "omega", heats: heats)
    return parts.flatMap { reader.feed($0[...], at: 0) }
  }

  private var known: [String: ToldHeat] {
    var heat = ToldHeat()
    heat.name = "Women 1500m"
    heat.distance = "1500"
    var mbeki = ToldHeat.Line()
    (mbeki.bib, mbeki.lane, mbeki.familyName, mbeki.givenName) = ("417", "3", "Mbeki", "Thandi")
    heat.lines = [mbeki]
    return ["03901001": heat]
  }

  private let race = "race 03901001"
  private var start: [UInt8] {
    frame("SNR", "03901001") + frame("ISV", "16:25:04.1234") + frame("IFV", "3.1")
  }
  private var laps: [UInt8] {
    frame("RTC", "   1  1  417 3     62.41") + frame("RTC", "   0     417 3      0.162")
  }
  @Test("a race is told by bibs, from laps to the official ranking")
  func wholeRace() throws {
    let news = read(
      start, frame("RTC", "   1  1  417 3     62.41"), frame("RCV", "  417 3    2:02.00"),
      frame("RWM", " +0.6 m/s"), frame("RDC", "2"), frame("RCC", "  1  417 3   2:02.00"),
      frame("RCC", "       9 4   DNF"), frame("RCF", "  1  417 3   2:01.996"), frame("RFC"),
      frame("RFJ", "03901001"), heats: known)
    #expect(Set(news.told.map(\.race)) == [race])
    #expect(news.told.first?.readout.startList?.entries.map(\.athlete.name) == ["Thandi Mbeki"])
    let last = try #require(news.last[race])
    #expect(
      last.lines == [
        "wind +0.6", "417 1. 2:02.00 2:01.996", "9 DNF", "417@300m 1:02.41", "official",
      ])
    #expect(last.startList?.entries.last?.athlete.name == "Bib 9")
    #expect(news.clocks.map(\.reading) == [.running(.zero), .running(RaceTime(ticks: 31_000))])
    #expect(news.warnings.isEmpty, "\(news.warnings)")
    let places = news.told.map { $0.readout.lines.contains { $0.contains(" 1. ") } }
    #expect(places == [false, false, false, false, true, true])
  }

  @Test("a reaction time is told from a lap by its blank rank")
  func reaction() {
    let news = read(
      start, frame("RTC", "   0      417 3      0.162 "), frame("RTC", "  10  1  417 3     62.41"))
    #expect(news.last[race]?.lines == ["417 reacts 0.162"])
    #expect(news.warnings.map(\.found) == ["lap 10 of race 03901001"])
  }

  @Test("bytes may be cut anywhere, with garbage before and between")
  func cuts() {
    let ranking =
      frame("RDC", "1") + frame("RCC", "  1  417 3   2:02.00") + frame("RFC")
    let bytes = [0xff, 0x04, 0x01, 0x13] + start + [0x01, 0x00, 0x44, 0xe9] + ranking + laps
    let whole = read(bytes, heats: known).told.map(\.readout)
    #expect(whole.last?.lines == ["417 1. 2:02.00", "417 reacts 0.162", "417@300m 1:02.41"])
    for cut in bytes.indices {
      var reader = ScanOVision(name: "omega", heats: known)
      let news = reader.feed(bytes[..<cut], at: 0) + reader.feed(bytes[cut...], at: 0)
      #expect(news.told.map(\.readout) == whole, "cut at \(cut)")
    }
    var single = ScanOVision(name: "omega", heats: known)
    #expect(bytes.flatMap { single.feed([$0], at: 0) }.told.map(\.readout) == whole)
  }

  @Test("a frame without an end is given up, and what is cut short is told")
  func endless() {
    let news = read(
      [0x01] + [UInt8](repeating: 0x41, count: 70_000), start, frame("RCV", "  417"),
      frame("RCV", "  417 3    2:02.00"))
    #expect(news.last[race]?.lines == ["417 2:02.00"])
    #expect(
      news.warnings.map(\.found) == [
        "65536 bytes of a frame without an end", "RCV of 5 characters",
      ])
  }

  @Test("a ranking without an end is taken after two seconds and takes nobody’s result")
  func silence() throws {
    var reader = ScanOVision(name: "omega")
    let first =
      start + frame("RDC", "2") + frame("RCC", "  1  417 3   2:02.00")
      + frame("RCC", "  2    9 4   2:03.00") + frame("RFC")
    _ = reader.feed(first[...], at: 0)
    #expect(reader.deadline == nil)
    let half = frame("RDC", "2") + frame("RCC", "  1  417 3   2:01.99")
    #expect(reader.feed(half[...], at: 1_000_000).isEmpty)
    #expect(reader.deadline == 3_000_000)
    let news = reader.timePassed(at: 3_000_000)
    #expect(news.last[race]?.lines == ["417 1. 2:01.99", "9 2. 2:03.00"])
    #expect(news.warnings.map(\.found) == ["1 of 2 rows of the ranking of race 03901001"])
    let whole = frame("RDC", "1") + frame("RCC", "  1  417 3   2:01.99") + frame("RFC")
    #expect(
      reader.feed(whole[...], at: 4_000_000).last[race]?.lines == ["417 1. 2:01.99"])
  }

  @Test("of a ranking 2,000 rows are read")
  func tooManyRows() {
    let rows = (1...2100).flatMap { number in
      let bib = String(repeating: " ", count: 5 - "\(number)".count) + "\(number)"
      return frame("RCC", "   \(bib)  DNF")
    }
    let news = read(start, frame("RDC", "2100") + rows + frame("RFC"))
    #expect(news.last[race]?.startList?.entries.count == 2000)
    #expect(news.warnings.map(\.expected) == ["at most 2000; nobody was withdrawn"])
  }

  @Test("a result that is removed is gone, and a false start begins another attempt")
  func corrections() {
    let removed = read(
      start, frame("RCV", "  417 3    2:02.00"), frame("RCS", "  417 3"))
    #expect(removed.told.map(\.readout.lines) == [["417 2:02.00"], []])
    let recalled = read(
      start, frame("RTC", "   1  1  417 3     62.41"), frame("ISF"), frame("ISF"),
      frame("ISV", "16:30:00.0"), heats: known)
    #expect(recalled.told.map(\.race) == [race, race, race, "\(race), attempt 2"])
    #expect(
      recalled.told.map(\.readout.lines) == [
        [], ["417@300m 1:02.41"], ["417@300m 1:02.41", "note false start"], [],
      ])
    #expect(recalled.clocks.last?.race == "\(race), attempt 2")
    #expect(read(start, frame("ISF")).told.isEmpty)
  }

  @Test("a place stays with the time that it was given for")
  func timedAgain() {
    let news = read(
      start,
      frame("RDC", "1") + frame("RCC", "  1  417 3   2:02.00")
        + frame("RCF", "  1  417 3   2:01.996") + frame("RFC"),
      frame("RCV", "  417 3    2:02.00"), frame("RCV", "  417 3    2:02.11"))
    #expect(news.told.map(\.readout.lines) == [["417 1. 2:02.00 2:01.996"], ["417 2:02.11"]])
  }

  @Test("a race that is entered again with the same ranking is no news; times of no race are told")
  func again() {
    var reader = ScanOVision(name: "omega", heats: known)
    let bytes = start + frame("RDC", "1") + frame("RCC", "  1  417 3   2:02.00") + frame("RFC")
    #expect(reader.feed(bytes[...], at: 0).told.count == 2)
    #expect(reader.feed(bytes[...], at: 0).told.isEmpty)
    #expect(read(frame("RCV", "  417 3    2:02.00")).warnings.map(\.found) == ["times of no race"])
  }

  @Test("no bytes whatever bring it down")
  func noise() {
    var reader = ScanOVision(name: "omega")
    for kind in ["SNR", "ISV", "RDC", "RTC", "RCC", "RCF", "RCV", "RCS", "RWM", "IFV", "RFJ"] {
      for text in ["", " ", "9", "   0", "-999999999999", "  1  417 3 9:99:99.99", ":.é0"] {
        _ = reader.feed(frame(kind, text)[...], at: 0)
      }
    }
    feedNoise(&reader, "\u{1}\u{13}\u{2}\u{4}DVRTCSN 0129:.")
    #expect(reader.deadline == nil)
  }
}
