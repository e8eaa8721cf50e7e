import Athletics

/// The keys of a race’s entries, of which no two are the same.
package struct EntryKeys {
  private var ids: [String: EntryID] = [:]

  /// No keys, and room for as many as that.
  package init(minimumCapacity: Int = 0) { ids.reserveCapacity(minimumCapacity) }

  /// The key for the next entry, and whether the one asked for was another's already; then the
  /// name is the key, numbered if need be.
  package func free(id: String?, bib: String?, name: String) -> (key: String, isForced: Bool) {
    let wanted = id ?? bib ?? name
    if ids[wanted] == nil { return (wanted, false) }
    if ids[name] == nil { return (name, true) }
    var number = 2
    while ids["\(name) \(number)"] != nil { number += 1 }
    return ("\(name) \(number)", true)
  }

  /// Takes the key of an entry, which should be free.
  package mutating func add(_ entry: Entry, _ id: EntryID) { ids[entry.key] = id }

  /// The entry of a key; nothing where none has it.
  package subscript(_ key: String) -> EntryID? { ids[key] }
}
