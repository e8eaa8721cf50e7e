import Athletics
import RaceReplay
import ResultFormats
import ResultReading

/// Reads what FinishLynx sends to a scoreboard: by ``LynxScoreboardScript``, or by one of two scripts
/// that others use, which their frames are told by.
///
/// A list counts as a whole: at its end, at the beginning of the next, or after two seconds without a
/// word. One that was not whole adds to what is known and takes nothing away. Clock, lists and wind
/// may come by connections of their own.
package struct LynxScoreboard: ConnectionsReader {
  private let name: String
  private var connections: [Int: Connection] = [:]
  private var heats: [String: ScoreboardHeat] = [:]

  /// What one connection is saying.
  fileprivate struct Connection: Sendable {
    var frames = ControlFrames()
    var barred = BarredScoreboard()
    var list: ScoreboardList?
    /// When the list has waited for long enough.
    var deadline: Int64?
    /// The race that what bears no number is about.
    var current: String?
  }

  /// How long a list waits for its end, in microseconds.
  private static let patience: Int64 = 2_000_000
  /// How many heats are held.
  private static let mostHeats = 2000

  /// - Parameter name: what warnings call it.
  package init(name: String) { self.name = name }

  /// Takes in what came by one of several connections, each with a number of its own.
  package mutating func feed(
    _ bytes: ArraySlice<UInt8>, from number: Int, at now: Int64
  ) -> [SourceNews] {
    var news = timePassed(at: now)
    var connection = connections.removeValue(forKey: number) ?? Connection()
    for byte in bytes {
      switch connection.frames.take(byte) {
      case .frame(let utf8):
        if let item = ScoreboardItem(frame: utf8) { news += take(item, &connection, at: now) }
      case .stray(let byte):
        if let item = connection.barred.take(byte) { news += take(item, &connection, at: now) }
      case .broken(let count):
        news.append(
          warning("\(count) bytes of a frame without an end", expected: "EOT; they were not read"))
      case nil: break
      }
    }
    connections[number] = connection
    return news
  }

  package var deadline: Int64? { connections.values.compactMap(\.deadline).min() }

  package mutating func timePassed(at now: Int64) -> [SourceNews] {
    let due = connections.filter { $0.value.deadline.map { $0 <= now } ?? false }
    return due.sorted { $0.key < $1.key }.flatMap { number, connection in
      var connection = connection
      defer { connections[number] = connection }
      return close(&connection, isEnded: false)
    }
  }

  /// Takes in that one of several connections broke off.
  package mutating func breakOff(_ number: Int) { connections[number] = nil }

  private mutating func take(
    _ item: ScoreboardItem, _ connection: inout Connection, at now: Int64
  ) -> [SourceNews] {
    switch item {
    case .clock(let number, let reading):
      connection.current = number?.race ?? connection.current
      return take(reading, of: connection.current)
    case .wind(let number, let text):
      return change(number?.race ?? connection.current) { $0.take(gauge: text) }
    case .begins(let head):
      let news = close(&connection, isEnded: false)
      connection.list = ScoreboardList(head)
      connection.deadline = now + Self.patience
      connection.current = head.race
      return news + (head.isArmed ? take(.armed, of: head.race) : [])
    case .row(let family, let number, let row):
      var news: [SourceNews] = []
      if !connection.isOfList(family, number) {
        news = close(&connection, isEnded: false)
        guard let family, let number, number.race != nil else {
          news.append(warning("a row of no list", expected: "its head before it; it was not read"))
          return news
        }
        let head = ScoreboardHead(family: family, number: number)
        connection.list = ScoreboardList(head, isHeadless: true)
        connection.current = head.race
      }
      connection.list?.add(row)
      connection.deadline = now + Self.patience
      return news
    case .ends(let family, let number):
      return close(&connection, isEnded: connection.isOfList(family, number))
    }
  }

  /// Takes the list for what it is so far.
  private mutating func close(_ connection: inout Connection, isEnded: Bool) -> [SourceNews] {
    connection.deadline = nil
    guard let list = connection.list else { return [] }
    connection.list = nil
    let race = list.head.race
    let isWhole = isEnded && list.isWhole
    if heats[race] == nil {
      guard heats.count < Self.mostHeats else {
        return [warning("\(race) after \(heats.count) others", expected: "no more heats")]
      }
      heats[race] = ScoreboardHeat(list.head)
    }
    var news = change(race) { $0.take(list, isWhole: isWhole) }
    if !isWhole, !isEnded || !list.keys.isEmpty { news.append(incomplete(list)) }
    return news + (list.head.isArmed ? take(.armed, of: race) : [])
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
    // Its lists may come by another way.
    guard var heat = heats.removeValue(forKey: race) else { return [.clock(race: race, reading)] }
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
    let noun = rows == 1 && count.isEmpty ? "row" : "rows"
    return warning(
      "\(rows)\(count) \(noun) and no more of the \(kind) of \(list.head.race)",
      expected: list.isTooLong
        ? "at most \(ScoreboardList.mostRows); nobody was withdrawn"
        : "all rows and the end of the list; nobody was withdrawn")
  }

  private func warning(_ found: String, expected: String) -> SourceNews {
    .warned([Problem(found: found, expected: expected).warning(file: name, line: nil)])
  }
}

extension LynxScoreboard.Connection {
  /// Whether a row or an end is of the list that is open.
  fileprivate func isOfList(_ family: ScoreboardFamily?, _ number: ScoreboardHeatNumber?) -> Bool {
    guard let head = list?.head else { return false }
    return (family ?? head.family) == head.family && (number?.race ?? head.race) == head.race
  }
}
