import Athletics
import ResultReading

/// Stands for a name or a club that cells of a table have told, in as little memory as can be.
struct KnownText {
  /// The reading that holds it, and whether more than a name is told.
  private let number: UInt32

  fileprivate init(_ position: Int, lane: Int, isTold: Bool = false) {
    let most = Int(UInt32.max >> 4)
    number = UInt32(clamping: min(position, most)) << 4 | UInt32(lane & 7) << 1 | (isTold ? 1 : 0)
  }

  /// Which of the readings of parts of the table holds it.
  var lane: Int { Int(number >> 1 & 7) }
  var position: Int { Int(number >> 4) }
  /// Whether more is told of the athlete than a name.
  var isTold: Bool { number & 1 == 1 }
}

/// What cells of a table have told before, so that each is read and held once for all its rows.
struct KnownTexts {
  /// Which part of the table is read with it, of those that are read at once.
  let lane: Int
  private(set) var names = TextPool()
  private(set) var clubs = TextPool()
  /// Athletes of whom more is told than a name.
  private(set) var told: [Athlete] = []
  private var nations: [UInt64: Nation] = [:]
  private var events: [String: TableEvent] = [:]
  private var rounds: [String: String?] = [:]
  private var competitions: [[String]: Competition] = [:]

  /// - Parameter lane: from 0 to 7.
  init(lane: Int = 0) { self.lane = lane }

  /// An athlete of whom a row tells.
  mutating func athlete(_ athlete: TableAthlete) -> KnownText {
    switch athlete.told {
    case .name(let bytes): return self.athlete(of: bytes)
    case .athlete(let athlete):
      told.append(athlete)
      return KnownText(told.count - 1, lane: lane, isTold: true)
    }
  }

  /// An athlete of whom only the name is told, in UTF-8.
  mutating func athlete(of name: ArraySlice<UInt8>) -> KnownText {
    KnownText(names.position(of: name), lane: lane)
  }

  /// The club of a name, which is in UTF-8.
  mutating func club(_ name: ArraySlice<UInt8>) -> KnownText {
    KnownText(clubs.position(of: name), lane: lane)
  }

  /// The club in a column that the table may lack.
  mutating func club(_ line: TableLine, _ column: Int?) -> KnownText? {
    if let plain = line.plainBytes(column) { return club(plain) }
    return line.cell(column).map { club(Array($0.text.utf8)[...]) }
  }

  /// The nation that a short word has named before.
  func nation(_ word: UInt64) -> Nation? { nations[word] }

  /// The nation that a text names.
  ///
  /// - Parameter word: the text as a short word, where it is one.
  mutating func nation(_ text: String, _ word: UInt64?) -> Nation? {
    guard let nation = Nation(named: text) else { return nil }
    if let word { nations[word] = nation }
    return nation
  }

  /// The event that a cell names.
  mutating func event(_ text: String) -> TableEvent {
    if let known = events[text] { return known }
    let event = TableEvent(text)
    events[text] = event
    return event
  }

  /// The round that a cell names, as a part of a race’s path.
  mutating func round(_ text: String) -> String? {
    if let known = rounds[text] { return known }
    let isCode = TableRaceTold.pathPart(text) == text.lowercased()
    let round = isCode ? text : TableHint(text).round ?? TableRaceTold.pathPart(text)
    rounds[text] = .some(round)
    return round
  }

  /// The competition of a name; its code is made of the name where it has none.
  mutating func competition(_ name: String, code: String?) -> Competition? {
    let key = code.map { [name, $0] } ?? [name]
    if let known = competitions[key] { return known }
    let words = FoldedText(name).words
    let made = words.isEmpty ? TableRaceTold.pathPart(name) : words.joined(separator: "-")
    guard let id = code ?? made else { return nil }
    let competition = Competition(id: id, name: name)
    competitions[key] = competition
    return competition
  }
}
