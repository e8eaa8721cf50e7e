import Athletics

/// The times at one mark point, or at the finish, that cannot be right.
package struct ImpossibleTimes: Hashable, Sendable {
  /// Nothing at the finish.
  package let markPoint: Distance?
  /// Whose they are, in the order of the start list.
  package let entries: [EntryID]
}

extension Replay {
  /// The times that cannot be right by all reports, by mark point, those of the finish last.
  package var impossibleTimes: [ImpossibleTimes] {
    let suspects = entryIDs.filter { ways[$0.index].hasImpossible }
    guard !suspects.isEmpty else { return [] }
    let splits = columns.map { column in
      ImpossibleTimes(
        markPoint: column.markPoint,
        entries: suspects.filter { column[$0]?.impossibility != nil })
    }
    let finish = ImpossibleTimes(
      markPoint: nil, entries: suspects.filter { lastSheet?[$0]?.impossibility != nil })
    return (splits + [finish]).filter { !$0.entries.isEmpty }
  }

  /// Who is known further on than a mark point and has no time there, not even one that cannot be
  /// right.
  package func untimed(at column: MarkColumn) -> [EntryID] {
    guard column.missingTimes > 0 else { return [] }
    return entryIDs.filter { id in
      ways[id.index].hasGoneOn(from: column.markPoint) && column[id]?.reading?.deciding == nil
    }
  }
}
