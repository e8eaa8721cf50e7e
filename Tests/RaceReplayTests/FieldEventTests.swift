import Athletics
import RaceReplay
import Testing

@Suite("Field events") struct FieldEventTests {
  private func jump(_ results: [(String, Int?, String)]) throws -> RaceFixture {
    var race = try RaceFixture("long-jump", ["A", "B", "C"])
    for (name, place, mark) in results {
      var claim = ResultClaim(try race.id(name), place: place)
      claim.mark = FieldMark(mark)
      race.reports.append(Report(.finish, .result(claim)))
    }
    return race
  }

  @Test("marks give no places: a list without them has none, in the order of start")
  func noPlaces() throws {
    let replay = try jump([("B", nil, "6.94"), ("C", nil, "7.02")]).replay
    let sheet = try #require(replay.state(.finish).sheet)
    #expect(sheet.placings == [nil, nil, nil])
    #expect(sheet.isComputed == false)
    #expect(sheet.order.map(\.index) == [1, 2, 0])
    #expect(sheet[EntryID(2)]?.mark?.value.text == "7.02")
  }

  @Test("places stand as reported, and medals follow from them")
  func places() throws {
    let replay = try jump([("A", 2, "6.94"), ("B", 1, "6.94"), ("C", 3, "6.80")]).replay
    let sheet = try #require(replay.state(.finish).sheet)
    #expect(sheet.order.map(\.index) == [1, 0, 2])
    #expect(sheet.placings.map { $0?.number } == [2, 1, 3])
    #expect(replay.timeline.end == .zero)
  }

  @Test("the series belongs to the entry; a later one replaces it and is no step of its own")
  func series() throws {
    var race = try jump([("A", 1, "6.94")])
    let first = [Attempt("X"), Attempt("6.94", wind: "+1.1")]
    let later = first + [Attempt("-")]
    race.reports.append(Report(.finish, .series(try race.id("A"), first)))
    #expect(race.replay.sheets.last?[EntryID(0)]?.series?.value == first)
    race.reports.append(Report(.after, .series(try race.id("A"), later)))
    #expect(race.replay.sheets.last?[EntryID(0)]?.series?.value == later)
    #expect(race.replay.timeline.steps.map(\.kind) == [.gun, .finish])
    #expect(race.replay.sheets.last?[EntryID(1)] == nil)
  }

  @Test("a mark or a qualification that is corrected is a step")
  func corrections() throws {
    var race = try jump([("A", 1, "6.94"), ("B", 2, "6.80")])
    var claim = ResultClaim(try race.id("B"))
    claim.qualification = Qualification("qR")
    race.reports.append(Report(.after, .result(claim)))
    claim.mark = FieldMark("6.81")
    race.reports.append(Report(.after, .result(claim)))
    #expect(race.replay.timeline.steps.map(\.kind) == [.gun, .finish, .change(1), .change(2)])
    #expect(
      race.replay.sheets.map { $0[EntryID(1)]?.mark?.value.text } == ["6.80", "6.80", "6.81"])
    #expect(race.replay.sheets[1][EntryID(1)]?.qualification?.value.text == "qR")
  }

  @Test("no mark is out of the result, whatever the series says")
  func noMark() throws {
    var race = try jump([("A", 1, "6.94")])
    race.reports.append(
      Report(.finish, .result(ResultClaim(try race.id("B"), outcome: .noMark()))))
    race.reports.append(Report(.finish, .series(try race.id("B"), [Attempt("X"), Attempt("X")])))
    let sheet = try #require(race.replay.sheets.last)
    #expect(sheet[EntryID(1)]?.isOut == true)
    #expect(sheet.order.map(\.index) == [0, 2, 1])
  }
}
