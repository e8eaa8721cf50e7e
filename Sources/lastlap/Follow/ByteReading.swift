import Glibc

/// What a descriptor that does not wait has to give.
enum ByteReading: Equatable {
  case bytes([UInt8])
  /// Nothing for the moment.
  case nothing
  case end
  case failed(String)

  /// Reads at most so many bytes.
  static func from(_ descriptor: Int32, most: Int = 256 * 1024) -> ByteReading {
    var bytes = [UInt8](repeating: 0, count: most)
    while true {
      let count = read(descriptor, &bytes, most)
      if count > 0 { return .bytes(Array(bytes[..<count])) }
      if count == 0 { return .end }
      if errno == EINTR { continue }
      if errno == EAGAIN || errno == EWOULDBLOCK { return .nothing }
      return .failed(String(cString: strerror(errno)))
    }
  }
}
