import Athletics
import RaceReplay
import ResultFormats
import Testing

@Suite("What is read again against what was read before")
struct RaceDifferenceTests {
  private let ada = EntryID(0)
  private let zoe = EntryID(1)
  private let mia = EntryID(2)

  private func entry(
    _ name: String, bib: String? = nil, id: String? = nil, lane: Int? = nil
  ) -> Entry {
    Entry(id: id, athlete: Athlete(name: name), nation: nil, bib: bib, lane: lane)
  }

  private var three: [Entry] {
    [entry("Ada Birk", bib: "7"), entry("Zoë Fell", bib: "12"), entry("Mia Moor", bib: "31")]
  }

  private func race(_ entries: [Entry], _ reports: [Report] = []) throws -> ToldRace {
    let race = Race(
      competition: Competition(id: "testville", name: "Testville"),
      discipline: try #require(Discipline(code: "800m")),
      category: try #require(Category(code: "w")), round: "final")
    return ToldRace(StartList(race: race, entries: entries), reports: reports)
  }

  private func time(_ text: String) throws -> Reading { .roundedUp(try PrintedTime(text)) }

  private func result(
    _ id: EntryID, _ place: Int?, _ text: String? = nil, _ outcome: Outcome? = nil
  ) throws -> Report {
    let reading = try text.map { try time($0) }
    return Report(
      .finish, .result(ResultClaim(id, place: place, reading: reading, outcome: outcome)))
  }

  private func difference(_ new: ToldRace, _ old: ToldRace) -> RaceDifference {
    RaceDifference(of: new, against: old, delivery: Delivery(feed: "f", batch: "2"), file: "f")
  }

  private func said(_ new: ToldRace, _ old: ToldRace) -> [(Stage, Claim)] {
    difference(new, old).reports.map { ($0.stage, $0.claim) }
  }

  private func expect(
    _ new: ToldRace, _ old: ToldRace, _ reports: [(Stage, Claim)],
    _ location: SourceLocation = #_sourceLocation
  ) {
    let found = said(new, old)
    #expect(found.map(\.0) == reports.map(\.0), sourceLocation: location)
    #expect(found.map(\.1) == reports.map(\.1), sourceLocation: location)
  }

  @Test("the same file says nothing, nor does one that is sorted otherwise")
  func same() throws {
    let old = try race(three, [result(ada, 1, "2:01.00"), result(zoe, 2, "2:02.00")])
    expect(old, old, [])
    let sorted = try race(
      [three[2], three[1], three[0]],
      [result(EntryID(1), 2, "2:02.00"), result(EntryID(2), 1, "2:01.00")])
    expect(sorted, old, [])
  }

  @Test("a figure that is another is told anew, the rest of the row is not")
  func changed() throws {
    let at = Stage.markPoint(Distance(metres: 400))
    let old = try race(three, [Report(at, .pass(ada, rank: 1, reading: time("61.2")))])
    let new = try race(three, [Report(at, .pass(ada, rank: 1, reading: time("61.4")))])
    expect(new, old, [(at, .pass(ada, rank: nil, reading: try time("61.4")))])
  }

  @Test("part of a row gone is the row taken back and the rest told again")
  func partGone() throws {
    let old = try race(three, [result(ada, 1, "2:01.00"), result(zoe, 2, "2:02.00")])
    let new = try race(three, [result(ada, 1), result(zoe, 2, "2:02.00")])
    expect(
      new, old,
      [
        (.finish, .withdrawn(.result(ada))), (.finish, .result(ResultClaim(ada, place: 1))),
      ])
  }

  @Test("a row gone takes back what it said, and who was in it where the list lacks it")
  func rowGone() throws {
    let old = try race(three, [result(ada, 1, "2:01.00"), result(zoe, 2, "2:02.00")])
    expect(try race(three, [result(ada, 1, "2:01.00")]), old, [(.finish, .withdrawn(.result(zoe)))])
    expect(
      try race([three[0], three[2]], [result(ada, 1, "2:01.00")]), old,
      [(.finish, .withdrawn(.result(zoe))), (.finish, .withdrawn(.entry(zoe)))])
  }

  @Test("an empty file takes everything back, and the file again brings it back to the same ids")
  func emptied() throws {
    let full = try race(three, [result(ada, 1, "2:01.00"), Report(.finish, .wind("+1.0"))])
    let empty = try race([])
    let gone = difference(empty, full)
    let emptied = full.adding(gone.reports)
    #expect(emptied.field.withdrawn == [ada, zoe, mia])
    let back = difference(full, emptied)
    #expect(back.warnings == [])
    #expect(
      back.reports.map(\.claim) == [
        .entered(ada, three[0]), .entered(zoe, three[1]), .entered(mia, three[2]),
        full.reports[0].claim, .wind("+1.0"),
      ])
    expect(full, emptied.adding(back.reports), [])
  }

  @Test("a late entry is the next, whatever its place in the new list")
  func late() throws {
    let old = try race(three)
    let eva = entry("Eva Holt", bib: "2")
    let new = try race([eva] + three, [result(EntryID(0), 1), result(EntryID(1), 2)])
    expect(
      new, old,
      [
        (.beforeGun, .entered(EntryID(3), eva)),
        (.finish, .result(ResultClaim(EntryID(3), place: 1))),
        (.finish, .result(ResultClaim(ada, place: 2))),
      ])
  }

  @Test("a bib is corrected, two are swapped, and who someone is stays")
  func bibs() throws {
    let old = try race(three)
    expect(
      try race([entry("Ada Birk", bib: "17"), three[1], three[2]]), old,
      [(.beforeGun, .bib(ada, "17"))])
    let swapped = [entry("Ada Birk", bib: "12"), entry("Zoë Fell", bib: "7"), three[2]]
    expect(
      try race(swapped), old, [(.beforeGun, .bib(ada, "12")), (.beforeGun, .bib(zoe, "7"))])
    expect(
      try race([entry("Ada Birk"), three[1], three[2]]), old, [(.beforeGun, .bib(ada, nil))])
  }

  @Test("a name spelt otherwise is the same entry by its bib, told again")
  func spelling() throws {
    let old = try race(three)
    let other = entry("Ada Birk-Holt", bib: "7")
    expect(
      try race([other, three[1], three[2]]), old, [(.beforeGun, .entered(ada, other))])
  }

  @Test("the source’s own id goes before bib and name")
  func ownID() throws {
    let old = try race([
      entry("Ada Birk", bib: "7", id: "a"), entry("Zoë Fell", bib: "12", id: "z"),
    ])
    let new = try race([
      entry("Ada Birk", bib: "7", id: "z"), entry("Zoë Fell", bib: "12", id: "a"),
    ])
    let claims = difference(new, old).reports.map(\.claim)
    #expect(
      claims == [
        .entered(zoe, entry("Ada Birk", bib: "7", id: "z")),
        .entered(ada, entry("Zoë Fell", bib: "12", id: "a")),
      ])
  }

  @Test("namesakes whom nothing tells apart are withdrawn and entered anew, with a warning")
  func namesakes() throws {
    let old = try race([
      entry("Ann Other", lane: 1), entry("Ann Other", id: "Ann Other 2", lane: 2),
    ])
    expect(old, old, [])
    let new = try race([
      entry("Ann Other", lane: 3), entry("Ann Other", id: "Ann Other 2", lane: 4),
    ])
    let found = difference(new, old)
    #expect(
      found.warnings.map(\.text)
        == Array(
          repeating:
            "f: found “Ann Other”, whom more than one entry before may be, expected one of "
            + "a bib or name; the one before is withdrawn, this one entered anew", count: 2))
    #expect(
      found.reports.map(\.claim) == [
        .entered(mia, entry("Ann Other", id: "Ann Other 3", lane: 3)),
        .entered(EntryID(3), entry("Ann Other", id: "Ann Other 4", lane: 4)),
        .withdrawn(.entry(ada)), .withdrawn(.entry(zoe)),
      ])
  }

  @Test("namesakes with bibs, and rows that come twice, stay who they are")
  func twice() throws {
    let twins = [entry("Ann Other", bib: "1"), entry("Ann Other", bib: "2")]
    expect(try race(twins.reversed()), try race(twins), [])
    let double = [
      entry("Ada Birk", bib: "7"), entry("Ada Birk", bib: "7", id: "Ada Birk"),
    ]
    let old = try race(double, [result(ada, 1), result(zoe, 2)])
    expect(old, old, [])
  }

  @Test(
    "while the result is being made a line keeps its stage, finishers who come in are no change")
  func beingMade() throws {
    let old = try race(three, [result(ada, 1, "2:01.00"), result(zoe, 2)])
    let new = try race(three, [result(ada, 2, "2:01.00"), result(zoe, 1), result(mia, 3)])
    expect(
      new, old,
      [
        (.finish, .result(ResultClaim(ada, place: 2))),
        (.finish, .result(ResultClaim(zoe, place: 1))),
        (.finish, .result(ResultClaim(mia, place: 3))),
      ])
    let two = try race(Array(three[..<2]), [result(ada, 1), result(zoe, 2)])
    let more = try race(three, [result(ada, 1), result(zoe, 2), result(mia, 3)])
    expect(
      more, two,
      [
        (.beforeGun, .entered(mia, three[2])), (.finish, .result(ResultClaim(mia, place: 3))),
      ])
  }

  @Test("once everyone has a line, or the result is official, a change is a correction after it")
  func closed() throws {
    let all = try [result(ada, 1), result(zoe, 2), result(mia, 3)]
    let swapped = try [result(ada, 2), result(zoe, 1), result(mia, 3)]
    let corrections: [(Stage, Claim)] = [
      (.after, .result(ResultClaim(ada, place: 2))), (.after, .result(ResultClaim(zoe, place: 1))),
    ]
    expect(try race(three, swapped), try race(three, all), corrections)
    let official = Report(.after, .official(nil))
    expect(
      try race(three, swapped + [official]), try race(three, all),
      corrections + [(.after, .official(nil))])
    let partly = try race(three, [result(ada, 1), official])
    expect(
      try race(three, [result(ada, 1), result(zoe, 2), official]), partly,
      [(.after, .result(ResultClaim(zoe, place: 2)))])
    expect(
      try race(three, [result(ada, 1)]), partly, [(.after, .withdrawn(.official))])
  }

  @Test("a list printed again with someone out says all places behind, whether they moved or not")
  func disqualified() throws {
    let old = try race(three, [result(ada, 1), result(zoe, 2), result(mia, 3)])
    let new = try race(
      three, [result(ada, 1, nil, .disqualified()), result(zoe, 2), result(mia, 3)])
    expect(
      new, old,
      [
        (.after, .result(ResultClaim(zoe, place: 2))),
        (.after, .result(ResultClaim(mia, place: 3))),
        (.after, .result(ResultClaim(ada, outcome: .disqualified()))),
      ])
    let changed = old.adding(difference(new, old).reports)
    expect(
      old, changed,
      [
        (.after, .result(ResultClaim(ada, outcome: .finished))),
        (.after, .result(ResultClaim(ada, place: 1))),
        (.after, .result(ResultClaim(zoe, place: 2))),
        (.after, .result(ResultClaim(mia, place: 3))),
      ])
  }

  @Test("what a log says after the finish is told as it says it")
  func growing() throws {
    let list = try [result(ada, 1), result(zoe, 2), result(mia, 3)]
    let more = [
      Report(.after, .result(ResultClaim(ada, outcome: .disqualified()))),
      Report(.after, .official(nil)), Report(.after, .reinstated(ada)),
    ]
    expect(
      try race(three, list + more[..<2]), try race(three, list),
      more[..<2].map { ($0.stage, $0.claim) })
    for count in 1...3 {
      let old = try race(three, list + more[..<count])
      expect(
        try race(three, list + more), old, more[count...].map { ($0.stage, $0.claim) })
    }
  }

  @Test("where someone dropped out is taken back where it was told")
  func droppedOut() throws {
    func out(_ metres: Int) -> Report {
      Report(
        .markPoint(Distance(metres: metres)), .result(ResultClaim(ada, outcome: .didNotFinish())))
    }
    let at400 = Stage.markPoint(Distance(metres: 400))
    expect(
      try race(three, [out(600)]), try race(three, [out(400)]),
      [(at400, .withdrawn(.result(ada))), (out(600).stage, out(600).claim)])
    expect(
      try race(three, [result(ada, 1)]), try race(three, [out(400)]),
      [
        (at400, .withdrawn(.result(ada))), (.finish, .result(ResultClaim(ada, place: 1))),
      ])
  }

  @Test("all of a difference share one delivery, but for who is cited")
  func delivery() throws {
    let old = try race(three)
    let new = try race(
      three,
      [
        Report(.finish, .wind("+1.0"), source: "K", line: 4),
        Report(.finish, .note("a"), source: "K"), Report(.finish, .note("b")), result(ada, 1),
      ])
    let delivery = Delivery(feed: "f", batch: "2")
    let reports = RaceDifference(of: new, against: old, delivery: delivery, file: "f").reports
    #expect(reports.map { $0.delivery === delivery } == [false, false, true, true])
    #expect(reports[0].delivery === reports[1].delivery)
    #expect(reports[0].delivery == Delivery(source: "K", feed: "f", batch: "2"))
    #expect(reports[0].line == 4)
  }

  @Test("of notes, margins and dead heats one gone takes all of the stage back")
  func lists() throws {
    let heat = Report(.finish, .deadHeat([zoe, ada], place: 1))
    let old = try race(
      three, [heat, Report(.after, .note("a")), Report(.after, .note("b"))])
    let new = try race(three, [Report(.after, .note("b")), Report(.after, .note("c"))])
    expect(
      new, old,
      [
        (.finish, .withdrawn(.result(ada))), (.finish, .withdrawn(.result(zoe))),
        (.finish, .withdrawn(.deadHeats)), (.after, .withdrawn(.notes)), (.after, .note("b")),
        (.after, .note("c")),
      ])
    let more = try race(three, old.reports + [Report(.after, .note("d"))])
    expect(more, old, [(.after, .note("d"))])
  }

  @Test("a doubtful report is told once, and one that is gone stays told")
  func doubtful() throws {
    let worth = Provenance(.reported, .doubtful)
    let report = Report(.finish, .wind("+9.0"), worth)
    let old = try race(three)
    expect(try race(three, [report]), old, [(.finish, .wind("+9.0"))])
    expect(try race(three, [report]), try race(three, [report]), [])
    expect(old, try race(three, [report]), [])
  }

  @Test("an estimate in place of what is known takes that back")
  func estimate() throws {
    let old = try race(three, [result(ada, 1, "2:01.00")])
    let claim = ResultClaim(ada, place: 1, reading: try time("2:01.00"))
    let guess = Report(.finish, .result(claim), Provenance(.estimated, .oneSource))
    expect(
      try race(three, [guess]), old,
      [(.finish, .withdrawn(.result(ada))), (.finish, .result(claim))])
    expect(old, try race(three, [guess]), [(.finish, .result(claim))])
  }
}
