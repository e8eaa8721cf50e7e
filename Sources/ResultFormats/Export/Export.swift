/// A file that was written, and what of the races could not be said in its format.
package struct Export: Hashable, Sendable {
  /// The whole file, in UTF-8.
  package let bytes: [UInt8]
  /// A line for each kind of thing, for people: `the splits of 8 athletes`.
  package let unsaid: [String]

  /// A file and what it could not say.
  package init(_ bytes: [UInt8], unsaid: [String] = []) {
    self.bytes = bytes
    self.unsaid = unsaid
  }
}
