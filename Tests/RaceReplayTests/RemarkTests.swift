import Athletics
import RaceReplay
import Testing

@Suite("Remarks") struct RemarkTests {
  private func subjects(_ race: RaceFixture, _ state: RaceState) -> [Step.Kind: [Remark.Subject]] {
    Dictionary(grouping: race.replay.remarks(in: state), by: \.step)
      .mapValues { $0.map(\.subject) }
  }

  @Test("Tokyo: who led, the pack, who closed and who won, each at its step")
  func tokyo() throws {
    let race = try RaceFixture.tokyo1500()
    let replay = race.replay
    let subjects = subjects(race, replay.state(.official))
    let (jakob, kerr, cheruiyot) = (
      try race.id("Ingebrigtsen"), try race.id("Kerr"), try race.id("Cheruiyot")
    )
    let at1400 = try #require(subjects[.markPoint(metres(1400))])
    #expect(
      at1400.contains(
        .lead(
          LeadChange(markPoint: metres(1400), from: cheruiyot, to: jakob, since: metres(1200)))))
    let at1200 = try #require(subjects[.markPoint(metres(1200))])
    let pack = try #require(replay.packs(at: metres(1200), within: Pack.usualGap).first)
    #expect(at1200.contains(.leadingPack(pack, of: 13)))
    let closer = try race.ids(["Kerr", "Mechaal"])
    #expect(
      at1200.contains { subject in
        guard case .gaining(closer, on: cheruiyot, since: metres(800), let by) = subject else {
          return false
        }
        return by.text == "0.3" && by.rangeText == "0.1–0.5"
      })
    let finish = try #require(subjects[.finish])
    #expect(
      finish.contains { subject in
        guard case .won(jakob, let margin?, over: cheruiyot) = subject else { return false }
        return margin.difference.text == "0.69"
      })
    #expect(
      finish.contains { subject in
        guard case .fastest(kerr, let segments) = subject else { return false }
        return segments.contains { $0.segment.from == metres(1200) && $0.time.text == "40.6" }
      })
    #expect(
      finish.contains { subject in
        guard case .margin(jakob, over: cheruiyot, let won) = subject else { return false }
        return won.since == metres(1200) && won.lately?.since == metres(1400)
      })
    #expect(subjects[.official] == [.official])
  }

  @Test("a remark comes at its step and stays the same from then on")
  func growing() throws {
    for race in [try RaceFixture.tokyo1500(), try .rome1500(), try .paris1500()] {
      let replay = race.replay
      let all = replay.remarks(in: replay.state(.official))
      for step in replay.timeline.steps {
        let soFar = replay.remarks(in: replay.state(at: .step(step.kind)))
        #expect(soFar == Array(all.prefix(soFar.count)), "\(step.kind)")
        let last = try #require(replay.timeline.index(of: step.kind))
        #expect(
          soFar.count
            == all.count { (replay.timeline.index(of: $0.step) ?? .max) <= last })
      }
    }
  }

  @Test("at an instant a mark point is remarked on once all have passed, the lead at once")
  func instant() throws {
    let race = try RaceFixture.tokyo1500()
    let replay = race.replay
    let early = subjects(race, try replay.state(at: "1:51.9"))[.markPoint(metres(800))]
    #expect(early?.count == 1)
    #expect(
      early?.first
        == .lead(
          LeadChange(
            markPoint: metres(800), from: try race.id("Ingebrigtsen"),
            to: try race.id("Cheruiyot"), since: metres(400))))
    let late = subjects(race, try replay.state(at: "1:54.4"))[.markPoint(metres(800))]
    #expect((late?.count ?? 0) > 1)
    #expect(subjects(race, try replay.state(at: "3:38.55"))[.finish] == nil)
    #expect(subjects(race, try replay.state(at: "3:38.56"))[.finish] != nil)
  }

  @Test("Rome: the field starts with a DNS, and at the front they are level until 700 m")
  func rome() throws {
    let race = try RaceFixture.rome1500()
    let subjects = subjects(race, race.replay.state(.official))
    #expect(subjects[.gun] == [.out(try race.id("Pihlström"), .didNotStart())])
    #expect(
      subjects[.markPoint(metres(100))]?.contains(
        .level(try race.ids(["Fontes", "Vermeulen"]))) == true)
    #expect(
      subjects[.markPoint(metres(700))]?.contains {
        if case .lead = $0 { true } else { false }
      } == true)
  }

  @Test("the largest gain is told only where nobody can have won as many places")
  func largestGain() throws {
    var race = try RaceFixture("1500m", ["A", "B", "C", "D"])
    for (name, early, late) in [
      ("A", "56.0", "1:53.0"), ("B", "56.5", "1:53.5"), ("C", "57.0", "1:54.0"),
      ("D", "57.5", "1:52.5"),
    ] {
      try race.pass(name, at: 400, try cut(early))
      try race.pass(name, at: 800, try cut(late))
    }
    let replay = race.replay
    let subjects = subjects(race, replay.state(.markPoint(metres(800))))
    #expect(
      subjects[.markPoint(metres(800))]?.contains(
        .largestGain(try race.id("D"), places: 3, since: metres(400))) == true)
  }

  @Test("a leader who is surely clear of everyone is told, once")
  func clear() throws {
    var race = try RaceFixture("1500m", ["A", "B"])
    for (metres, a, b) in [(400, "55.0", "57.0"), (800, "1:52.0", "1:55.0")] {
      try race.pass("A", at: metres, try cut(a))
      try race.pass("B", at: metres, try cut(b))
    }
    let told = race.replay.remarks(in: race.replay.state(.markPoint(metres(800)))).filter {
      if case .clear(EntryID(0), let lead, over: EntryID(1)) = $0.subject {
        lead.text == "2.0"
      } else {
        false
      }
    }
    #expect(told.map(\.step) == [.markPoint(metres(400))])
  }

  @Test("a disqualification is told at its own step, with those who move up")
  func disqualified() throws {
    var race = try RaceFixture.paris5000()
    try race.result("Kipyegon", outcome: .disqualified(), at: .after)
    let subjects = subjects(race, race.replay.state(.change(1)))
    #expect(
      subjects[.change(1)] == [
        .out(try race.id("Kipyegon"), .disqualified()),
        .movedAlike(try race.ids(["Hassan", "Battocletti", "Kipkemboi", "Taye"]), by: 1),
      ])
  }

  @Test("a dead heat is named with its place")
  func deadHeat() throws {
    let race = try RaceFixture.beijing2015()
    let subjects = subjects(race, race.replay.state(.finish))
    #expect(
      subjects[.finish]?.contains(
        .deadHeat(try race.ids(["Bromell", "De Grasse"]), place: 3)) == true)
  }

  /// A race of six, three of whom are 0.6 s ahead of the others from 800 m on.
  private func away(last: String) throws -> RaceFixture {
    var race = try RaceFixture("1500m", ["A", "B", "C", "D", "E", "F"])
    for (metres, times) in [
      (400, ["60.0", "60.1", "60.2", "60.3", "60.4", "60.5"]),
      (800, ["2:00.0", "2:00.1", "2:00.2", "2:00.9", "2:01.0", "2:01.1"]),
      (1200, ["3:00.0", "3:00.1", "3:00.2", last, "3:01.6", "3:01.7"]),
    ] {
      for (name, time) in zip(["A", "B", "C", "D", "E", "F"], times) {
        try race.pass(name, at: metres, try cut(time))
      }
    }
    return race
  }

  @Test("who broke away is told once the gap has stayed, with the gap then and now")
  func brokeAway() throws {
    let race = try away(last: "3:01.5")
    let replay = race.replay
    let front = try race.ids(["A", "B", "C"])
    let told = replay.remarks(in: replay.state(.markPoint(metres(1200)))).filter {
      if case .away = $0.subject { true } else { false }
    }
    #expect(told.map(\.step) == [.markPoint(metres(1200))])
    guard case .away(front, since: metres(800), let lead, let then)? = told.first?.subject else {
      Issue.record("nobody is told to have broken away")
      return
    }
    #expect(then.text == "0.7")
    #expect(lead.text == "1.3")
  }

  @Test("a gap that is closed again, or may be, is no break", arguments: ["3:00.3", "3:00.7"])
  func caughtAgain(last: String) throws {
    let replay = try away(last: last).replay
    #expect(
      !replay.remarks(in: replay.state(.markPoint(metres(1200)))).contains {
        if case .away = $0.subject { true } else { false }
      })
  }

  @Test("ahead of a record’s even pace, and behind it later, only where it is certain")
  func recordPace() throws {
    let record = Record(
      try #require(Flag("WR")), PrintedTime(time: RaceTime(seconds: 100), decimals: 2))
    var race = try RaceFixture("800m", [("A", ""), ("B", "")], records: [record])
    for (metres, a, b) in [(200, "24.8", "25.0"), (400, "49.8", "50.0"), (600, "1:15.3", "1:15.4")]
    {
      try race.pass("A", at: metres, try cut(a))
      try race.pass("B", at: metres, try cut(b))
    }
    let replay = race.replay
    let told = replay.remarks(in: replay.state(.markPoint(metres(600)))).compactMap {
      remark -> String? in
      switch remark.subject {
      case .insideRecord(EntryID(0), _, let by): "\(remark.step) inside \(by.text)"
      case .outsideRecord(EntryID(0), _, let by): "\(remark.step) outside \(by.text)"
      default: nil
      }
    }
    #expect(told.count == 2)
    #expect(told.first?.hasSuffix("inside 0.2") == true)
    #expect(told.last?.hasSuffix("outside 0.3") == true)
  }

  @Test("a second half that was certainly faster than the first is told of the winner")
  func fasterSecondHalf() throws {
    for (half, isFaster) in [("56.0", true), ("52.5", false), ("52.9", false), ("53.2", true)] {
      var race = try RaceFixture("800m", ["A", "B"])
      try race.pass("A", at: 400, try cut(half))
      try race.result("A", nil, "1:45.85")
      try race.result("B", nil, "1:46.00")
      let replay = race.replay
      #expect(
        replay.remarks(in: replay.state(.finish)).contains {
          if case .fasterSecondHalf(EntryID(0), _, _) = $0.subject { true } else { false }
        } == isFaster, "\(half)")
    }
  }
}
