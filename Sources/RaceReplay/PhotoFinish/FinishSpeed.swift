import Athletics

/// The speed that turns a margin in time into metres, and where it comes from.
package struct FinishSpeed: Hashable, Sendable {
  /// What the speed was measured over.
  package enum Basis: Hashable, Sendable {
    /// The trailing athlete's own last stretch.
    case ownLastStretch(from: Distance)
    /// Another's last stretch, since the trailing athlete's is not known.
    case lastStretch(of: EntryID, from: Distance)
    /// The trailing athlete's average over the whole race.
    case ownAverage
  }

  package let metresPerSecond: Double
  package let basis: Basis
  package let provenance: Provenance
}

extension Replay {
  /// The speed at the line of an athlete who trails in a margin: its own last stretch, else that of
  /// whoever finished nearest to it in time, else its own average.
  package func finishSpeed(of id: EntryID, in sheet: ResultSheet) -> FinishSpeed? {
    guard let distance = race.discipline.raceDistance, let finish = sheet[id]?.finest else {
      return nil
    }
    if let own = lastStretchSpeed(of: id, to: distance, in: sheet) {
      return FinishSpeed(
        metresPerSecond: own.speed, basis: .ownLastStretch(from: own.from),
        provenance: own.provenance)
    }
    if let speed = nearestSpeed(to: id, finishing: finish.value.time, over: distance, in: sheet) {
      return speed
    }
    guard finish.value.time > .zero else { return nil }
    return FinishSpeed(
      metresPerSecond: distance.metres / finish.value.time.seconds, basis: .ownAverage,
      provenance: finish.provenance)
  }

  /// The last stretch of whoever finished nearest in time among those who have one: in the order of
  /// a result, the first of them on either side.
  private func nearestSpeed(
    to id: EntryID, finishing time: RaceTime, over distance: Distance, in sheet: ResultSheet
  ) -> FinishSpeed? {
    guard !columns.isEmpty, let index = sheet.order.firstIndex(of: id) else { return nil }
    func first(of others: some Sequence<EntryID>) -> (away: Int64, speed: FinishSpeed)? {
      for other in others where hasSplit[other.index] {
        guard let finish = sheet[other]?.finest,
          let stretch = lastStretchSpeed(of: other, to: distance, in: sheet)
        else { continue }
        let speed = FinishSpeed(
          metresPerSecond: stretch.speed, basis: .lastStretch(of: other, from: stretch.from),
          provenance: stretch.provenance)
        return (abs((finish.value.time - time).ticks), speed)
      }
      return nil
    }
    let ahead = first(of: sheet.order[..<index].reversed())
    let behind = first(of: sheet.order[(index + 1)...])
    guard let ahead, let behind else { return ahead?.speed ?? behind?.speed }
    return ahead.away <= behind.away ? ahead.speed : behind.speed
  }

  private struct LastStretchSpeed {
    let speed: Double
    let from: Distance
    let provenance: Provenance
  }

  private func lastStretchSpeed(
    of id: EntryID, to distance: Distance, in sheet: ResultSheet
  ) -> LastStretchSpeed? {
    guard let stretch = stretch(of: id, to: distance, in: sheet), stretch.from > .zero else {
      return nil
    }
    let seconds = stretch.difference.range.middle.seconds
    guard seconds > 0 else { return nil }
    return LastStretchSpeed(
      speed: (distance - stretch.from).metres / seconds, from: stretch.from,
      provenance: stretch.provenance)
  }
}
