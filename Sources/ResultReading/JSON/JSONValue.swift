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
  /// What was read.
  package let value: JSONValue
  /// Counted from 1 in characters (Unicode scalars); 0 for a value that was never read.
  package let column: Int

  /// A value that began at a column, or one to be written.
  package init(_ value: JSONValue, column: Int = 0) {
    self.value = value
    self.column = column
  }

  /// Equal where they say the same, wherever they stood.
  package static func == (left: Self, right: Self) -> Bool { left.value == right.value }
  /// By what it says alone.
  package func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

/// A key of an object with its value.
package struct JSONMember: Hashable, Sendable {
  /// Without its escapes.
  package let key: String
  /// Where the key began, counted as in `JSONElement`.
  package let keyColumn: Int
  /// The value and where it began.
  package let element: JSONElement

  /// A member whose key began at a column.
  package init(_ key: String, keyColumn: Int = 0, _ element: JSONElement) {
    self.key = key
    self.keyColumn = keyColumn
    self.element = element
  }

  /// A member to be written.
  package init(_ key: String, _ value: JSONValue) { self.init(key, JSONElement(value)) }

  /// The value alone.
  package var value: JSONValue { element.value }

  /// Equal where key and value say the same.
  package static func == (left: Self, right: Self) -> Bool {
    left.key == right.key && left.element == right.element
  }

  /// By what key and value say.
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
