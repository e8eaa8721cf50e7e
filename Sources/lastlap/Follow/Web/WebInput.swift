import Athletics
import Glibc
import LiveFeed
import RaceBoard
import ResultFormats
import ResultReading

/// A web address that is asked again and again for results of any format that opens as a file.
///
/// One request at a time; what has not changed is not sent again (ETag, Last-Modified), a host that
/// asks to be left alone is (Retry-After, Cache-Control), and one that fails is asked less and less
/// often. A race log is read as it comes, however long the answer takes: it need not end.
final class WebInput: LiveInput {
  let name: String
  private let request: FileRequest
  private(set) var condition: LiveSource.Condition = .waiting("asking")
  private(set) var reconnects = 0
  private(set) var reception = Reception()
  private var exchange: WebExchange?
  private var files = WatchedFiles(
    converting: { LibraryText.converted($0, from: $1, isLast: $2) })
  /// What reads an answer that is a race log, and how far it has been read.
  private var stream: (reader: RaceStream, taken: RetoldBytes)?
  private var isMissing = false
  private var tag: String?
  private var changed: String?
  private var backOff = BackOff()
  /// When to ask next.
  private var next: Int64 = 0
  /// How often it is asked, in microseconds.
  private let interval: Int64

  /// How long an answer is taken to be fresh at most, in microseconds, whatever is said of it.
  private static let longestWait: Int64 = 60_000_000

  /// - Parameter request: what is said of what comes to its reader.
  init(_ url: String, _ request: FileRequest) {
    name = url
    self.request = request
    interval = WebAddress(url).isPrivate ? 250_000 : 5_000_000
  }

  var descriptors: [pollfd] { exchange?.descriptors ?? [] }

  var deadline: Int64? {
    if isMissing { return nil }
    return exchange?.isBusy == true ? exchange?.deadline : next
  }

  func advance(_ ready: [pollfd], at now: Int64) -> [SourceNews] {
    if let exchange, exchange.isBusy {
      let answer = exchange.advance(ready, at: now)
      let news = readOn(exchange, answer, at: now)
      return news + (answer.map { take($0, at: now) } ?? [])
    }
    guard !isMissing, next <= now else { return [] }
    do {
      let exchange = try self.exchange ?? WebExchange()
      self.exchange = exchange
      exchange.ask(name, fields: fields)
      stream?.taken.begin()
      return exchange.advance([], at: now).map { take($0, at: now) } ?? []
    } catch {
      isMissing = true
      condition = .lost("\(error)")
      return []
    }
  }

  private var fields: [String] {
    ["User-Agent: lastlap (results in a terminal)"]
      + [tag.map { "If-None-Match: " + $0 }, changed.map { "If-Modified-Since: " + $0 }]
      .compactMap(\.self)
  }

  /// Reads what has come of a race log.
  private func readOn(
    _ exchange: WebExchange, _ answer: WebExchange.Answer?, at now: Int64
  ) -> [SourceNews] {
    guard exchange.hasBody, answer?.failure == nil || stream != nil else { return [] }
    if stream == nil {
      guard LogTail.recognises(exchange.body[...]) else { return [] }
      stream = (RaceStream(name: name), RetoldBytes())
    }
    let bytes = exchange.takeBody()
    condition = .open
    backOff = BackOff()
    reception.hear(at: .now)
    guard let new = stream?.taken.new(bytes[...]) else {
      // It is another log than before: all of it is asked for again.
      stream = nil
      exchange.breakOff()
      (tag, changed, next) = (nil, nil, now)
      return []
    }
    return stream?.reader.feed(new) ?? []
  }

  private func take(_ answer: WebExchange.Answer, at now: Int64) -> [SourceNews] {
    let wait = answer.headers["retry-after"].flatMap { Int64($0) }.map { min(max($0, 1), 3600) }
    switch (answer.failure, answer.status) {
    case (nil, 200..<300):
      (tag, changed) = (answer.headers["etag"], answer.headers["last-modified"])
      stay(open: now, answer)
      if stream != nil { return [] }
      return files.take(answer.body, request) ? files.news() : []
    case (nil, 304):
      stay(open: now, answer)
      return []
    default:
      let reason = answer.failure ?? Self.reason(answer.status)
      condition = .lost(reason)
      reception.breakOff()
      reconnects += 1
      next = now + max(wait.map { $0 * 1_000_000 } ?? 0, max(backOff.next(), interval))
      return []
    }
  }

  private func stay(open now: Int64, _ answer: WebExchange.Answer) {
    condition = .open
    reception.hear(at: .now)
    backOff = BackOff()
    let age = WebFreshness(answer.headers).seconds * 1_000_000
    next = now + max(interval, min(age, Self.longestWait))
  }

  private static func reason(_ status: Int) -> String {
    switch status {
    case 403: "403, refused: save the page in a browser and open the file"
    case 404: "404, nothing there"
    case 429: "429, asked too often"
    default: "HTTP \(status)"
    }
  }

  func close() { exchange?.close() }
}

/// Whose a web address is.
struct WebAddress {
  private let host: Substring
  /// Whether it has a name and a password before the host.
  let hasCredentials: Bool

  init(_ url: String) {
    let rest = url.firstRange(of: "://").map { url[$0.upperBound...] } ?? url[...]
    let authority = rest.prefix { !"/?#".contains($0) }
    let host = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] }
    hasCredentials = host != nil
    self.host = host ?? authority
  }

  /// Whether it is on this machine or in a network of its own, which may be asked more often.
  var isPrivate: Bool {
    if host.hasPrefix("[") {
      return ["[::1]", "[fe80", "[fc", "[fd"].contains { host.lowercased().hasPrefix($0) }
    }
    let name = host.prefix { $0 != ":" }.lowercased()
    if name == "localhost" || name.hasSuffix(".local") || !name.contains(".") { return true }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 4, let first = parts[0], let second = parts[1] else { return false }
    return first == 127 || first == 10 || (first == 192 && second == 168)
      || (first == 169 && second == 254) || (first == 172 && (16...31).contains(second))
  }
}
