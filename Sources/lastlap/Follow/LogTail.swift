import Glibc
import LiveFeed
import ResultReading

/// A race log that grows, as far as it has been read.
struct LogTail {
  private let path: String
  private var stream: RaceStream
  private var position = 0
  private var inode: UInt64 = 0
  /// Whether what comes next of its races goes before what was said of them.
  private var isRetold = false

  private static let pieceSize = 1 << 20

  init(_ path: String) {
    self.path = path
    stream = RaceStream(name: path)
  }

  /// Whether a file that begins with these bytes is one of our race logs.
  static func recognises(_ opening: ArraySlice<UInt8>) -> Bool {
    opening.firstIndex(of: UInt8(ascii: "\n")).map { RaceStream.recognises(opening[..<$0]) }
      ?? false
  }

  /// Reads what was added; a file that was cut or replaced is read from its beginning, and what it
  /// says then goes before what it said.
  mutating func advance() throws -> [SourceNews] {
    let descriptor = open(SystemPath.bytes(path), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw CommandFailure(of: path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw CommandFailure(of: path) }
    let isAnother = inode != 0 && UInt64(status.st_ino) != inode || Int(status.st_size) < position
    inode = UInt64(status.st_ino)
    if isAnother { (stream, position, isRetold) = (RaceStream(name: path), 0, true) }
    var news: [SourceNews] = []
    lseek(descriptor, off_t(position), SEEK_SET)
    while true {
      switch ByteReading.from(descriptor, most: Self.pieceSize) {
      case .bytes(let bytes):
        position += bytes.count
        news += stream.feed(bytes[...])
      case .failed(let reason): throw CommandFailure("\(path): \(reason)", reason: reason)
      case .nothing, .end:
        // One that is cut to nothing tells of its races only when it is written again.
        guard isRetold, news.contains(where: \.isAddition) else { return news }
        isRetold = false
        return Self.whole(news)
      }
    }
  }

  /// What a log says of its races from its beginning.
  private static func whole(_ news: [SourceNews]) -> [SourceNews] {
    var races: [(name: String, readout: Readout)] = []
    var others: [SourceNews] = []
    for item in news {
      guard case .added(let race, let readout) = item else {
        others.append(item)
        continue
      }
      if let index = races.firstIndex(where: { $0.name == race }) {
        races[index].readout.append(readout)
      } else {
        races.append((race, readout))
      }
    }
    return others + races.map { .told(race: $0.name, $0.readout) }
  }
}

extension SourceNews {
  fileprivate var isAddition: Bool { if case .added = self { true } else { false } }
}
