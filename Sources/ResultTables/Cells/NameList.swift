import Athletics

/// Names in one cell as programs write lists: `['Ada Birk', "Bea O'Neil"]`.
enum NameList {
  /// The names; nothing where the cell is no such list.
  static func names(_ text: String) -> [String]? {
    guard text.hasPrefix("["), text.hasSuffix("]") else { return nil }
    var names: [String] = []
    var rest = text.dropFirst().dropLast().drop { $0 == " " }
    while let quote = rest.first {
      guard quote == "'" || quote == "\"" else { return nil }
      rest = rest.dropFirst()
      guard let end = end(of: rest, quote) else { return nil }
      let name = String(rest[..<end]).trimmingSpaces
      if !name.isEmpty { names.append(name) }
      rest = rest[end...].dropFirst().drop { $0 == " " }
      guard let comma = rest.first else { break }
      guard comma == "," else { return nil }
      rest = rest.dropFirst().drop { $0 == " " }
    }
    return names.isEmpty ? nil : names
  }

  /// The quote that ends a name: what follows it parts names or ends the list.
  private static func end(of text: Substring, _ quote: Character) -> String.Index? {
    text.indices.first { index in
      guard text[index] == quote else { return false }
      let next = text[text.index(after: index)...].first { $0 != " " }
      return next == nil || next == ","
    }
  }
}
