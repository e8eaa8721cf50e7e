#if NATS
  import Glibc
  import LiveFeed
  import RaceBoard
  import Synchronization

  /// What is published through NATS, in the order in which the stream has it.
  final class NatsInput: LiveInput {
    let name: String
    private var reader: RaceStream
    private let thread: NatsThread
    private let inbox = NatsInbox()
    private(set) var condition: LiveSource.Condition = .waiting("connecting")
    private(set) var reconnects = 0

    init(_ address: NatsAddress, _ access: NatsAccess) throws {
      name = address.text
      reader = RaceStream(name: name)
      thread = try NatsThread()
      thread.begin { [inbox, thread] in try inbox.follow(address, access, thread) }
    }

    var descriptors: [pollfd] {
      [pollfd(fd: thread.wake.descriptor, events: Int16(POLLIN), revents: 0)]
    }

    var deadline: Int64? { nil }

    func advance(_ ready: [pollfd], at now: Int64) -> [SourceNews] {
      guard ready.has(thread.wake.descriptor) else { return [] }
      thread.wake.drain()
      (condition, reconnects) = thread.state
      let bytes = inbox.take()
      thread.nudge()
      return bytes.isEmpty ? [] : reader.feed(bytes[...])
    }

    func close() { thread.end() }
  }

  /// What has come through NATS and waits for the loop.
  private final class NatsInbox: Sendable {
    private struct Arrived {
      var bytes: [UInt8] = []
      /// The sequence of the message that came last.
      var last: UInt64 = 0
      /// From which message on reports are wanted.
      var first: UInt64?
    }

    private let arrived = Mutex(Arrived())

    /// How much is held before the server is let wait, in bytes.
    private static let most = 32 << 20
    /// How long one waits for a message before one looks whether it is over, in milliseconds.
    private static let look: Int64 = 200
    /// After how long a silence one asks whether the server still has us, and how long to wait before
    /// one asks a server again that could not answer, in microseconds.
    private static let silence: Int64 = 2_000_000
    private static let patience: Int64 = 500_000

    /// What came since this was last asked: whole lines.
    func take() -> [UInt8] {
      arrived.withLock { arrived in
        defer { arrived.bytes = [] }
        return arrived.bytes
      }
    }

    /// Takes messages until the connection is lost, which throws, or it is over.
    func follow(_ address: NatsAddress, _ access: NatsAccess, _ thread: NatsThread) throws {
      let broker = try NatsBroker(address, access)
      while !thread.isEnded {
        do { try take(from: broker, address, thread) } catch {
          guard broker.isOpen else { throw error }
          // Whoever leads a stream is chosen anew within seconds, and the connection stands meanwhile.
          thread.note(.lost("\(error)"))
          thread.pause(Self.patience)
        }
      }
    }

    private func take(
      from broker: borrowing NatsBroker, _ address: NatsAddress, _ thread: NatsThread
    ) throws {
      let newest = try broker.newest()
      let (first, last) = arrived.withLock { arrived in
        // A stream that has fewer messages than came is another one.
        if arrived.last > newest { (arrived.last, arrived.first) = (0, 1) }
        let first = arrived.first ?? address.start.first(after: newest)
        arrived.first = first
        return (first, arrived.last)
      }
      try broker.follow(from: last + 1)
      thread.note(.open)
      var heard = MonotonicClock.microseconds
      while !thread.isEnded {
        let arrival = try broker.next(milliseconds: Self.look)
        let now = MonotonicClock.microseconds
        guard case .message(let bytes, let sequence) = arrival else {
          if now - heard > Self.silence {
            try broker.checkFollowing()
            heard = now
          }
          continue
        }
        heard = now
        put(sequence < first ? Self.heads(of: bytes) : bytes, sequence)
        thread.wake.signal()
        while arrived.withLock({ $0.bytes.count > Self.most }), !thread.isEnded {
          thread.wait(Self.look * 1000)
        }
      }
    }

    private func put(_ bytes: [UInt8], _ sequence: UInt64) {
      arrived.withLock { arrived in
        arrived.bytes += bytes
        arrived.last = sequence
      }
    }

    /// The lines that say what race it is, without which no later report could be read.
    private static func heads(of bytes: [UInt8]) -> [UInt8] {
      let lines = bytes.split(separator: UInt8(ascii: "\n")).filter { RaceStream.recognises($0) }
      return lines.flatMap { $0 + [UInt8(ascii: "\n")] }
    }
  }

  extension NatsAddress.Start {
    /// From which message on reports are wanted of a stream that has so many.
    fileprivate func first(after newest: UInt64) -> UInt64 {
      switch self {
      case .first: 1
      case .now: newest &+ 1
      case .message(let sequence): sequence
      }
    }
  }
#endif
