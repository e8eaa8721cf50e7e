import Athletics

/// A race and who is entered: what is known before the first report.
package struct StartList: Hashable, Sendable {
  package let race: Race
  /// In the order of start where it is known, else of lanes, bibs or names: never of the finish.
  package let entries: [Entry]

  package init(race: Race, entries: [Entry]) {
    self.race = race
    self.entries = entries
  }

  package subscript(_ id: EntryID) -> Entry { entries[id.index] }
}
