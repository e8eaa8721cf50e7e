import Glibc

/// The end of a wire that a simulated timing system sends by: whoever is at the other end gets all that
/// was sent, from its beginning.
final class WireEnd {
  private enum Kind {
    case dials(NetworkAddress)
    case listens(Int32, isWeb: Bool)
  }

  private struct Listener {
    /// How much of all it has been sent.
    var position = 0
    /// What it asks of a web server, until that is said in whole.
    var request: [UInt8]?
    var isConnecting = false
  }

  private let kind: Kind
  private var sent: [UInt8] = []
  private var ends: [Int32: Listener] = [:]
  private var backOff = BackOff()
  /// When to dial again.
  private var redial: Int64?
  /// Whether anyone has had all of it.
  private var isHeard = false

  /// How many may be there at once, and how long what they ask may be.
  private static let most = 32
  private static let longestRequest = 8192
  private static let piece = 64 * 1024
  private static let head = Array(
    "HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\nConnection: close\r\n\r\n".utf8)

  /// Dials whoever listens there, again and again.
  init(dialling address: NetworkAddress) {
    kind = .dials(address)
    redial = 0
  }

  /// Listens; throws ``CommandFailure`` where that cannot be.
  ///
  /// - Parameter isWeb: whether it answers as a web server does.
  init(listening address: NetworkAddress, isWeb: Bool = false) throws {
    switch Socket.listen(address) {
    case .success(let descriptor): kind = .listens(descriptor, isWeb: isWeb)
    case .failure(let failure): throw CommandFailure("\(address.text): \(failure.reason)")
    }
  }

  func send(_ bytes: [UInt8]) {
    isHeard = isHeard && bytes.isEmpty
    sent += bytes
  }

  /// Whether nobody has had all of it yet.
  var isOwing: Bool { !isHeard }

  var deadline: Int64? { redial }

  var descriptors: [pollfd] {
    let own: [pollfd] =
      if case .listens(let listener, _) = kind {
        [pollfd(fd: listener, events: Int16(POLLIN), revents: 0)]
      } else {
        []
      }
    return own
      + ends.sorted { $0.key < $1.key }.map { descriptor, end in
        let isOwed = end.isConnecting || end.request == nil && end.position < sent.count
        return pollfd(
          fd: descriptor, events: Int16(POLLIN | (isOwed ? POLLOUT : 0)), revents: 0)
      }
  }

  func advance(_ ready: [pollfd], at now: Int64) {
    switch kind {
    case .dials(let address):
      if let due = redial, due <= now { dial(address, at: now) }
    case .listens(let listener, let isWeb):
      guard ready.has(listener) else { break }
      while let descriptor = Socket.accept(from: listener) {
        guard ends.count < Self.most else {
          Glibc.close(descriptor)
          continue
        }
        ends[descriptor] = Listener(request: isWeb ? [] : nil)
      }
    }
    for (descriptor, end) in ends {
      if let end = advanced(end, descriptor, ready) {
        ends[descriptor] = end
      } else {
        Glibc.close(descriptor)
        ends[descriptor] = nil
        if case .dials = kind { redial = now + backOff.next() }
      }
    }
  }

  private func dial(_ address: NetworkAddress, at now: Int64) {
    redial = nil
    if case .success(let descriptor) = Socket.dial(address) {
      ends[descriptor] = Listener(isConnecting: true)
    } else {
      redial = now + backOff.next()
    }
  }

  /// One who listens, after what can be done now; nothing where the connection is over.
  private func advanced(_ end: Listener, _ descriptor: Int32, _ ready: [pollfd]) -> Listener? {
    var end = end
    if end.isConnecting {
      guard ready.has(descriptor) else { return end }
      guard Socket.failure(of: descriptor) == nil else { return nil }
      end.isConnecting = false
      backOff = BackOff()
    } else if ready.has(descriptor) {
      switch ByteReading.from(descriptor, most: Self.longestRequest) {
      case .nothing: break
      case .end, .failed: return nil
      case .bytes(let bytes):
        guard var request = end.request else { break }
        request += bytes
        guard request.count <= Self.longestRequest else { return nil }
        end.request = request
        if request.suffix(4) == Array("\r\n\r\n".utf8)[...] {
          end.request = nil
          guard Self.send(Self.head[...], to: descriptor) == Self.head.count else { return nil }
        }
      }
    }
    guard end.request == nil else { return end }
    while end.position < sent.count {
      let piece = sent[end.position...].prefix(Self.piece)
      guard let count = Self.send(piece, to: descriptor) else { return nil }
      end.position += count
      if count < piece.count { break }
    }
    if end.position == sent.count { isHeard = true }
    return end
  }

  private static func send(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Int? {
    bytes.withUnsafeBytes { Socket.send($0, to: descriptor) }
  }

  func close() {
    for descriptor in ends.keys { Glibc.close(descriptor) }
    if case .listens(let listener, _) = kind { Glibc.close(listener) }
  }
}
