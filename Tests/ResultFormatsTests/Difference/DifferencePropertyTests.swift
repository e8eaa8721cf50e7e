import RaceReplay
import ResultFormats
import Testing

@Suite("Whatever is written anew")
struct DifferencePropertyTests {
  @Test("the old race with the difference says what the new one says", arguments: 0..<150)
  func equal(seed: UInt64) throws {
    var sheet = try GeneratedSheet(seed: seed)
    var race = sheet.told()
    for version in 1...8 {
      for _ in 0..<(Int(seed) % 4 + 1) { sheet.change() }
      let new = sheet.told()
      let count = race.field.startList.entries.count
      let difference = RaceDifference(
        of: new, against: race, delivery: Delivery(batch: "\(version)"), file: "f")
      let before = race.field.startList.entries.map(\.key)
      race = race.adding(difference.reports)
      #expect(race.field.startList.entries.map(\.key).prefix(count) == before[...])
      let claims = difference.reports.map { "\($0.stage) \($0.claim)" }
      let said = Self.apart(SaidInTheEnd(race).lines, SaidInTheEnd(new).lines)
      #expect(said == [], "\(seed) \(version) \(claims)")
      let shown = Self.apart(ShownInTheEnd(race).lines, ShownInTheEnd(new).lines)
      #expect(shown == [], "\(seed) \(version) \(claims)")
      let again = RaceDifference(of: new, against: race, delivery: Delivery(), file: "f")
      #expect(again.reports == [], "\(seed) \(version)")
      #expect(again.warnings == [])
    }
  }

  /// The lines that only one has, `-` those of the first.
  private static func apart(_ one: [String], _ other: [String]) -> [String] {
    other.difference(from: one).map { change in
      switch change {
      case .insert(_, let line, _): "+ " + line
      case .remove(_, let line, _): "- " + line
      }
    }
  }

  @Test("what is read first comes as it was told", arguments: 0..<40)
  func first(seed: UInt64) throws {
    var sheet = try GeneratedSheet(seed: seed)
    for _ in 0..<5 { sheet.change() }
    let new = sheet.told()
    let nobody = ToldRace(StartList(race: new.startList.race, entries: []))
    let reports = RaceDifference(
      of: new, against: nobody, delivery: Delivery(), file: "f"
    ).reports
    let entered = new.startList.entries.count
    #expect(reports.dropFirst(entered).map(\.claim) == new.reports.map(\.claim))
    #expect(reports.dropFirst(entered).map(\.stage) == new.reports.map(\.stage))
  }
}
