import CZlib

/// Unpacks a gzip file that comes in pieces, also one of several members one after the other.
final class Gunzip {
  // zlib keeps the address, so that the state must not move.
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private var isBegun = false
  /// Whether a member has ended and no other has begun.
  private var isBetweenMembers = false
  private var position = 0
  /// What is wrong with the data, where something is.
  private(set) var defect: String?

  init() { stream.initialize(to: z_stream()) }

  deinit {
    if isBegun { inflateEnd(stream) }
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// What the bytes unpack to; an empty piece is the end of the file.
  ///
  /// What is no gzip data, or is cut, ends the file: `defect` then tells it.
  func unpack(_ piece: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard defect == nil else { return [] }
    if !isBegun {
      isBegun = gzip_begin(stream) == Z_OK
      guard isBegun else {
        defect = "no memory to unpack it"
        return []
      }
    }
    guard !piece.isEmpty else {
      if !isBetweenMembers { defect = "\(position) bytes of gzip data that end too early" }
      return []
    }
    var output: [UInt8] = []
    var input = Array(piece)
    let failure = input.withUnsafeMutableBufferPointer { input in
      stream.pointee.next_in = input.baseAddress
      stream.pointee.avail_in = UInt32(input.count)
      return inflateAll(&output)
    }
    stream.pointee.next_in = nil
    if let failure {
      defect = "\(failure) at byte \(position + piece.count - Int(stream.pointee.avail_in))"
    }
    position += piece.count
    return output[...]
  }

  /// Unpacks what the stream has been given; tells what is wrong with it.
  private func inflateAll(_ output: inout [UInt8]) -> String? {
    var buffer = [UInt8](repeating: 0, count: 256 * 1024)
    repeat {
      if isBetweenMembers {
        // What follows the last member is as a rule a filling of zeros.
        while stream.pointee.avail_in > 0, stream.pointee.next_in.pointee == 0 {
          stream.pointee.next_in += 1
          stream.pointee.avail_in -= 1
        }
        if stream.pointee.avail_in == 0 { return nil }
        guard inflateReset(stream) == Z_OK else { return "gzip data that cannot be read" }
        isBetweenMembers = false
      }
      let result = buffer.withUnsafeMutableBufferPointer { buffer in
        stream.pointee.next_out = buffer.baseAddress
        stream.pointee.avail_out = UInt32(buffer.count)
        return inflate(stream, Z_NO_FLUSH)
      }
      output += buffer[..<(buffer.count - Int(stream.pointee.avail_out))]
      switch result {
      case Z_STREAM_END: isBetweenMembers = true
      case Z_OK, Z_BUF_ERROR: break
      default: return "what is no gzip data"
      }
    } while stream.pointee.avail_in > 0 || stream.pointee.avail_out == 0
    return nil
  }
}
