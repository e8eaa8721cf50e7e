import Athletics
import Foundation
import RaceReplay
import Testing

/// The women's 1500 m races of official split sheets, against the figures typed from those.
struct OfficialSplitsTests {
  private static let sheets = SplitSheet.all

  @Test(
    "every time, rank and place of the sheets is in the archive, and no other",
    .enabled("the facts are missing") { sheets != nil })
  func figures() throws {
    let sheets = try #require(Self.sheets)
    #expect(sheets.count == 11)
    for sheet in sheets {
      let path = sheet.path
      let race = try #require(ArchivedRace.named(path), "\(path)")
      #expect(race.replay.race.day?.day.code == sheet.date, "\(path)")
      #expect(race.replay.race.start?.code.hasPrefix(sheet.start ?? "") != false, "\(path)")
      #expect(race.replay.race.awardsMedals == sheet.medals, "\(path)")
      #expect(
        Set(race.replay.entryIDs.map { told(of: $0, in: race) }) == Set(sheet.results.map(\.told)))
      #expect(race.replay.startList.entries.count == sheet.results.count, "\(path)")
    }
  }

  @Test("a time to 0.1 s is good to 0.1 s either way")
  func width() throws {
    let race = try #require(ArchivedRace.named("brussels-2018/1500m-w/final"))
    let muir = try #require(race.id("Muir"))
    let column = try #require(race.replay.column(at: Distance(metres: 1400)))
    let reading = try #require(column.passes[muir.index]?.reading?.value)
    #expect(reading.text == "3:43.4")
    #expect(reading.rounding == .near(RaceTime(ticks: 1000)))
  }

  @Test("a rank of the sheet stands where the times do not tell who was ahead")
  func ranks() throws {
    let zurich = try #require(ArchivedRace.named("zurich-2016/1500m-w/final"))
    let column = try #require(zurich.replay.column(at: Distance(metres: 1400)))
    // Both have 3:43.1.
    let hassan = try #require(zurich.id("Hassan"))
    let sado = try #require(zurich.id("Sado"))
    #expect(column.placings[hassan.index]?.text == "7")
    #expect(column.placings[sado.index]?.text == "6")

    let birmingham = try #require(ArchivedRace.named("birmingham-2018/1500m-w/final"))
    let at1100 = try #require(birmingham.replay.column(at: Distance(metres: 1100)))
    for name in ["Grace", "Mageean"] {
      let id = try #require(birmingham.id(name))
      #expect(at1100.placings[id.index]?.text == "9=")
    }
  }

  /// All that the archive says of someone.
  private func told(of id: EntryID, in race: ArchivedRace) -> SplitSheet.Told {
    let entry = race.entry(id)
    let line = race.lastSheet?[id]
    let splits = race.replay.columns.compactMap { column -> String? in
      guard let pass = column.passes[id.index] else { return nil }
      let rank = pass.rank.map { "\($0.value)" } ?? "-"
      return
        "\(race.replay.race.code(of: column.markPoint)) \(pass.reading?.value.text ?? "-") \(rank)"
    }
    return SplitSheet.Told(
      surname: FoldedText(entry.athlete.surname).joined, nation: entry.nation?.code,
      bib: entry.bib, place: line?.reportedPlace?.value, mark: line?.reading?.value.text,
      outcome: line?.isOut == true ? line?.outcome?.value.word : nil,
      flags: Set(line?.flags.map(\.value.text) ?? []), splits: splits)
  }
}

/// A race as its split sheet prints it.
struct SplitSheet: Decodable {
  let competition: String
  let date: String
  let start: String?
  let medals: Bool
  let results: [Line]

  struct Line: Decodable {
    let athlete: Name
    let nation: String
    let bib: String?
    let place: Int?
    let time: String?
    let outcome: String?
    let flags: [String]
    let splits: [Split]

    var told: Told {
      // Who bears another name today has it throughout the archive.
      let names = ["Stafford": "DeBues-Stafford", "Purrier": "St. Pierre"]
      let name = names.first { $0.key.uppercased() == athlete.family }?.value ?? athlete.family
      return Told(
        surname: FoldedText(name).joined, nation: nation, bib: bib, place: place,
        mark: time, outcome: outcome, flags: Set(flags),
        splits: splits.map { "\($0.at) \($0.time) \($0.rank.map(String.init) ?? "-")" })
    }
  }

  struct Name: Decodable { let family: String }

  struct Split: Decodable {
    let at: String
    let time: String
    let rank: Int?
  }

  /// What is said of one athlete, to compare.
  struct Told: Hashable {
    let surname: String
    let nation: String?
    let bib: String?
    let place: Int?
    let mark: String?
    let outcome: String?
    let flags: Set<String>
    let splits: [String]
  }

  /// `zurich-2016/1500m-w/final`; the meeting in Rome has a name of its own.
  var path: String {
    FoldedText(competition.replacing("Rome", with: "Golden Gala")).words.joined(separator: "-")
      + "/1500m-w/final"
  }

  /// Nothing where the facts are missing.
  static let all: [SplitSheet]? = {
    struct Sheets: Decodable { let races: [SplitSheet] }
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    let file = folder.appendingPathComponent("../shared/facts/G_w1500_official_splits.json")
    guard let data = try? Data(contentsOf: file) else { return nil }
    return try? JSONDecoder().decode(Sheets.self, from: data).races
  }()
}
