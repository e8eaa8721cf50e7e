import Athletics
import RaceReplay
import Testing

@Suite("Who goes on, and what takes a place")
struct QualifyingTests {
  private func heat(_ times: [String], read: [String?] = []) throws -> Replay {
    let names = times.indices.map { "R\($0 + 1)" }
    var race = try RaceFixture("1500m", names)
    for (index, time) in times.enumerated() {
      try race.result(
        names[index], index + 1, time, read: read.indices.contains(index) ? read[index] : nil)
    }
    return race.replay
  }

  private func now(_ rule: String, _ heats: [Replay?]) throws -> QualifiersNow {
    QualifiersNow(try #require(QualifyingRule(rule)), heats: heats.map { $0?.lastSheet })
  }

  private func marks(_ now: QualifiersNow) -> [String] {
    now.marks.map { heat in
      heat.sorted { $0.key.index < $1.key.index }.map { "\($0.key.index + 1)\($0.value.text)" }
        .joined(separator: " ")
    }
  }

  @Test("by place in each heat, by time over those that were run")
  func twoHeats() throws {
    let heats = [
      try heat(["3:36.10", "3:36.20", "3:36.30", "3:36.40"]),
      try heat(["3:35.90", "3:36.15", "3:36.25", "3:37.00"]), nil,
    ]
    let now = try now("1+3", heats)
    #expect(marks(now) == ["1Q 2q", "1Q 2q 3q", ""])
    #expect(now.takes?.time.text(decimals: 2) == "3:36.24")
    #expect(now.heatsRun == 2 && now.freeByTime == 0)
  }

  @Test("while places by time are free nothing takes one")
  func free() throws {
    let now = try now("2+3", [try heat(["3:36.10", "3:36.20", "3:36.30"])])
    #expect(marks(now) == ["1Q 2Q 3q"])
    #expect(now.takes == nil && now.freeByTime == 2)
  }

  @Test("level times go on as far as finer readings part them, and else none of them")
  func level() throws {
    let open = try now("0+1", [try heat(["3:36.10", "3:36.10"])])
    #expect(marks(open) == [""])
    #expect(open.takes?.time.text(decimals: 2) == "3:36.09")
    let read = try now("0+1", [try heat(["3:36.10", "3:36.10"], read: ["3:36.098", "3:36.093"])])
    #expect(marks(read) == ["2q"])
    let partly = try now("0+1", [try heat(["3:36.10", "3:36.10"], read: ["3:36.098", nil])])
    #expect(marks(partly) == [""])
  }

  @Test("who is out does not go on")
  func out() throws {
    var race = try RaceFixture("1500m", ["A", "B", "C"])
    try race.result("A", 1, "3:36.10")
    try race.result("B", nil, "3:36.20", outcome: .disqualified())
    try race.result("C", 2, "3:36.30")
    #expect(marks(try now("1+1", [race.replay])) == ["1Q 3q"])
  }

  @Test(
    "a rule is two numbers and a plus",
    arguments: ["", "3", "3+", "+3", "a+b", "-1+2", "0+0", "1000+1", "1+2+3", "٣+٦"])
  func noRule(_ text: String) { #expect(QualifyingRule(text) == nil) }

  private func takes(_ race: RaceFixture) -> (mark: String?, next: String?) {
    var replay = race.replay
    replay.isOpen = true
    for answer in replay.answers(in: replay.latestState) {
      guard case .takes(let taking, let next) = answer else { continue }
      let mark = taking.map { taking in
        switch taking.mark {
        case .time(let time): "\(taking.place) " + time.time.text(decimals: time.decimals)
        case .field(let mark): "\(taking.place) " + mark.text
        }
      }
      return (mark, next.map { race.names([$0.entry])[0] + " \(Int($0.at.metres))" })
    }
    return (nil, nil)
  }

  @Test("while others come in a place is taken by the next faster time, and who comes next is told")
  func taking() throws {
    var race = try RaceFixture("1500m", ["A", "B", "C", "D"])
    for (index, name) in ["A", "B", "C"].enumerated() {
      try race.pass(name, at: 1400, try cut("3:1\(index).0"))
    }
    try race.result("A", 1, "3:27.65")
    #expect(takes(race).mark == nil, "nothing takes the first place from whoever won")
    #expect(takes(race).next == "B 1400")
    try race.result("B", 2, "3:27.79")
    #expect(takes(race).mark == "2 3:27.78")
    #expect(takes(race).next == "C 1400")
    try race.result("C", 3, "3:28.00")
    #expect(takes(race).mark == "3 3:27.99", "nobody passes the second any more")
    #expect(takes(race).next == nil, "nothing is known of D")
    var level = race
    try level.result("C", 2, "3:27.79")
    #expect(takes(level).mark == nil, "a shared place is nobody’s alone")
    try race.result("D", 4, "3:30.00")
    #expect(takes(race).mark == nil, "all are home")
    race.becomesOfficial()
    #expect(takes(race).mark == nil)
  }

  @Test("in a field event a centimetre more takes the lead, until the result is official")
  func field() throws {
    var race = try RaceFixture("long-jump", ["A", "B"])
    for (place, name) in ["A", "B"].enumerated() {
      var claim = ResultClaim(try race.id(name), place: place + 1)
      claim.mark = FieldMark("8.4\(1 - place)")
      race.add(.finish, .result(claim))
    }
    #expect(takes(race).mark == "1 8.42")
    race.becomesOfficial()
    #expect(takes(race).mark == nil)
  }
}
