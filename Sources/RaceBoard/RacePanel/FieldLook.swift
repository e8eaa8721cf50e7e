import Athletics
import RaceReplay

/// How an athlete’s line looks.
struct LineLook: Hashable {
  var pattern = LinePattern.solid
  var role = Role.quiet
  var labelRole = Role.quiet
  var strength = 0
  /// What stands on a strong line at each of its points, so that it is told apart without colour;
  /// nothing on a quiet one.
  var sign: String?

  var isStrong: Bool { strength > 0 }
}

/// How the lines of a field look: at most five are strong, those of the selected and the pinned
/// athlete, of the first three as they stand, and of favourites; everyone else has a quiet, unbroken
/// one.
struct FieldLook {
  static let front = 3
  private static let most = 5
  private static let frontSigns = ["●", "○", "△"]

  /// Whether there are more athletes than lines can be told apart in so many rows.
  let isCrowded: Bool
  private let looks: [EntryID: LineLook]

  /// Gives the entries their looks in a chart of a height.
  init(_ race: OpenRace, _ entries: [EntryID], height: Int) {
    isCrowded = entries.count > max(height / 2, Self.front + 2)
    // As a rule everyone is shown.
    let some = entries.count < race.subjects.count ? Set(entries) : nil
    func isShown(_ id: EntryID) -> Bool { some?.contains(id) ?? true }
    var looks: [EntryID: LineLook] = [:]
    let front = race.state.order.lazy.filter(isShown).prefix(Self.front)
    for (number, id) in front.enumerated() {
      let medal = race.race.awardsMedals ? Medal(rawValue: number + 1)?.role : nil
      let role = medal ?? (number == 0 ? .leader : .text)
      looks[id] = LineLook(
        role: role, labelRole: role, strength: Self.front - number, sign: Self.frontSigns[number])
    }
    if let id = race.pinned, isShown(id) {
      looks[id] = LineLook(role: .pinned, labelRole: .pinned, strength: 4, sign: "◆")
    }
    if let id = race.selection, isShown(id) {
      looks[id] = LineLook(
        pattern: .strong, role: .accent, labelRole: .accent, strength: 5, sign: "■")
    }
    // Favourites have what is left of the lines that can be told apart.
    let favourites = race.marked.isEmpty ? [] : race.state.order.filter(race.marked.contains)
    for id in favourites where looks.count < Self.most {
      guard isShown(id), looks[id] == nil else { continue }
      looks[id] = LineLook(
        role: .accent, labelRole: .accent, strength: 1, sign: Favourites.sign)
    }
    self.looks = looks
  }

  /// Looks for a picture, in which a pattern of its own stands for the sign of each strong line.
  init(picture race: OpenRace, _ entries: [EntryID]) {
    let looks = FieldLook(race, entries, height: .max)
    isCrowded = false
    let strong = looks.looks.sorted { $0.value.strength > $1.value.strength }
    self.looks = Dictionary(
      uniqueKeysWithValues: strong.enumerated().map { number, own in
        let pattern = LinePattern.plain[number % LinePattern.plain.count]
        return (own.key, LineLook(pattern: pattern, strength: own.value.strength))
      })
  }

  /// Of a larger field only the strong lines are drawn.
  static let largestDrawn = 64

  /// Those of a field who have lines in a chart, in its order.
  static func drawn(_ race: OpenRace, _ entries: [EntryID]) -> [EntryID] {
    guard entries.count > largestDrawn else { return entries }
    let strong = FieldLook(race, entries, height: .max).looks
    return entries.filter { strong[$0] != nil }
  }

  subscript(_ id: EntryID) -> LineLook { looks[id] ?? LineLook() }
}
