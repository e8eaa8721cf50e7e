import Glibc
import LiveFeed

/// Listens at an address, and gives everybody who comes all that is followed, from where each wants it.
///
/// What is sent is held once for all; who reads slowly has only a position in it.
final class NetworkOutput: LiveOutput {
  private struct Screen {
    let descriptor: Int32
    /// What it has said so far, as long as it has not said what it wants.
    var request: [UInt8] = []
    /// What is sent before the log: the heads of the races that came before its first report.
    var heads: [UInt8] = []
    /// Where in the log it begins.
    var start = 0
    /// How much of both it has been sent; nothing before it has said what it wants.
    var position: Int?
    var until: Int64
    var isGone = false

    /// Whether there is more for it in a log of so many bytes.
    func isOwed(of logCount: Int) -> Bool {
      position.map { $0 < heads.count + logCount - start } ?? false
    }
  }

  private let listener: Int32
  private var writer: RaceStreamWriter
  /// All lines so far.
  private var log: [UInt8] = []
  /// Where each report begins in it.
  private var starts: [Int] = []
  /// The heads of races: where each begins in the log, and its bytes.
  private var heads: [(start: Int, bytes: [UInt8])] = []
  private var screens: [Screen] = []

  /// How many may be there at once.
  private let most = Socket.room(for: 2000)
  /// How long one may take to say what it wants, in microseconds.
  private static let patience: Int64 = 5_000_000

  /// Listens; throws ``CommandFailure`` where that cannot be.
  init(_ address: NetworkAddress, feed: String) throws {
    switch Socket.listen(address) {
    case .success(let descriptor): listener = descriptor
    case .failure(let failure): throw CommandFailure("\(address.text): \(failure.reason)")
    }
    writer = RaceStreamWriter(feed: feed)
  }

  var descriptors: [pollfd] {
    [pollfd(fd: listener, events: Int16(POLLIN), revents: 0)]
      + screens.map { screen in
        let isOwed = screen.isOwed(of: log.count)
        return pollfd(
          fd: screen.descriptor, events: Int16(POLLIN | (isOwed ? POLLOUT : 0)), revents: 0)
      }
  }

  var isOwing: Bool { screens.contains { $0.isOwed(of: log.count) } }

  var deadline: Int64? { screens.lazy.filter { $0.position == nil }.map(\.until).min() }

  func advance(_ changes: [LiveChange], _ ready: [pollfd], at now: Int64) throws {
    for change in changes {
      for line in writer.lines(of: change) { take(line) }
    }
    if ready.has(listener) {
      while let descriptor = Socket.accept(from: listener) {
        guard screens.count < most else {
          Glibc.close(descriptor)
          continue
        }
        screens.append(Screen(descriptor: descriptor, until: now + Self.patience))
      }
    }
    let talking = Set(ready.map(\.fd))
    for index in screens.indices {
      if talking.contains(screens[index].descriptor) { listen(to: index) }
      if screens[index].position == nil, screens[index].until <= now {
        screens[index].isGone = true
      }
      send(to: index)
    }
    for screen in screens where screen.isGone { Glibc.close(screen.descriptor) }
    screens.removeAll(where: \.isGone)
  }

  private func take(_ line: RaceStreamWriter.Line) {
    switch line {
    case .header(let bytes): heads.append((log.count, bytes))
    case .report(_, let sequence):
      starts += repeatElement(log.count, count: max(0, sequence + 1 - starts.count))
    }
    log += line.bytes
  }

  /// Hears what a screen wants; whoever says anything else, or more, is cut off.
  private func listen(to index: Int) {
    switch ByteReading.from(screens[index].descriptor, most: 512) {
    case .nothing: return
    case .end, .failed: screens[index].isGone = true
    case .bytes(let bytes):
      guard screens[index].position == nil else {
        screens[index].isGone = true
        return
      }
      screens[index].request += bytes
      let said = screens[index].request
      guard let end = said.firstIndex(of: UInt8(ascii: "\n")) else {
        screens[index].isGone = said.count > PublishedFrom.longest
        return
      }
      let line = said[..<end].last == UInt8(ascii: "\r") ? said[..<end].dropLast() : said[..<end]
      guard let from = PublishedFrom(line: String(decoding: line, as: UTF8.self)) else {
        screens[index].isGone = true
        return
      }
      begin(index, from: from.first(of: writer.feed))
    }
  }

  private func begin(_ index: Int, from sequence: Int) {
    guard sequence > 0 else {
      screens[index].position = 0
      return
    }
    let start = sequence < starts.count ? starts[sequence] : log.count
    screens[index].heads = heads.filter { $0.start < start }.flatMap(\.bytes)
    screens[index].start = start
    screens[index].position = 0
  }

  private func send(to index: Int) {
    guard var position = screens[index].position, !screens[index].isGone else { return }
    let screen = screens[index]
    func take(_ bytes: [UInt8], from start: Int) -> Bool {
      let count = bytes.withUnsafeBytes {
        Socket.send(UnsafeRawBufferPointer(rebasing: $0[start...]), to: screen.descriptor)
      }
      guard let count else {
        screens[index].isGone = true
        return false
      }
      position += count
      return start + count == bytes.count
    }
    defer { screens[index].position = position }
    if position < screen.heads.count, !take(screen.heads, from: position) { return }
    let start = screen.start + position - screen.heads.count
    if start < log.count { _ = take(log, from: start) }
  }

  func close() {
    for screen in screens { Glibc.close(screen.descriptor) }
    Glibc.close(listener)
  }
}
