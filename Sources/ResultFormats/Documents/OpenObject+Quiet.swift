import Athletics
import ResultReading

extension OpenObject {
  /// The text of a key; nothing where it is missing, null or says nothing. A number is read by its
  /// digits.
  mutating func words(_ key: String) -> String? {
    optional(key, .words) ?? nil
  }

  /// The text of a key that may have been read before.
  func again(_ key: String) -> String? {
    guard let element = element(key) else { return nil }
    return (try? JSONShape.words.read(element)) ?? nil
  }

  /// The whole number of a key, which may stand in quotes; nothing where it is missing, null or
  /// says nothing.
  mutating func count(_ key: String, _ range: ClosedRange<Int>) -> Int? {
    optional(key, .count(range)) ?? nil
  }

  /// The list of a key; empty where it is missing or null.
  mutating func elements(_ key: String, _ expected: String) -> [JSONElement] {
    optional(key, .listOrNothing(expected)) ?? []
  }

  /// The problem of a key whose value is read and makes no sense.
  func problem(_ key: String, found: String, expected: Expectation) -> Problem {
    Problem(
      column: element(key)?.column ?? column, key: key, found: found.quoted, expected: expected)
  }

  /// Passes over keys that are not kept.
  mutating func passOver(_ keys: String...) {
    for key in keys { _ = optional(key, .any) }
  }

  /// What has not been read and says something, under one key of its own, so that it never takes
  /// the place of what a log says itself.
  func kept(under key: String, with more: [JSONMember] = []) -> [JSONMember] {
    let rest = members.filter { $0.value.saysSomething }.keeping(more)
    return rest.isEmpty ? [] : [JSONMember(key, .object(rest))]
  }
}

extension JSONValue {
  /// Whether it is neither null nor blank nor empty.
  var saysSomething: Bool {
    switch self {
    case .null: false
    case .string(let text): text.contains { !$0.isWhitespace }
    case .array(let elements): !elements.isEmpty
    case .object(let members): !members.isEmpty
    case .bool, .number: true
    }
  }
}

extension JSONShape where Value == String? {
  /// Text without the spaces around it, or the digits of a number.
  static var words: Self {
    Self { element throws(Problem) in
      switch element.value {
      case .string(let text):
        let trimmed = text.trimmingSpaces
        return trimmed.isEmpty ? nil : trimmed
      case .number(let digits): return digits
      case .null: return nil
      default: throw element.mismatch("text")
      }
    }
  }
}

extension JSONShape where Value == Int? {
  /// A whole number, in quotes or not.
  static func count(_ range: ClosedRange<Int>) -> Self {
    Self { element throws(Problem) in
      guard element.value.saysSomething else { return nil }
      guard case .string(let text) = element.value else { return try element.wholeNumber(range) }
      guard let number = Int(text), range.contains(number) else {
        throw element.mismatch("a whole number from \(range.lowerBound) to \(range.upperBound)")
      }
      return number
    }
  }
}

extension JSONShape where Value == [JSONElement] {
  fileprivate static func listOrNothing(_ expected: String) -> Self {
    Self { element throws(Problem) in
      element.value == .null ? [] : try element.list(expected)
    }
  }
}
