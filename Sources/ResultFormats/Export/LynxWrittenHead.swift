import Athletics
import RaceReplay
import ResultReading
import ResultTables

/// The head of a FinishLynx result that is written: what a file said is said again where it still
/// tells the race.
struct LynxWrittenHead {
  private(set) var cells: [String]
  private let known: [String]

  init(
    _ race: Race, wind: Attested<String>?, kept: [JSONMember], _ unsaid: inout Unsaid
  ) {
    known = Self.known(kept)
    cells = Self.attempts(race, known).first { Self.difference($0, race) == nil } ?? []
    if cells.isEmpty {
      let attempts = Self.attempts(race, known)
      cells = attempts.last ?? Array(repeating: "", count: LynxHeader.columns)
      for what in Self.difference(cells, race) ?? [] { unsaid.add(fact: what) }
    }
    let read = Self.header(cells)
    if let wind, wind.provenance.origin == .official {
      if read.wind?.text != wind.value {
        cells[4] = wind.value
        cells[5] = "m/s"
      }
      if Self.header(cells).wind?.text != wind.value { unsaid.add(fact: "the wind, \(wind.value)") }
    } else if wind != nil {
      unsaid.add(fact: "the wind, which is not official")
    }
    if wind == nil, read.wind != nil { (cells[4], cells[5]) = ("", "") }
  }

  /// Whether the head is that of the file which the race was read from.
  var isAsRead: Bool {
    cells.prefix(known.count) == known[...] && cells.dropFirst(known.count).allSatisfy(\.isEmpty)
  }

  /// What a log read from the file says of the head.
  var note: String { LynxRace.note(Self.header(cells)) }

  /// The columns that the file had which the race was read from.
  private static func known(_ kept: [JSONMember]) -> [String] {
    guard let member = kept.last(where: { $0.key == LynxRace.headKey }),
      case .array(let elements) = member.value
    else { return [] }
    return elements.map { if case .string(let text) = $0.value { text } else { "" } }
  }

  /// Heads that may tell the race, the best first; the last says as much as can be said.
  private static func attempts(_ race: Race, _ known: [String]) -> [[String]] {
    var cells = known + Array(repeating: "", count: max(0, LynxHeader.columns - known.count))
    var attempts = known.isEmpty ? [] : [cells]
    if cells[0].isEmpty { cells[0] = "0" }
    let lap = race.lap == race.discipline.usualLap ? nil : race.statedLap
    if header(cells).lap(in: race.discipline.raceDistance) != lap {
      cells = Array(cells.prefix(LynxHeader.columns))
      if let lap { cells += ["", metres(lap) + "m"] }
    }
    cells[2] = race.heat.map { "\($0)" } ?? "0"
    let length = race.discipline.raceDistance
    cells[9] = length.map(metres) ?? ""
    let start = race.start.map(\.code) ?? ""
    if header(cells).start?.time != race.start { cells[10] = start }
    let number = race.round.hasPrefix("round-") ? String(race.round.dropFirst(6)) : nil
    let rounds = [cells[1], race.round == "race" ? "0" : number ?? race.round]
    let category = race.category == .open ? "" : " " + race.category.code.uppercased()
    let names = [cells[3], race.eventName, race.discipline.code + category]
    for round in rounds {
      for name in names {
        (cells[1], cells[3]) = (round, name)
        attempts.append(cells)
      }
    }
    return attempts
  }

  /// What is read from the head otherwise than the race has it; nothing where it is the same.
  private static func difference(_ cells: [String], _ race: Race) -> [String]? {
    let read = LynxRace(header(cells), hint: "").race
    var different: [String] = []
    if read.discipline != race.discipline {
      let name = race.discipline.name
      different.append(
        race.discipline.isRace ? "the discipline, \(name)" : "that it is no race but the \(name)")
    }
    if read.category != race.category { different.append("the category, \(race.category.code)") }
    if read.round != race.round { different.append("the round, \(race.round)") }
    if read.heat != race.heat { different.append("the heat") }
    if read.start != race.start { different.append("the start") }
    if read.lap != race.lap { different.append("the length of a lap") }
    return different.isEmpty ? nil : different
  }

  private static func header(_ cells: [String]) -> LynxHeader {
    LynxHeader(TableRow(line: 1, cells: cells.map { TableCell(text: $0, column: 1) }))
  }

  /// `1609.344`
  private static func metres(_ distance: Distance) -> String {
    let rest = distance.millimetres % 1000
    let whole = "\(distance.millimetres / 1000)"
    guard rest > 0 else { return whole }
    var digits = String("\(1000 + rest)".dropFirst())
    while digits.last == "0" { digits.removeLast() }
    return whole + "." + digits
  }
}
