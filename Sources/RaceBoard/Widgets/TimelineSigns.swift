import Athletics
import CellGrid
import RaceReplay

/// What stands on the timeline bar of a race: a tick for each mark point and pass that there is room
/// for, and the labels beside them. It is the same wherever one stands.
struct TimelineSigns {
  /// A tick, and its label where that has room.
  struct Sign {
    let markPoint: Distance
    let column: Int
    let text: String
    let role: Role
    let tick: String
    var label: Range<Int>?

    /// Whether it is the bell or the finish.
    var isSpecial: Bool { role == .barBell || tick == line }
  }

  /// The signs in their columns, no two in one, and no label over a tick.
  let placed: [Sign]

  /// - Parameters:
  ///   - width: how many columns the bar has between its ends.
  ///   - column: where a time lies among them.
  init(_ race: OpenRace, width: Int, column: (RaceTime) -> Int) {
    let all = Self.all(race, column)
    let passes = Set(race.race.passes)
    let usual = race.race.discipline.officialIntermediates
    let unit = max(usual.first?.millimetres ?? 0, 1)
    func isMain(_ sign: Sign) -> Bool { sign.isSpecial || usual.contains(sign.markPoint) }
    // Fewer ticks with their labels say more than all of them do where they crowd the labels out.
    let fewer = [
      all, all.filter { isMain($0) || passes.contains($0.markPoint) }, all.filter(isMain),
    ]
    let multiples = (1...8).map { number in
      all.filter {
        $0.isSpecial
          || isMain($0) && $0.markPoint.millimetres.isMultiple(of: unit * number)
      }
    }
    let choices = (fewer + multiples).map { Self.placed($0, in: width) }
    // The bell counts for more than any of the others.
    func worth(_ signs: [Sign]) -> Int {
      signs.filter { isMain($0) && $0.label != nil }.reduce(0) { $0 + ($1.isSpecial ? 100 : 1) }
    }
    placed = choices.max { worth($0) < worth($1) } ?? []
  }

  private static let line = "┃"

  private static func placed(_ signs: [Sign], in width: Int) -> [Sign] {
    var ticks: Set<Int> = []
    // Passes that nothing is told of make room for the word of the bell.
    let bell = signs.first { $0.role == .barBell }
    let word = bell.map { $0.column - DisplayWidth.of($0.text)..<$0.column }
    var placed = signs.filter { sign in
      !(sign.role == .barPass && word?.contains(sign.column) == true)
        && ticks.insert(sign.column).inserted
    }
    var labels: Set<Int> = []
    for index in placed.indices {
      guard let range = label(placed[index], ticks, labels, in: width) else { continue }
      placed[index].label = range
      labels.formUnion(range)
    }
    return placed
  }

  /// Where a label stands: before its tick, as a rule, else behind it where no other tick is near, so
  /// that one knows whose it is.
  private static func label(
    _ sign: Sign, _ ticks: Set<Int>, _ labels: Set<Int>, in width: Int
  ) -> Range<Int>? {
    let length = DisplayWidth.of(sign.text)
    guard length > 0 else { return nil }
    let (before, behind) = (
      sign.column - length..<sign.column, sign.column + 1..<sign.column + 1 + length
    )
    return [(before, before), (behind, behind.lowerBound..<behind.upperBound + 1)].first {
      range, free in
      range.lowerBound >= 0 && range.upperBound <= width && ticks.isDisjoint(with: free)
        && labels.isDisjoint(with: range.lowerBound - 1..<range.upperBound + 1)
    }?.0
  }

  /// The bell first, then intermediates, then passes: what comes first is labelled first.
  private static func all(_ race: OpenRace, _ column: (RaceTime) -> Int) -> [Sign] {
    let timeline = race.replay.timeline
    var signs: [Sign] = []
    func add(_ markPoint: Distance, _ time: RaceTime?, _ text: String, _ role: Role, _ tick: String)
    {
      guard let time else { return }
      signs.append(
        Sign(markPoint: markPoint, column: column(time), text: text, role: role, tick: tick))
    }
    let bell = race.race.passes.last
    if let bell { add(bell, timeline.leader.time(at: bell)?.time, "bell", .barBell, "┴") }
    let length = race.race.discipline.raceDistance
    if let length { add(length, timeline.leader.time(at: length)?.time, "", .barPoint, line) }
    let intermediates = race.race.discipline.officialIntermediates
    let marks = race.replay.columns.map(\.markPoint).filter { $0 != bell }
    let ordered =
      marks.filter(intermediates.contains) + marks.filter { !intermediates.contains($0) }
    for markPoint in ordered {
      add(
        markPoint, timeline.time(of: .markPoint(markPoint)), race.race.markLabel(of: markPoint),
        .barPoint, "┼")
    }
    for pass in race.race.passes.dropLast() where !marks.contains(pass) {
      add(pass, timeline.leader.time(at: pass)?.time, "", .barPass, "┴")
    }
    return signs
  }
}
