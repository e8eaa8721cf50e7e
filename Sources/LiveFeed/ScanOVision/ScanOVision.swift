import Athletics
import RaceReplay
import ResultFormats
import ResultReading

/// Reads what a photo-finish system Scan’O’Vision of Omega sends to data handling: starts, laps, times as
/// they are read, and rankings.
///
/// It tells no names and no distances, unless the heats are known beforehand: a competitor goes by
/// bib, and the laps of a race of unknown distance are not told. A ranking counts as a whole, from its
/// start to its end.
package struct ScanOVision: WireReader {
  private let name: String
  private let known: [String: ToldHeat]
  private var frames = ControlFrames()
  private var heats: [String: RunningHeat] = [:]
  /// The race that is entered.
  private var current: String?
  private var ranking: Ranking?
  package private(set) var deadline: Int64?

  /// How long a ranking waits for its end, in microseconds.
  private static let patience: Int64 = 2_000_000
  /// How many heats are held.
  private static let mostHeats = 2000

  /// A ranking while it comes.
  private struct Ranking: Sendable {
    let count: Int?
    var rows: [ToldHeat.Line] = []
    var isTooLong = false
  }

  /// - Parameters:
  ///   - name: what warnings call it.
  ///   - heats: what is known of heats, by the number of the race.
  package init(name: String, heats: [String: ToldHeat] = [:]) {
    self.name = name
    known = heats
  }

  package mutating func feed(_ bytes: ArraySlice<UInt8>, at now: Int64) -> [SourceNews] {
    var news = timePassed(at: now)
    for byte in bytes {
      switch frames.take(byte) {
      case .frame(let utf8):
        if let message = ScanOVisionMessage(frame: utf8) { news += take(message, at: now) }
      case .broken(let count):
        news += warning(
          "\(count) bytes of a frame without an end", expected: "EOT; they were not read")
      case .stray, nil: break
      }
    }
    return news
  }

  package mutating func timePassed(at now: Int64) -> [SourceNews] {
    guard let deadline, now >= deadline else { return [] }
    return close(isEnded: false)
  }

  package mutating func breakOff() {
    frames = ControlFrames()
    ranking = nil
    deadline = nil
  }

  private mutating func take(_ message: ScanOVisionMessage, at now: Int64) -> [SourceNews] {
    switch message {
    case .entered(let race):
      let news = close(isEnded: false)
      return news + enter(race)
    case .started:
      return clock(.zero)
    case .falseStart:
      guard let current else { return [] }
      return heats[current]?.callBack(name) ?? []
    case .running(let time): return clock(time)
    case .wind(let text): return change { $0.head.wind = text }
    case .lap(let lap, let row): return take(lap: lap, row)
    case .reaction(let row): return change { $0.change(row) { $0.reaction = row.reaction } }
    case .temporary(let row): return change { $0.time(row) }
    case .removed(let row): return change { $0.change(row) { $0.forgetResult() } }
    case .rankingStarts(let count):
      let news = close(isEnded: false)
      ranking = Ranking(count: count)
      deadline = now + Self.patience
      return news
    case .ranked(let row): add(row, at: now)
    case .finer(let row): refine(row, at: now)
    case .rankingEnds: return close(isEnded: true)
    case .official(let race):
      let news = close(isEnded: false)
      return news + enter(race) + change { $0.head.isOfficial = true }
    case .short(let kind, let count):
      return warning(
        "\(kind) of \(count) characters",
        expected: "columns as wide as Scan’O’Vision has them; it was not read")
    }
    return []
  }

  private mutating func enter(_ race: String) -> [SourceNews] {
    guard !race.isEmpty else { return [] }
    current = race
    guard heats[race] == nil else { return [] }
    guard heats.count < Self.mostHeats else {
      current = nil
      return warning("race \(race) after \(heats.count) others", expected: "no more races")
    }
    var head = known[race] ?? ToldHeat()
    if known[race] == nil { head.round = "race-\(race)" }
    heats[race] = RunningHeat(
      head, name: "race \(race)", competition: Competition(id: "omega", name: "Omega"))
    return head.lines.isEmpty ? [] : change { _ in }
  }

  private mutating func change(_ change: (inout RunningHeat) -> Void) -> [SourceNews] {
    guard let race = current, var heat = heats.removeValue(forKey: race) else {
      return warning("times of no race", expected: "a race that is entered; they were not read")
    }
    defer { heats[race] = heat }
    change(&heat)
    return heat.news(name).map { [$0] } ?? []
  }

  private mutating func clock(_ time: RaceTime) -> [SourceNews] {
    guard let current, let race = heats[current]?.race else { return [] }
    heats[current]?.start()
    return [.clock(race: race, .running(time))]
  }

  private mutating func take(lap: Int, _ row: ToldHeat.Line) -> [SourceNews] {
    guard let time = try? PrintedTime(row.time), time.time > .zero else {
      // Who has no time any more is out.
      return row.time.isEmpty ? [] : change { $0.time(row) }
    }
    guard let race = current.flatMap({ heats[$0]?.head.race }) else { return change { _ in } }
    guard race.passes.indices.contains(lap - 1) else {
      return change { $0.change(row) { _ in } }
        + warning(
          "lap \(lap) of race \(current ?? "")",
          expected: "a race whose laps are known; its mark point is not told")
    }
    let pass = ToldHeat.Pass(at: race.passes[lap - 1], time)
    return change {
      $0.change(row) { line in
        line.passes.removeAll { $0.markPoint == pass.markPoint }
        line.passes.append(pass)
        line.passes.sort { $0.markPoint < $1.markPoint }
      }
    }
  }

  private mutating func add(_ row: ToldHeat.Line, at now: Int64) {
    guard let count = ranking?.rows.count else { return }
    deadline = now + Self.patience
    guard count < RunningHeat.mostLines else {
      ranking?.isTooLong = true
      return
    }
    ranking?.rows.append(row)
  }

  /// Puts the thousandths behind a time that was ranked before.
  private mutating func refine(_ row: ToldHeat.Line, at now: Int64) {
    guard
      let index = ranking?.rows.lastIndex(where: { $0.bib == row.bib && $0.lane == row.lane }),
      let shown = ranking.flatMap({ try? PrintedTime($0.rows[index].time) })
    else { return }
    deadline = now + Self.patience
    let mark = Reading.roundedUp(shown)
    let digits = row.time.split(separator: ".").last.map { "." + $0 } ?? ""
    if let finer = mark.finer(row.time) ?? mark.finer(digits) {
      ranking?.rows[index].time = finer.text
    }
  }

  /// Takes the ranking for what it is so far.
  private mutating func close(isEnded: Bool) -> [SourceNews] {
    deadline = nil
    guard let ranking else { return [] }
    self.ranking = nil
    let isWhole = isEnded && !ranking.isTooLong && ranking.rows.count >= ranking.count ?? 0
    let news = change { $0.rank(ranking.rows, isWhole: isWhole) }
    guard !isWhole else { return news }
    let rows = ranking.count.map { "\(ranking.rows.count) of \($0)" } ?? "\(ranking.rows.count)"
    return news
      + warning(
        "\(rows) rows of the ranking of race \(current ?? "")",
        expected: ranking.isTooLong
          ? "at most \(RunningHeat.mostLines); nobody was withdrawn"
          : "all rows and the end of the ranking; nobody was withdrawn")
  }

  private func warning(_ found: String, expected: String) -> [SourceNews] {
    [.warned([Problem(found: found, expected: expected).warning(file: name, line: nil)])]
  }
}
