import Athletics

/// A format that a race can be exported in, as it is offered.
package struct ExportOffer: Hashable, Sendable {
  /// The name of the format: `CSV table`.
  package let name: String
  /// What it is for.
  package let purpose: String
  /// How the names of its files end: `.csv`.
  package let ending: String

  package init(name: String, purpose: String, ending: String) {
    self.name = name
    self.purpose = purpose
    self.ending = ending
  }

  /// The name that the file of a race is given: `paris-2024_1500m-m_final.csv`.
  package func fileName(of race: Race) -> String {
    let stem = race.path.map { character -> Character in
      character.isLetter || character.isNumber || "-.".contains(character) ? character : "_"
    }
    return (stem.first == "." ? "_" : "") + String(stem) + ending
  }
}
