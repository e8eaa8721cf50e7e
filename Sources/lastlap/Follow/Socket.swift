import Glibc

/// What is asked of the system about sockets; none of it waits.
enum Socket {
  struct Failure: Error {
    let reason: String
    init(_ reason: String) { self.reason = reason }
    init() { reason = String(cString: strerror(errno)) }
  }

  /// Begins to connect; the descriptor can be written to once that is done.
  static func dial(_ address: NetworkAddress) -> Result<Int32, Failure> {
    make(address) { descriptor, info in
      Glibc.connect(descriptor, info.ai_addr, info.ai_addrlen) == 0 || errno == EINPROGRESS
    }
  }

  /// Listens at an address.
  static func listen(_ address: NetworkAddress) -> Result<Int32, Failure> {
    make(address) { descriptor, info in
      var yes: Int32 = 1
      setsockopt(
        descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
      return bind(descriptor, info.ai_addr, info.ai_addrlen) == 0
        && Glibc.listen(descriptor, 1024) == 0
    }
  }

  /// Waits for datagrams at an address.
  static func listenForDatagrams(_ address: NetworkAddress) -> Result<Int32, Failure> {
    make(address, SOCK_DGRAM) { descriptor, info in
      // A start list of a large field comes in one go.
      var room: Int32 = 4 << 20
      setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &room, socklen_t(MemoryLayout<Int32>.size))
      return bind(descriptor, info.ai_addr, info.ai_addrlen) == 0
    }
  }

  /// The next datagram and the address of its sender; nothing where there is none.
  static func datagram(from descriptor: Int32) -> (bytes: [UInt8], sender: [UInt8])? {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    var sender = sockaddr_storage()
    var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
    let count = withUnsafeMutablePointer(to: &sender) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        recvfrom(descriptor, &bytes, bytes.count, 0, $0, &size)
      }
    }
    guard count >= 0 else { return nil }
    let address = withUnsafeBytes(of: &sender) { Array($0.prefix(Int(size))) }
    return (Array(bytes[..<count]), address)
  }

  /// Whoever waits to be let in; nothing where nobody does.
  static func accept(from listener: Int32) -> Int32? {
    let descriptor = Glibc.accept(listener, nil, nil)
    guard descriptor >= 0 else { return nil }
    prepare(descriptor)
    return descriptor
  }

  /// How many connections this process may hold, at most so many: its limit is raised as far as the
  /// system lets it, and some descriptors are left for everything else.
  static func room(for wanted: Int) -> Int {
    let others: rlim_t = 64
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return wanted }
    limit.rlim_cur = min(limit.rlim_max, max(limit.rlim_cur, rlim_t(clamping: wanted) + others))
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    return max(min(wanted, Int(clamping: limit.rlim_cur) - Int(others)), 1)
  }

  /// Why a connection that was begun came to nothing; nothing where it stands.
  static func failure(of descriptor: Int32) -> String? {
    var code: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &code, &size)
    return code == 0 ? nil : String(cString: strerror(code))
  }

  /// Sends what the system takes of it; how many bytes that is, or nothing where it is broken.
  @discardableResult
  static func send(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int? {
    guard !bytes.isEmpty else { return 0 }
    let count = Glibc.send(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
    if count >= 0 { return count }
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR ? 0 : nil
  }

  static func send(_ text: String, to descriptor: Int32) {
    _ = Array(text.utf8).withUnsafeBytes { send($0, to: descriptor) }
  }

  private static func prepare(_ descriptor: Int32) {
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  private static func make(
    _ address: NetworkAddress, _ kind: __socket_type = SOCK_STREAM,
    _ use: (Int32, addrinfo) -> Bool
  ) -> Result<Int32, Failure> {
    var hints = addrinfo()
    hints.ai_socktype = Int32(kind.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    let code = getaddrinfo(address.host, "\(address.port)", &hints, &list)
    guard code == 0 else { return .failure(Failure(String(cString: gai_strerror(code)))) }
    defer { freeaddrinfo(list) }
    var failure = Failure("no address")
    var next = list
    while let info = next?.pointee {
      let descriptor = socket(info.ai_family, info.ai_socktype, info.ai_protocol)
      guard descriptor >= 0 else { return .failure(Failure()) }
      prepare(descriptor)
      if use(descriptor, info) { return .success(descriptor) }
      failure = Failure()
      close(descriptor)
      next = info.ai_next
    }
    return .failure(failure)
  }
}
