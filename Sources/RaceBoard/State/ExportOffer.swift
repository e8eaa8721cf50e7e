import Athletics
import CellGrid

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

  /// The longest name without its ending, in bytes: file systems take 255 with what is put to it.
  private static let longest = 200

  /// The name that the file of a race is given: `paris-2024_1500m-m_final.csv`.
  ///
  /// What isn't seen in a name, or not alike everywhere, has none of its own there.
  package func fileName(of race: Race) -> String {
    var stem = race.path.first == "." ? "_" : ""
    for character in race.path {
      let isWritten = character.isLetter || character.isNumber || "-.".contains(character)
      let kept = isWritten && VisibleText.glyph(character) == character ? character : "_"
      guard stem.utf8.count + kept.utf8.count <= Self.longest else { break }
      stem.append(kept)
    }
    return stem + ending
  }
}
