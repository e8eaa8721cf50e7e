#if NATS
  import CNats
  import Glibc

  /// A connection to one of the servers at an address, for the one thread that waits for its answers.
  ///
  /// It is not mended: whoever lost it opens another, and asks where to go on.
  struct NatsBroker: ~Copyable {
    /// What came of a message that was sent.
    enum Storing {
      case stored(UInt64)
      /// Another came last than was expected.
      case superseded
      /// It may have been stored all the same.
      case unanswered(String)
    }

    /// What was waited for.
    enum Arrival {
      case message(bytes: [UInt8], sequence: UInt64)
      case silence
    }

    private let broker: OpaquePointer
    private let address: NatsAddress

    /// Connects; throws ``CommandFailure`` where no server lets it.
    init(_ address: NatsAddress, _ access: NatsAccess) throws {
      var servers = address.servers.map { UnsafePointer(strdup($0)) }
      let words = [
        access.credentials, access.authority, access.certificate, access.key, access.user,
        access.password,
      ].map { $0.flatMap { UnsafePointer(strdup($0)) } }
      defer { for word in servers + words { free(UnsafeMutablePointer(mutating: word)) } }
      var known = broker_access(
        credentials: words[0], authority: words[1], certificate: words[2], key: words[3],
        user: words[4], password: words[5])
      guard let broker = broker_open(&servers, Int32(servers.count), &known) else {
        throw Self.failure
      }
      self.broker = broker
      self.address = address
    }

    deinit { broker_close(broker) }

    var isOpen: Bool { broker_is_open(broker) != 0 }
    /// The longest message that the server takes, in bytes.
    var longest: Int { Int(broker_longest(broker)) }

    /// Makes the stream where there is none: on three servers of a cluster, or on the only one.
    func makeStream() throws {
      try check(broker_make_stream(broker, address.stream, address.subject))
    }

    /// The sequence of the last message of the stream.
    func newest() throws -> UInt64 {
      var sequence: UInt64 = 0
      try check(broker_newest(broker, address.stream, &sequence))
      return sequence
    }

    /// The sequence of the last message of the subject, and what it says of its end; 0 where there is
    /// none.
    func last() throws -> (sequence: UInt64, end: String) {
      var sequence: UInt64 = 0
      var end = [CChar](repeating: 0, count: 256)
      let code = broker_last(
        broker, address.stream, address.subject, &sequence, &end, Int32(end.count))
      if code == Int32(BROKER_NOTHING.rawValue) { return (0, "") }
      try check(code)
      let text = String(
        decoding: end.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      return (sequence, text)
    }

    /// Stores a message behind the one that is expected to be the last.
    func publish(_ bytes: [UInt8], end: String, after last: UInt64) -> Storing {
      var sequence: UInt64 = 0
      let code = broker_publish(
        broker, address.stream, address.subject, bytes, Int32(clamping: bytes.count), end, last,
        &sequence)
      if code == 0 { return .stored(sequence) }
      return code == Int32(BROKER_OTHER_LAST.rawValue)
        ? .superseded : .unanswered(Self.failure.reason)
    }

    /// Begins to take messages in their order.
    func follow(from sequence: UInt64) throws {
      try check(broker_follow(broker, address.stream, address.subject, sequence))
    }

    /// Throws where the server does not have whoever follows any more, as when the stream’s leader was
    /// lost, or does not answer.
    func checkFollowing() throws { try check(broker_is_followed(broker)) }

    /// The next message, if one comes in that time; throws where the connection is lost.
    func next(milliseconds: Int64) throws -> Arrival {
      var message = broker_message()
      let code = broker_next(broker, milliseconds, &message)
      if code == Int32(BROKER_SILENT.rawValue) { return .silence }
      try check(code)
      let bytes = UnsafeRawBufferPointer(start: message.bytes, count: Int(message.count))
      return .message(bytes: Array(bytes), sequence: message.sequence)
    }

    private func check(_ code: Int32) throws { if code != 0 { throw Self.failure } }

    private static var failure: CommandFailure {
      CommandFailure(broker_reason().map { String(cString: $0) } ?? "no answer")
    }
  }
#endif
