import Athletics

/// What rows are kept while a filter is on: those that satisfy every term.
package struct Filter: Hashable, Sendable {
  /// The text as it was typed.
  package let text: String
  /// The terms that are understood.
  package let terms: [FilterTerm]
  /// The words that aren't, and why; the other terms still work.
  package let issues: [FilterIssue]

  package static let none = Filter("")

  /// Whether rows are left out at all.
  package var isActive: Bool { !terms.isEmpty }

  package func matches(_ subject: FilterSubject) -> Bool {
    terms.allSatisfy { $0.matches(subject) }
  }
}

/// One condition of a filter.
package struct FilterTerm: Hashable, Sendable {
  package enum Condition: Hashable, Sendable {
    /// A word of the name or the club starts so, or the nation is one of these.
    case word(FoldedText, nations: Set<Nation>)
    /// The nation is one of these.
    case nations(Set<Nation>)
  }

  package let condition: Condition
  package let isNegated: Bool
  /// The words it stands for, without the sign that turns it round.
  package let text: String

  func matches(_ subject: FilterSubject) -> Bool {
    holds(for: subject) != isNegated
  }

  private func holds(for subject: FilterSubject) -> Bool {
    isOf(subject.nations) || subject.texts.contains(where: names)
  }

  /// Whether one of the nations is meant.
  func isOf(_ others: some Sequence<Nation>) -> Bool {
    switch condition {
    case .word(_, let nations), .nations(let nations): others.contains { nations.contains($0) }
    }
  }

  /// Whether a word of the name begins so.
  func names(_ name: FoldedText) -> Bool {
    if case .word(let word, _) = condition { name.startsAnyWord(word) } else { false }
  }
}

/// A word of a filter that isn't understood.
package struct FilterIssue: Hashable, Sendable {
  package let word: String
  package let explanation: String
}

/// What a filter looks at: the names of a row, folded once, and its nations.
package struct FilterSubject: Hashable, Sendable {
  package let texts: [FoldedText]
  package let nations: [Nation]

  package init(texts: [FoldedText], nations: [Nation]) {
    self.texts = texts
    self.nations = nations
  }

  package init(_ entry: Entry) {
    self.init(
      texts: [FoldedText(entry.athlete.name)]
        + [entry.club, entry.group].compactMap { $0.map { FoldedText($0) } }
        + entry.runners.map { FoldedText($0.athlete.name) },
      nations: entry.nation.map { [$0] } ?? [])
  }
}
