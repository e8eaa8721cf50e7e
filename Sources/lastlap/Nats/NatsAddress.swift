/// Where a race is published through NATS: the servers, the stream that keeps it and its subject.
struct NatsAddress: Hashable {
  /// From which message on it is followed.
  enum Start: Hashable {
    case first
    case now
    case message(UInt64)
  }

  /// As it was named: `nats://one,two:4223/MEET/meet.final`.
  let text: String
  /// `nats://host:port`, or `tls://host:port`.
  let servers: [String]
  let stream: String
  let subject: String
  let start: Start

  static let schemes = ["nats", "tls"]
  /// How it is written.
  static let form = "nats://HOST[:PORT][,HOST[:PORT]…]/STREAM/SUBJECT"
  private static let mostServers = 16
  private static let longest = 200

  /// Reads an address; throws ``UsageError`` for one of NATS that cannot be read; nothing for what is
  /// none.
  init?(_ text: String) throws {
    guard let scheme = Self.schemes.first(where: { text.hasPrefix($0 + "://") }) else { return nil }
    let rest = text.dropFirst(scheme.count + 3)
    // It is not repeated: what stands there may be a password.
    guard !rest.contains("@") else {
      throw UsageError(
        "a NATS address with a password: expected it in NATS_USER and NATS_PASSWORD, or a file of "
          + "credentials in NATS_CREDS")
    }
    let parts = rest.split(separator: "/", omittingEmptySubsequences: false)
    let wrong = UsageError("\(text): expected \(Self.form), and /now or /NUMBER to begin there")
    guard (3...4).contains(parts.count), text.utf8.count <= Self.longest,
      Self.isStream(parts[1]), Self.isSubject(parts[2]),
      let start = Self.start(parts.count > 3 ? parts[3] : nil)
    else { throw wrong }
    let hosts = parts[0].split(separator: ",", omittingEmptySubsequences: false)
    guard hosts.count <= Self.mostServers else {
      throw UsageError("\(text): expected \(Self.mostServers) servers at most")
    }
    servers = try hosts.map { host in
      let port = host.last == "]" || !host.contains(":") ? ":4222" : ""
      guard !host.isEmpty, try NetworkAddress("\(scheme)://\(host)\(port)", scheme: scheme) != nil
      else { throw wrong }
      return "\(scheme)://\(host)\(port)"
    }
    self.text = text
    self.start = start
    stream = String(parts[1])
    subject = String(parts[2])
  }

  private static func isStream(_ name: Substring) -> Bool {
    !name.isEmpty
      && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
  }

  private static func isSubject(_ name: Substring) -> Bool {
    name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy(isStream)
  }

  private static func start(_ word: Substring?) -> Start? {
    switch word {
    case nil: .first
    case "now": .now
    case .some(let word): UInt64(word).flatMap { $0 > 0 ? .message($0) : nil }
    }
  }
}
