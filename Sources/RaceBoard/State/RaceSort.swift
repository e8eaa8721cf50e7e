import Athletics
import RaceReplay

/// What the list of races is sorted by.
package enum RaceSort: CaseIterable, Sendable {
  /// Competitions, the latest first, in each by event, round and heat.
  case day
  /// Events, in each the latest first.
  case event
  /// Events, in each the best mark first.
  case mark

  var word: String {
    switch self {
    case .day: "day"
    case .event: "event"
    case .mark: "mark"
    }
  }

  var next: RaceSort {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }

  func sorted(_ items: [CatalogueItem]) -> [CatalogueItem] {
    var latest: [String: Int] = [:]
    for item in items {
      latest[item.race.competition.id] = max(
        latest[item.race.competition.id] ?? .min, item.race.dayNumber)
    }
    let keyed = items.map { item in (item: item, key: key(of: item, latest: latest)) }
    return keyed.sorted { $0.key < $1.key }.map(\.item)
  }

  private func key(of item: CatalogueItem, latest: [String: Int]) -> SortKey {
    let race = item.race
    let event = EventOrder(race)
    let rest: [SortKey.Part] = [.text(item.path)]
    switch self {
    case .day:
      return SortKey(
        parts: [
          .number(item.isFile ? 0 : 1), .number(-Int64(latest[race.competition.id] ?? 0)),
          .text(race.competition.id),
        ] + event.parts + event.roundParts + rest)
    case .event: return SortKey(parts: event.parts + [.number(-Int64(race.dayNumber))] + rest)
    case .mark:
      return SortKey(
        parts: event.parts + [
          .number(item.outcome?.rank ?? .max), .number(-Int64(race.dayNumber)),
        ] + rest)
    }
  }
}

/// What is compared part by part.
private struct SortKey: Comparable {
  enum Part: Hashable {
    case number(Int64)
    case text(String)
  }

  let parts: [Part]

  static func < (left: SortKey, right: SortKey) -> Bool {
    for (one, other) in zip(left.parts, right.parts) where one != other {
      switch (one, other) {
      case (.number(let one), .number(let other)): return one < other
      case (.text(let one), .text(let other)): return one < other
      case (.number, .text): return true
      case (.text, .number): return false
      }
    }
    return left.parts.count < right.parts.count
  }
}

/// Where an event and a round stand in a programme.
private struct EventOrder {
  let parts: [SortKey.Part]
  let roundParts: [SortKey.Part]

  init(_ race: Race) {
    parts = [
      .number(Self.rank(race.discipline.kind)),
      .number(Int64(race.discipline.raceDistance?.millimetres ?? 0)), .text(race.discipline.code),
      .text(race.category.code),
    ]
    roundParts = [
      .number(Self.rank(round: race.round)), .text(race.round), .number(Int64(race.heat ?? 0)),
    ]
  }

  private static func rank(_ kind: Discipline.Kind) -> Int64 {
    switch kind {
    case .flat: 0
    case .hurdles: 1
    case .steeplechase: 2
    case .relay: 3
    case .trackWalk: 4
    case .road: 5
    case .walk: 6
    case .walkRelay: 7
    case .jump: 8
    case .throw: 9
    case .combined: 10
    case .timed: 11
    }
  }

  private static func rank(round: String) -> Int64 {
    if round == "final" { return 5 }
    if round.hasPrefix("semi") { return 4 }
    if round.hasPrefix("quarter") { return 3 }
    return round.hasPrefix("repechage") ? 2 : round.hasPrefix("prelim") ? 0 : 1
  }
}

extension Race {
  /// Something that grows from day to day; of a competition without a day, from its year.
  var dayNumber: Int {
    guard let day = day?.day else { return (competition.year ?? 0) * 10_000 }
    return day.year * 10_000 + day.month * 100 + day.day
  }
}

/// Races under one heading.
struct RaceGroup: Hashable, Sendable {
  let heading: String
  /// What there is to say of all of them beside it.
  let remark: String
  private let key: String

  init(_ item: CatalogueItem, _ sort: RaceSort) {
    let race = item.race
    guard sort == .day else {
      (heading, remark, key) = (race.eventName, "", race.eventCode)
      return
    }
    let competition = race.competition
    heading = competition.name
    remark = [competition.series ?? "", Self.year(besideNameOf: race)]
      .filter { !$0.isEmpty }.joined(separator: "  ")
    key = (item.isFile ? "file " : "") + competition.id
  }

  /// The competition with its year: `Tokyo 2020`, which was held a year later, `Hanžeković 2023`.
  static func name(of race: Race) -> String {
    let name = race.competition.name
    let hasYear = name.split(separator: " ").contains { $0.count == 4 && Int($0) != nil }
    return [name, hasYear ? "" : year(besideNameOf: race)].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// The year of a race, where the name of its competition does not tell it.
  private static func year(besideNameOf race: Race) -> String {
    let year = (race.day?.day.year ?? race.competition.year).map(String.init) ?? ""
    return race.competition.name.contains(year) ? "" : year
  }

  static func == (left: RaceGroup, right: RaceGroup) -> Bool { left.key == right.key }

  func hash(into hasher: inout Hasher) { hasher.combine(key) }
}
