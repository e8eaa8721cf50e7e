/// A host and a port, as the command line names them.
struct NetworkAddress: Hashable {
  /// As it was named: `tcp://[::1]:4600`.
  let text: String
  let host: String
  let port: UInt16

  /// Reads `tcp://host:port`, of whatever scheme is asked for; without a host it is this machine.
  ///
  /// Throws ``UsageError`` for an address of the scheme that cannot be read; nothing for what is none.
  init?(_ text: String, scheme: String) throws {
    let start = scheme + "://"
    guard text.hasPrefix(start) else { return nil }
    let rest = text.dropFirst(start.count)
    guard let colon = rest.lastIndex(of: ":"), let port = UInt16(rest[rest.index(after: colon)...]),
      port > 0
    else {
      throw UsageError("\(text): expected \(start)HOST:PORT, with a port from 1 to 65535")
    }
    var host = String(rest[..<colon])
    if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
    guard !host.contains("/"), !host.contains("@") else {
      throw UsageError("\(text): expected \(start)HOST:PORT")
    }
    self.text = text
    self.host = host.isEmpty ? "127.0.0.1" : host
    self.port = port
  }
}
