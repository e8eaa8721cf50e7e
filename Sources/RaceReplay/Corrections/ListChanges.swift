import Athletics

extension ResultFold {
  /// Which marks of the list at the finish were told otherwise before, in the order in which they were
  /// corrected: each from what was told first to what stands.
  var listChanges: [ResultChange] {
    var lines: [EntryID: ResultLine] = [:]
    var before: [(id: EntryID, line: ResultLine)] = []
    var corrected: Set<EntryID> = []
    for (report, _) in listed {
      guard case .result(let claim) = report.claim else { continue }
      let known = lines[claim.entry]
      var line = known ?? ResultLine()
      line.apply(claim, report.provenance, isCorrection: false)
      if let known, line.corrects(known), corrected.insert(claim.entry).inserted {
        before.append((claim.entry, known))
      }
      lines[claim.entry] = line
    }
    return before.compactMap { id, earlier in
      if let from = earlier.reading?.value, let to = finish[id]?.reading?.value, from != to {
        return ResultChange(entry: id, kind: .time(from: from, to: to))
      }
      if let from = earlier.mark?.value, let to = finish[id]?.mark?.value, from != to {
        return ResultChange(entry: id, kind: .mark(from: from, to: to))
      }
      return nil
    }
  }
}

extension ResultLine {
  /// Whether it says otherwise what an earlier line said, and not only more.
  ///
  /// Where the time of a race is the same, another place that is given. A time that is told more finely or by a better origin says more, and so does a better mark of a
  /// field event.
  package func corrects(_ earlier: ResultLine) -> Bool {
    let outcomes = (earlier.outcome?.value.unlessFinished, outcome?.value.unlessFinished)
    if outcomes.0 != outcomes.1 {
      return outcomes.0 != nil || earlier.reading != nil || earlier.mark != nil
    }
    if let known = earlier.reading {
      guard let reading else { return true }
      if reading.value == known.value {
        return reportedPlace?.value != earlier.reportedPlace?.value
          && earlier.reportedPlace != nil
      }
      return reading.value.decimals == known.value.decimals
        && reading.provenance.origin == known.provenance.origin
    }
    guard let known = earlier.mark?.value else { return false }
    return mark.map { $0.value.unit != known.unit || $0.value.count < known.count } ?? true
  }
}
