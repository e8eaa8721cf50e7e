import Athletics
import CellGrid
import RaceReplay

/// The margin between the selected athlete and the next, or the pinned one: in seconds and metres,
/// with what the figures allow one to say.
struct MarginLine {
  let race: OpenRace
  let lanes: [PhotoFinish.Lane]

  func draw(on canvas: inout Canvas, in rect: GridRect) {
    guard let sheet = race.sheetSoFar, let (ahead, behind) = pair,
      let margin = race.replay.margin(from: ahead, to: behind, in: sheet)
    else { return }
    let names = name(ahead) + " → " + name(behind)
    canvas.write(
      [(names + "   ", .heading), (seconds(margin) + "   ", .gap), (metres(margin), .estimate)],
      x: rect.x, y: rect.y, width: rect.width)
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
