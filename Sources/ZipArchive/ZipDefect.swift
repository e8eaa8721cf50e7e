/// Why a ZIP archive, or a part of it, cannot be read.
package enum ZipDefect: Error, Hashable, Sendable {
  /// The directory at the end is missing, or says what cannot be.
  case noDirectory
  /// A part that is not where the directory says, or does not unpack to what it should.
  case broken(part: String)
  case encrypted(part: String)
  /// Packed in a way other than the two that every program knows.
  case unknownPacking(part: String)
  /// A part that unpacks to more than is held.
  case tooLarge(part: String, limit: Int)
}
