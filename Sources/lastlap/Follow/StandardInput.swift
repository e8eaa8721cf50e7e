import Athletics
import Glibc
import LiveFeed
import RaceBoard
import ResultFormats
import ResultReading

/// Standard input: a race log line by line, the Olympic Data Feed message by message, anything else
/// once all of it is there.
final class StandardInput: LiveInput {
  let name = "standard input"
  private let request: FileRequest
  private(set) var condition: LiveSource.Condition = .waiting("nothing has come yet")
  private(set) var reception = Reception()
  private var stream: RaceStream?
  private var messages: DataFeedStream?
  /// What has come before it is known what it is, or all of what is read as a whole.
  private var opening: [UInt8] = []

  /// The most that is taken of results which are read as a whole, in bytes.
  private static let largest = 64 << 20

  init(_ request: FileRequest) { self.request = request }

  var descriptors: [pollfd] {
    condition == .ended ? [] : [pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)]
  }

  var deadline: Int64? { nil }

  func advance(_ ready: [pollfd], at now: Int64) -> [SourceNews] {
    guard ready.has(STDIN_FILENO) else { return [] }
    switch ByteReading.from(STDIN_FILENO) {
    case .nothing: return []
    case .bytes(let bytes):
      condition = .open
      reception.hear(at: .now)
      return take(bytes[...], isLast: false)
    case .end, .failed:
      condition = .ended
      return take([], isLast: true)
    }
  }

  private func take(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> [SourceNews] {
    if stream != nil { return stream?.feed(bytes, isLast: isLast) ?? [] }
    opening += bytes
    if opening.count > Self.largest {
      opening = []
      condition = .ended
      let warning = Warning(
        file: name, found: "more than 64 MiB",
        expected: "a race log, line by line, or results that are smaller", isError: true)
      return [.warned([warning])]
    }
    if messages != nil || DataFeedStream.recognises(opening[...]) {
      defer { opening = [] }
      if messages == nil { messages = DataFeedStream(name: name) }
      return messages?.feed(opening[...], at: 0) ?? []
    }
    guard let end = opening.firstIndex(of: UInt8(ascii: "\n")) ?? (isLast ? opening.endIndex : nil)
    else { return [] }
    guard RaceStream.recognises(opening[..<end]) else { return isLast ? readWhole() : [] }
    stream = RaceStream(name: name)
    defer { opening = [] }
    return stream?.feed(opening[...], isLast: isLast) ?? []
  }

  /// Results that are none of our logs.
  private func readWhole() -> [SourceNews] {
    var files = WatchedFiles(converting: { LibraryText.converted($0, from: $1, isLast: $2) })
    _ = files.take(opening, request)
    opening = []
    return files.news()
  }

  func close() {}
}
