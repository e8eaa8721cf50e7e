/// What a file says that makes a race only together with what others say.
package struct Fragments: Hashable, Sendable {
  package init() {}

  /// Adds what was read after.
  mutating func append(_ next: Fragments) {}
}
