/// What a parser comes by as it goes through a document.
package enum MarkupEvent {
  /// A start tag; the name has its prefix, as it is written.
  case begins(String, [MarkupAttribute])
  /// All the text up to the next tag.
  case text(String)
  case ends(String)
}

/// An attribute of an element by name and value.
package struct MarkupAttribute: Hashable, Sendable {
  /// As it is written, prefix included.
  package let name: String
  /// Without its entities.
  package let value: String

  /// An attribute as a start tag has it.
  package init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

/// Where a document can be read no further, and what libxml2 says of it.
package struct MarkupDefect: Error, Hashable, Sendable {
  /// Counted from 1, in lines of the document.
  package let line: Int
  /// Counted from 1.
  package let column: Int
  /// The number that libxml2 has for it.
  package let number: Int
}

extension String {
  /// The name of an element or attribute without its prefix.
  package var localName: String {
    guard let colon = utf8.lastIndex(of: UInt8(ascii: ":")) else { return self }
    return String(self[index(after: colon)...])
  }
}

extension [MarkupAttribute] {
  /// The value of an attribute, whatever its prefix; one without a prefix goes before.
  package subscript(_ name: String) -> String? {
    (first { $0.name == name } ?? first { $0.name.localName == name })?.value
  }
}
