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
    let shown = field.margin(from: pair.ahead, to: pair.behind)
    // Where the speed comes from is told once where it is the same.
    var told: CrossingSpeed?
    for (index, margin) in [shown, closest(but: shown)].enumerated() {
      guard let margin else { continue }
      let names = field.name(margin.ahead) + " → " + field.name(margin.behind) + "   "
      let lead = index == 0 ? names : closestLabel + names
      let time = words.verdict(margin) + "   "
      let length = metres(margin, words, isTold: margin.metres?.speed == told)
      if !length.isEmpty { told = margin.metres?.speed }
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
    return field.deadHeats.flatMap { $0.text(in: sheet, of: race).wrapped(to: width) }
      .map { [($0, .text)] }
  }

  private var closestLabel: String {
    if field.markPoint != nil { return "closest here: " }
    return race.race.awardsMedals ? "closest for a medal: " : "closest of the first four: "
  }

  /// The closest margin that decided one of the first places, if it is another one; it is nobody's
  /// while a filter hides who was between.
  private func closest(but shown: Margin?) -> Margin? {
    guard !field.isFiltered, let whole = field.whole else { return nil }
    let closest = race.replay.marginsOfFirstFour(in: whole)
      // At a mark point many overlap; only what is decided is close.
      .filter { field.markPoint == nil || $0.verdict == .separable }
      .min(by: Margin.isCloser)
    return closest.flatMap { $0 == shown ? nil : $0 }
  }

  private func metres(_ margin: Margin, _ words: MarginText, isTold: Bool) -> String {
    guard let metres = margin.metres, margin.verdict != .deadHeat else { return "" }
    let speed = "  at " + MarginText.speed(metres.speed)
    return MarginText.metres(metres)
      + (isTold ? speed + " as above" : speed + ": " + words.basis(metres.speed))
  }
}
