import Glibc

/// Sockets of this machine alone that wait.
enum LoopbackSocket {
  /// Listens at a port, a free one where none is named.
  static func listen(_ port: UInt16 = 0) -> (descriptor: Int32, port: UInt16) {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var own = address(port: port)
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &own) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = bind(descriptor, $0, size)
        _ = getsockname(descriptor, $0, &size)
      }
    }
    _ = Glibc.listen(descriptor, 16)
    return (descriptor, UInt16(bigEndian: own.sin_port))
  }

  static func freePort() -> UInt16 {
    let (descriptor, port) = listen()
    close(descriptor)
    return port
  }

  /// Connects, trying again for some seconds; nothing where nobody answers.
  static func connect(to port: UInt16) -> Int32? {
    var other = address(port: port)
    for _ in 0..<500 {
      let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      let isConnected = withUnsafePointer(to: &other) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
        }
      }
      if isConnected { return descriptor }
      close(descriptor)
      usleep(20_000)
    }
    return nil
  }

  /// Sends a text in whole; says whether it was taken.
  @discardableResult
  static func send(_ text: String, to descriptor: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private static func address(port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    return address
  }
}
