import Athletics

/// The time of an entry between two mark points.
package struct StretchTime: Hashable, Sendable {
  package let from: Distance
  package let to: Distance
  package let difference: TimeDifference
  package let provenance: Provenance
}

extension Replay {
  /// The times of an entry that can be right, by mark point, with the finish as of a result sheet.
  package func splits(
    of id: EntryID, in sheet: ResultSheet?
  ) -> [Split] {
    var splits: [Split] = columns.compactMap { column in
      column.sound(id).map { Split(distance: column.markPoint, reading: $0) }
    }
    if let distance = race.discipline.raceDistance, let finish = soundFinish(of: id, in: sheet) {
      splits.append(Split(distance: distance, reading: finish))
    }
    return splits
  }

  /// The time of an entry in a result, the finest there is, where it can be right.
  private func soundFinish(of id: EntryID, in sheet: ResultSheet?) -> Attested<Reading>? {
    sheet?[id].flatMap { $0.impossibility == nil ? $0.finest : nil }
  }

  /// The stretch that ends at a mark point, from the last one before it where the entry has a time,
  /// or from the gun; nothing where it has none at the end.
  package func stretch(
    of id: EntryID, to markPoint: Distance, in sheet: ResultSheet? = nil
  ) -> StretchTime? {
    let after = columns.partition { $0.markPoint < markPoint }
    let end: Attested<Reading>
    var before = after
    if after < columns.count, columns[after].markPoint == markPoint,
      let split = columns[after].sound(id)
    {
      end = split
    } else {
      guard let finish = soundFinish(of: id, in: sheet ?? lastSheet),
        markPoint == race.discipline.raceDistance
      else { return nil }
      (end, before) = (finish, columns.count)
    }
    while before > 0 {
      before -= 1
      guard let start = columns[before].sound(id) else { continue }
      return StretchTime(
        from: columns[before].markPoint, to: markPoint,
        difference: TimeDifference(from: start.value, to: end.value),
        provenance: start.provenance.weakest(end.provenance))
    }
    return StretchTime(
      from: .zero, to: markPoint, difference: TimeDifference(fromGunTo: end.value),
      provenance: end.provenance)
  }

  /// The lap that ends at a pass of the finish line, from the pass before; nothing elsewhere, on the
  /// first, shorter part of the course, and where either time is not known.
  package func lap(of id: EntryID, endingAt markPoint: Distance) -> StretchTime? {
    let passes = race.passes
    guard let index = passes.firstIndex(of: markPoint), index > 0,
      let start = column(at: passes[index - 1])?.sound(id),
      let end = column(at: markPoint)?.sound(id)
    else { return nil }
    return StretchTime(
      from: passes[index - 1], to: markPoint,
      difference: TimeDifference(from: start.value, to: end.value),
      provenance: start.provenance.weakest(end.provenance))
  }
}
