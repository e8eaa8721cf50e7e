import Athletics
import RaceReplay

/// How an athlete's line looks.
struct LineLook: Hashable {
  let pattern: LinePattern
  let role: Role
  let labelRole: Role
  let strength: Int
}

/// How the lines of a field look: the selected athlete's is strong, the front's take turns in solid,
/// dashed and dotted, and in a crowd the others are no lines but dots where something is known.
struct FieldLook {
  /// How many at the front keep their lines in a crowd.
  private static let front = 4

  /// Whether there are more athletes than lines can be told apart in so many rows.
  let isCrowded: Bool
  private let looks: [EntryID: LineLook]

  /// Gives the entries, in their order, their looks in a chart of a height.
  init(_ race: OpenRace, _ entries: [EntryID], height: Int) {
    isCrowded = entries.count > max(height / 2, Self.front + 1)
    var looks: [EntryID: LineLook] = [:]
    for (number, id) in entries.enumerated() {
      let isFront = number < Self.front
      let isLeader = race.state.leader == id
      let pattern: LinePattern =
        isCrowded && !isFront ? .points : LinePattern.plain[number % LinePattern.plain.count]
      looks[id] =
        switch id {
        case race.selection:
          LineLook(pattern: .strong, role: .accent, labelRole: .accent, strength: 4)
        case race.pinned:
          LineLook(pattern: .solid, role: .pinned, labelRole: .pinned, strength: 3)
        default:
          LineLook(
            pattern: pattern, role: .quiet, labelRole: isLeader ? .leader : .text,
            strength: isLeader ? 2 : isFront ? 1 : 0)
        }
    }
    self.looks = looks
  }

  subscript(_ id: EntryID) -> LineLook {
    looks[id] ?? LineLook(pattern: .solid, role: .quiet, labelRole: .text, strength: 0)
  }

  /// What has to be said of the lines.
  var note: String { isCrowded ? "front and selected as lines, others as dots" : "" }
}
