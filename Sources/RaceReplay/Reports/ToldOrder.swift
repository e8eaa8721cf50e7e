import Athletics

/// The order in which athletes ran over a part of the course, as a source tells it: of no mark point,
/// so that it gives nobody a place at one.
package struct ToldOrder: Hashable, Sendable {
  /// From the front; those in one group are not told apart, and others may have run between groups.
  package let groups: [[EntryID]]
  /// The place of the first of them, where it is told.
  package let rank: Int?
  package let from: Distance
  package let to: Distance

  package init(_ groups: [[EntryID]], rank: Int? = nil, from: Distance, to: Distance) {
    self.groups = groups
    self.rank = rank
    self.from = from
    self.to = to
  }
}
