import Athletics

/// A race and who is entered: what is known before the first report.
package struct StartList: Hashable, Sendable {
  package let race: Race
  /// In the order of start where it is known, else of lanes, bibs or names: never of the finish.
  package private(set) var entries: [Entry]

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

  /// Takes in what a report says of who is entered: the key of an entry stays, and one that is
  /// beyond the next is none.
  package mutating func apply(_ claim: Claim) {
    switch claim {
    case .entered(let id, let entry) where id.index == entries.count: entries.append(entry)
    case .entered(let id, let entry) where entries.indices.contains(id.index):
      entries[id.index] = entry.named(self[id].key)
    case .bib(let id, let bib) where entries.indices.contains(id.index):
      entries[id.index] = entries[id.index].bearing(bib)
    default: break
    }
  }

  package subscript(_ id: EntryID) -> Entry { entries[id.index] }
}
