import Athletics
import CellGrid
import RaceReplay

/// The field on the course with the signs and words that it is shown in.
struct TrackField {
  /// A sign and the role that it is drawn in.
  struct Sign: Hashable {
    let text: String
    let role: Role

    /// Whether it is a place.
    var isFigure: Bool { text.first?.isNumber ?? false }
  }

  let race: OpenRace
  let field: FieldOnCourse
  let ghost: TrackGhost?
  /// Whom the filter keeps, the furthest first.
  let runners: [RunnerPosition]
  /// Whom the filter keeps of those who are only known to have come in a place.
  let placed: [EntryID]
  /// The foremost place that someone, named or not, is at.
  let furthest: CoursePosition?
  /// How many the filter leaves out.
  let leftOut: Int

  private static let shortWidth = 4

  static let pinnedSign = Sign(text: "◆", role: .pinned)
  static let runnerSign = "●"
  static let lastSeenSign = Sign(text: "○", role: .unknown)
  static let frontSign = Sign(text: "▷", role: .leader)
  static let ghostSign = Sign(text: "◇", role: .estimate)

  init?(race: OpenRace, filter: Filter) {
    guard let field = race.derived(SeenFromAbove()) else { return nil }
    self.race = race
    self.field = field
    self.ghost = field.seenAt.flatMap { TrackGhost(of: race.reference, at: $0.time) }
    func isKept(_ id: EntryID) -> Bool { filter.matches(race.subjects[id.index]) }
    runners = filter.isActive ? field.runners.filter { isKept($0.entry) } : field.runners
    placed = filter.isActive ? field.placed.filter(isKept) : field.placed
    let places = field.runners.map(\.at).filter { !$0.isLastSeen } + [field.front].compactMap { $0 }
    furthest = places.max { $0.distance < $1.distance }
    leftOut = field.runners.count + field.placed.count - runners.count - placed.count
  }

  func name(of id: EntryID) -> String { race.scoreboardName(of: id) }

  /// The name with what marks the selected and the pinned athlete.
  func label(of id: EntryID) -> String {
    let text = id == race.pinned ? Self.pinnedSign.text + " " + name(of: id) : name(of: id)
    return id == race.selection ? "[" + text + "]" : text
  }

  /// The beginning of the name, for where there is no room for it.
  func shortLabel(of id: EntryID) -> String {
    let short = race.name(of: id, in: min(DisplayWidth.of(name(of: id)), Self.shortWidth))
    return id == race.selection ? "[" + short + "]" : short
  }

  /// The running place where one is known and has one digit: as of the last mark point, never by
  /// where someone is thought to be.
  func sign(of runner: RunnerPosition) -> Sign {
    if runner.at.isLastSeen { return Self.lastSeenSign }
    let role = self.role(of: runner.entry)
    if runner.entry == race.pinned, runner.entry != race.selection { return Self.pinnedSign }
    let place = race.state.placing(of: runner.entry).flatMap { $0.isOpen ? nil : $0.number }
    return Sign(text: place.flatMap { $0 < 10 ? "\($0)" : nil } ?? Self.runnerSign, role: role)
  }

  /// Medal places have their colours, elsewhere the leader one.
  func role(of id: EntryID) -> Role {
    guard let placing = race.state.placing(of: id), !placing.isOpen else { return .text }
    if race.race.awardsMedals, let medal = Medal(rawValue: placing.number) { return medal.role }
    return race.state.leader == id ? .leader : .text
  }

  /// The place as the table has it: `1`, `4=`, `~4`.
  func placeText(of id: EntryID) -> String {
    guard let placing = race.state.placing(of: id) else { return "" }
    return race.state.printedPlace(of: id).map { "~\($0)" } ?? placing.text
  }

  /// The weight of whoever is neither selected, nor pinned, nor leading.
  static let usualWeight = 3
  static let leaderWeight = 2

  /// How much a runner matters where not all can be told apart, the most first.
  func weight(of id: EntryID) -> Int {
    id == race.selection
      ? 0 : id == race.pinned ? 1 : id == race.state.leader ? Self.leaderWeight : Self.usualWeight
  }

  /// Whose sign is drawn for those who share a cell: of whoever matters most, else of the first.
  func foremost(of shared: [RunnerPosition]) -> RunnerPosition? {
    shared.min { rank(of: $0) < rank(of: $1) }
  }

  /// How much a runner matters, then the running place: the least first.
  func rank(of runner: RunnerPosition) -> (weight: Int, place: Int) {
    (weight(of: runner.entry), race.state.placing(of: runner.entry)?.number ?? .max)
  }

  /// Whether nobody on the course is further on.
  func isFirst(_ runner: RunnerPosition) -> Bool {
    switch runner.at.basis {
    case .known, .between: runner.distance == furthest?.distance
    case .finished, .lastSeen: false
    }
  }

  /// Where the first is and how far behind others are, or what else is known: `~1040 m`, `~+3 m`,
  /// `3:31.95`, `at 800 m`.
  func place(of runner: RunnerPosition) -> (text: String, role: Role) {
    switch runner.at.basis {
    case .finished:
      let reading = (race.state.sheet ?? race.replay.firstSheet)?[runner.entry]?.finest
      return (reading?.value.text ?? "", .mark)
    case .lastSeen: return ("at " + race.race.text(of: runner.distance), .unknown)
    case .known, .between:
      let first = furthest
      let isEstimated = runner.at.isEstimated || (first?.isEstimated ?? false)
      let isFirst = isFirst(runner)
      let distance = isFirst ? runner.distance : (first?.distance ?? .zero) - runner.distance
      // A gap between two who run on the same stretch is known better than where on it they are.
      let step = isFirst ? runner.at.step : Distance(metres: 1)
      let text = (isFirst ? "" : "+") + race.race.lengthText(of: distance.rounded(to: step))
      return ((isEstimated ? "~" : "") + text, isEstimated ? .estimate : .gap)
    }
  }
}

private struct SeenFromAbove: Derivation {
  func value(in race: OpenRace) -> FieldOnCourse? { race.replay.fieldOnCourse(in: race.state) }
}
