import Athletics
import RaceReplay

/// Who in a file that is read again is who in the race as it was read before.
///
/// It is the same entry by the source’s own id; else where all that is told of it is the same; else
/// by bib and name; else by the name, then by the bib, where only one fits on both sides. Those who
/// are alike in all of it keep their order. Who is withdrawn is asked last.
struct EntryMatching {
  /// By the entry of the new list.
  private(set) var ids: [EntryID: EntryID] = [:]
  /// Those of the new list whom more than one would fit, or who would fit more than one.
  private(set) var ambiguous: [EntryID] = []

  private let old: [Entry]
  private let new: [Entry]
  private var oldLeft: [EntryID]
  private var newLeft: [EntryID]

  init(_ new: StartList, in old: ToldRace.Field) {
    let everyone = old.startList.entries.indices.map { EntryID($0) }
    self.old = old.startList.entries
    self.new = new.entries
    oldLeft = everyone.filter { !old.withdrawn.contains($0) }
    newLeft = new.entries.indices.map { EntryID($0) }
    matchAll()
    noteAmbiguous()
    oldLeft = everyone.filter { old.withdrawn.contains($0) }
    matchAll()
    ambiguous.removeAll { ids[$0] != nil }
  }

  private mutating func matchAll() {
    match(by: { $0.key }, where: { $0.hasOwnID })
    matchInOrder { $0.named("") }
    matchInOrder { entry in entry.bib.map { [$0, entry.athlete.identity] } }
    match(by: { $0.athlete.identity })
    match(by: { $0.bib })
  }

  /// Pairs those who alone bear a word on either side.
  ///
  /// - Parameter isMeant: which of the new entries may be paired so.
  private mutating func match(
    by word: (Entry) -> String?, where isMeant: (Entry) -> Bool = { _ in true }
  ) {
    let bearers = Self.group(oldLeft, by: { word(old[$0.index]) })
    let seekers = Self.group(newLeft, by: { word(new[$0.index]) })
    for (word, found) in seekers where found.count == 1 && isMeant(new[found[0].index]) {
      guard let known = bearers[word], known.count == 1 else { continue }
      ids[found[0]] = known[0]
    }
    dropMatched()
  }

  /// Pairs those who are alike on either side, the first with the first.
  private mutating func matchInOrder(by likeness: (Entry) -> (some Hashable)?) {
    let bearers = Self.group(oldLeft, by: { likeness(old[$0.index]) })
    for (alike, found) in Self.group(newLeft, by: { likeness(new[$0.index]) }) {
      for (id, known) in zip(found, bearers[alike] ?? []) { ids[id] = known }
    }
    dropMatched()
  }

  private mutating func dropMatched() {
    let taken = Set(ids.values)
    oldLeft.removeAll { taken.contains($0) }
    newLeft.removeAll { ids[$0] != nil }
  }

  private static func group<Word: Hashable>(
    _ ids: [EntryID], by word: (EntryID) -> Word?
  ) -> [Word: [EntryID]] {
    var groups: [Word: [EntryID]] = [:]
    for id in ids { if let word = word(id) { groups[word, default: []].append(id) } }
    return groups
  }

  private mutating func noteAmbiguous() {
    let names = Set(oldLeft.map { old[$0.index].athlete.identity })
    let bibs = Set(oldLeft.compactMap { old[$0.index].bib })
    ambiguous = newLeft.filter { id in
      names.contains(new[id.index].athlete.identity)
        || new[id.index].bib.map { bibs.contains($0) } ?? false
    }
  }
}

extension Entry {
  /// Whether the source names the entry by an id of its own, not by its bib or its name, numbered
  /// perhaps because another bears it.
  fileprivate var hasOwnID: Bool {
    let name = athlete.name
    guard key != bib, key != name else { return false }
    return !key.hasPrefix(name + " ") || Int(key.dropFirst(name.count + 1)) == nil
  }
}
