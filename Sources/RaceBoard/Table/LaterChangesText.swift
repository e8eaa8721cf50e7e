import Athletics
import RaceReplay

/// Says of an official result what was changed later.
package struct LaterChangesText {
  let race: OpenRace

  package init(race: OpenRace) { self.race = race }

  /// How many athletes are named before the others are counted.
  private static let most = 4

  /// `changed later: Ada Example DQ`; nothing where the official result is the latest.
  package var note: String? {
    guard race.tellsLater, let later = race.replay.laterChanges(than: race.state) else {
      return nil
    }
    let count = later.stepCount == 1 ? "1 correction" : "\(later.stepCount) corrections"
    guard !later.changes.isEmpty else { return "after \(count) as it was declared" }
    var entries: [(id: EntryID, words: [String])] = []
    for change in later.changes {
      if entries.last?.id != change.entry { entries.append((change.entry, [])) }
      entries[entries.count - 1].words.append(Self.text(change.kind))
    }
    let named = entries.prefix(Self.most).map { entry in
      race.replay.startList[entry.id].athlete.name + " " + entry.words.joined(separator: ", ")
    }
    let rest = entries.count - named.count
    return "changed later: " + named.joined(separator: "; ") + (rest > 0 ? "; \(rest) more" : "")
  }

  static func text(_ kind: ResultChange.Kind) -> String {
    func move(_ from: String?, _ to: String?) -> String { (from ?? "–") + " → " + (to ?? "–") }
    return switch kind {
    case .out(let outcome): outcome.text
    case .reinstated: "reinstated"
    case .place(let from, let to): "place " + move(from.map { "\($0)" }, to.map { "\($0)" })
    case .time(let from, let to): move(from?.text, to.text)
    case .mark(let from, let to): move(from?.text, to.text)
    case .qualification(let from, let to): move(from?.text, to.text)
    case .flags(let flags): flags.map(\.text).joined(separator: " ")
    }
  }
}
