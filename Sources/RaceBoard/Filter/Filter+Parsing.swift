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
      let (term, issue) = Self.term(first)
      if let term { terms.append(term) }
      if let issue { issues.append(issue) }
    }
    self.terms = terms
    self.issues = issues
  }

  /// What a word asks for, so far as it is understood, and what of it isn't.
  private static func term(_ word: String) -> (FilterTerm?, FilterIssue?) {
    let isNegated = word.hasPrefix("-")
    let body = isNegated ? String(word.dropFirst()) : word
    if body.isEmpty || body == "@" { return (nil, nil) }
    if body.hasPrefix("@") { return nations(body, word: word, isNegated: isNegated) }
    if let sign = body.first(where: { ":<>=|\"".contains($0) }) {
      let help = "no “\(sign)” here; try a name, GBR, @gbr,usa, -KEN"
      return (nil, FilterIssue(word: word, explanation: help))
    }
    // What is the code of no nation may be that of a group.
    if let nation = Self.capitals(body), nation.name != nil {
      return (
        FilterTerm(condition: .nations([nation]), isNegated: isNegated, text: body), nil
      )
    }
    let folded = FoldedText(body)
    guard !folded.isEmpty else {
      return (nil, FilterIssue(word: word, explanation: "no letter or digit to look for"))
    }
    let condition = FilterTerm.Condition.word(folded, nations: Nation.matching(folded))
    return (FilterTerm(condition: condition, isNegated: isNegated, text: body), nil)
  }

  private static func nations(
    _ body: String, word: String, isNegated: Bool
  ) -> (FilterTerm?, FilterIssue?) {
    var found: Set<Nation> = []
    var issue: FilterIssue?
    for name in body.dropFirst().split(separator: ",") {
      let matches = Nation.matching(FoldedText(String(name))).filter { $0.name != nil }
      if matches.isEmpty {
        issue = issue ?? FilterIssue(word: word, explanation: "no nation is called “\(name)”")
      }
      found.formUnion(matches)
    }
    let term = FilterTerm(condition: .nations(found), isNegated: isNegated, text: body)
    return (found.isEmpty ? nil : term, issue)
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
        return (
          FilterTerm(condition: .nations(nations), isNegated: isNegated, text: name), count
        )
      }
    }
    return nil
  }
}
