#if NATS
  import Glibc
  import LiveFeed
  import RaceBoard
  import Synchronization

  /// Hands a publisher’s log on through NATS: what is behind the message that arrived last.
  final class NatsOutput: LiveOutput {
    private let address: NatsAddress
    private let log: PublishedLog
    private let thread: NatsThread
    private let progress: NatsProgress
    private var told: LiveSource.Condition?

    init(_ address: NatsAddress, _ access: NatsAccess, _ log: PublishedLog) throws {
      self.address = address
      self.log = log
      thread = try NatsThread()
      progress = NatsProgress(feed: log.feed, descriptor: log.descriptor)
      thread.begin { [thread, progress] in try progress.publish(address, access, thread) }
    }

    var descriptors: [pollfd] {
      [pollfd(fd: thread.wake.descriptor, events: Int16(POLLIN), revents: 0)]
    }

    var deadline: Int64? { nil }

    var isOwing: Bool { progress.isOwing }

    func advance(_ changes: [LiveChange], _ ready: [pollfd], at now: Int64) throws {
      if progress.grow(to: log.size) { thread.nudge() }
      guard ready.has(thread.wake.descriptor) else { return }
      thread.wake.drain()
      if let refusal = progress.refusal { throw CommandFailure("\(address.text): \(refusal)") }
      tell(thread.state.condition)
    }

    /// Tells people that it is lost, and that it is back.
    private func tell(_ condition: LiveSource.Condition) {
      guard condition != told else { return }
      switch condition {
      case .lost(let reason): Output.complain("\(address.text): lost: \(reason)")
      case .open where told != nil: Output.complain("\(address.text): goes on")
      default: break
      }
      told = condition
    }

    func close() { thread.end() }
  }

  /// How far a log has been handed on through NATS.
  private final class NatsProgress: Sendable {
    /// What cannot be mended by trying again.
    private struct Refusal: Error { let reason: String }

    private struct Reach {
      /// How long the log is, in bytes.
      var size = 0
      /// How much of it has arrived, once that is known.
      var arrived: Int?
      var refusal: String?
    }

    private let feed: String
    private let log: PublishedLog.Pieces
    private let reach = Mutex(Reach())

    /// How much goes into a message where more waits, in bytes.
    private static let most = 256 * 1024
    /// What a server wants for the head of a message, in bytes.
    private static let head = 1024
    /// How long to wait before one asks a server again that could not answer, in microseconds.
    private static let patience: Int64 = 100_000

    init(feed: String, descriptor: Int32) {
      self.feed = feed
      log = PublishedLog.Pieces(descriptor: descriptor)
    }

    var isOwing: Bool { reach.withLock { $0.size > 0 && $0.arrived != $0.size } }
    var refusal: String? { reach.withLock { $0.refusal } }

    /// Takes in how long the log is; says whether it has grown.
    func grow(to size: Int) -> Bool {
      reach.withLock { reach in
        defer { reach.size = size }
        return reach.size < size
      }
    }

    /// Publishes until the connection is lost, which throws, or it is over.
    func publish(_ address: NatsAddress, _ access: NatsAccess, _ thread: NatsThread) throws {
      do {
        let broker = try NatsBroker(address, access)
        try publish(broker, thread)
      } catch let refusal as Refusal {
        reach.withLock { $0.refusal = refusal.reason }
        thread.wake.signal()
      }
    }

    private func publish(_ broker: borrowing NatsBroker, _ thread: NatsThread) throws {
      var last = try ask(broker, isFirst: reach.withLock { $0.arrived == nil })
      thread.note(.open)
      while !thread.isEnded {
        let (size, arrived) = reach.withLock { ($0.size, $0.arrived ?? 0) }
        guard arrived < size else {
          guard broker.isOpen else { throw CommandFailure("the server has closed it") }
          thread.wait(1_000_000)
          continue
        }
        let piece = try piece(from: arrived, upTo: size, broker)
        let end = arrived + piece.count
        switch broker.publish(piece, end: "\(feed) \(end)", after: last) {
        case .stored(let sequence):
          last = sequence
          reach.withLock { $0.arrived = end }
          thread.note(.open)
          if end == size { thread.wake.signal() }
        case .superseded: last = try ask(broker, isFirst: false)
        case .unanswered(let reason):
          thread.note(.lost(reason))
          last = try askUntilAnswered(broker, thread)
        }
      }
    }

    /// Whoever leads a stream is chosen anew within seconds, and the connection stands meanwhile.
    private func askUntilAnswered(
      _ broker: borrowing NatsBroker, _ thread: NatsThread
    ) throws -> UInt64 {
      while true {
        do { return try ask(broker, isFirst: false) } catch let failure as CommandFailure {
          guard broker.isOpen, !thread.isEnded else { throw failure }
          thread.pause(Self.patience)
        }
      }
    }

    /// Asks what arrived last: its sequence; what is behind it is to be published.
    private func ask(_ broker: borrowing NatsBroker, isFirst: Bool) throws -> UInt64 {
      try broker.makeStream()
      let (sequence, end) = try broker.last()
      let words = end.split(separator: " ")
      let isOwn = words.first.map { $0 == feed } ?? false
      guard isOwn || isFirst || sequence == 0 else {
        throw Refusal(reason: "another publisher writes there: \(words.first ?? "unknown")")
      }
      let arrived = isOwn ? words.last.flatMap { Int($0) } ?? 0 : 0
      guard arrived == 0 || log.hasLineEnd(before: arrived) else {
        throw Refusal(reason: "more has arrived than the log of what was published has")
      }
      reach.withLock { $0.arrived = arrived }
      return sequence
    }

    private func piece(
      from start: Int, upTo size: Int, _ broker: borrowing NatsBroker
    ) throws -> [UInt8] {
      let longest = broker.longest - Self.head
      for most in [min(Self.most, longest), longest] {
        let bytes = try log.bytes(from: start, count: min(most, size - start))
        if let end = bytes.lastIndex(of: UInt8(ascii: "\n")) { return Array(bytes[...end]) }
      }
      throw Refusal(
        reason: "a line is longer than the \(broker.longest) bytes that the server takes "
          + "(max_payload)")
    }
  }
#endif
