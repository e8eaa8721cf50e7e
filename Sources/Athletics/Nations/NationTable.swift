/// The names of nations, read once from the rows.
enum NationTable {
  /// What the table says of one nation.
  struct Entry: Sendable {
    let name: String
    /// What follows the name in the row: aliases, each after a `|`.
    fileprivate let rest: Substring

    var aliases: [String] { rest.utf8.split(separator: Self.bar).map(NationTable.trimmed) }

    fileprivate static let bar = UInt8(ascii: "|")
  }

  /// The entry of each nation that has one.
  ///
  /// Read by bytes, since the first frame waits for it.
  static let entries: [Nation: Entry] = {
    var entries: [Nation: Entry] = [:]
    entries.reserveCapacity(256)
    for row in rows.utf8.split(separator: UInt8(ascii: "\n")) {
      guard let nation = Nation(Substring(row.prefix(3))) else { continue }
      let names = row.dropFirst(4)
      let end = names.firstIndex(of: Entry.bar) ?? names.endIndex
      entries[nation] = Entry(name: trimmed(names[..<end]), rest: Substring(names[end...]))
    }
    return entries
  }()

  /// The nations of each folded name and alias, and of what they are called in other languages.
  static let nationsByWord: [String: Set<Nation>] = {
    var nations: [String: Set<Nation>] = [:]
    for (nation, entry) in entries {
      for word in [entry.name] + entry.aliases {
        nations[FoldedText(word).joined, default: []].insert(nation)
      }
    }
    for row in otherNames.utf8.split(separator: UInt8(ascii: "\n")) {
      guard let nation = Nation(Substring(row.prefix(3))) else { continue }
      for name in row.dropFirst(4).split(separator: Entry.bar) {
        nations[FoldedText(trimmed(name)).joined, default: []].insert(nation)
      }
    }
    return nations
  }()

  /// The nation that has this folded name for its own, of those of today first.
  static let nationsByOwnName: [String: Nation] = {
    var nations: [String: Nation] = [:]
    for (nation, entry) in entries.sorted(by: { $0.key < $1.key }) {
      let name = FoldedText(entry.name).joined
      nations[name] = nations[name] ?? nation
    }
    return nations
  }()

  private static func trimmed(_ text: Substring.UTF8View) -> String {
    let blank = UInt8(ascii: " ")
    guard let last = text.lastIndex(where: { $0 != blank }) else { return "" }
    return String(Substring(text[...last].drop { $0 == blank }))
  }
}
