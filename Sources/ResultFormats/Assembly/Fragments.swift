/// What a file says that makes a race only together with what others say.
package struct Fragments: Hashable, Sendable {
  /// Messages of the Olympic Data Feed.
  package var messages: [FeedMessage] = []

  package init() {}

  /// Adds what was read after.
  mutating func append(_ next: Fragments) {
    messages += next.messages
  }
}
