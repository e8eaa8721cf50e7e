/// A source of a competition that is followed, and what it is worth beside others.
package struct LiveCompetitionSource: Hashable, Sendable {
  /// What the reports are marked with that bear no feed.
  package let name: String
  /// Whether it only shows what is saved elsewhere: what others tell stands before it.
  package let isScoreboard: Bool
  /// Whether it tells all again when it is opened again, as files do.
  package let tellsAgain: Bool

  /// A source that tells all again, unless something else is said.
  package init(_ name: String, isScoreboard: Bool = false, tellsAgain: Bool = true) {
    self.name = name
    self.isScoreboard = isScoreboard
    self.tellsAgain = tellsAgain
  }
}
