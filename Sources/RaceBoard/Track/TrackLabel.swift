import Athletics
import RaceReplay

/// What has one label on the oval: runners close together as it is drawn, the front, or the ghost.
struct TrackLabel {
  let at: Distance
  /// Labels to choose from, the longest first.
  let labels: [String]
  let role: Role
  /// How much it matters, the most first.
  let weight: Int

  /// How many cells a pack may reach over before the next runner gets a label of its own.
  private static let reach = 5
  /// How many names a label has at most.
  private static let mostNames = 3

  /// The runners on a plan, the furthest first: each pack ends where a cell is free behind it.
  static func grouped(_ field: TrackField, on plan: OvalPlan) -> [TrackLabel] {
    var groups: [[RunnerPosition]] = []
    for runner in field.runners {
      let cell = plan.cell(of: runner.distance)
      if let pack = groups.last, let first = pack.first, let last = pack.last,
        last.at.isFinished == runner.at.isFinished, last.at.isLastSeen == runner.at.isLastSeen,
        apart(plan.cell(of: last.distance), cell) <= 1,
        apart(plan.cell(of: first.distance), cell) <= reach
      {
        groups[groups.count - 1].append(runner)
      } else {
        groups.append([runner])
      }
    }
    return groups.compactMap { pack($0, in: field) }
  }

  private static func apart(_ one: LabelSpace.Spot, _ other: LabelSpace.Spot) -> Int {
    max(abs(one.x - other.x), abs(one.y - other.y))
  }

  private static func pack(_ runners: [RunnerPosition], in field: TrackField) -> TrackLabel? {
    guard let first = runners.first else { return nil }
    let weighed = runners.map(\.entry).enumerated().sorted {
      (field.weight(of: $0.element), $0.offset) < (field.weight(of: $1.element), $1.offset)
    }
    let ids = weighed.map(\.element)
    // Those who matter most are named, in the order that they run in.
    func text(_ count: Int, _ label: (EntryID) -> String) -> String {
      weighed.prefix(count).sorted { $0.offset < $1.offset }.map { label($0.element) }
        .joined(separator: ", ")
        + (count < ids.count ? " +\(ids.count - count)" : "")
    }
    let told = ids.count { field.weight(of: $0) < TrackField.usualWeight }
    let counts = Set([mostNames, told, 1].map { min(max($0, 1), ids.count) }).sorted(by: >)
    let weight = ids.first.map { field.weight(of: $0) } ?? TrackField.usualWeight
    let role: Role =
      switch weight {
      case 0: .accent
      case TrackField.leaderWeight: .leader
      default: first.at.isLastSeen ? .unknown : .text
      }
    return TrackLabel(
      at: first.distance,
      labels: counts.map { text($0) { field.label(of: $0) } }
        + counts.map { text($0) { field.shortLabel(of: $0) } },
      role: role, weight: weight)
  }
}
