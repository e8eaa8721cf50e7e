/// A person, or a team in a relay, who is the same across races whatever the spelling.
package struct Athlete: Hashable, Sendable {
  /// The name as the source prints it, given name first.
  package let name: String
  /// What two spellings of one athlete share.
  package let identity: String
  /// The family name, where a source sets it apart.
  package let familyName: String?

  /// An athlete whose identity is the words of the name without case, accents or order, unless the
  /// source gives another.
  package init(name: String, identity: String? = nil, familyName: String? = nil) {
    self.name = name
    self.familyName = familyName
    self.identity = identity ?? FoldedText.sortedWords(of: name)
  }

  /// What a scoreboard shows: the surname in capitals.
  package var scoreboardName: String { surname.uppercased() }

  /// The family name, else what is taken for it, the last word with its particles (`van Es`,
  /// `El Bakkali`).
  package var surname: String {
    if let familyName { return familyName }
    let words = name.split(separator: " ")
    guard words.count > 1 else { return name }
    if let particle = words.dropFirst().firstIndex(where: {
      Self.particles.contains($0.lowercased())
    }) {
      return words[particle...].joined(separator: " ")
    }
    return String(words[words.count - 1])
  }

  private static let particles: Set<String> = [
    "van", "von", "de", "del", "della", "di", "da", "dos", "el", "al", "ben", "la", "le", "ta",
    "st.", "ter", "bin", "sani",
  ]
}
