import Athletics

/// The closest finish among the first of a race, told without the rest of it.
package struct CloseFinish: Hashable, Sendable {
  /// One of those who finished close together.
  package struct Finisher: Hashable, Sendable {
    package let athlete: Athlete
    package let nation: Nation?
    package let placing: Placing?
    package let reading: Attested<Reading>
  }

  package let race: Race
  /// The one ahead first: two, or all who share a place.
  package let finishers: [Finisher]
  /// From the first to the last of them.
  package let margin: Margin

  /// The widest margin that counts as close: two hundredths.
  package static let widest = RaceTime(ticks: 200)
  /// The last place whose decision is looked at.
  package static let lastPlace = 4

  /// Where the crossing of the last lies after that of the first; nothing but zero in a dead heat.
  package var interval: TimeRange {
    margin.verdict == .deadHeat
      ? TimeRange(lower: .zero, upper: .zero) : margin.difference.range
  }
}

extension Replay {
  /// The closest decided margin of the first four places: a dead heat before any other, else the
  /// least that is no more than two hundredths or that a source gives; nothing where there is none.
  package var closeFinish: CloseFinish? {
    guard let sheet = sheets.last else { return nil }
    let order = sheet.order.filter { id in
      guard let line = sheet[id], !line.isOut, let reading = line.finest else { return false }
      return !reading.isEstimated
    }
    let pairs = zip(order, order.dropFirst()).prefix(CloseFinish.lastPlace)
    let margins = pairs.compactMap { ahead, behind -> Margin? in
      let isPlaced = sheet.placing(of: ahead).map { $0.number <= CloseFinish.lastPlace } ?? false
      guard isPlaced || sheet.areDeadHeat(ahead, behind) else { return nil }
      return margin(from: ahead, to: behind, in: sheet)
    }
    guard let closest = margins.filter(\.isClose).min(by: Margin.isCloser) else { return nil }
    let heat = sheet.standingDeadHeats.first {
      $0.entries.contains(closest.ahead) && $0.entries.contains(closest.behind)
    }
    let entries = heat?.entries ?? [closest.ahead, closest.behind]
    return CloseFinish(
      race: race, finishers: entries.compactMap { finisher($0, in: sheet) }, margin: closest)
  }

  private func finisher(_ id: EntryID, in sheet: ResultSheet) -> CloseFinish.Finisher? {
    sheet[id]?.finest.map { reading in
      CloseFinish.Finisher(
        athlete: startList[id].athlete, nation: startList[id].nation,
        placing: sheet.placing(of: id), reading: reading)
    }
  }
}

extension Margin {
  /// Whether it counts as close: decided, by no more than two hundredths or as a source gives it.
  fileprivate var isClose: Bool {
    switch verdict {
    case .deadHeat: true
    case .notSeparable: given != nil
    case .separable, .decidedByPhoto:
      given != nil || abs(difference.range.middle.ticks) <= CloseFinish.widest.ticks
    }
  }

  fileprivate static func isCloser(_ left: Margin, _ right: Margin) -> Bool {
    func key(_ margin: Margin) -> (Int, Int64) {
      (margin.verdict == .deadHeat ? 0 : 1, margin.difference.range.middle.ticks)
    }
    return key(left) < key(right)
  }
}
