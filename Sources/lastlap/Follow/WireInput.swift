import Athletics
import Glibc
import LiveFeed
import RaceBoard
import ResultFormats
import ResultReading

/// Standard input, or whoever publishes at an address: a race log by wire.
///
/// A publisher that is lost is dialled again, after 1 to 30 s, and goes on where it broke off.
final class WireInput: LiveInput {
  private enum Wire {
    case standardInput
    case address(NetworkAddress)
  }

  let name: String
  private let wire: Wire
  private let request: FileRequest
  private(set) var condition: LiveSource.Condition
  private(set) var reconnects = 0
  private var descriptor: Int32?
  private var isConnecting = false
  private var stream: RaceStream?
  /// What has come before it is known what it is, or all of what is read as a whole.
  private var opening: [UInt8] = []
  private var backOff = BackOff()
  private(set) var deadline: Int64?

  /// The most that is taken of results which are read as a whole.
  private static let largest = 64 << 20

  /// Reads standard input.
  init(standardInput request: FileRequest) {
    name = "standard input"
    wire = .standardInput
    self.request = request
    descriptor = STDIN_FILENO
    condition = .waiting("nothing has come yet")
  }

  /// Dials a publisher.
  init(_ address: NetworkAddress, request: FileRequest) {
    name = address.text
    wire = .address(address)
    self.request = request
    condition = .waiting("connecting")
    deadline = 0
  }

  var descriptors: [pollfd] {
    guard let descriptor else { return [] }
    return [
      pollfd(fd: descriptor, events: Int16(isConnecting ? POLLOUT : POLLIN), revents: 0)
    ]
  }

  func advance(_ ready: [pollfd], at now: Int64) -> [SourceNews] {
    if case .address(let address) = wire, descriptor == nil, let deadline, deadline <= now {
      connect(to: address, at: now)
      return []
    }
    guard let descriptor, ready.has(descriptor) else { return [] }
    if isConnecting {
      isConnecting = false
      if let failure = Socket.failure(of: descriptor) {
        lose(failure, at: now)
        return []
      }
      condition = .open
      Socket.send(PublishedFrom(stream?.next).line, to: descriptor)
      return []
    }
    switch ByteReading.from(descriptor) {
    case .nothing: return []
    case .bytes(let bytes):
      condition = .open
      backOff = BackOff()
      return take(bytes[...], isLast: false)
    case .end:
      if case .standardInput = wire {
        self.descriptor = nil
        condition = .ended
        return take([], isLast: true)
      }
      lose("the publisher has closed it", at: now)
      return []
    case .failed(let reason):
      lose(reason, at: now)
      return []
    }
  }

  private func take(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> [SourceNews] {
    if stream == nil {
      opening += bytes
      if opening.count > Self.largest {
        opening = []
        let warning = Warning(
          file: name, found: "more than 64 MiB",
          expected: "a race log, line by line, or results that are smaller", isError: true)
        return [.warned([warning])]
      }
      guard let end = opening.firstIndex(of: 0x0a) ?? (isLast ? opening.endIndex : nil) else {
        return []
      }
      if RaceStream.recognises(opening[..<end]) {
        stream = RaceStream(name: name)
        defer { opening = [] }
        return read(opening[...], isLast: isLast)
      }
      return isLast ? readWhole() : []
    }
    return read(bytes, isLast: isLast)
  }

  private func read(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> [SourceNews] {
    stream?.feed(bytes, isLast: isLast) ?? []
  }

  /// Results that are none of our logs: they are read once all of them are there.
  private func readWhole() -> [SourceNews] {
    var files = WatchedFiles(converting: { LibraryText.converted($0, from: $1, isLast: $2) })
    _ = files.take(opening, request)
    opening = []
    return files.news()
  }

  private func connect(to address: NetworkAddress, at now: Int64) {
    deadline = nil
    switch Socket.dial(address) {
    case .success(let descriptor):
      self.descriptor = descriptor
      isConnecting = true
    case .failure(let failure): lose(failure.reason, at: now)
    }
  }

  private func lose(_ reason: String, at now: Int64) {
    close()
    stream?.breakOff()
    opening = []
    condition = .lost(reason)
    reconnects += 1
    deadline = now + backOff.next()
  }

  func close() {
    if let descriptor, descriptor != STDIN_FILENO { Glibc.close(descriptor) }
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
