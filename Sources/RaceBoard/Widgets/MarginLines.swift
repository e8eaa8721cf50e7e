import Athletics
import CellGrid
import RaceReplay

/// Margins under the strip, in seconds and metres, with what the figures allow one to say: between
/// the selected athlete and the next, or the pinned one, and the closest that decided a place up to
/// the fourth.
struct MarginLines {
  let race: OpenRace
  let lanes: [PhotoFinish.Lane]

  typealias Line = [(text: String, role: Role)]

  /// The lines; the metres go below the seconds where they don't fit beside them.
  func lines(width: Int) -> [Line] {
    guard let sheet = race.sheetSoFar, let pair else { return [] }
    var lines: [Line] = []
    for (index, (ahead, behind)) in ([pair] + closest(but: pair, in: sheet)).enumerated() {
      guard let margin = race.replay.margin(from: ahead, to: behind, in: sheet) else { continue }
      let names = name(ahead) + " → " + name(behind) + "   "
      let lead = index == 0 ? names : closestLabel + names
      let time = seconds(margin) + "   "
      let length = metres(margin)
      if [lead, time, length].map(DisplayWidth.of).reduce(0, +) <= width {
        lines.append([(lead, .heading), (time, .gap), (length, .estimate)])
      } else {
        lines.append([(lead, .heading), (time, .gap)])
        lines.append([("  " + length, .estimate)])
      }
    }
    return lines
  }

  private var closestLabel: String {
    race.race.awardsMedals ? "closest for a medal: " : "closest of the first four: "
  }

  /// The closest margin that decided one of the first places, if it is another one.
  private func closest(
    but pair: (EntryID, EntryID), in sheet: ResultSheet
  ) -> [(EntryID, EntryID)] {
    let margins = zip(lanes, lanes.dropFirst()).prefix(3).compactMap { first, second in
      race.replay.margin(from: first.entry, to: second.entry, in: sheet)
    }
    guard
      let least = margins.min(by: { $0.difference.range.middle < $1.difference.range.middle }),
      (least.ahead, least.behind) != pair
    else { return [] }
    return [(least.ahead, least.behind)]
  }

  /// The two that the margin is told of, the one ahead first.
  private var pair: (EntryID, EntryID)? {
    let entries = lanes.map(\.entry)
    guard entries.count > 1 else { return nil }
    let selected = race.selection.flatMap(entries.firstIndex(of:)) ?? 0
    if let pinned = race.pinned.flatMap(entries.firstIndex(of:)), pinned != selected {
      return (entries[min(pinned, selected)], entries[max(pinned, selected)])
    }
    let first = min(selected, entries.count - 2)
    return (entries[first], entries[first + 1])
  }

  private func name(_ id: EntryID) -> String {
    race.replay.startList[id].athlete.scoreboardName
  }

  private func seconds(_ margin: Margin) -> String {
    var text = margin.difference.text + " s"
    if let range = margin.difference.rangeText { text += " (" + range + ")" }
    if let given = margin.given {
      switch given.value {
      case .seconds(let reading): text += ", given as " + reading.text + " s"
      case .words(let words): text += ", given as " + words
      }
    }
    switch margin.verdict {
    case .deadHeat: text = "dead heat: not separated by the photo"
    case .decidedByPhoto: text += ", decided by photo"
    case .notSeparable: text += ", not separable from these figures"
    case .separable: break
    }
    return text
  }

  private func metres(_ margin: Margin) -> String {
    guard let metres = margin.metres, margin.verdict != .deadHeat else { return "" }
    let speed = MetresText.oneDecimal(metres.speed.metresPerSecond) + " m/s: "
    return MetresText.withRange(metres.value, metres.lower, metres.upper) + "   at " + speed
      + basis(metres.speed.basis)
  }

  private func basis(_ basis: FinishSpeed.Basis) -> String {
    let length = race.race.discipline.raceDistance ?? .zero
    switch basis {
    case .ownLastStretch(let from): return "own last " + (length - from).text
    case .lastStretch(let other, let from):
      let surname = race.replay.startList[other].athlete.name.split(separator: " ").last ?? ""
      return "\(surname)’s last " + (length - from).text + ", theirs not known"
    case .ownAverage: return "own average, no last stretch known"
    }
  }
}
