import Athletics
import ResultReading

/// Finds the entry that a report names: by its id, else its bib, else the athlete's name where only
/// one bears it.
struct EntryDirectory {
  private var keys = EntryKeys()
  private var bibs: [String: EntryID] = [:]
  /// Nothing for a name that several bear.
  private var names: [String: EntryID?] = [:]

  /// The key for the next entry, and whether the one asked for was another's already; then the
  /// name is the key, numbered if need be.
  func freeKey(id: String?, bib: String?, name: String) -> (key: String, isForced: Bool) {
    keys.free(id: id, bib: bib, name: name)
  }

  /// Whether an entry before bears the bib.
  func hasBib(_ bib: String) -> Bool { bibs[bib] != nil }

  mutating func add(_ entry: Entry, _ id: EntryID) {
    keys.add(entry, id)
    if let bib = entry.bib, bibs[bib] == nil { bibs[bib] = id }
    let name = entry.athlete.name
    if let known = names[name], known != id { names[name] = .some(nil) } else { names[name] = id }
  }

  /// Takes in that an entry bears another bib; the old one names it as well.
  mutating func add(bib: String, of id: EntryID) { bibs[bib] = id }

  /// The entry that bears a key, whatever else the key may name.
  func entry(underKey key: String) -> EntryID? { keys[key] }

  subscript(_ name: String) -> EntryID? { keys[name] ?? bibs[name] ?? names[name] ?? nil }

  /// `; perhaps “Cole Hocker”` where a name is nearly that of an entry; bibs that are near each
  /// other mean nothing.
  func hint(for name: String) -> String {
    guard name.contains(where: \.isLetter) else { return "" }
    return NearestWord.hint(for: name, in: names.keys.sorted())
  }
}
