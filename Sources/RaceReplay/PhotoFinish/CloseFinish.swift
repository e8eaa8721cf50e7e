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
  /// The last place whose dead heat counts.
  package static let lastPlace = 4

  /// Where the crossing of the last lies after that of the first; nothing but zero in a dead heat.
  package var interval: TimeRange {
    margin.verdict == .deadHeat
      ? TimeRange(lower: .zero, upper: .zero) : margin.difference.range
  }
}

extension Replay {
  /// The closest decided margin of the first four: a dead heat for one of their places before any
  /// other, else the least of three that is no more than two hundredths or that a source gives;
  /// nothing where there is none.
  package var closeFinish: CloseFinish? {
    guard let sheet = lastSheet, let photo = photoFinish(of: sheet) else { return nil }
    for heat in sheet.standingDeadHeats where isAmongFirst(heat, in: sheet) {
      let finishers = heat.entries.compactMap { finisher($0, in: sheet) }
      guard finishers.count == heat.entries.count,
        !finishers.contains(where: \.reading.isEstimated),
        let margin = margin(from: heat.entries[0], to: heat.entries[1], in: sheet)
      else { continue }
      return CloseFinish(race: race, finishers: finishers, margin: margin)
    }
    let close = marginsOfFirstFour(in: photo).filter(\.isClose)
    return close.min(by: Margin.isCloser).map { closest in
      CloseFinish(
        race: race,
        finishers: [closest.ahead, closest.behind].compactMap { finisher($0, in: sheet) },
        margin: closest)
    }
  }

  private func isAmongFirst(_ heat: ResultSheet.DeadHeat, in sheet: ResultSheet) -> Bool {
    heat.entries.first.flatMap(sheet.placing).map { $0.number <= CloseFinish.lastPlace } ?? false
  }

  private func finisher(_ id: EntryID, in sheet: ResultSheet) -> CloseFinish.Finisher? {
    sheet[id].flatMap { $0.impossibility == nil ? $0.finest : nil }.map { reading in
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
      given != nil || difference.range.middle <= CloseFinish.widest
    }
  }

  /// Whether it is less than another, by the middle of what the figures leave.
  package static func isCloser(_ left: Margin, _ right: Margin) -> Bool {
    left.difference.range.middle < right.difference.range.middle
  }
}
