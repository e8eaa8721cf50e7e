import Athletics
import RaceReplay

/// What is said of an athlete's medals and races across all that is loaded.
struct AthleteWords {
  let record: AthleteHistory

  /// The medals in order: `bronze Tokyo 2020, gold Budapest 2023, silver Paris 2024`; with the event
  /// where they were won in several, and `?` where a result is not official.
  var medals: [String] {
    let won = record.medals
    let hasManyEvents = Set(won.map(\.eventCode)).count > 1
    return won.compactMap { one in
      one.medal.map { medal in
        medal.word + (one.isOfficial ? "" : " (not official)") + " " + one.competition.name
          + (hasManyEvents ? " " + one.eventName : "")
      }
    }
  }

  /// Whether the set is full, or what is missing among what is loaded.
  var completeness: String {
    if record.performances.contains(where: \.isHidden) { return "results are hidden" }
    let missing = record.missing.map(\.word)
    switch missing.count {
    case 0: return "gold, silver and bronze: the full set"
    case Medal.allCases.count: return "no medal among what is loaded"
    default:
      return "no " + missing.joined(separator: " and no ") + " yet among what is loaded"
    }
  }

  /// How much was looked through: `5 races of 41 that are loaded`.
  var extent: String {
    let own = record.performances.count { $0.path != nil }
    let logged = record.performances.count - own
    let races =
      "in \(own) of the \(record.raceCount) race\(record.raceCount == 1 ? "" : "s") loaded"
    return logged == 0
      ? races : races + ", and in \(logged) final\(logged == 1 ? "" : "s") of a competition’s log"
  }

  /// A place for people: `2`, `4–8`, `DNF`, or why there is none.
  static func place(of one: AthletePerformance) -> (text: String, role: Role) {
    if one.isHidden { return ("", .unknown) }
    if let outcome = one.outcome { return (outcome.word, .unknown) }
    if let placing = one.placing {
      let isEstimate = placing.provenance.origin == .estimated
      return ((isEstimate ? "~" : "") + placing.text, isEstimate ? .estimate : .text)
    }
    if !one.isOver { return ("running", .provisional) }
    return (one.path == nil ? "" : "?", .unknown)
  }
}
