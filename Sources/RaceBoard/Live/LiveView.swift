import Athletics
import RaceReplay

/// The races that are followed while they are run, and where they come from.
package struct LiveView: Sendable {
  /// A race that is followed; the open one is on the dashboard and not here.
  struct Followed: Sendable {
    let path: String
    var race: LoadedRace?
    /// Whether it was ever open.
    var wasShown = false
  }

  /// In the order in which they came.
  private(set) var races: [Followed] = []
  private var numbers: [String: Int] = [:]
  package internal(set) var sources: [LiveSource] = []
  /// Whether the screen stays with a race when another starts.
  package let stays: Bool
  /// How many times as fast as they were run races are told, where that is known: 1 for real ones.
  package let rate: Double
  /// How much later than it came all is shown.
  package internal(set) var delay: LiveDelay
  /// The moments that came of each race, shown or not, in the order in which they came.
  private(set) var moments: [String: [ArrivedMoment]] = [:]
  /// Who is marked in every race.
  package let favourites: Favourites
  /// How many go on from heats to the next round, where that is given.
  package let qualifying: QualifyingRule?

  package init(
    stays: Bool = false, rate: Double = 1, delay: LiveDelay = .none,
    favourites: Favourites = .none, qualifying: QualifyingRule? = nil
  ) {
    self.qualifying = qualifying
    self.stays = stays
    self.rate = rate
    self.delay = delay
    self.favourites = favourites
  }

  func index(of path: String) -> Int? { numbers[path] }

  /// A race that is not open.
  func race(_ path: String) -> LoadedRace? { index(of: path).flatMap { races[$0].race } }

  /// Whether nothing is reported yet of a race that is not open.
  func isToBeRun(_ path: String) -> Bool { race(path).map { !$0.replay.hasStarted } ?? false }

  /// Keeps a race for later, in the place that it has.
  mutating func keep(_ race: LoadedRace?, at path: String) {
    if let index = index(of: path) {
      races[index].race = race
    } else {
      numbers[path] = races.count
      races.append(Followed(path: path, race: race))
    }
  }

  /// Takes a race out to be shown.
  mutating func take(_ path: String) -> LoadedRace? {
    guard let index = index(of: path) else { return nil }
    defer { races[index].race = nil }
    races[index].wasShown = true
    return races[index].race
  }

  /// Takes in reports of a race that is not open; says whether it has started by them.
  mutating func append(_ reports: [Report], to path: String) -> Bool {
    guard let index = index(of: path), var race = races[index].race else { return false }
    races[index].race = nil
    let hadStarted = race.replay.hasStarted
    race.append(reports)
    races[index].race = race
    return race.replay.hasStarted && !hadStarted
  }

  /// Takes in when a moment came; one that comes again, as another gun, counts anew.
  mutating func take(_ moment: ArrivedMoment, of path: String) {
    moments[path, default: []].removeAll { $0.kind == moment.kind }
    moments[path, default: []].append(moment)
  }

  /// Which race to show first: the last that is being run, else the last that was, else the first.
  var first: String? {
    let running = races.last {
      $0.race.map { $0.replay.hasStarted && $0.replay.isStillRun } ?? false
    }
    let run = races.last { $0.race?.replay.hasStarted ?? false }
    return (running ?? run ?? races.first)?.path
  }

  /// How often nothing could be heard of a source.
  var gapCount: Int { sources.reduce(0) { $0 + $1.gaps.count } }

  /// What of the sources has to be said; nothing where all is well.
  package var trouble: String? {
    sources.first(where: \.isLost).map { $0.text + " · " + $0.shortName }
  }
}

extension LoadedRace {
  /// Takes in what is reported beside what was before.
  mutating func append(_ reports: [Report]) { replay.append(reports) }
}

extension Replay {
  /// Whether anything is reported of the race itself.
  var hasStarted: Bool { timeline.steps.count > 1 }
}
