import Glibc
import LiveFeed
import RaceBoard

/// Whoever answers at an address: a publisher, or a timing system that others dial.
///
/// One that is lost is dialled again, after 1 to 30 s; a publisher goes on where it broke off.
final class DialledInput: LiveInput {
  let name: String
  private let address: NetworkAddress
  private var reader: any WireReader
  private(set) var condition: LiveSource.Condition = .waiting("connecting")
  private(set) var reconnects = 0
  private(set) var reception = Reception()
  private var descriptor: Int32?
  private var isConnecting = false
  private var backOff = BackOff()
  /// When to dial again.
  private var redial: Int64? = 0

  init(_ address: NetworkAddress, _ reader: any WireReader) {
    name = address.text
    self.address = address
    self.reader = reader
  }

  var isScoreboard: Bool { reader is LynxScoreboard }
  var tellsAgain: Bool { reader is RaceStream }

  var descriptors: [pollfd] {
    guard let descriptor else { return [] }
    return [
      pollfd(fd: descriptor, events: Int16(isConnecting ? POLLOUT : POLLIN), revents: 0)
    ]
  }

  var deadline: Int64? { [redial, reader.deadline].compactMap(\.self).min() }

  func advance(_ ready: [pollfd], at now: Int64) -> [SourceNews] {
    let news = reader.deadline.map { $0 <= now } ?? false ? reader.timePassed(at: now) : []
    if let redial, redial <= now { dial(at: now) }
    guard let descriptor, ready.has(descriptor) else { return news }
    if isConnecting {
      isConnecting = false
      if let failure = Socket.failure(of: descriptor) {
        lose(failure, at: now)
      } else {
        condition = .open
        if let stream = reader as? RaceStream {
          Socket.send(PublishedFrom(stream.next).line, to: descriptor)
        }
      }
      return news
    }
    switch ByteReading.from(descriptor) {
    case .nothing: break
    case .bytes(let bytes):
      backOff = BackOff()
      reception.hear(at: .now)
      return news + reader.feed(bytes[...], at: now)
    case .end: lose("the other end has closed it", at: now)
    case .failed(let reason): lose(reason, at: now)
    }
    return news
  }

  private func dial(at now: Int64) {
    redial = nil
    switch Socket.dial(address) {
    case .success(let descriptor):
      self.descriptor = descriptor
      isConnecting = true
    case .failure(let failure): lose(failure.reason, at: now)
    }
  }

  private func lose(_ reason: String, at now: Int64) {
    close()
    reader.breakOff()
    reception.breakOff()
    condition = .lost(reason)
    reconnects += 1
    redial = now + backOff.next()
  }

  func close() {
    if let descriptor { Glibc.close(descriptor) }
    descriptor = nil
  }
}

/// How long to wait before the next attempt: 1 to 30 s, twice as long each time, and not for all the
/// same.
struct BackOff {
  private var seconds: Int64 = 1

  /// In microseconds.
  mutating func next() -> Int64 {
    defer { seconds = min(seconds * 2, 30) }
    return seconds * Int64.random(in: 750_000...1_000_000)
  }
}
