import Athletics
import ResultReading

extension JSONElement {
  /// The problem that this value is not what was expected.
  func mismatch(_ expected: String) -> Problem {
    Problem(column: column, found: value.shown, expected: expected)
  }

  /// Text that says something.
  func text(_ expected: String = "text in quotes") throws(Problem) -> String {
    guard case .string(let text) = value, text.contains(where: { !$0.isWhitespace }) else {
      throw mismatch(expected)
    }
    return text
  }

  /// Text that can be part of a race's path.
  func pathPart() throws(Problem) -> String {
    let expected = "a name without spaces and “/”"
    let text = try text(expected)
    guard !text.contains(where: { $0.isWhitespace || $0 == "/" }) else {
      throw mismatch(expected)
    }
    return text
  }

  /// A whole number in a range.
  func wholeNumber(_ range: ClosedRange<Int>) throws(Problem) -> Int {
    guard case .number(let digits) = value, let number = Int(digits), range.contains(number)
    else { throw mismatch("a whole number from \(range.lowerBound) to \(range.upperBound)") }
    return number
  }

  func truth() throws(Problem) -> Bool {
    guard case .bool(let truth) = value else { throw mismatch("true or false") }
    return truth
  }

  /// Only `true`; the key is left out for its contrary.
  func affirmation() throws(Problem) {
    guard value == .bool(true) else { throw mismatch("true") }
  }

  func list(_ expected: String) throws(Problem) -> [JSONElement] {
    guard case .array(let elements) = value else { throw mismatch(expected) }
    return elements
  }

  /// A bib: text, or a number that is one.
  func bib() throws(Problem) -> String {
    if case .number(let digits) = value { return digits }
    return try text("a bib in quotes")
  }

  /// One of a few words.
  func word<Value: LogWord>() throws(Problem) -> Value {
    if case .string(let text) = value, let found = Value(word: text) { return found }
    let words = Value.allCases.map(\.word)
    let expected = words.joined(separator: ", ")
    guard case .string(let text) = value else { throw mismatch(expected) }
    throw mismatch(expected + NearestWord.hint(for: text, in: words))
  }

  func day() throws(Problem) -> Day {
    guard case .string(let text) = value, let day = Day(text) else {
      throw mismatch("a day such as 2024-08-06")
    }
    return day
  }

  func timeOfDay() throws(Problem) -> TimeOfDay {
    guard case .string(let text) = value, let time = TimeOfDay(text) else {
      throw mismatch("a time of day such as 20:56 or 20:56:29")
    }
    return time
  }

  func distance() throws(Problem) -> Distance {
    guard case .string(let text) = value, let distance = Distance(text) else {
      throw mismatch("a distance such as 400m or 5km")
    }
    return distance
  }

  func nation() throws(Problem) -> Nation {
    guard case .string(let text) = value, let nation = Nation(text) else {
      throw mismatch("a nation’s three-letter code")
    }
    return nation
  }

  /// A time as printed; a wrong one is told by the column of the character that is wrong.
  func printedTime() throws(Problem) -> PrintedTime {
    guard case .string(let text) = value else {
      throw mismatch("a time in quotes, such as \"3:27.65\"")
    }
    do { return try PrintedTime(text) } catch {
      throw Problem(
        column: column + 1 + error.offset, found: text.quoted, expected: error.expected)
    }
  }
}
