import Athletics
import ResultReading

/// A line of print: its signs by position, tabs spread out to every eighth.
struct PrintedLine {
  /// A run of signs without blanks.
  struct Word {
    let range: Range<Int>
    let text: String
  }

  let number: Int
  let signs: [Unicode.Scalar]

  init(_ number: Int, _ bytes: ArraySlice<UInt8>) {
    self.number = number
    var signs: [Unicode.Scalar] = []
    for sign in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch sign {
      case "\t": repeat { signs.append(" ") } while signs.count % 8 != 0
      case "\u{a0}": signs.append(" ")
      default: signs.append(sign)
      }
    }
    while signs.last == " " { signs.removeLast() }
    self.signs = signs
  }

  private init(_ number: Int, _ signs: [Unicode.Scalar]) {
    self.number = number
    self.signs = signs
  }

  /// The line up to a position.
  func cut(at position: Int) -> PrintedLine {
    var signs = signs.prefix(position)
    while signs.last == " " { signs.removeLast() }
    return PrintedLine(number, Array(signs))
  }

  var isBlank: Bool { signs.allSatisfy { $0 == " " } }

  func isBlank(at position: Int) -> Bool { position >= signs.count || signs[position] == " " }

  /// What stands in a range, without blanks around it.
  func text(_ range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<signs.count)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: signs[range])
    return String(text).trimmingSpaces
  }

  var text: String { text(0..<signs.count) }

  var words: [Word] {
    var words: [Word] = []
    var start: Int?
    for position in 0...signs.count {
      if !isBlank(at: position) {
        start = start ?? position
      } else if let begin = start {
        words.append(Word(range: begin..<position, text: text(begin..<position)))
        start = nil
      }
    }
    return words
  }

  /// Its words, those that one blank parts taken together.
  var phrases: [Word] {
    var phrases: [Word] = []
    for word in words {
      if let last = phrases.last, word.range.lowerBound - last.range.upperBound == 1 {
        let range = last.range.lowerBound..<word.range.upperBound
        phrases[phrases.count - 1] = Word(range: range, text: text(range))
      } else {
        phrases.append(word)
      }
    }
    return phrases
  }

  /// Whether it is a line drawn by signs: `=====`, `--- -----`, `|---|:-:|`.
  var isRule: Bool {
    signs.count { $0 != " " } >= 3 && signs.allSatisfy { " =-_–—|+:".unicodeScalars.contains($0) }
  }

  /// The cells between upright lines, where the line has any; a rule has none.
  var piped: [String]? { piped(outer: hasOuterPipes) }

  /// The same of a row below a head: whether upright lines stand at both ends is told by that, since the
  /// first cell of a row may be empty.
  func piped(outer: Bool) -> [String]? {
    guard signs.count(where: { $0 == "|" }) >= 2, !isRule else { return nil }
    var cells = text.split(separator: "|", omittingEmptySubsequences: false).map {
      MarkdownText.plain($0.trimmingSpaces)
    }
    if outer {
      if cells.first == "" { cells.removeFirst() }
      if cells.last == "" { cells.removeLast() }
    }
    return cells
  }

  var hasOuterPipes: Bool { text.hasPrefix("|") }

  /// Whether it tells what stands below it, by its phrases, or by its words where these are many.
  var isHead: Bool {
    if let piped { return Self.isHead(piped) }
    let words = Self.withoutNumbers(self.words)
    guard words.count >= 2, !words.contains(where: { Self.isFigure($0.text) }) else { return false }
    let phrases = phrases.map(\.text)
    // A row with numbers in it may look like a head; three words for columns are none.
    let isPlain = words.count == self.words.count
    let areHeads = isPlain || phrases.count { PrintedColumns.role($0) != .unread } > 2
    return (phrases.count >= 2 && areHeads && Self.isHead(phrases))
      || (words.count >= 4 && Self.isHead(words.map(\.text))
        && words.count(where: Self.isHeadWord) * 2 >= words.count)
      || (words.count == 3 && words.allSatisfy(Self.isHeadWord)
        && Self.isHead(words.map(\.text)))
  }

  /// Without heads that are numbers, of which those of trials, of distances and of controls are: `1`, `w1`,
  /// `5 KM`, `3(103)`; all words where the first is one, as in a row.
  private static func withoutNumbers(_ words: [Word]) -> [Word] {
    guard let first = words.first, first.text.first.map({ !$0.isNumber }) ?? false else {
      return words
    }
    var left: [Word] = []
    var isUnit = false
    for (index, word) in words.enumerated() {
      let next = index + 1 < words.count ? words[index + 1].text.lowercased() : ""
      let number = Int(word.text)
      if isUnit {
        isUnit = false
      } else if number != nil, EventVocabulary.length(next) != nil {
        isUnit = true
      } else if word.text.contains(where: \.isNumber),
        number.map({ (1...12).contains($0) }) ?? false || LegColumns.isControl(word.text)
          || ColumnHead(word.text).windOfAttempt != nil || Self.isHeight(word.text)
      {
        continue
      } else {
        left.append(word)
      }
    }
    return left
  }

  private static func isHeight(_ word: String) -> Bool {
    if case .height = ColumnRole(head: word) { true } else { false }
  }

  /// Whether a word is a figure, and no head such as `1000m`.
  private static func isFigure(_ word: String) -> Bool {
    guard word.first?.isNumber ?? false else { return false }
    guard word.last?.isLetter ?? false else { return true }
    if case .split = ColumnRole(head: word) { return false }
    return EventWords.discipline(inCell: word) == nil
  }

  private static func isHeadWord(_ word: Word) -> Bool {
    if PrintedColumns.role(word.text) != .unread { return true }
    let head = ColumnHead(word.text)
    return head.arePoints || head.isBeside
  }

  private static func isHead(_ cells: [String]) -> Bool {
    let heads = PrintedColumns.told(cells).map { ColumnHead($0) }
    // Points are what some come to who did more than one thing.
    let roles = heads.map { $0.arePoints ? .mark : ColumnRole($0) }
    let isOfPeople = roles.contains(.athlete) || roles.contains(.lastName)
    return TableColumns.problem(with: isOfPeople ? roles : heads.map { ColumnRole($0) }) == nil
  }

  /// Whether it begins as the row of someone does: with a place, or a word in place of one.
  var hasPlace: Bool {
    guard let first = words.first?.text else { return false }
    if TablePlace(PrintedSigns(first).text) != nil { return true }
    if first == "--" || first == "-" || first == "—" { return true }
    // `Disqualified: …` and the like are sentences of their own, and nobody’s row.
    if first.count > 5 { return false }
    if case .other = Outcome(word: first) { return false }
    return true
  }
}
