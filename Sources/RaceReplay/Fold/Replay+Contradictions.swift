import Athletics

/// Two whose reported places say one thing and whose times another; the places are kept.
package struct Contradiction: Hashable, Sendable {
  /// Nothing at the finish.
  package let markPoint: Distance?
  package let ahead: EntryID
  package let behind: EntryID
}

extension Replay {
  /// Neighbours in the latest result of whom the one placed ahead has a separably slower mark.
  package var contradictions: [Contradiction] { lastSheet.map { contradictions(in: $0) } ?? [] }

  /// The same in one result.
  package func contradictions(in sheet: ResultSheet) -> [Contradiction] {
    // Places that all follow from times read alike contradict none.
    guard sheet.byTime.isMixed else { return [] }
    return contradictions(at: nil, in: sheet.order) { id in
      sheet.placing(of: id) == nil ? nil : sheet[id]?.deciding
    }
  }

  /// The same at the mark points, where a rank is reported and times say otherwise.
  package var passContradictions: [Contradiction] { columns.flatMap { contradictions(at: $0) } }

  /// The same at one mark point.
  package func contradictions(at column: MarkColumn) -> [Contradiction] {
    column.line.isMixed
      ? contradictions(at: column.markPoint, in: column.order) { column[$0]?.deciding } : []
  }

  private func contradictions(
    at markPoint: Distance?, in order: [EntryID], _ reading: (EntryID) -> Reading?
  ) -> [Contradiction] {
    let timed = order.compactMap { id in reading(id).map { (id: id, reading: $0) } }
    return zip(timed, timed.dropFirst()).compactMap { ahead, behind in
      behind.reading.isBefore(ahead.reading)
        ? Contradiction(markPoint: markPoint, ahead: ahead.id, behind: behind.id) : nil
    }
  }
}
