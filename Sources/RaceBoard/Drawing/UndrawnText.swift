import Athletics
import RaceReplay

/// What a picture of a race leaves out, and says so: athletes without a line, and places that nobody
/// is known to have.
struct UndrawnText {
  let race: OpenRace
  /// Who has neither line nor bar.
  let entries: [EntryID]

  /// How many are named before the others are counted.
  private static let most = 6

  var notes: [String] { holes + [undrawn].compactMap { $0 } }

  private var holes: [String] {
    guard let sheet = race.state.sheet else { return [] }
    let inHoles = sheet.holes.reduce(0) { $0 + $1.count }
    let more = (race.race.fieldSize ?? 0) - race.replay.startList.entries.count - inHoles
    return [TableNotes.text(ofHoles: sheet.holes)].compactMap(\.self)
      + (more > 0 ? ["\(more) more started, not known"] : [])
  }

  /// `not drawn, since nothing is known: A. Example, B. Sample DNS and 3 more`.
  private var undrawn: String? {
    guard !entries.isEmpty else { return nil }
    let names = entries.prefix(Self.most).map { id in
      let outcome = race.replay.outcome(of: id, in: race.state)?.unlessFinished
      return race.replay.startList[id].athlete.name + (outcome.map { " " + $0.word } ?? "")
    }
    let rest = entries.count - names.count
    return "not drawn, for want of figures: " + names.joined(separator: ", ")
      + (rest > 0 ? " and \(rest) more" : "")
  }
}
