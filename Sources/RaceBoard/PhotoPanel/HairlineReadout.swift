import Athletics
import CellGrid
import RaceReplay

/// What the hairline reads: the time, and how far it is to the one ahead and the one behind, no finer
/// than a column or the readings allow.
struct HairlineReadout {
  let field: PhotoField
  let scale: StripScale

  /// One line, or one for each piece where they don't fit beside each other.
  func lines(width: Int) -> [MarginText.Line] {
    guard let hairline = field.hairline else { return [] }
    let pieces = pieces(at: hairline)
    let whole = Array(pieces.joined())
    if Self.width(of: whole) <= width { return [whole] }
    let lines =
      pieces.count == 3 ? [pieces[0] + pieces[1], [("  ", .quiet)] + pieces[2]] : pieces
    if lines.allSatisfy({ Self.width(of: $0) <= width }) { return lines }
    return pieces.flatMap { piece in
      piece.map(\.text).joined().wrapped(to: width).map { [($0, .gap)] }
    }
  }

  /// The columns that a line takes, without blanks at its end.
  private static func width(of line: MarginText.Line) -> Int {
    var text = line.map(\.text).joined()
    while text.last == " " { text.removeLast() }
    return DisplayWidth.of(text)
  }

  private func pieces(at hairline: Hairline) -> [MarginText.Line] {
    guard let here = field.lane(at: hairline, scale) else {
      let head: MarginText.Line = [("╎ ", .stripHairline), (time(hairline) + "   ", .mark)]
      let ahead = field.before(hairline).map { piece(since: $0, hairline) }
      let behind = field.after(hairline).map { piece(until: $0, hairline) }
      return [head] + [ahead, behind].compactMap { $0 }
    }
    let head: MarginText.Line = [
      ("╎ ", .stripHairline), field.time(of: here),
      (" " + field.name(field.lanes[here].entry) + "   ", .heading),
    ]
    let ahead = field.margin(from: here - 1, to: here).map { piece($0, "after", $0.ahead) }
    let behind = field.margin(from: here, to: here + 1).map { piece($0, "before", $0.behind) }
    return [head] + [ahead, behind].compactMap { $0 }
  }

  /// The time at the hairline, with no more digits than a column or the readings have.
  private func time(_ hairline: Hairline) -> String {
    let readings = [field.before(hairline), field.after(hairline)].compactMap { $0 }
      .map { field.lanes[$0].reading.value.rangeDecimals }
    return hairline.time.text(decimals: min(scale.decimals, readings.max() ?? 4))
  }

  private func piece(_ margin: Margin, _ word: String, _ other: EntryID) -> MarginText.Line {
    let name = field.name(other) + "   "
    switch margin.verdict {
    case .deadHeat: return [("dead heat with ", .gap), (name, .text)]
    case .notSeparable: return undecided(MarginText.seconds(margin, unit: " s"), name)
    case .separable, .decidedByPhoto:
      return piece(margin.difference, MarginText.metres(margin.metres), word, name)
    }
  }

  private func undecided(_ seconds: String, _ name: String) -> MarginText.Line {
    [
      (seconds, .gap), (" not separable from ", .quiet),
      (name, .text),
    ]
  }

  private func piece(
    _ difference: TimeDifference, _ metres: String, _ word: String, _ name: String
  ) -> MarginText.Line {
    [
      (MarginText.seconds(difference, unit: " s") + " ", .gap),
      (metres.isEmpty ? "" : "~" + metres + " ", .estimate), (word + " ", .quiet), (name, .text),
    ]
  }

  /// From the athlete ahead to the hairline.
  private func piece(since lane: Int, _ hairline: Hairline) -> MarginText.Line {
    let reading = field.lanes[lane].reading.value
    let difference = difference(
      TimeRange(
        lower: hairline.time - reading.range.upper, upper: columnEnd(hairline) - reading.range.lower
      ),
      reading)
    return piece(difference, lane, "after")
  }

  /// From the hairline to the athlete behind.
  private func piece(until lane: Int, _ hairline: Hairline) -> MarginText.Line {
    let reading = field.lanes[lane].reading.value
    let difference = difference(
      TimeRange(
        lower: reading.range.lower - columnEnd(hairline), upper: reading.range.upper - hairline.time
      ),
      reading)
    return piece(difference, lane, "before")
  }

  private func columnEnd(_ hairline: Hairline) -> RaceTime {
    RaceTime(ticks: hairline.time.ticks + scale.columnWidth - 1)
  }

  private func difference(_ range: TimeRange, _ reading: Reading) -> TimeDifference {
    TimeDifference(
      range: range, decimals: min(scale.decimals, reading.decimals),
      rangeDecimals: min(scale.decimals, reading.rangeDecimals))
  }

  private func piece(
    _ difference: TimeDifference, _ lane: Int, _ word: String
  ) -> MarginText.Line {
    let entry = field.lanes[lane].entry
    if difference.range.lower < .zero {
      return undecided(MarginText.seconds(difference, unit: " s"), field.name(entry) + "   ")
    }
    let metres = field.line.flatMap { field.race.replay.speed(of: entry, at: $0) }.map { speed in
      let range = difference.range
      return MetresText.withRange(
        range.middle.seconds * speed.metresPerSecond, range.lower.seconds * speed.metresPerSecond,
        range.upper.seconds * speed.metresPerSecond)
    }
    return piece(difference, metres ?? "", word, field.name(entry) + "   ")
  }
}
