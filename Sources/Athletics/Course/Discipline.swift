/// What is contested: its kind, and its distance where it is run or walked.
package struct Discipline: Hashable, Sendable {
  /// The kinds of discipline that lastlap tells apart.
  package enum Kind: Hashable, Sendable {
    case flat
    case hurdles
    case steeplechase
    case relay(legs: Int)
    case road
    /// On the road, as the championship distances are.
    case walk
    /// On the track.
    case trackWalk
    case walkRelay
    case jump
    case `throw`
    case combined
    /// Who comes farthest in a given time wins.
    case timed
  }

  package let kind: Kind
  /// The distance of the race, of one leg in a relay; none for field and combined events.
  package let distance: Distance?
  /// The name in a race's path: `1500m`, `110mh`, `3000msc`, `4x400m`, `high-jump`.
  package let code: String
  /// The name for people: `1500 m`, `110 m hurdles`, `4 × 400 m relay`.
  package let name: String

  private init(_ kind: Kind, _ distance: Distance?, code: String, name: String) {
    self.kind = kind
    self.distance = distance
    self.code = code
    self.name = name
  }

  /// The length of the whole race; a relay's is that of its legs together.
  package var raceDistance: Distance? {
    guard let distance else { return nil }
    if case .relay(let legs) = kind { return Distance(millimetres: distance.millimetres * legs) }
    return distance
  }

  /// Half of the race.
  package var halfWay: Distance? {
    raceDistance.map { Distance(millimetres: $0.millimetres / 2) }
  }

  /// Whether the race leaves the stadium, so that times are rounded up to the whole second.
  package var isOnRoad: Bool { kind == .road || kind == .walk || kind == .walkRelay }

  /// Whether it is run or walked from a start to a finish, and so can be replayed.
  package var isRace: Bool {
    distance != nil || kind == .walkRelay || self == Self.unknownDistance
  }
}

extension Discipline {
  /// A race of which it is not told how far it goes.
  package static let unknownDistance = Discipline(
    .flat, nil, code: "unknown-distance", name: "race of unknown distance")

  /// Reads a code such as `1500m`, `110mh`, `3000msc`, `4x100m`, `20kmw`, `24h`, `marathon`
  /// or `high-jump`; nothing for what is no discipline.
  package init?(code: String) {
    if let named = Self.named[code] {
      self = named
    } else if let relay = Self.relay(code) ?? Self.run(code) ?? Self.timed(code) {
      self = relay
    } else {
      return nil
    }
  }

  private static func relay(_ code: String) -> Discipline? {
    guard let cross = code.firstIndex(of: "x"), code.hasSuffix("m"), !code.hasPrefix("+"),
      let legs = Int(code[..<cross]), (2...20).contains(legs),
      let distance = Distance(code[code.index(after: cross)...]), distance > .zero
    else { return nil }
    return Discipline(
      .relay(legs: legs), distance, code: "\(legs)x\(distance.number(ofUnit: 1000))m",
      name: "\(legs) × \(distance.text) relay")
  }

  /// `1h`, `24h`: those that are run, since `100h` is as well a code of hurdles.
  private static func timed(_ code: String) -> Discipline? {
    guard code.hasSuffix("h"), code.first != "+", let hours = Int(code.dropLast()),
      [1, 2, 3, 4, 6, 8, 10, 12, 24, 36, 48, 72, 144].contains(hours)
    else { return nil }
    return Discipline(
      .timed, nil, code: "\(hours)h", name: hours == 1 ? "1 hour" : "\(hours) hours")
  }

  private static func run(_ code: String) -> Discipline? {
    let endings: [(String, Kind, String)] = [
      ("msc", .steeplechase, " steeplechase"), ("mh", .hurdles, " hurdles"),
      ("kmw", .walk, " race walk"), ("mw", .trackWalk, " race walk"), ("km", .road, ""),
      ("m", .flat, ""),
    ]
    for (ending, kind, name) in endings where code.hasSuffix(ending) {
      let unit = ending.hasPrefix("km") ? "km" : "m"
      guard let distance = Distance(code.dropLast(ending.count) + unit), distance > .zero else {
        return nil
      }
      if kind == .road {
        if distance == .marathon { return named["marathon"] }
        if distance == .halfMarathon { return named["half-marathon"] }
      }
      let isInKilometres = unit == "km"
      return Discipline(
        kind, distance,
        code: distance.number(ofUnit: isInKilometres ? 1_000_000 : 1000) + ending,
        name: (isInKilometres ? distance.roadText : distance.text) + name)
    }
    return nil
  }

  private static let named: [String: Discipline] = {
    var table: [String: Discipline] = [:]
    func add(_ kind: Kind, _ distance: Distance?, _ code: String, _ name: String) {
      table[code] = Discipline(kind, distance, code: code, name: name)
    }
    add(.flat, .mile, "mile", "mile")
    add(.road, .marathon, "marathon", "marathon")
    add(.road, .halfMarathon, "half-marathon", "half marathon")
    table[unknownDistance.code] = unknownDistance
    add(.walkRelay, nil, "marathon-walk-relay", "marathon race walk relay")
    for (code, name) in [
      ("high-jump", "high jump"), ("pole-vault", "pole vault"), ("long-jump", "long jump"),
      ("triple-jump", "triple jump"), ("standing-long-jump", "standing long jump"),
      ("standing-triple-jump", "standing triple jump"),
    ] { add(.jump, nil, code, name) }
    for (code, name) in [
      ("shot-put", "shot put"), ("discus-throw", "discus throw"),
      ("hammer-throw", "hammer throw"), ("javelin-throw", "javelin throw"),
      ("weight-throw", "weight throw"), ("ball-throw", "ball throw"),
    ] { add(.throw, nil, code, name) }
    for code in ["decathlon", "heptathlon", "pentathlon", "octathlon"] {
      add(.combined, nil, code, code)
    }
    add(.combined, nil, "throws-pentathlon", "throws pentathlon")
    for parts in 2...20 where ![5, 7, 8, 10].contains(parts) {
      add(.combined, nil, "combined-\(parts)", "combined event of \(parts)")
    }
    return table
  }()
}
