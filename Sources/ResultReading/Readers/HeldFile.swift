/// A file that comes in pieces and is read only when all of it is there, up to a size.
package struct HeldFile {
  /// A file whose last bytes have come.
  package enum Whole {
    case bytes([UInt8])
    /// More than is held; nothing of it was kept.
    case tooLong(byteCount: Int)
  }

  private let limit: Int
  private var bytes: [UInt8] = []
  /// How long the file is, held or not.
  private var count = 0
  private var isDone = false

  /// - Parameter limit: the longest file that is held, in bytes.
  package init(limit: Int) { self.limit = limit }

  /// Takes a piece; the whole file with the last one, and nothing before or after that.
  package mutating func take(_ piece: ArraySlice<UInt8>, isLast: Bool) -> Whole? {
    guard !isDone else { return nil }
    count += piece.count
    if count <= limit { bytes += piece } else { bytes = [] }
    guard isLast else { return nil }
    isDone = true
    defer { bytes = [] }
    return count <= limit ? .bytes(bytes) : .tooLong(byteCount: count)
  }
}
