import Athletics

/// Marks of notes behind names and figures of a page: `[a]`, `[1]`, `[note 2]`, `†`.
enum PageNotes {
  /// The text without the marks at its end, and how many there were.
  ///
  /// A number in brackets with a blank before it may be a place behind a time, and stays there.
  static func taken(from text: String) -> (text: String, count: Int) {
    var rest = Substring(text)
    var count = 0
    while true {
      while rest.last == " " { rest.removeLast() }
      if let last = rest.last, signs.contains(last), rest.count > 1 {
        rest.removeLast()
        count += 1
        continue
      }
      guard rest.last == "]", let open = rest.lastIndex(of: "["), open > rest.startIndex else {
        break
      }
      let mark = rest[rest.index(after: open)...].dropLast()
      let before = rest[..<open]
      guard isNote(mark, isApart: before.last == " ", isBehindFigure(before)) else { break }
      rest = before
      count += 1
    }
    return count == 0 ? (text, 0) : (String(rest), count)
  }

  private static let signs: Set<Character> = ["†", "‡", "§", "¶"]

  private static func isBehindFigure(_ text: Substring) -> Bool {
    text.last { $0 != " " }?.isNumber ?? false
  }

  private static func isNote(_ mark: Substring, isApart: Bool, _ isBehindFigure: Bool) -> Bool {
    let words = mark.split(separator: " ")
    guard let last = words.last, last.count <= 3 else { return false }
    if words.count == 2 { return names.contains(words[0].lowercased()) }
    guard words.count == 1 else { return false }
    if last.allSatisfy({ $0.isASCII && $0.isNumber }) { return !(isApart && isBehindFigure) }
    return last.count == 1 && last.allSatisfy(\.isLowercase)
  }

  private static let names: Set<String> = ["note", "nb", "n", "ref", "fn", "anm.", "anm", "c"]

  /// Whether small type behind a name is no part of it: words behind two words or more.
  static func isBeside(small text: String, name: String) -> Bool {
    let words = name.split(whereSeparator: \.isWhitespace)
    return words.count > 1 && !name.contains(where: \.isNumber) && text.contains(where: \.isLetter)
  }

  /// Whether the second line of a cell is no part of the first: words below a whole name, or words with
  /// figures among them (`PB 18:10`, `85.31% age grade`).
  static func isBeside(below text: String, name: String) -> Bool {
    // Below a word such as DQ stands the reason.
    if Outcome(word: name).isKnown { return false }
    let words = text.split(separator: " ")
    let isMixed =
      words.count > 1 && words.contains { $0.count(where: \.isLetter) > 1 }
      && text.contains(where: \.isNumber)
    return isMixed || (words.count > 1 && isBeside(small: text, name: name))
  }

  /// Whether what is set high behind a name is the mark of a note.
  static func isNote(raised text: String, behind name: String) -> Bool {
    let mark = text.filter { !$0.isWhitespace }
    guard (1...2).contains(mark.count), name.contains(where: \.isLetter),
      !name.contains(where: \.isNumber)
    else { return false }
    return mark.allSatisfy {
      $0.isASCII && ($0.isNumber || $0.isLowercase) || signs.contains($0) || $0 == "*"
    }
  }
}
