/// A ZIP archive: what parts it has by its directory, and what they unpack to.
package struct ZipArchive {
  /// A part as the directory has it.
  package struct Part: Hashable, Sendable {
    /// Its path in the archive, parted by slashes.
    package let name: String
    /// In bytes, as packed.
    let packedSize: Int
    let checksum: UInt32
    let packing: Int
    let isEncrypted: Bool
    /// Where its own header begins.
    let offset: Int
  }

  /// By their names; of two parts of one name the last stands.
  package private(set) var parts: [String: Part] = [:]
  private let bytes: ArraySlice<UInt8>

  /// Reads the directory.
  package init(_ bytes: ArraySlice<UInt8>) throws(ZipDefect) {
    self.bytes = bytes
    guard let end = endRecord, let count = number(2, at: end + 10),
      var position = number(4, at: end + 16)
    else { throw .noDirectory }
    for _ in 0..<count {
      guard number(4, at: position) == 0x0201_4b50, let flags = number(2, at: position + 8),
        let packing = number(2, at: position + 10), let checksum = number(4, at: position + 16),
        let packedSize = number(4, at: position + 20), let length = number(2, at: position + 28),
        let extra = number(2, at: position + 30), let comment = number(2, at: position + 32),
        let offset = number(4, at: position + 42), let name = slice(position + 46, length)
      else { throw .noDirectory }
      let part = Part(
        name: String(decoding: name, as: UTF8.self), packedSize: packedSize,
        checksum: UInt32(truncatingIfNeeded: checksum), packing: packing,
        isEncrypted: flags & 1 != 0, offset: offset)
      parts[part.name] = part
      position += 46 + length + extra + comment
    }
  }

  /// What a part unpacks to, piece by piece.
  ///
  /// - Parameters:
  ///   - limit: how many bytes it may unpack to.
  ///   - take: is given the pieces; whether to go on.
  package func unpack(
    _ part: Part, limit: Int, take: (ArraySlice<UInt8>) -> Bool
  ) throws(ZipDefect) {
    guard !part.isEncrypted else { throw .encrypted(part: part.name) }
    // The lengths of name and extra are those of the part’s own header, the sizes there may be zero.
    guard number(4, at: part.offset) == 0x0403_4b50,
      let length = number(2, at: part.offset + 26), let extra = number(2, at: part.offset + 28),
      let packed = slice(part.offset + 30 + length + extra, part.packedSize)
    else { throw .broken(part: part.name) }
    switch part.packing {
    case 0:
      guard packed.count <= limit else { throw .tooLarge(part: part.name, limit: limit) }
      guard Inflation.checksum(of: packed) == part.checksum else {
        throw .broken(part: part.name)
      }
      _ = take(packed)
    case 8: try Inflation(part, limit: limit).unpack(packed, take: take)
    default: throw .unknownPacking(part: part.name)
    }
  }

  private var endRecord: Int? {
    let longestComment = 0xffff
    let last = bytes.count - 22
    guard last >= 0 else { return nil }
    for position in stride(from: last, through: max(0, last - longestComment), by: -1)
    where number(4, at: position) == 0x0605_4b50 {
      return position
    }
    return nil
  }

  private func slice(_ position: Int, _ count: Int) -> ArraySlice<UInt8>? {
    guard position >= 0, count >= 0, position <= bytes.count, count <= bytes.count - position
    else { return nil }
    let start = bytes.startIndex + position
    return bytes[start..<(start + count)]
  }

  /// A number of two or four bytes, the lowest first.
  private func number(_ count: Int, at position: Int) -> Int? {
    slice(position, count).map { $0.reversed().reduce(0) { $0 << 8 | Int($1) } }
  }
}
