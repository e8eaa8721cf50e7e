import Athletics
import RaceReplay

/// What a part of the dashboard shows.
package enum Pane: Hashable, Sendable {
  case panel(PanelID)
  /// A view of the race beside the panel that one chooses views in.
  case view(RaceView.Kind)
}

extension OpenRace {
  /// Why a panel has nothing to say at any step of this race; nothing where it has.
  func reasonForFolding(_ panel: PanelID) -> String? {
    switch panel {
    case .results: return nil
    case .medals: return race.awardsMedals ? nil : "none in a " + roundWord
    case .photo, .race:
      if isStartListOnly { return "no result is known" }
      return race.discipline.isRace ? nil : "not in a " + contestWord
    }
  }

  /// What medals are not given in: `heat`, `semi-final`, `final`.
  private var roundWord: String {
    race.heat != nil || race.round.hasPrefix("heat") || race.round.hasPrefix("round")
      ? "heat" : race.round.hasPrefix("semi") ? "semi-final" : "race of this kind"
  }

  private var contestWord: String {
    switch race.discipline.kind {
    case .combined: "combined event"
    case .timed: "race over a time"
    default: "field event"
    }
  }

  /// The next step ahead of where one stands, as the bar names it: `400 m`, `finish`.
  var nextText: String? {
    switch replay.timeline.step(after: position)?.kind {
    case .markPoint(let markPoint): race.text(of: markPoint)
    // Those who run in are seen to do so.
    case .finish: state.fieldClock == nil ? "finish" : nil
    case .gun, .change, .official, nil: nil
    }
  }

  /// When something will be known where nothing is, as a sentence behind that: ` Next: 400 m.`.
  var nextSentence: String { nextText.map { " Next: " + $0 + "." } ?? "" }

  /// The view of the race that is shown: the one chosen, else the one that follows the race.
  package var raceView: RaceView.Kind {
    if let chosen = view.chosen { return chosen }
    switch state.way {
    case .atStart: return .field
    case .atMarkPoint, .atInstant:
      if !hasSplits { return state.fieldClock == nil ? .field : .track }
      if tellsMoreByWords { return commonLastSeen == .nowhere ? .field : .remarks }
      return hasLeaderTimes && isTrackTimed ? .track : .places
    case .result:
      if !race.discipline.isRace { return .laps }
      return hasFieldTimes && hasLaps ? .laps : .remarks
    }
  }

  /// Whether the first rows of tables stay in sight: of those who lead, which nobody does before the
  /// gun.
  var keepsLeaders: Bool { table.sort == nil && state.way != .atStart }

  /// Whether so few of the field are timed on the way that a track would show less than is said.
  var tellsMoreByWords: Bool { hasSplits && timedCount < min(3, subjects.count) }

  /// Whether anything is known between gun and finish.
  private var hasSplits: Bool { !replay.columns.isEmpty }

  /// Whether the track has a time to show the field at, where one stands.
  private var isTrackTimed: Bool {
    guard case .atMarkPoint(let here) = state.way else { return true }
    return replay.timeline.leader.time(at: here)?.isEstimated == false
  }

  /// Whether it has one anywhere.
  private var hasLeaderTimes: Bool {
    replay.columns.contains { $0.certainLeader != nil }
  }

  /// The panel that tells most where one stands: the race from the gun on, the photo finish once so
  /// many are home.
  func followed(from finishers: Int) -> PanelID {
    switch state.way {
    case .atStart, .atMarkPoint: return .race
    case .result: return .photo
    case .atInstant:
      guard state.fieldClock != nil else { return .race }
      let home = state.order.lazy.filter { state.lastSeen[$0.index] == .finish }
      return home.prefix(finishers).count == finishers ? .photo : .race
    }
  }

  /// Lets the lower panel follow the race until one is chosen, and the only one while it plays; keys
  /// stay with a panel that is in sight.
  mutating func follow(_ scope: ScreenLayout.Scope) {
    let hasRace = reasonForFolding(.race) == nil
    if isFollowing, hasRace {
      lower = followed(from: 1)
      let isGoingOn = play.isPlaying || (isLive && isAtEdge)
      if scope == .one, !isZoomed, isGoingOn { panel = followed(from: 3) }
    }
    guard panel == .photo || panel == .race else { return }
    if !hasRace || (scope <= .three && !isFollowing) {
      lower = panel
    } else if scope == .three {
      panel = lower
    } else if scope > .three, lower == .race {
      panel = .race
    }
  }

  /// Gives the keys to a panel; where it shares its room with another it stays there from now on.
  mutating func show(_ chosen: PanelID, _ scope: ScreenLayout.Scope = .one) {
    panel = chosen
    if chosen == .photo || (chosen == .race && scope <= .three) {
      lower = chosen
      isFollowing = false
    } else if scope == .one {
      isFollowing = false
    }
  }
}
