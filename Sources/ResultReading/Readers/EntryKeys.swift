import Athletics

/// The keys of a race’s entries, of which no two are the same.
package struct EntryKeys {
  /// Those of a small race, which are found sooner one by one; none where there are more.
  private var few: [(key: String, id: EntryID)] = []
  private var ids: [String: EntryID] = [:]
  private static let mostFew = 16

  /// No keys, and room for as many as that.
  package init(minimumCapacity: Int = 0) {
    if minimumCapacity > Self.mostFew {
      ids.reserveCapacity(minimumCapacity)
    } else {
      few.reserveCapacity(minimumCapacity)
    }
  }

  /// The key for the next entry, and whether the one asked for was another's already; then the
  /// name is the key, numbered if need be.
  package func free(id: String?, bib: String?, name: String) -> (key: String, isForced: Bool) {
    let wanted = id ?? bib ?? name
    if self[wanted] == nil { return (wanted, false) }
    if self[name] == nil { return (name, true) }
    var number = 2
    while self["\(name) \(number)"] != nil { number += 1 }
    return ("\(name) \(number)", true)
  }

  /// Takes the key of an entry, which should be free.
  package mutating func add(_ entry: Entry, _ id: EntryID) {
    if ids.isEmpty, few.count < Self.mostFew {
      few.append((entry.key, id))
      return
    }
    for each in few { ids[each.key] = each.id }
    few = []
    ids[entry.key] = id
  }

  /// The entry of a key; nothing where none has it.
  package subscript(_ key: String) -> EntryID? {
    ids.isEmpty ? few.last { $0.key == key }?.id : ids[key]
  }
}
