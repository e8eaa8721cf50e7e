import Athletics
import RaceReplay
import ResultFormats
import Testing

/// A sheet of results as a source writes it again and again, changed at random from one writing to
/// the next; the same for the same seed.
struct GeneratedSheet {
  struct Row {
    var id: String?
    var bib: String?
    var name: String
    var nation = "NOR"
    var split: Int?
    var rank: Int?
    var endedAt800: Bool
    var place: Int?
    var time: Int?
    var finer: Int?
    var outcome: Outcome?
    var flag: String?
    var reaction: Int?
    var isEstimated = false
  }

  private var random: SeededRandom
  private let race: Race
  private let hasIDs: Bool
  private(set) var rows: [Row] = []
  private var removed: [Row] = []
  private var wind: String?
  private var isOfficial = false
  private var notes: [String] = []
  private var hasOrder = false
  private var margin: Int?
  private var made = 0

  init(seed: UInt64) throws {
    random = SeededRandom(seed)
    race = Race(
      competition: Competition(id: "testville", name: "Testville"),
      discipline: try #require(Discipline(code: "1500m")),
      category: try #require(Category(code: "w")), round: "final")
    hasIDs = random.chance(30)
    for _ in 0..<number(0...7) { addRow() }
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func addRow() {
    made += 1
    var row = Row(
      id: hasIDs ? "id\(made)" : nil, bib: random.chance(80) ? "\(100 + made)" : nil,
      name: random.chance(15) ? "Twin Sister" : "Athlete No\(made)", endedAt800: random.chance(10))
    if random.chance(60) { row.split = number(600...700) }
    if random.chance(40) { row.rank = number(1...9) }
    if random.chance(60) {
      row.place = made
      row.time = number(24_000...26_000)
    }
    rows.insert(row, at: number(0...rows.count))
  }

  /// Changes something.
  mutating func change() {
    guard !rows.isEmpty, random.chance(85) else {
      if random.chance(30) { addRow() }
      return changeRace()
    }
    let index = number(0...rows.count - 1)
    switch number(0...18) {
    case 0: rows[index].time = number(24_000...26_000)
    case 1: rows[index].time = nil
    case 2: rows[index].place = random.chance(70) ? number(1...9) : nil
    case 3: rows[index].outcome = [.disqualified(), .didNotFinish(), .other("exh")][number(0...2)]
    case 4: rows[index].outcome = nil
    case 5: rows[index].split = random.chance(60) ? number(600...700) : nil
    case 6: rows[index].rank = random.chance(60) ? number(1...9) : nil
    case 7: rows[index].flag = random.chance(60) ? ["PB", "SB"][number(0...1)] : nil
    case 8: rows[index].reaction = random.chance(60) ? number(1000...2000) : nil
    case 9: rows[index].finer = random.chance(60) ? number(24_000...26_000) : nil
    case 10: rows[index].isEstimated.toggle()
    case 11: rows[index].endedAt800.toggle()
    case 12: rows[index].bib = random.chance(70) ? "\(300 + number(0...99))" : nil
    case 13:
      let other = number(0...rows.count - 1)
      (rows[index].bib, rows[other].bib) = (rows[other].bib, rows[index].bib)
    case 14: removed.append(rows.remove(at: index))
    case 15:
      if let row = removed.popLast() { rows.insert(row, at: index) }
    case 16: rows.shuffle(using: &random)
    case 17: rows[index].nation = ["NOR", "KEN"][number(0...1)]
    default: rows.append(rows[index])
    }
  }

  private mutating func changeRace() {
    switch number(0...7) {
    case 0: wind = random.chance(60) ? "+\(number(0...9)).0" : nil
    case 1: isOfficial.toggle()
    case 2: notes = (0..<number(0...2)).map { "note \($0) \(made)" }
    case 3: hasOrder.toggle()
    case 4: margin = random.chance(60) ? number(1...9) : nil
    case 5 where random.chance(40):
      removed += rows
      rows = []
    default: addRow()
    }
  }

  /// The race as the sheet tells it now.
  func told() -> ToldRace {
    var keys: Set<String> = []
    let entries = rows.map { row in
      var key = row.id ?? row.bib ?? row.name
      if keys.contains(key) { key = row.name }
      var count = 1
      while keys.contains(key) {
        count += 1
        key = "\(row.name) \(count)"
      }
      keys.insert(key)
      return Entry(athlete: Athlete(name: row.name), nation: Nation(row.nation), bib: row.bib)
        .named(key)
    }
    return ToldRace(StartList(race: race, entries: entries), reports: reports)
  }

  private var reports: [Report] {
    let markPoint = Stage.markPoint(Distance(metres: 800))
    var reports: [Report] = []
    for (index, row) in rows.enumerated() {
      let id = EntryID(index)
      let worth = Provenance(row.isEstimated ? .estimated : .official, .oneSource)
      let split = row.split.map { Self.reading($0 * 1000, 1) }
      if row.rank != nil || split != nil {
        reports.append(Report(markPoint, .pass(id, rank: row.rank, reading: split), worth))
      }
      if row.endedAt800 {
        reports.append(Report(markPoint, .result(ResultClaim(id, outcome: .didNotFinish()))))
      }
      var claim = ResultClaim(id, place: row.place)
      claim.reading = row.time.map { Self.reading($0 * 100, 2) }
      claim.finer = row.finer.map { Self.reading($0 * 100, 3) }
      claim.outcome = row.outcome
      claim.flags = [row.flag.flatMap { Flag($0) }].compactMap { $0 }
      if claim != ResultClaim(id) { reports.append(Report(.finish, .result(claim), worth)) }
      if let reaction = row.reaction {
        reports.append(Report(.finish, .reaction(id, RaceTime(ticks: Int64(reaction)))))
      }
    }
    if hasOrder, !rows.isEmpty {
      let order = Claim.order(rows.indices.map { [EntryID($0)] })
      reports.append(Report(.markPoint(Distance(metres: 1200)), order))
    }
    if let margin, !rows.isEmpty {
      let reading = Self.reading(margin * 100, 2)
      reports.append(Report(.finish, .margin(ahead: EntryID(0), behind: nil, .seconds(reading))))
    }
    if let wind { reports.append(Report(.finish, .wind(wind))) }
    reports += notes.map { Report(.after, .note($0)) }
    if isOfficial { reports.append(Report(.after, .official(nil))) }
    return reports
  }

  private static func reading(_ ticks: Int, _ decimals: Int) -> Reading {
    Reading(PrintedTime(time: RaceTime(ticks: Int64(ticks)), decimals: decimals), .exact)
  }
}
