import Athletics

/// A mark that takes a place from whoever has it, while the result still comes in.
package struct Taking: Hashable, Sendable {
  /// One step of print better than the mark of whoever has the place.
  package enum Mark: Hashable, Sendable {
    case time(PrintedTime)
    case field(FieldMark)
  }

  package let place: Int
  package let mark: Mark
}

extension Replay {
  /// What takes the first places of a result from those who have one alone, by the marks as printed;
  /// from the first at the line of a race nothing does.
  func takings(in sheet: ResultSheet) -> [Taking] {
    sheet.order.prefix(Medal.allCases.count).enumerated().compactMap { index, id in
      let place = index + 1
      guard let placing = sheet.placing(of: id), placing.number == place, !placing.isShared,
        !placing.isOpen, let line = sheet[id]
      else { return nil }
      if let mark = line.mark?.unlessEstimated?.value {
        return mark.better.map { Taking(place: place, mark: .field($0)) }
      }
      return place == 1
        ? nil
        : line.decidingMark.flatMap { reading in
          reading.value.nextFaster.map { Taking(place: place, mark: .time($0)) }
        }
    }
  }

  /// Who comes home next by the last mark point where places are known; nothing where none is sure.
  func nextHome(in sheet: ResultSheet) -> EntryID? {
    guard let last = columns.last(where: { $0.placings.contains { $0 != nil } }) else { return nil }
    let state = state(at: .step(.markPoint(last.markPoint)))
    let coming = state.order.first { id in
      sheet[id] == nil && state.outcomes[id] == nil && state.placing(of: id) != nil
    }
    guard let coming, let placing = state.placing(of: coming), !placing.isShared, !placing.isOpen
    else { return nil }
    return coming
  }
}

extension Reading {
  /// The slowest printed time that is faster; nothing where a true one may be either, as with
  /// tracking, and below zero.
  var nextFaster: PrintedTime? {
    if case .tracked = rounding { return nil }
    let steps: [Int64] = [10_000, 1_000, 100, 10, 1]
    guard steps.indices.contains(decimals) else { return nil }
    let step = steps[decimals]
    let faster = time.ticks - step
    return faster > 0 ? PrintedTime(time: RaceTime(ticks: faster), decimals: decimals) : nil
  }
}
