import Glibc
import LiveFeed
import RaceBoard

/// Listens for whoever sends: by TCP at a port, and by UDP where the sender may choose.
final class ListeningInput: LiveInput {
  let name: String
  private var reader: any ConnectionsReader
  private let waiting: String
  private let listener: Int32
  /// Nothing where no datagrams are taken.
  private let datagrams: Int32?
  /// The number of each connection, by its descriptor.
  private var connections: [Int32: Int] = [:]
  /// The number of each sender of datagrams, by its address.
  private var senders: [[UInt8]: Int] = [:]
  private var nextNumber = 1
  private var hasHeard = false
  private(set) var reception = Reception()

  /// How many connections, and senders of datagrams, there may be.
  private static let most = 32

  /// Listens as a scoreboard of FinishLynx does: its operator names this machine, once or more often, as
  /// the clock, the lists and the wind have devices of their own. Throws ``CommandFailure`` where that
  /// cannot be.
  static func scoreboard(_ address: NetworkAddress) throws -> ListeningInput {
    try ListeningInput(
      address, LynxScoreboard(name: address.text), takesDatagrams: true,
      waiting: "waits for FinishLynx (lastlap follow --print-lss)")
  }

  /// Listens; throws ``CommandFailure`` where that cannot be.
  ///
  /// - Parameter waiting: what is told as long as nobody has come.
  init(
    _ address: NetworkAddress, _ reader: any ConnectionsReader, takesDatagrams: Bool = false,
    waiting: String
  ) throws {
    name = address.text
    self.reader = reader
    self.waiting = waiting
    listener = try Self.opened(Socket.listen(address), address)
    datagrams =
      takesDatagrams ? try Self.opened(Socket.listenForDatagrams(address), address) : nil
  }

  private static func opened(
    _ result: Result<Int32, Socket.Failure>, _ address: NetworkAddress
  ) throws -> Int32 {
    switch result {
    case .success(let descriptor): return descriptor
    case .failure(let failure): throw CommandFailure("\(address.text): \(failure.reason)")
    }
  }

  var condition: LiveSource.Condition {
    hasHeard
      ? .open
      : .waiting(
        connections.isEmpty ? waiting : "connected, nothing sent yet")
  }

  var isScoreboard: Bool { reader is LynxScoreboard }
  var tellsAgain: Bool { false }

  var descriptors: [pollfd] {
    ([listener] + [datagrams].compactMap(\.self) + connections.keys.sorted()).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
  }

  var deadline: Int64? { reader.deadline }

  func advance(_ ready: [pollfd], at now: Int64) -> [SourceNews] {
    var news = reader.timePassed(at: now)
    if ready.has(listener) {
      while let descriptor = Socket.accept(from: listener) {
        guard connections.count < Self.most else {
          Glibc.close(descriptor)
          continue
        }
        connections[descriptor] = takeNumber()
      }
    }
    for (descriptor, number) in connections.sorted(by: { $0.value < $1.value })
    where ready.has(descriptor) {
      switch ByteReading.from(descriptor) {
      case .nothing: break
      case .bytes(let bytes): news += take(bytes, number, at: now)
      case .end, .failed:
        Glibc.close(descriptor)
        connections[descriptor] = nil
        reader.breakOff(number)
        // Lists and clock may come by connections of their own: none is left that may tell.
        if connections.isEmpty { reception.breakOff() }
      }
    }
    if let datagrams, ready.has(datagrams) {
      for _ in 0..<256 {
        guard let (bytes, sender) = Socket.datagram(from: datagrams) else { break }
        guard let number = senders[sender] ?? (senders.count < Self.most ? takeNumber() : nil)
        else { continue }
        senders[sender] = number
        news += take(bytes, number, at: now)
      }
    }
    return news
  }

  private func take(_ bytes: [UInt8], _ number: Int, at now: Int64) -> [SourceNews] {
    hasHeard = true
    reception.hear(at: .now)
    return reader.feed(bytes[...], from: number, at: now)
  }

  private func takeNumber() -> Int {
    defer { nextNumber += 1 }
    return nextNumber
  }

  func close() {
    for descriptor in [listener] + [datagrams].compactMap(\.self) + connections.keys {
      Glibc.close(descriptor)
    }
  }
}
