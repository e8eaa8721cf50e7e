import Athletics
import RaceReplay
import ResultFormats
import ResultReading

/// Reads what ALGE OPTIc3 and StartJudge send by Versatile Exchange: fragments of XML, each with CR at
/// its end.
///
/// A heat goes by its id, which is never used again; what bears none that is known is about the one
/// that was told of last. The place of someone who was just read is that of the moment and not told.
package struct VersatileExchange: WireReader {
  private let name: String
  private var bytes: [UInt8] = []
  /// Whether what comes belongs to a fragment that is too long.
  private var isSkipping = false
  private var heats: [String: RunningHeat] = [:]
  /// The id of the heat that was told of last.
  private var current: String?

  /// How long a fragment may be, in bytes: it holds a whole list.
  static let longest = 1 << 20
  /// How many heats are held.
  private static let mostHeats = 2000

  /// - Parameter name: what warnings call it.
  package init(name: String) { self.name = name }

  package mutating func feed(_ bytes: ArraySlice<UInt8>, at now: Int64) -> [SourceNews] {
    var news: [SourceNews] = []
    for byte in bytes {
      if byte == 0x0d {
        news += close()
      } else if !isSkipping {
        // What stands before a fragment is none.
        if self.bytes.isEmpty, byte != UInt8(ascii: "<") { continue }
        self.bytes.append(byte)
        guard self.bytes.count > Self.longest else { continue }
        isSkipping = true
        news.append(
          warning("\(self.bytes.count) bytes without a CR", expected: "a fragment of XML and CR"))
        self.bytes = []
      }
    }
    return news
  }

  package mutating func breakOff() {
    bytes = []
    isSkipping = false
  }

  private mutating func close() -> [SourceNews] {
    defer { breakOff() }
    guard !bytes.isEmpty else { return [] }
    guard let fragment = ExchangeFragment(bytes[...]) else {
      let start = String(decoding: bytes.prefix(40), as: UTF8.self).quoted
      return [warning(start, expected: "a fragment of XML; it was not read")]
    }
    return take(fragment)
  }

  private mutating func take(_ fragment: ExchangeFragment) -> [SourceNews] {
    switch fragment.name {
    case "HeatStartlist": return enter(fragment)
    case "HeatStart": return start(fragment)
    case "HeatIntermediate": return clock(fragment) { .running($0) }
    case "HeatFinish": return clock(fragment) { .stopped($0) }
    case "HeatWind": return change(fragment) { $0.takeWind(fragment) }
    case "CompetitorEvaluated":
      let line = ToldHeat.Line(fragment.attributes, hasResult: true)
      return change(fragment) { $0.time(line) }
    case "HeatResult": return rank(fragment)
    case "HeatReactiontimes":
      let lines = fragment.competitors.map { ToldHeat.Line($0, hasResult: false) }
      return change(fragment) { heat in
        for line in lines { heat.change(line) { $0.reaction = line.reaction } }
      }
    default: return []
    }
  }

  /// The heat of a fragment: by its id, or the one that was told of last where a message of one
  /// competitor bears no id of a heat.
  private mutating func heat(_ fragment: ExchangeFragment) -> String? {
    let id = fragment["Id"].lowercased()
    let isOfCompetitor = fragment.name == "CompetitorEvaluated"
    if heats[id] == nil, id.isEmpty || isOfCompetitor { return current }
    if heats[id] == nil {
      guard heats.count < Self.mostHeats else { return nil }
      heats[id] = RunningHeat(
        ToldHeat(), name: "heat \(id)", competition: Competition(id: "alge", name: "ALGE"))
    }
    if fragment.name != "HeatReactiontimes" { current = id }
    return id
  }

  private mutating func change(
    _ fragment: ExchangeFragment, _ change: (inout RunningHeat) -> Void
  ) -> [SourceNews] {
    guard let id = heat(fragment), var heat = heats.removeValue(forKey: id) else {
      return [
        warning("\(fragment.name.quoted) of no heat", expected: "the id of one; it was not read")
      ]
    }
    defer { heats[id] = heat }
    change(&heat)
    // By StartJudge alone nobody is known who is in it.
    return heat.isKnown ? heat.news(name).map { [$0] } ?? [] : []
  }

  private mutating func enter(_ fragment: ExchangeFragment) -> [SourceNews] {
    let lines = fragment.competitors.prefix(ExchangeFragment.mostCompetitors)
      .map { ToldHeat.Line($0, hasResult: false) }
    let isWhole = fragment.competitors.count == lines.count
    let news = change(fragment) { heat in
      heat.takeHead(fragment)
      heat.enter(lines, isWhole: isWhole)
    }
    return news + tooMany(fragment)
  }

  private mutating func rank(_ fragment: ExchangeFragment) -> [SourceNews] {
    let lines = fragment.competitors.prefix(ExchangeFragment.mostCompetitors)
      .map { ToldHeat.Line($0, hasResult: true) }
    let isWhole = fragment.competitors.count == lines.count
    let news = change(fragment) { heat in
      heat.takeHead(fragment)
      heat.takeWind(fragment)
      heat.rank(lines, isWhole: isWhole)
    }
    return news + tooMany(fragment)
  }

  private func tooMany(_ fragment: ExchangeFragment) -> [SourceNews] {
    guard fragment.competitors.count > ExchangeFragment.mostCompetitors else { return [] }
    return [
      warning(
        "more competitors in one \(fragment.name.quoted)",
        expected: "at most \(ExchangeFragment.mostCompetitors); nobody was withdrawn")
    ]
  }

  /// A start; one that is false without a time is that before.
  private mutating func start(_ fragment: ExchangeFragment) -> [SourceNews] {
    guard let id = heat(fragment), heats[id] != nil else { return [] }
    if !fragment["Time"].isEmpty { heats[id]?.start() }
    guard fragment["IsFalseStart"].lowercased() != "true" else {
      return heats[id]?.callBack(name) ?? []
    }
    return heats[id].map { [.clock(race: $0.race, .running(.zero))] } ?? []
  }

  private mutating func clock(
    _ fragment: ExchangeFragment, _ reading: (RaceTime) -> ClockReading
  ) -> [SourceNews] {
    guard let id = heat(fragment), let race = heats[id]?.race,
      let time = try? PrintedTime(fragment["Runtime"]).time
    else { return [] }
    return [.clock(race: race, reading(time))]
  }

  private func warning(_ found: String, expected: String) -> SourceNews {
    .warned([Problem(found: found, expected: expected).warning(file: name, line: nil)])
  }
}

extension RunningHeat {
  /// Takes over what a list says of its heat; a later one may leave out what an earlier one says.
  fileprivate mutating func takeHead(_ fragment: ExchangeFragment) {
    if !fragment["Name"].isEmpty { head.name = fragment["Name"] }
    if !["", "0"].contains(fragment["DistanceMeters"]) {
      head.distance = fragment["DistanceMeters"]
    }
    if !fragment["ScheduledStarttime"].isEmpty { head.start = fragment["ScheduledStarttime"] }
  }

  fileprivate mutating func takeWind(_ fragment: ExchangeFragment) {
    guard !fragment["Wind"].isEmpty, ["", "MetersPerSecond"].contains(fragment["WindUnit"]) else {
      return
    }
    let wind = fragment["Wind"]
    head.wind = (wind.first?.isNumber ?? false ? "+" : "") + wind
  }
}
