/// Stand-in until the branches meet.
package struct FoldedText: Hashable, Sendable {
  package let words: [String]
  package init(_ text: String) { words = text.lowercased().split(separator: " ").map(String.init) }
}
