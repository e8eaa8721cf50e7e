import Glibc

/// The bytes of one file, piece by piece; those of a gzip file are unpacked.
struct FileBytes {
  private static let pieceSize = 256 * 1024

  let name: String
  private let descriptor: Int32
  private let isStandardInput: Bool
  private var gunzip: Gunzip?
  private var isAtStart = true
  /// How many bytes of the file itself have been read.
  private(set) var position = 0

  /// Opens a file; `-` is standard input. Throws ``CommandFailure`` where it cannot be opened.
  init(of path: String) throws {
    isStandardInput = path == "-"
    name = isStandardInput ? "standard input" : path
    descriptor = isStandardInput ? STDIN_FILENO : open(SystemPath.bytes(path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw CommandFailure(of: name)
    }
  }

  /// What is wrong with the data of a gzip file; what came before was unpacked.
  var defect: String? { gunzip?.defect }

  /// The bytes that follow; none at the end. Throws ``CommandFailure`` where the file cannot be read.
  mutating func next() throws -> ArraySlice<UInt8> {
    while true {
      let piece = try read()
      if isAtStart {
        isAtStart = false
        if piece.starts(with: [0x1f, 0x8b]) { gunzip = Gunzip() }
      }
      guard let gunzip else { return piece }
      let unpacked = gunzip.unpack(piece)
      // A piece may be no more than a part of a header.
      if !unpacked.isEmpty || piece.isEmpty || gunzip.defect != nil { return unpacked }
    }
  }

  func closeFile() {
    if !isStandardInput { close(descriptor) }
  }

  private mutating func read() throws -> ArraySlice<UInt8> {
    var bytes = [UInt8](repeating: 0, count: Self.pieceSize)
    var filled = 0
    // Four bytes at least, or the end: two of them tell gzip.
    while filled < 4 {
      let count = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(
          descriptor, buffer.baseAddress.map { $0 + filled }, Self.pieceSize - filled)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw CommandFailure(of: name)
      }
      if count == 0 { break }
      filled += count
    }
    position += filled
    return bytes[..<filled]
  }
}
