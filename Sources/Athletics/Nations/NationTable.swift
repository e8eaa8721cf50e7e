/// The names of nations, read once from the rows.
enum NationTable {
  /// What the table says of one nation.
  struct Entry: Sendable {
    let name: String
    let aliases: [String]
  }

  /// The entry of each nation that has one.
  static let entries: [Nation: Entry] = {
    var entries: [Nation: Entry] = [:]
    for row in rows.split(separator: "\n") {
      guard let nation = Nation(row.prefix(3)) else { continue }
      let names = row.dropFirst(4).split(separator: "|").map { Self.trimmed($0) }
      guard let name = names.first else { continue }
      entries[nation] = Entry(name: name, aliases: Array(names.dropFirst()))
    }
    return entries
  }()

  /// The nations of each folded name and alias.
  static let nationsByWord: [String: Set<Nation>] = {
    var nations: [String: Set<Nation>] = [:]
    for (nation, entry) in entries {
      for word in [entry.name] + entry.aliases {
        nations[FoldedText(word).joined, default: []].insert(nation)
      }
    }
    return nations
  }()

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
