import CZlib

/// Unpacks one part by zlib.
final class Inflation {
  // zlib keeps the address, so that the state must not move.
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private let part: ZipArchive.Part
  private let limit: Int
  private var isBegun = false
  private var count = 0
  private var checksum: UInt = 0

  init(_ part: ZipArchive.Part, limit: Int) {
    self.part = part
    self.limit = limit
    stream.initialize(to: z_stream())
    isBegun = part_begin(stream) == Z_OK
  }

  deinit {
    if isBegun { inflateEnd(stream) }
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  static func checksum(of bytes: ArraySlice<UInt8>) -> UInt32 {
    UInt32(truncatingIfNeeded: add(bytes, to: 0))
  }

  private static func add(_ bytes: ArraySlice<UInt8>, to checksum: UInt) -> UInt {
    bytes.withUnsafeBufferPointer { crc32_z(checksum, $0.baseAddress, $0.count) }
  }

  func unpack(
    _ packed: ArraySlice<UInt8>, take: (ArraySlice<UInt8>) -> Bool
  ) throws(ZipDefect) {
    guard isBegun else { throw .broken(part: part.name) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var rest = packed
    while true {
      let (result, read, made) = step(rest, &buffer)
      rest = rest.dropFirst(read)
      count += made
      guard count <= limit else { throw .tooLarge(part: part.name, limit: limit) }
      if made > 0 {
        // Of no bytes at all zlib begins the sum anew.
        checksum = Self.add(buffer[..<made], to: checksum)
        if !take(buffer[..<made]) { return }
      }
      if result == Z_STREAM_END { break }
      guard result == Z_OK, read > 0 || made > 0 else { throw .broken(part: part.name) }
    }
    guard UInt32(truncatingIfNeeded: checksum) == part.checksum else {
      throw .broken(part: part.name)
    }
  }

  private func step(
    _ input: ArraySlice<UInt8>, _ output: inout [UInt8]
  ) -> (result: Int32, read: Int, made: Int) {
    input.prefix(1 << 30).withUnsafeBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.pointee.avail_in = UInt32(input.count)
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(output.count)
        let result = inflate(stream, Z_NO_FLUSH)
        return (
          result, input.count - Int(stream.pointee.avail_in),
          output.count - Int(stream.pointee.avail_out)
        )
      }
    }
  }
}
