import CWeb
import Glibc

/// Asks one web address at a time, without waiting: its descriptors and its time are waited for in the
/// one place where all are.
final class WebExchange {
  /// What came of a request.
  struct Answer {
    /// The status of HTTP; 0 where none came.
    var status = 0
    /// Of the last answer of those that led on, by their names in small letters.
    var headers: [String: String] = [:]
    var body: [UInt8] = []
    /// Why nothing came, or not all.
    var failure: String?
  }

  /// The most that is taken of an answer, in bytes.
  static let largest = 64 << 20

  private let library: WebLibrary
  private let multi: WebLibrary.Handle
  private var transfer: WebLibrary.Handle?
  private var fields: WebLibrary.Handle?
  fileprivate var sockets: [Int32: Int16] = [:]
  fileprivate var timer: Int64?
  fileprivate var answer = Answer()

  /// Opens the library; throws ``CommandFailure`` where that cannot be.
  init() throws {
    library = try WebLibrary()
    guard let multi = library.multiInit() else { throw CommandFailure("libcurl gives no handle") }
    self.multi = multi
    let me = Unmanaged.passUnretained(self).toOpaque()
    _ = web_set_socket(library.multiSet, multi, Option.socketFunction) { _, socket, what, me, _ in
      guard let me else { return 0 }
      let exchange = Unmanaged<WebExchange>.fromOpaque(me).takeUnretainedValue()
      let isIn = what & 1 != 0 ? POLLIN : 0
      let isOut = what & 2 != 0 ? POLLOUT : 0
      exchange.sockets[socket] = what == 4 ? nil : Int16(isIn | isOut)
      return 0
    }
    _ = web_set_pointer(library.multiSet, multi, Option.socketData, me)
    _ = web_set_timer(library.multiSet, multi, Option.timerFunction) { _, milliseconds, me in
      guard let me else { return 0 }
      let exchange = Unmanaged<WebExchange>.fromOpaque(me).takeUnretainedValue()
      exchange.timer =
        milliseconds < 0 ? nil : MonotonicClock.microseconds + Int64(milliseconds) * 1000
      return 0
    }
    _ = web_set_pointer(library.multiSet, multi, Option.timerData, me)
  }

  /// The numbers of libcurl’s options, which stay the same.
  private enum Option {
    static let url: Int32 = 10002
    static let takeFunction: Int32 = 20011
    static let takeData: Int32 = 10001
    static let headFunction: Int32 = 20079
    static let headData: Int32 = 10029
    static let fields: Int32 = 10023
    static let follows: Int32 = 52
    static let mostRedirects: Int32 = 68
    static let noSignal: Int32 = 99
    static let encodings: Int32 = 10102
    static let netrc: Int32 = 51
    static let timeLimit: Int32 = 155
    static let keepsAlive: Int32 = 213
    static let connectLimit: Int32 = 156
    static let protocols: Int32 = 10318
    static let redirectProtocols: Int32 = 10319
    static let oldProtocols: Int32 = 181
    static let oldRedirectProtocols: Int32 = 182
    static let status: Int32 = 0x20_0002
    static let socketFunction: Int32 = 20001
    static let socketData: Int32 = 10002
    static let timerFunction: Int32 = 20004
    static let timerData: Int32 = 10005
  }

  var isBusy: Bool { transfer != nil }

  var descriptors: [pollfd] {
    sockets.sorted { $0.key < $1.key }.map { pollfd(fd: $0, events: $1, revents: 0) }
  }

  var deadline: Int64? { timer }

  /// What has come of the body, and was not taken out.
  var body: [UInt8] { answer.body }
  var hasBody: Bool { !answer.body.isEmpty }

  /// Takes out what has come of an answer that need not end.
  func takeBody() -> [UInt8] {
    if let transfer { _ = web_set_long(library.easySet, transfer, Option.timeLimit, 0) }
    defer { answer.body = [] }
    return answer.body
  }

  /// Gives up what is asked.
  func breakOff() { forget() }

  /// Begins to ask; the fields are those of the head, such as `If-None-Match: "a"`.
  func ask(_ url: String, fields texts: [String]) {
    guard transfer == nil, let easy = library.easyInit() else { return }
    answer = Answer()
    transfer = easy
    let me = Unmanaged.passUnretained(self).toOpaque()
    let set = library.easySet
    _ = url.withCString { web_set_pointer(set, easy, Option.url, $0) }
    _ = web_set_taker(set, easy, Option.takeFunction) { bytes, size, count, me in
      guard let bytes, let me else { return 0 }
      return Unmanaged<WebExchange>.fromOpaque(me).takeUnretainedValue()
        .take(UnsafeRawBufferPointer(start: bytes, count: Int(size * count)))
    }
    _ = web_set_pointer(set, easy, Option.takeData, me)
    _ = web_set_taker(set, easy, Option.headFunction) { bytes, size, count, me in
      guard let bytes, let me else { return 0 }
      Unmanaged<WebExchange>.fromOpaque(me).takeUnretainedValue()
        .takeHead(UnsafeRawBufferPointer(start: bytes, count: Int(size * count)))
      return size * count
    }
    _ = web_set_pointer(set, easy, Option.headData, me)
    for text in texts { fields = text.withCString { library.listAppend(fields, $0) } }
    _ = web_set_pointer(set, easy, Option.fields, fields)
    for (option, value) in [
      (Option.follows, 1), (Option.mostRedirects, 5), (Option.noSignal, 1),
      // Whoever needs a password has it in a file of their own.
      (Option.netrc, 1), (Option.keepsAlive, 1),
      (Option.timeLimit, 30_000), (Option.connectLimit, 10_000),
    ] { _ = web_set_long(set, easy, option, value) }
    _ = "".withCString { web_set_pointer(set, easy, Option.encodings, $0) }
    // Libraries before 7.85 know the bits alone: 1 is http, 2 is https.
    for (option, old) in [
      (Option.protocols, Option.oldProtocols),
      (Option.redirectProtocols, Option.oldRedirectProtocols),
    ] where "http,https".withCString({ web_set_pointer(set, easy, option, $0) }) != 0 {
      _ = web_set_long(set, easy, old, 3)
    }
    _ = library.multiAdd(multi, easy)
  }

  /// Goes on with what is asked; the answer, once it is there.
  func advance(_ ready: [pollfd], at now: Int64) -> Answer? {
    guard transfer != nil else { return nil }
    var running: Int32 = 0
    if let timer, timer <= now {
      self.timer = nil
      _ = library.multiAction(multi, -1, 0, &running)
    }
    for each in ready where sockets[each.fd] != nil {
      let isIn: Int32 = Int32(each.revents) & (POLLIN | POLLHUP) != 0 ? 1 : 0
      let isOut: Int32 = Int32(each.revents) & POLLOUT != 0 ? 2 : 0
      let isBroken: Int32 = Int32(each.revents) & POLLERR != 0 ? 4 : 0
      _ = library.multiAction(multi, each.fd, isIn | isOut | isBroken, &running)
    }
    var left: Int32 = 0
    while let message = library.multiRead(multi, &left) {
      let done = message.assumingMemoryBound(to: web_message.self).pointee
      if done.kind == 1 { return end(Int32(done.data.result)) }
    }
    return nil
  }

  private func end(_ result: Int32) -> Answer {
    if let transfer {
      var status = 0
      _ = web_get_long(library.easyGet, transfer, Option.status, &status)
      answer.status = status
    }
    if result != 0 {
      answer.failure = library.easyError(result).map { String(cString: $0) } ?? "error \(result)"
    }
    forget()
    return answer
  }

  private func take(_ bytes: UnsafeRawBufferPointer) -> UInt {
    guard answer.body.count + bytes.count <= Self.largest else { return 0 }
    answer.body += bytes
    return UInt(bytes.count)
  }

  private func takeHead(_ bytes: UnsafeRawBufferPointer) {
    let line = String(decoding: bytes.prefix(8192), as: UTF8.self)
    // Each answer of those that lead on has a head of its own.
    if line.hasPrefix("HTTP/") { answer.headers = [:] }
    guard let colon = line.firstIndex(of: ":"), answer.headers.count < 100 else { return }
    let value = line[line.index(after: colon)...].drop { $0 == " " }
    answer.headers[line[..<colon].lowercased()] = String(value.prefix { !$0.isNewline })
  }

  private func forget() {
    if let transfer {
      _ = library.multiRemove(multi, transfer)
      library.easyCleanup(transfer)
    }
    library.listFree(fields)
    (transfer, fields) = (nil, nil)
  }

  func close() {
    forget()
    _ = library.multiCleanup(multi)
  }
}
