import Athletics

/// The times at one mark point, or at the finish, that cannot be right.
package struct ImpossibleTimes: Hashable, Sendable {
  /// One of them.
  package struct Time: Hashable, Sendable {
    package let entry: EntryID
    package let reading: Reading
    /// Where its file says it, counted from one; nothing where it was not read from lines.
    package let line: Int?
  }

  /// Nothing at the finish.
  package let markPoint: Distance?
  /// In the order of the start list.
  package let times: [Time]
}

extension Replay {
  /// The times that cannot be right by all reports, by mark point, those of the finish last.
  package var impossibleTimes: [ImpossibleTimes] {
    let suspects = entryIDs.filter { ways[$0.index].hasImpossible }
    guard !suspects.isEmpty else { return [] }
    let lines = lines(of: Set(suspects))
    func times(
      at markPoint: Distance?, _ wrong: (EntryID) -> Attested<Reading>?
    ) -> ImpossibleTimes {
      ImpossibleTimes(
        markPoint: markPoint,
        times: suspects.compactMap { id in
          wrong(id).map { reading in
            let told = ToldTime(entry: id, markPoint: markPoint, reading: reading.value)
            return ImpossibleTimes.Time(entry: id, reading: reading.value, line: lines[told])
          }
        })
    }
    let splits = columns.map { column in
      times(at: column.markPoint) {
        column[$0]?.impossibility == nil ? nil : column.reading(of: $0)
      }
    }
    let finish = times(at: nil) {
      lastSheet?[$0]?.impossibility == nil ? nil : lastSheet?[$0]?.finest
    }
    return (splits + [finish]).filter { !$0.times.isEmpty }
  }

  /// Where the times of entries are told, the last place of each.
  private func lines(of entries: Set<EntryID>) -> [ToldTime: Int] {
    var lines: [ToldTime: Int] = [:]
    for report in feed where !report.isDoubtful {
      guard let line = report.line else { continue }
      switch (report.stage, report.claim) {
      case (.markPoint(let markPoint), .pass(let id, _, let reading?)) where entries.contains(id):
        lines[ToldTime(entry: id, markPoint: markPoint, reading: reading)] = line
      case (_, .result(let result)) where entries.contains(result.entry):
        guard let reading = result.finer ?? result.reading else { continue }
        lines[ToldTime(entry: result.entry, markPoint: nil, reading: reading)] = line
      default: continue
      }
    }
    return lines
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

/// A time of an entry at a mark point, or at the finish.
private struct ToldTime: Hashable {
  let entry: EntryID
  let markPoint: Distance?
  let reading: Reading
}
