import Athletics

/// Two whose reported places say one thing and whose marks another; the places are kept.
package struct Contradiction: Hashable, Sendable {
  package let ahead: EntryID
  package let behind: EntryID
}

extension Replay {
  /// Neighbours in the latest result of whom the one placed ahead has a separably slower mark.
  package var contradictions: [Contradiction] {
    guard let sheet = lastSheet else { return [] }
    let timed = sheet.order.filter { sheet.placing(of: $0) != nil && sheet[$0]?.deciding != nil }
    return zip(timed, timed.dropFirst()).compactMap { ahead, behind in
      guard let lead = sheet[ahead]?.deciding, let trail = sheet[behind]?.deciding,
        trail.isBefore(lead)
      else { return nil }
      return Contradiction(ahead: ahead, behind: behind)
    }
  }
}
