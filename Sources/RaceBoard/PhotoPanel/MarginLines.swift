import Athletics
import CellGrid
import RaceReplay

/// Margins under the strip, in seconds and metres, with what the figures allow one to say: between
/// the selected athlete and the next, or the pinned one, the closest that decided a place up to the
/// fourth, and dead heats.
struct MarginLines {
  let field: PhotoField

  private var race: OpenRace { field.race }

  /// The lines; the metres go below the seconds where they don't fit beside them.
  func lines(width: Int) -> [MarginText.Line] {
    guard let pair = field.pair else { return [] }
    let words = MarginText(field: field)
    var lines: [MarginText.Line] = []
    for (index, two) in ([pair] + closest(but: pair)).enumerated() {
      guard let margin = field.margin(from: two.ahead, to: two.behind) else { continue }
      let names = field.name(margin.ahead) + " → " + field.name(margin.behind) + "   "
      let lead = index == 0 ? names : closestLabel + names
      let time = words.verdict(margin) + "   "
      let length = metres(margin, words)
      if [lead, time, length].map(DisplayWidth.of).reduce(0, +) <= width {
        lines.append([(lead, .heading), (time, .gap), (length, .estimate)])
        continue
      }
      if DisplayWidth.of(lead + words.verdict(margin)) <= width {
        lines.append([(lead, .heading), (time, .gap)])
      } else {
        lines.append([(lead, .heading)])
        lines += time.wrapped(to: width - 2).map { [("  " + $0, .gap)] }
      }
      lines += length.wrapped(to: width - 2).map { [("  " + $0, .estimate)] }
    }
    return lines + deadHeats(width: width)
  }

  private func deadHeats(width: Int) -> [MarginText.Line] {
    guard let sheet = field.line?.sheet else { return [] }
    return sheet.standingDeadHeats.filter { heat in
      heat.entries.allSatisfy { field.index(of: $0) != nil }
    }.flatMap { $0.text(in: sheet, of: race).wrapped(to: width) }
      .map { [($0, .text)] }
  }

  private var closestLabel: String {
    if field.markPoint != nil { return "closest here: " }
    return race.race.awardsMedals ? "closest for a medal: " : "closest of the first four: "
  }

  /// The closest margin that decided one of the first places, if it is another one.
  private func closest(but pair: (ahead: Int, behind: Int)) -> [(ahead: Int, behind: Int)] {
    let margins = (0..<min(3, field.lanes.count - 1)).compactMap { index in
      field.margin(from: index, to: index + 1).map { (index: index, margin: $0) }
    }
    // At a mark point many overlap; only what is decided is close.
    .filter { field.markPoint == nil || $0.margin.verdict == .separable }
    guard
      let least = margins.min(by: {
        $0.margin.difference.range.middle < $1.margin.difference.range.middle
      }), (least.index, least.index + 1) != pair
    else { return [] }
    return [(least.index, least.index + 1)]
  }

  private func metres(_ margin: Margin, _ words: MarginText) -> String {
    guard let metres = margin.metres, margin.verdict != .deadHeat else { return "" }
    return MarginText.metres(metres) + "  at " + MarginText.speed(metres.speed) + ": "
      + words.basis(metres.speed)
  }
}
