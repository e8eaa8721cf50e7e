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

  init(_ answer: @escaping @Sendable (String) -> String) throws {
    self.answer = answer
    (listener, port) = try Loopback.listen()
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
