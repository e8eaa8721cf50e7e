/// A text as a search sees it: words in lower case, without marks.
///
/// `Ta Lou-Smith` has the words `ta`, `lou` and `smith`. What stands between two spaces is a token;
/// apostrophes, hyphens and full stops divide a token into words, but a search may leave them out:
/// `Sha’Carri` is found by `sha`, `carri` and `shacarri`.
package struct FoldedText: Hashable, Sendable {
  /// The words in their order.
  package let words: [String]

  /// For each word, itself and all that follows it in its token, joined.
  private let tails: [String]

  /// Folds a text; one without letters or digits has no words.
  package init(_ text: String) {
    var words: [String] = []
    var tails: [String] = []
    for token in Self.tokens(of: text) {
      words += token
      tails += token.indices.map { token[$0...].joined() }
    }
    self.words = words
    self.tails = tails
  }

  /// All words without anything between them: `cotedivoire`.
  ///
  /// Two texts that differ only in case, marks, spaces and punctuation have it in common.
  package var joined: String { words.joined() }

  /// Hands on each word together with what follows it in its token: whatever `startsAnyWord` compares a
  /// single word with.
  package func forEachTail(_ body: (String) -> Void) { tails.forEach(body) }

  /// Whether there is nothing to search for.
  package var isEmpty: Bool { words.isEmpty }

  /// Whether any word begins with the prefix; a prefix without words begins every text.
  ///
  /// A prefix of several words must match words in a row, the last of them perhaps cut short:
  /// `lou-s` is in `Ta Lou-Smith` and in `Ta Lou Smith`.
  package func startsAnyWord(_ prefix: FoldedText) -> Bool {
    // A tail begins with its word.
    if prefix.words.count == 1 { return tails.contains { $0.hasPrefix(prefix.words[0]) } }
    let wanted = prefix.joined
    return wanted.isEmpty || tails.contains { $0.hasPrefix(wanted) }
      || words.indices.contains { follows(prefix.words, at: $0) }
  }

  private func follows(_ wanted: [String], at start: Int) -> Bool {
    guard let cut = wanted.last, start + wanted.count <= words.count else { return false }
    let found = words[start..<start + wanted.count]
    return found.dropLast().elementsEqual(wanted.dropLast()) && found.last?.hasPrefix(cut) == true
  }
}

extension FoldedText {
  /// The tokens of a text, each as its words.
  private static func tokens(of text: String) -> [[String]] {
    var tokens: [[String]] = [[]]
    var word = ""
    func endWord() {
      guard !word.isEmpty else { return }
      tokens[tokens.count - 1].append(word)
      word = ""
    }
    for scalar in text.unicodeScalars {
      switch ScalarKind(scalar) {
      case .letter: word += FoldedLetter.folded(scalar)
      case .ignored: continue
      case .joiner: endWord()
      case .space:
        endWord()
        tokens.append([])
      }
    }
    endWord()
    return tokens.filter { !$0.isEmpty }
  }
}

/// What a scalar does to the words of a text.
private enum ScalarKind {
  case letter
  case ignored
  case joiner
  case space

  init(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": self = .letter
    // The modifier letters from ʹ to ˁ stand for apostrophes, as in Kaʻimi.
    case "'", "`", "´", "‘", "’", "‛", "′", "\u{2B9}"..."\u{2C1}": self = .joiner
    case "-", "‐", "‑", "‒", "–", "—", "−", ".", "·": self = .joiner
    default: self.init(of: scalar.properties.generalCategory)
    }
  }

  private init(of category: Unicode.GeneralCategory) {
    switch category {
    case .nonspacingMark, .enclosingMark, .format: self = .ignored
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .spacingMark:
      self = .letter
    default: self = .space
    }
  }
}
