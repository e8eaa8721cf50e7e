import Athletics
import RaceReplay

/// Whether results may be told beyond where one stands: the one rule for all that shows them.
///
/// While they are hidden, a race of which one has seen the end is told as ever; of the open race what
/// is not later than where one stands.
package struct Spoilers: Hashable, Sendable {
  package internal(set) var areHidden: Bool
  /// The paths of the races of which the end has been seen.
  private var seen: Set<String> = []

  package init(areHidden: Bool = false) { self.areHidden = areHidden }

  /// Whether all that is known of a race may be told, wherever one stands.
  package func tells(_ race: Race) -> Bool { tells(racePath: race.path) }

  package func tells(racePath: String) -> Bool { !areHidden || seen.contains(racePath) }

  /// Remembers the open race once one has come to its end.
  mutating func see(_ race: OpenRace) {
    if race.isSeenToItsEnd { seen.insert(race.race.path) }
  }
}

extension BoardState {
  /// What is told of the athlete that is looked at.
  var athleteRecord: AthleteHistory? {
    guard let record = athlete?.record, spoilers.areHidden else { return athlete?.record }
    return record.hiding { !spoilers.tells(racePath: $0.racePath) }
  }

  /// The close finishes that may be told of: that a race is among them tells how it ended.
  var shownFinishes: CloseFinishView {
    guard spoilers.areHidden else { return closeFinishes }
    var view = closeFinishes
    view.items = view.items.filter { spoilers.tells($0.finish.race) }
    view.selection = max(0, min(view.selection, view.items.count - 1))
    return view
  }

  /// Whether results are told or hidden from now on.
  mutating func toggleSpoilers() {
    spoilers.areHidden.toggle()
    if spoilers.areHidden, browse.sort == .mark { browse.sortByNext(tellsMarks: false) }
    tell(spoilers.areHidden ? "results are hidden beyond where one stands" : "results are shown")
  }

  /// Remembers what has been seen of the open race, and lets it tell what it may.
  mutating func keepSpoilers() {
    guard let race else { return }
    spoilers.see(race)
    self.race?.tellsLater = spoilers.tells(race.race)
    self.race?.tellsAll = !spoilers.areHidden
  }
}

extension OpenRace {
  /// Whether one stands at a result that nothing later changes.
  fileprivate var isSeenToItsEnd: Bool {
    guard state.sheet != nil else { return false }
    let timeline = replay.timeline
    return timeline.steps[timeline.lastStep(at: position)...].dropFirst().allSatisfy { step in
      if case .official = step.kind { true } else { false }
    }
  }
}
