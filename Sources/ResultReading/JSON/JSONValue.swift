/// A value of JSON text: numbers as they were written, objects in the order of their keys.
///
/// Two values are equal where they say the same, wherever on the line they stood.
package enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// A number by its digits, so that none is lost.
  case number(String)
  /// A string without its escapes.
  case string(String)
  case array([JSONElement])
  case object([JSONMember])
}

/// A value and where it began.
package struct JSONElement: Hashable, Sendable {
  package let value: JSONValue
  /// Counted from 1 in characters (Unicode scalars); 0 for a value that was never read.
  package let column: Int

  package init(_ value: JSONValue, column: Int = 0) {
    self.value = value
    self.column = column
  }

  package static func == (left: Self, right: Self) -> Bool { left.value == right.value }
  package func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

/// A key of an object with its value.
package struct JSONMember: Hashable, Sendable {
  package let key: String
  /// Where the key began, counted as in `JSONElement`.
  package let keyColumn: Int
  package let element: JSONElement

  package init(_ key: String, keyColumn: Int = 0, _ element: JSONElement) {
    self.key = key
    self.keyColumn = keyColumn
    self.element = element
  }

  /// A member to be written.
  package init(_ key: String, _ value: JSONValue) { self.init(key, JSONElement(value)) }

  package var value: JSONValue { element.value }

  package static func == (left: Self, right: Self) -> Bool {
    left.key == right.key && left.element == right.element
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(key)
    hasher.combine(element)
  }
}

extension JSONValue {
  /// The value as a warning names it: scalars in full, lists and objects by what they are.
  package var shown: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let digits): digits.utf8.count > 40 ? digits.quoted : digits
    case .string(let text): text.quoted
    case .array: "a list"
    case .object: "an object"
    }
  }
}
