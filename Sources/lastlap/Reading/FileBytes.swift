import Glibc
import ResultReading

/// The bytes of one file, piece by piece; those of a gzip file are unpacked.
struct FileBytes {
  /// The most that is read of a file, unpacked, in bytes.
  static let most = 256 << 20
  /// The most lines that are read of a file: a short one costs as much as a long one.
  static let mostLines = 4_000_000
  private static let pieceSize = 256 * 1024

  let name: String
  private let source: WaitedDescriptor
  private var gunzip: Gunzip?
  private var isAtStart = true
  private var given = 0
  private var lines = 0
  /// How many bytes of the file itself have been read.
  private(set) var position = 0
  /// What the file has more of than is read.
  private var excess: String?

  /// Opens a file; `-` is standard input. Throws ``CommandFailure`` where it cannot be opened.
  init(of path: String) throws {
    source = try WaitedDescriptor(path)
    name = source.name
  }

  /// What is wrong with the file where it isn't read to its end, and what was expected; what came
  /// before was given.
  var defect: (found: String, expected: String)? {
    if let excess { return ("more than " + excess, "no more; what came before was read") }
    return gunzip?.defect.map { ($0, "a whole gzip file; what came before was read") }
  }

  /// The bytes that follow; none at the end. Throws ``CommandFailure`` where the file cannot be read.
  mutating func next() throws -> ArraySlice<UInt8> {
    if excess != nil { return [] }
    let piece = try nextPiece()
    if piece.count > Self.most - given { excess = "\(Self.most >> 20) MiB" }
    let taken = piece.prefix(Self.most - given)
    given += taken.count
    lines += max(taken.span.count(of: 0x0a), taken.span.count(of: 0x0d))
    if lines > Self.mostLines { excess = "\(Self.mostLines) lines" }
    return taken
  }

  func closeFile() { source.closeFile() }

  private mutating func nextPiece() throws -> ArraySlice<UInt8> {
    if isAtStart {
      isAtStart = false
      let piece = try read()
      guard piece.starts(with: Self.gzipSign) else { return piece }
      let gunzip = Gunzip()
      gunzip.take(piece)
      self.gunzip = gunzip
      return try unpacked(gunzip)
    }
    guard let gunzip else { return try read() }
    return try unpacked(gunzip)
  }

  private static let gzipSign: [UInt8] = [0x1f, 0x8b]

  private mutating func unpacked(_ gunzip: Gunzip) throws -> ArraySlice<UInt8> {
    while true {
      let piece = gunzip.next()
      if given == 0, piece.starts(with: Self.gzipSign) {
        let found = "a gzip file within a gzip file"
        throw CommandFailure(
          "\(name): found \(found), expected one that is packed once", reason: found)
      }
      if !piece.isEmpty || gunzip.defect != nil { return piece }
      // A piece may be no more than a part of a header.
      let packed = try read()
      gunzip.take(packed)
      if packed.isEmpty { return [] }
    }
  }

  private mutating func read() throws -> ArraySlice<UInt8> {
    var bytes = [UInt8](repeating: 0, count: Self.pieceSize)
    var filled = 0
    // Four bytes at least, or the end: two of them tell gzip.
    while filled < 4 {
      let count = try source.read(into: &bytes, from: filled, hasRead: position + filled > 0)
      if count == 0 { break }
      filled += count
    }
    position += filled
    return bytes[..<filled]
  }
}
