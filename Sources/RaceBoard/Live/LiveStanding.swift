import Athletics
import RaceReplay

/// How a race that is followed stands, for a list of races.
package struct LiveStanding: Hashable, Sendable {
  enum Stage: String, Sendable {
    /// Nothing is reported of it yet.
    case armed
    case running
    /// Everyone is home.
    case over
    case official
  }

  private let stage: Stage
  /// Whether nobody has looked at it yet, or its result is not official.
  var isNews: Bool { isNew || stage != .official }
  private let isNew: Bool
  /// The step that it has come to, and who leads or has won: `bell lap · CHERUIYOT +0.2`.
  private let latest: String

  init(_ replay: Replay, isNew: Bool) {
    let state = replay.latestState
    stage =
      !replay.hasStarted
      ? .armed
      : state.isOfficial ? .official : replay.hasAllFinishers ? .over : .running
    self.isNew = isNew
    let first = state.leader.map { leader in
      let lead = replay.lead(in: state).flatMap { $0.difference.isZero ? nil : $0.text }
      return [replay.startList[leader].scoreboardName, state.sheet?[leader]?.markText ?? lead]
        .compactMap(\.self).joined(separator: " ")
    }
    let reached = stage == .running ? replay.reachedText : nil
    latest = [reached, first].compactMap(\.self).joined(separator: " · ")
  }

  /// How it stands, in a word.
  func word(tellsResult: Bool) -> String {
    (stage == .official && !tellsResult ? .over : stage).rawValue
  }

  /// The words of a list: `new · armed`, `running · bell lap · CHERUIYOT +0.2`.
  ///
  /// - Parameter tellsResult: whether more may be told than that it is run or over.
  func text(tellsResult: Bool) -> String {
    [isNew ? "new" : "", word(tellsResult: tellsResult), tellsResult ? latest : ""]
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }
}

extension Replay {
  /// The step that a race which is followed has come to: `800 m`, `bell lap`; nothing before the gun.
  var reachedText: String? {
    let reached = timeline.latest.kind
    guard hasStarted else { return nil }
    let isBell = race.passes.last.map { reached == .markPoint($0) } ?? false
    return isBell ? "bell lap" : RemarkText.step(reached, of: race)
  }
}

extension CatalogueItem {
  /// A race that is followed.
  init(path: String, live replay: Replay, isNew: Bool) {
    self.init(path: path, startList: replay.startList, isFile: true)
    outcome = replay.outcome
    live = LiveStanding(replay, isNew: isNew)
  }
}
