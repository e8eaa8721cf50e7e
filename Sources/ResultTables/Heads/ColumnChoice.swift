import ResultReading

/// The roles of a table’s columns as someone names them, in the columns’ order:
/// `place,bib,last,first,nation,-,400m,time`, where `-` leaves a column out.
package struct ColumnChoice: Hashable, Sendable {
  /// A word of the choice that cannot stand where it does.
  package struct Failure: Error, Hashable, Sendable {
    /// Which of the words, counted from 1.
    package let position: Int
    /// Where in the text it begins, counted from 1 in characters.
    package let column: Int
    /// The word, in quotes.
    package let found: String
    /// What should stand there.
    package let expected: String

    /// `column 2, “bip”: expected a column such as …`.
    package var text: String { "column \(position), \(found): expected \(expected)" }
  }

  let roles: [ColumnRole]
  let words: [String]

  /// Reads words parted by commas, each as the head of a column would be.
  package init(_ text: String) throws(Failure) {
    var roles: [ColumnRole] = []
    var words: [String] = []
    var column = 1
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let word = part.trimmingSpaces
      let start = column + part.prefix(while: \.isWhitespace).count
      column += part.count + 1
      let role = word == "-" ? .unread : Self.role(word)
      func failure(_ expected: String) -> Failure {
        Failure(
          position: roles.count + 1, column: start, found: word.quoted, expected: expected)
      }
      if role == .unread, word != "-" {
        let known = HeadWords.roles.keys.sorted()
        throw failure(
          "a column such as place, bib, athlete, nation, 400m or time, or - for none"
            + NearestWord.hint(for: word, in: known))
      }
      if !role.isOfMany, let before = roles.firstIndex(of: role) {
        throw failure("each column once; column \(before + 1) is the \(role.text) already")
      }
      roles.append(role)
      words.append(word)
    }
    if let problem = TableColumns.problem(with: roles) {
      throw Failure(position: 1, column: 1, found: text.quoted, expected: problem)
    }
    self.roles = roles
    self.words = words
  }
}

extension ColumnChoice {
  /// What a word chooses, which may be a trial or its wind, whatever is contested.
  static func role(_ word: String) -> ColumnRole {
    let head = ColumnHead(word)
    let role = ColumnRole(head)
    guard role == .unread else { return role }
    if let number = head.windOfAttempt { return .windOfAttempt(number) }
    return head.attempt.map { .attempt($0) } ?? .unread
  }

  /// The word that chooses a role: the head itself where it does.
  static func word(_ head: String, _ role: ColumnRole) -> String {
    let word = head.filter { $0 != "," }
    return self.role(word) == role ? word : role.choice
  }

  /// Whether a row is one of the table and not its head: a figure stands where one should.
  func readsAsRow(_ row: TableRow) -> Bool {
    roles.indices.contains { index in
      guard let first = row[index].text.utf8.first, (0x30...0x39).contains(first) else {
        return false
      }
      switch roles[index] {
      case .place, .bib, .lane, .mark, .thousandths, .markPoint: return true
      case .split(let markPoint): return TableMarkPoint(row[index].text) != markPoint
      default: return false
      }
    }
  }
}
