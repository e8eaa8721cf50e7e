import CZlib

/// Unpacks a gzip file that comes in pieces, also one of several members one after the other.
final class Gunzip {
  /// So much is unpacked at a time, whatever it is packed into.
  private static let pieceSize = 256 * 1024

  // zlib keeps the address, so that the state must not move.
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private var isBegun = false
  /// Whether a member has ended and no other has begun.
  private var isBetweenMembers = false
  /// What was taken and not yet unpacked.
  private var packed: ArraySlice<UInt8> = []
  private var position = 0
  /// What is wrong with the data, where something is.
  private(set) var defect: String?

  init() { stream.initialize(to: z_stream()) }

  deinit {
    if isBegun { inflateEnd(stream) }
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Takes what follows, once nothing is left of what came before; an empty piece is the end of the file.
  ///
  /// What is no gzip data, or is cut, ends the file: `defect` then tells it.
  func take(_ piece: ArraySlice<UInt8>) {
    if !isBegun {
      isBegun = gzip_begin(stream) == Z_OK
      if !isBegun { defect = "no memory to unpack it" }
    }
    if piece.isEmpty, !isBetweenMembers {
      defect = "\(position) bytes of gzip data that end too early"
    }
    packed = piece
  }

  /// What comes next of what was taken; nothing where more has to be taken first.
  func next() -> ArraySlice<UInt8> {
    var unpacked = [UInt8](repeating: 0, count: Self.pieceSize)
    while defect == nil {
      if isBetweenMembers {
        // What follows the last member is as a rule a filling of zeros.
        let rest = packed.drop { $0 == 0 }
        position += packed.count - rest.count
        packed = rest
        guard !packed.isEmpty else { return [] }
        guard inflateReset(stream) == Z_OK else {
          defect = "gzip data that cannot be read"
          return []
        }
        isBetweenMembers = false
      }
      let (result, taken, made) = inflatePiece(&unpacked)
      packed = packed.dropFirst(taken)
      position += taken
      switch result {
      case Z_STREAM_END: isBetweenMembers = true
      case Z_OK, Z_BUF_ERROR: break
      default: defect = "what is no gzip data at byte \(position)"
      }
      if made > 0 { return unpacked[..<made] }
      if !isBetweenMembers, packed.isEmpty || taken == 0 { return [] }
    }
    return []
  }

  /// Unpacks as much as there is room for; tells how that went, and how many bytes it took and made.
  private func inflatePiece(_ unpacked: inout [UInt8]) -> (result: Int32, taken: Int, made: Int) {
    var input = Array(packed.prefix(Self.pieceSize))
    return input.withUnsafeMutableBufferPointer { input in
      unpacked.withUnsafeMutableBufferPointer { unpacked in
        stream.pointee.next_in = input.baseAddress
        stream.pointee.avail_in = UInt32(input.count)
        stream.pointee.next_out = unpacked.baseAddress
        stream.pointee.avail_out = UInt32(unpacked.count)
        let result = inflate(stream, Z_NO_FLUSH)
        defer { stream.pointee.next_in = nil }
        return (
          result, input.count - Int(stream.pointee.avail_in),
          unpacked.count - Int(stream.pointee.avail_out)
        )
      }
    }
  }
}
