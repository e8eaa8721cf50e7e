import Athletics

/// The whole event in words, as someone gives it along with a file: `5 km`, `Women’s 3000 m steeplechase`.
package struct GivenEvent: Hashable, Sendable {
  /// What is contested.
  package let discipline: Discipline
  /// Nothing where the words do not tell who runs.
  package let category: Category?

  /// Nothing where the words are no event that lastlap knows.
  package init?(_ text: String) {
    let event = TableEvent(text)
    guard let discipline = event.discipline else { return nil }
    self.discipline = discipline
    category = event.category
  }

  /// What such words look like.
  package static let expected =
    "an event such as “5 km”, “half marathon”, “Women’s 3000 m steeplechase”, “4x400m” or “long jump”"
}
