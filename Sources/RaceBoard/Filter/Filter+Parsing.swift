import Athletics

extension Filter {
  /// Reads a filter as it is typed: words separated by spaces, all of which must hold.
  ///
  /// A bare word is the start of any word of a name or club, or a whole nation code, name or alias.
  /// Three capitals, or `@`, are nations only: `GBR`, `@gbr,usa`. A leading `-` turns a term round.
  package init(_ text: String) {
    self.text = text
    var terms: [FilterTerm] = []
    var issues: [FilterIssue] = []
    var words = text.split(separator: " ").map(String.init)[...]
    while let first = words.first {
      if let (term, count) = Self.nationOfSeveralWords(words) {
        terms.append(term)
        words = words.dropFirst(count)
        continue
      }
      words = words.dropFirst()
      switch Self.term(first) {
      case .success(let term?): terms.append(term)
      case .success(nil): break
      case .failure(let issue): issues.append(issue)
      }
    }
    self.terms = terms
    self.issues = issues
  }

  private enum Outcome {
    case success(FilterTerm?)
    case failure(FilterIssue)
  }

  private static func term(_ word: String) -> Outcome {
    let isNegated = word.hasPrefix("-")
    let body = isNegated ? String(word.dropFirst()) : word
    if body.isEmpty || body == "@" { return .success(nil) }
    if body.hasPrefix("@") { return nations(body, word: word, isNegated: isNegated) }
    if let sign = body.first(where: { ":<>=|\"".contains($0) }) {
      return .failure(
        FilterIssue(
          word: word,
          explanation: "no “\(sign)” here; try a name, GBR, @gbr,usa, -KEN"))
    }
    if let nation = Self.capitals(body) {
      return .success(FilterTerm(condition: .nations([nation]), isNegated: isNegated))
    }
    let folded = FoldedText(body)
    guard !folded.isEmpty else {
      return .failure(FilterIssue(word: word, explanation: "no letter or digit to look for"))
    }
    return .success(
      FilterTerm(
        condition: .word(folded, nations: Nation.matching(folded)), isNegated: isNegated))
  }

  private static func nations(_ body: String, word: String, isNegated: Bool) -> Outcome {
    var found: Set<Nation> = []
    for name in body.dropFirst().split(separator: ",") {
      let matches = Nation.matching(FoldedText(String(name))).filter { $0.name != nil }
      guard !matches.isEmpty else {
        return .failure(FilterIssue(word: word, explanation: "no nation is called “\(name)”"))
      }
      found.formUnion(matches)
    }
    guard !found.isEmpty else { return .success(nil) }
    return .success(FilterTerm(condition: .nations(found), isNegated: isNegated))
  }

  private static func capitals(_ word: String) -> Nation? {
    guard word.utf8.count == 3, word.utf8.allSatisfy({ (0x41...0x5a).contains($0) }) else {
      return nil
    }
    return Nation(word)
  }

  /// A nation whose name is the next two to four words, such as `great britain`.
  private static func nationOfSeveralWords(
    _ words: ArraySlice<String>
  ) -> (FilterTerm, count: Int)? {
    for count in stride(from: min(4, words.count), through: 2, by: -1) {
      let name = words.prefix(count).joined(separator: " ")
      let isNegated = name.hasPrefix("-")
      let folded = FoldedText(isNegated ? String(name.dropFirst()) : name)
      let nations = Nation.matching(folded)
      // Three letters are a code however they are spaced: `jo k` is Josh Kerr, no nation of JOK.
      if folded.words.count >= count, folded.joined.count > 3, !nations.isEmpty {
        return (FilterTerm(condition: .nations(nations), isNegated: isNegated), count)
      }
    }
    return nil
  }
}
