import Athletics
import RaceReplay
import ResultFormats
import ResultReading

/// A race that is followed: what each source tells of it, and what was made of that.
struct FollowedRace: Sendable {
  private(set) var header: RaceLogHeader
  /// All that was handed on.
  var shown: ToldRace
  /// By the number of the source.
  private var told: [Int: ToldRace] = [:]
  /// What a source will say again, and how often, by its number.
  private var retold: [Int: [Saying: Int]] = [:]
  /// Whether `shown` is all that was handed on, and nothing was added to what a source told.
  private(set) var isHeld = true

  private struct Saying: Hashable {
    let stage: Stage
    let claim: Claim
    let provenance: Provenance

    init(_ report: Report) {
      (stage, claim, provenance) = (report.stage, report.claim, report.provenance)
    }
  }

  init(_ header: RaceLogHeader, _ shown: ToldRace) {
    self.header = header
    self.shown = shown
  }

  func isTold(by source: Int) -> Bool { told[source] != nil }
  func isOnly(of source: Int) -> Bool { told.count == 1 && told[source] != nil }
  func told(by source: Int) -> ToldRace? { told[source] }
  func startList(of source: Int) -> StartList? { told[source]?.startList }

  /// Takes in what a source tells now, in whole.
  mutating func tell(_ race: ToldRace, by source: Int) { told[source] = race }
  mutating func forget(_ source: Int) { told[source] = nil }

  /// Takes in what a source tells beside what it told, or of another start list.
  mutating func add(
    _ reports: [Report], to startList: StartList?, else known: StartList, by source: Int
  ) {
    if let startList, told[source]?.startList != startList { told[source] = nil }
    told[source] = (told[source] ?? ToldRace(startList ?? known)).adding(reports)
  }

  /// Takes in what the only source tells beside what it told, as it is handed on.
  mutating func show(_ reports: [Report], by source: Int) {
    shown = shown.adding(reports)
    told[source] = told[source]?.adding(reports)
  }

  /// Holds no more what was handed on, since nobody asks for it.
  mutating func letGo() {
    guard isHeld else { return }
    isHeld = false
    shown = ToldRace(shown.startList)
    told = told.mapValues { ToldRace($0.startList) }
  }

  /// Lets what was kept of a race be what a source told, of the same start list: it says it again.
  mutating func takeOver(_ startList: StartList, from kept: Int, by source: Int) {
    guard told[source] == nil, let before = told[kept],
      before.startList.entries == startList.entries, before.startList.race == startList.race
    else { return }
    told[source] = before
    told[kept] = nil
    retold[source] = before.reports.reduce(into: [:]) { $0[Saying($1), default: 0] += 1 }
  }

  /// What a source says that it has not said before.
  mutating func dropRetold(_ logged: [LoggedReport], by source: Int) -> [LoggedReport] {
    guard var left = retold[source], !left.isEmpty else { return logged }
    let new = logged.filter { each in
      let saying = Saying(each.report)
      guard let count = left[saying] else { return true }
      left[saying] = count > 1 ? count - 1 : nil
      return false
    }
    retold[source] = left
    return new
  }

  /// What all tell together.
  ///
  /// - Parameters:
  ///   - latest: the source that has told something new.
  ///   - isBetter: whether the first of two sources is the better.
  func merged(latest: Int, inOrder isBetter: (Int, Int) -> Bool) -> ToldRace? {
    let order = told.keys.sorted(by: isBetter)
    guard order.count > 1 else { return told[latest] }
    return order.firstIndex(of: latest).flatMap { number in
      MergedRace(order.compactMap { told[$0] }, latest: number)?.told
    }
  }

  /// Takes in that the head of the race reads otherwise.
  mutating func rename(_ race: Race) {
    let startList = StartList(race: race, entries: header.startList.entries)
    header = RaceLogHeader(
      startList, sources: header.sources, note: header.note, kept: header.kept)
    shown = ToldRace(
      StartList(race: race, entries: shown.startList.entries), reports: shown.reports)
  }
}
