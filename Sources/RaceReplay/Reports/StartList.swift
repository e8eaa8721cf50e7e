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

  /// Everyone, as drawn where that is known, then by lane, then as listed.
  package var inOrderOfStart: [EntryID] {
    func key(_ id: EntryID) -> (Int, Int, Int) {
      (self[id].startOrder ?? .max, self[id].lane ?? .max, id.index)
    }
    return entries.indices.map { EntryID($0) }.sorted { key($0) < key($1) }
  }

  package subscript(_ id: EntryID) -> Entry { entries[id.index] }
}
