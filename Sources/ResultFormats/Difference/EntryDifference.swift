import Athletics
import RaceReplay
import ResultReading

/// The difference of two lists of entries: who keeps which id, and the reports that turn the one
/// list into the other.
struct EntryDifference {
  /// The ids of the new list as they are in the old race, new ones behind the last.
  private(set) var ids: [EntryID] = []
  /// Entries that are new, told otherwise, or bear another bib.
  private(set) var entered: [Claim] = []
  /// Those who are no longer entered.
  private(set) var withdrawn: [EntryID] = []
  /// Who is withdrawn and entered anew, since more than one fits.
  private(set) var ambiguous: [Entry] = []

  init(_ new: ToldRace.Field, against old: ToldRace.Field) {
    let matching = EntryMatching(new.startList, in: old)
    ambiguous = matching.ambiguous.map { new.startList[$0] }
    var keys = EntryKeys(minimumCapacity: old.startList.entries.count)
    for (index, entry) in old.startList.entries.enumerated() { keys.add(entry, EntryID(index)) }
    var next = EntryID(old.startList.entries.count)
    for (index, entry) in new.startList.entries.enumerated() {
      let isOut = new.withdrawn.contains(EntryID(index))
      guard let id = matching.ids[EntryID(index)] else {
        let ownID = entry.key == entry.bib ?? entry.athlete.name ? nil : entry.key
        let key = keys.free(id: ownID, bib: entry.bib, name: entry.athlete.name).key
        keys.add(entry.named(key), next)
        ids.append(next)
        entered.append(.entered(next, entry.named(key)))
        if isOut { withdrawn.append(next) }
        next = EntryID(next.index + 1)
        continue
      }
      ids.append(id)
      let known = old.startList[id]
      let isBack = old.withdrawn.contains(id) && !isOut
      var isOldOut = old.withdrawn.contains(id)
      if isBack || known.bearing(entry.bib) != entry.named(known.key) {
        entered.append(.entered(id, entry.named(known.key)))
        isOldOut = false
      } else if known.bib != entry.bib {
        entered.append(.bib(id, entry.bib))
      }
      if isOut, !isOldOut { withdrawn.append(id) }
    }
    let kept = Set(ids)
    withdrawn += old.startList.entries.indices.lazy.map { EntryID($0) }
      .filter { !kept.contains($0) && !old.withdrawn.contains($0) }
  }
}
