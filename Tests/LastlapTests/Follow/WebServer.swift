import Foundation
import Glibc
import Synchronization

/// A web server of a test: one thread, one answer to a connection.
final class WebServer: Sendable {
  /// What is asked, the whole head, and what is answered, the whole of it.
  private let answer: @Sendable (String) -> String
  private let listener: Int32
  let port: UInt16
  private let heads = Mutex<[String]>([])

  /// The heads of all requests so far.
  var requests: [String] { heads.withLock { $0 } }

  init?(_ answer: @escaping @Sendable (String) -> String) {
    self.answer = answer
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, size) == 0 && getsockname(descriptor, $0, &size) == 0
      }
    }
    guard isBound, listen(descriptor, 64) == 0 else { return nil }
    listener = descriptor
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { [self] in serve() }
  }

  /// Serves until the process ends.
  private func serve() {
    while true {
      let connection = accept(listener, nil, nil)
      guard connection >= 0 else { return }
      var head: [UInt8] = []
      var piece = [UInt8](repeating: 0, count: 4096)
      while !head.suffix(4).elementsEqual([13, 10, 13, 10]) {
        let count = read(connection, &piece, piece.count)
        guard count > 0 else { break }
        head += piece[..<count]
      }
      let text = String(decoding: head, as: UTF8.self)
      heads.withLock { $0.append(text) }
      let bytes = Array(answer(text).utf8)
      _ = send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL))
      close(connection)
    }
  }
}
