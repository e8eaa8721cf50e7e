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

/// Who is expected home next, and where that was last seen.
package struct NextHome: Hashable, Sendable {
  package let entry: EntryID
  package let at: Distance
}

extension Replay {
  /// What takes a place among the first from who has it alone, by the mark as printed: in a race the
  /// place of who came home last, since nobody passes those before any more; elsewhere the first.
  func taking(in sheet: ResultSheet) -> Taking? {
    let placed = sheet.order.prefix { sheet.placing(of: $0) != nil }
    let place = race.discipline.isRace ? placed.count : 1
    guard (1...Medal.allCases.count).contains(place), place <= placed.count,
      let placing = sheet.placing(of: placed[place - 1]), placing.number == place,
      !placing.isShared, !placing.isOpen, let line = sheet[placed[place - 1]]
    else { return nil }
    if let mark = line.mark?.unlessEstimated?.value {
      return mark.better.map { Taking(place: place, mark: .field($0)) }
    }
    // Nothing takes a race from who won it.
    return place == 1
      ? nil
      : line.decidingMark.flatMap { reading in
        reading.value.nextFaster.map { Taking(place: place, mark: .time($0)) }
      }
  }

  /// Who was ahead of the others that are still to come home at the last mark point where places are
  /// known; nothing where it is not sure who.
  func nextHome(in sheet: ResultSheet) -> NextHome? {
    guard let last = columns.last(where: { $0.placings.contains { $0 != nil } }) else { return nil }
    let state = state(at: .step(.markPoint(last.markPoint)))
    let coming = state.order.first { id in
      sheet[id] == nil && state.outcomes[id] == nil && state.placing(of: id) != nil
    }
    guard let coming, let placing = state.placing(of: coming), !placing.isShared, !placing.isOpen
    else { return nil }
    return NextHome(entry: coming, at: last.markPoint)
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
