/// One document of a stream, as its markup alone shows it.
struct FeedDocument {
  /// What can be done with it.
  enum Kind: Equatable {
    case whole
    /// The document stops before its root element ends.
    case cut
    /// Text that belongs to no document.
    case stray
    /// So large that nothing of it was held; how many bytes it has.
    case tooLong(Int)
    /// What stands in it, at a position, that no message has.
    case refused(String, FeedPosition)
  }

  let kind: Kind
  let bytes: ArraySlice<UInt8>
  /// Where its first byte stands in the file.
  let position: FeedPosition
  /// Where each start tag begins, in bytes from the first one.
  let elementOffsets: [Int]
}

extension FeedDocument {
  /// The longest document that is held, in bytes.
  static let longest = 64 << 20
  /// Elements within each other.
  static let deepest = 64
  /// Attributes of one element.
  static let mostAttributes = 100

  /// Elements that a document of this size may have: one in 20 bytes is denser than any message.
  static func mostElements(_ byteCount: Int) -> Int { 20_000 + byteCount / 20 }
}
