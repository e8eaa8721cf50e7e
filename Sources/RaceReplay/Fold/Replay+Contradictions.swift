import Athletics

/// Two whose reported places say one thing and whose times another; the places are kept.
package struct Contradiction: Hashable, Sendable {
  /// Nothing at the finish.
  package let markPoint: Distance?
  /// Who is separably slower than the other, and placed ahead of them, or level with them.
  package let ahead: EntryID
  package let behind: EntryID
  /// Whether both have the same place.
  package let isLevel: Bool

  package init(markPoint: Distance?, ahead: EntryID, behind: EntryID, isLevel: Bool) {
    self.markPoint = markPoint
    self.ahead = ahead
    self.behind = behind
    self.isLevel = isLevel
  }
}

extension Replay {
  /// Neighbours in the latest result of whom the one placed ahead has a separably slower mark, and those
  /// in one place whose marks separate.
  package var contradictions: [Contradiction] { lastSheet.map { contradictions(in: $0) } ?? [] }

  /// The same in one result.
  package func contradictions(in sheet: ResultSheet) -> [Contradiction] {
    // Places that all follow from times read alike contradict none.
    guard sheet.byTime.isMixed else { return [] }
    return contradictions(at: nil, in: sheet.order, placings: sheet.placings) { id in
      sheet.placing(of: id) == nil ? nil : sheet[id]?.deciding
    }
  }

  /// The same at the mark points, where a rank is reported and times say otherwise.
  package var passContradictions: [Contradiction] { columns.flatMap { contradictions(at: $0) } }

  /// The same at one mark point.
  package func contradictions(at column: MarkColumn) -> [Contradiction] {
    guard column.line.isMixed else { return [] }
    return contradictions(
      at: column.markPoint, in: column.order, placings: column.placings
    ) { column[$0]?.deciding }
  }

  private func contradictions(
    at markPoint: Distance?, in order: [EntryID], placings: [Placing?],
    _ reading: (EntryID) -> Reading?
  ) -> [Contradiction] {
    let timed = order.compactMap { id in reading(id).map { (id: id, reading: $0) } }
    return zip(timed, timed.dropFirst()).compactMap { one, other in
      let place = placings[one.id.index]?.number
      let isLevel = place != nil && place == placings[other.id.index]?.number
      let isReversed = other.reading.isBefore(one.reading)
      guard isReversed || (isLevel && one.reading.isBefore(other.reading)) else { return nil }
      return Contradiction(
        markPoint: markPoint, ahead: isReversed ? one.id : other.id,
        behind: isReversed ? other.id : one.id, isLevel: isLevel)
    }
  }
}
