import Athletics
import RaceReplay

extension BoardState {
  /// Takes in what is new of the races that are followed.
  mutating func take(_ updates: [LiveUpdate]) {
    if live == nil { live = LiveView() }
    var started: String?
    var changed: Set<String> = []
    for update in updates {
      switch update {
      case .opened(let path, let loaded):
        changed.insert(path)
        if race?.livePath == path {
          race?.begin(anew: loaded)
        } else {
          if loaded.replay.hasStarted { started = path }
          live?.keep(loaded, at: path)
        }
      case .reported(let path, let reports):
        changed.insert(path)
        if race?.livePath == path {
          race?.append(reports)
        } else if live?.append(reports, to: path) == true {
          started = path
        }
      case .clock(let path, let time):
        if race?.livePath == path {
          race?.setClock(time)
        } else if time != nil, live?.isToBeRun(path) == true {
          started = path
        }
      case .arrived(let path, let moment): live?.take(moment, of: path)
      case .warned(let more): warnings.append(more)
      case .sources(let sources): live?.sources = sources
      case .rung: break
      }
    }
    if race == nil {
      if let first = live?.first { showLive(first) }
    } else if let started {
      goOn(to: started)
    }
    renewQualifiers()
    if screen == .browse { listLive(changed.contains) }
  }

  /// What the terminal's window may be called while races are followed: where the open one stands, who
  /// leads, and what it is; nothing where none is followed.
  package var windowTitle: String? {
    guard live != nil else { return nil }
    guard let race, race.livePath != nil, spoilers.tells(race.race) else { return "lastlap" }
    let leader = race.front.map { race.scoreboardName(of: $0) }
    return [race.replay.reachedText, leader, race.race.eventName].compactMap(\.self)
      .joined(separator: " · ")
  }

  /// The races that are followed, for the list of races.
  func liveItems(_ isWanted: (String) -> Bool = { _ in true }) -> [CatalogueItem] {
    (live?.races ?? []).compactMap { followed in
      guard isWanted(followed.path) else { return nil }
      let replay = race?.livePath == followed.path ? race?.replay : followed.race?.replay
      return replay.map {
        CatalogueItem(path: followed.path, live: $0, isNew: !followed.wasShown)
      }
    }
  }

  /// Lists races that are followed as they stand.
  mutating func listLive(_ isWanted: (String) -> Bool = { _ in true }) {
    if browse.isLoaded { browse.take(live: liveItems(isWanted)) }
  }

  /// Goes to a race that starts, unless one is held or looked at.
  private mutating func goOn(to path: String) {
    // Another attempt at the race that is open is the same race.
    let isSame = race?.livePath.map { path.hasPrefix($0 + ", attempt ") } ?? false
    // A race that was opened by hand is looked at.
    let isBusy = race.map { $0.livePath == nil || $0.isBeingRun || !$0.isAtEdge } ?? false
    guard isSame || (live?.stays == false && !isBusy && covers.isEmpty) else {
      guard let name = live?.race(path)?.replay.race else { return }
      let heat = name.heat.map { ", heat \($0)" } ?? ""
      tell("\(name.eventName)\(heat) has started · \(keymap.keyText(.browse, limit: 1)) races")
      return
    }
    showLive(path)
  }

  /// Shows a race that is followed; says whether there is one of that name.
  @discardableResult
  mutating func showLive(_ path: String) -> Bool {
    if race?.livePath == path { return true }
    guard let loaded = live?.take(path) else { return false }
    show(loaded)
    race?.livePath = path
    renewQualifiers()
    return true
  }

  /// Keeps the race that is followed and was open, when another is shown.
  mutating func putAway() {
    guard let race, let path = race.livePath else { return }
    live?.keep(
      LoadedRace(replay: race.replay, competition: race.competition), at: path)
  }
}
