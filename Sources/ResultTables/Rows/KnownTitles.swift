import Athletics
import ResultReading

/// What titles have told, so that those that stand above many parts of a table are recognised once.
struct KnownTitles {
  private var known: [String: ToldTitle] = [:]

  /// More than a table repeats.
  private static let limit = 1024

  /// What a title tells, beside the number of its heat.
  mutating func told(_ title: String) -> ToldTitle {
    let text = Self.withoutHeat(title)
    if let told = known[text] { return told }
    if known.count == Self.limit { known = [:] }
    let told = ToldTitle(text)
    known[text] = told
    return told
  }

  /// `Women 1500 m Heat` of `Women 1500 m Heat 12`: a number behind such a word is no distance.
  private static func withoutHeat(_ title: String) -> String {
    guard let space = title.lastIndex(of: " ") else { return title }
    let number = title[space...].dropFirst()
    guard !number.isEmpty, number.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let word = title[..<space].split(separator: " ").last,
      TableSection.heats.contains(FoldedText(String(word)).joined)
    else { return title }
    return String(title[..<space])
  }
}
