import ResultReading

/// An element of a message: its attributes by name, what stands in it, and where it began.
package struct FeedElement: Hashable, Sendable {
  /// An attribute by name and value.
  package struct Attribute: Hashable, Sendable {
    let name: String
    let value: String
  }

  let name: String
  /// In the order of their names.
  var attributes: [Attribute]
  let position: FeedPosition
  var children: [FeedElement] = []
  var text = ""

  /// An attribute that says something.
  subscript(_ name: String) -> String? {
    guard let value = attributes.first(where: { $0.name == name })?.value else { return nil }
    let ends = [value.utf8.first, value.utf8.last].compactMap(\.self)
    if !ends.isEmpty, ends.allSatisfy({ (0x21...0x7e).contains($0) }) { return value }
    let trimmed = value.trimmingSpaces
    return trimmed.isEmpty ? nil : trimmed
  }

  /// The elements of this name in the element, or in a container that it has.
  func elements(_ name: String, in container: String? = nil) -> [FeedElement] {
    guard let container else { return children.filter { $0.name == name } }
    return children.filter { $0.name == container }.flatMap { $0.elements(name) }
      + elements(name)
  }

  func first(_ name: String) -> FeedElement? { children.first { $0.name == name } }

  /// The element as it is kept in a race log.
  var kept: JSONValue {
    var members = [JSONMember("element", .string(name))]
    for attribute in attributes { members.add(attribute.name, attribute.value) }
    let words = text.trimmingSpaces
    if !words.isEmpty { members.add("text", words) }
    if !children.isEmpty {
      members.append(JSONMember("elements", .array(children.map { JSONElement($0.kept) })))
    }
    return .object(members)
  }
}
