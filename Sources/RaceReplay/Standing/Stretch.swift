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
  package func readings(
    of id: EntryID, in sheet: ResultSheet?
  ) -> [(markPoint: Distance, reading: Attested<Reading>)] {
    var readings: [(markPoint: Distance, reading: Attested<Reading>)] = columns.compactMap {
      column in
      column.sound(id).map { (column.markPoint, $0) }
    }
    if let distance = race.discipline.raceDistance, let line = sheet?[id],
      line.impossibility == nil, let finish = line.finest
    {
      readings.append((distance, finish))
    }
    return readings
  }

  /// The stretch that ends at a mark point, from the last one before it where the entry has a time,
  /// or from the gun; nothing where it has none at the end.
  package func stretch(
    of id: EntryID, to markPoint: Distance, in sheet: ResultSheet? = nil
  ) -> StretchTime? {
    let readings = readings(of: id, in: sheet ?? lastSheet)
    guard let index = readings.firstIndex(where: { $0.markPoint == markPoint }) else { return nil }
    let end = readings[index]
    guard index > 0 else {
      return StretchTime(
        from: .zero, to: markPoint, difference: TimeDifference(fromGunTo: end.reading.value),
        provenance: end.reading.provenance)
    }
    let start = readings[index - 1]
    return StretchTime(
      from: start.markPoint, to: markPoint,
      difference: TimeDifference(from: start.reading.value, to: end.reading.value),
      provenance: start.reading.provenance.weakest(end.reading.provenance))
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
