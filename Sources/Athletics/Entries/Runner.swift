/// Who runs a leg of a relay.
package struct Runner: Hashable, Sendable {
  package let athlete: Athlete
  /// Counted from 1; nothing where the order is not told.
  package let leg: Int?
  package let bib: String?

  package init(_ athlete: Athlete, leg: Int? = nil, bib: String? = nil) {
    self.athlete = athlete
    self.leg = leg
    self.bib = bib
  }
}
