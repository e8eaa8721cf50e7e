import Athletics
import RaceReplay

/// A moment of a race that is followed, which someone may wait for.
package struct LiveMoment: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// The leader is on the last lap.
    case bell
    /// The first is across the line.
    case finish
    case official
    /// A mark that was told is another one, or none.
    case correction
  }

  package let kind: Kind
  /// What is known of it, by what it is: `race`, `competition`, `leader`, `nation`, `time`, `text`; what
  /// is not known is not there.
  package let facts: [String: String]
}

/// Notices moments in what comes of races.
package struct LiveMoments {
  private var races: [String: OpenRace] = [:]
  private var reached: [String: Set<LiveMoment.Kind>] = [:]

  package init() {}

  /// The moments that an update brings, in the order of the race.
  package mutating func moments(of update: LiveUpdate) -> [LiveMoment] {
    switch update {
    case .opened(let path, let loaded):
      races[path] = OpenRace(loaded)
      reached[path] = []
      return moments(of: path, [])
    case .reported(let path, let reports):
      return moments(of: path, races[path]?.append(reports) ?? [])
    case .clock, .arrived, .warned, .sources, .rung: return []
    }
  }

  private mutating func moments(of path: String, _ changes: [MarkChange]) -> [LiveMoment] {
    guard let race = races[path] else { return [] }
    let now = Self.reached(by: race)
    let new = now.subtracting(reached[path] ?? [])
    reached[path] = now.union(reached[path] ?? [])
    let steps: [LiveMoment.Kind] = [.bell, .finish, .official]
    return steps.filter(new.contains).map { LiveMoment(kind: $0, facts: Self.facts(of: race)) }
      + changes.filter(\.isCorrection).map { change in
        let text = race.scoreboardName(of: change.entry) + " " + change.text
        return LiveMoment(
          kind: .correction, facts: Self.facts(of: race).merging(["text": text]) { $1 })
      }
  }

  private static func reached(by race: OpenRace) -> Set<LiveMoment.Kind> {
    let bell = race.race.passes.last
    return race.replay.timeline.steps.reduce(into: []) { reached, step in
      switch step.kind {
      case .markPoint(let here) where here == bell: reached.insert(.bell)
      case .finish: reached.insert(.finish)
      case .official: reached.insert(.official)
      case .gun, .markPoint, .change: break
      }
    }
  }

  private static func facts(of race: OpenRace) -> [String: String] {
    var facts = ["race": race.race.eventName + " " + race.race.roundName]
    facts["competition"] = race.race.competition.name
    // The races here stand where the latest is.
    let latest = race.state
    if let first = race.firstAtLatest {
      facts["leader"] = race.replay.startList[first].athlete.name
      facts["nation"] = race.replay.startList[first].nation?.code
      facts["time"] =
        latest.sheet.map { $0[first].map(MarkChange.text) ?? "" } ?? latest.clock?.text
    }
    return facts.filter { !$0.value.isEmpty }
  }
}
