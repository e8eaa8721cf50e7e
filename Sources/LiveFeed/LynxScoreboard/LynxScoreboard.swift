import Athletics
import RaceReplay
import ResultFormats
import ResultReading

/// Reads what FinishLynx sends to a scoreboard: by ``LynxScoreboardScript``, or by one of two scripts
/// that others use, which their frames are told by.
///
/// A list counts as a whole: at its end, at the beginning of the next, or after two seconds without a
/// word. One that was not whole adds to what is known and takes nothing away.
package struct LynxScoreboard: WireReader {
  private let name: String
  private var frames = ControlFrames()
  private var barred = BarredScoreboard()
  private var list: ScoreboardList?
  private var heats: [String: ScoreboardHeat] = [:]
  /// The heat that what bears no number is about.
  private var current: String?
  package private(set) var deadline: Int64?

  /// How long a list waits for its end, in microseconds.
  private static let patience: Int64 = 2_000_000
  /// How many heats are held.
  private static let mostHeats = 2000

  /// - Parameter name: what warnings call it.
  package init(name: String) { self.name = name }

  package mutating func feed(_ bytes: ArraySlice<UInt8>, at now: Int64) -> [SourceNews] {
    var news = timePassed(at: now)
    for byte in bytes {
      switch frames.take(byte) {
      case .frame(let utf8): ScoreboardItem(frame: utf8).map { news += take($0, at: now) }
      case .stray(let byte): barred.take(byte).map { news += take($0, at: now) }
      case .broken(let count):
        news.append(
          warning("\(count) bytes of a frame without an end", expected: "EOT; they were not read"))
      case nil: break
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
    barred = BarredScoreboard()
    list = nil
    deadline = nil
  }

  private mutating func take(_ item: ScoreboardItem, at now: Int64) -> [SourceNews] {
    switch item {
    case .clock(let number, let reading): return take(reading, of: race(number))
    case .wind(let number, let text):
      return change(race(number)) { $0.take(gauge: text) }
    case .begins(let head):
      var news = close(isEnded: false)
      current = head.race
      if head.isArmed { news += take(.armed, of: current) }
      begin(ScoreboardList(head), at: now)
      return news
    case .row(let family, let number, let row):
      var news = isOfList(family, number) ? [] : close(isEnded: false)
      if list == nil {
        guard let family, let number, number.race != nil else {
          news.append(warning("a row of no list", expected: "its head before it; it was not read"))
          return news
        }
        begin(
          ScoreboardList(ScoreboardHead(family: family, number: number), isHeadless: true), at: now)
        current = number.race
      }
      list?.add(row)
      deadline = now + Self.patience
      return news
    case .ends(let family, let number): return close(isEnded: isOfList(family, number))
    }
  }

  private mutating func begin(_ list: ScoreboardList, at now: Int64) {
    self.list = list
    deadline = now + Self.patience
  }

  /// The race of a number, or the one that was told of last where there is none.
  private func race(_ number: ScoreboardHeatNumber?) -> String? { number?.race ?? current }

  private func isOfList(_ family: ScoreboardFamily?, _ number: ScoreboardHeatNumber?) -> Bool {
    guard let head = list?.head else { return false }
    return (family ?? head.family) == head.family && (number?.race ?? head.race) == head.race
  }

  /// Takes the list for what it is so far.
  private mutating func close(isEnded: Bool) -> [SourceNews] {
    deadline = nil
    guard let list else { return [] }
    self.list = nil
    let race = list.head.race
    let isWhole = isEnded && list.isWhole
    if heats[race] == nil, !list.isHeadless || !list.keys.isEmpty {
      guard heats.count < Self.mostHeats else {
        return [warning("\(race) after \(heats.count) others", expected: "no more heats")]
      }
      heats[race] = ScoreboardHeat(list.head)
    }
    var news = change(race) { $0.take(list, isWhole: isWhole) }
    if !isWhole, !isEnded || !list.keys.isEmpty { news.append(incomplete(list)) }
    if list.head.isArmed { news += take(.armed, of: race) }
    return news
  }

  private mutating func change(
    _ race: String?, _ change: (inout ScoreboardHeat) -> Void
  ) -> [SourceNews] {
    guard let race, var heat = heats.removeValue(forKey: race) else { return [] }
    change(&heat)
    defer { heats[race] = heat }
    return heat.news(name).map { [$0] } ?? []
  }

  private mutating func take(_ reading: ClockReading, of race: String?) -> [SourceNews] {
    guard let race else { return [] }
    current = race
    guard var heat = heats.removeValue(forKey: race) else { return [] }
    defer { heats[race] = heat }
    var news: [SourceNews] = []
    if heat.isRecalled(by: reading) {
      news = [heat.callBack(name), heat.news(name)].compactMap(\.self)
    }
    heat.take(reading)
    // An event that is opened again once it is over waits for no gun.
    if reading == .armed || reading == .running(.zero), heat.hasResult { return news }
    return news + [.clock(race: heat.race, reading)]
  }

  private func incomplete(_ list: ScoreboardList) -> SourceNews {
    let rows = list.keys.count
    let kind =
      switch list.family {
      case .start: "start list"
      case .running: "running order"
      case .result: "results"
      }
    let count = list.head.count.map { $0 > rows ? " of \($0)" : "" } ?? ""
    return warning(
      "\(rows)\(count) \(rows == 1 && count.isEmpty ? "row" : "rows") and no more of the \(kind) of \(list.head.race)",
      expected: list.isTooLong
        ? "at most \(ScoreboardList.mostRows); nobody was withdrawn"
        : "all rows and the end of the list; nobody was withdrawn")
  }

  private func warning(_ found: String, expected: String) -> SourceNews {
    .warned([Problem(found: found, expected: expected).warning(file: name, line: nil)])
  }
}
