import Athletics
import Glibc
import ResultFormats
import ResultReading

/// What a file said.
struct ReadFile {
  let file: InputFile
  /// Nothing where it is none of ours.
  let format: ResultFormat?
  let readout: Readout
}

/// Reads files piece by piece into the readers.
enum FileReading {
  /// What the files say, in their order.
  ///
  /// A file of which nothing can be used gives one warning that says why, so that it doesn't keep
  /// others from being opened. Throws ``CommandFailure`` where one cannot be opened or read, and
  /// ``UsageError`` for options that make no sense.
  static func read(_ files: [InputFile], _ options: ReadingOptions) throws -> [ReadFile] {
    let format = try options.format()
    var progress = ReadingProgress(files)
    defer { progress.end() }
    return try files.map { file in
      defer { progress.finished(file) }
      let request = try options.request(file)
      do { return try read(file, as: format, request, &progress) } catch let failure
        as CommandFailure where file.isFound
      {
        // One that may not be read doesn't keep the rest of its folder from being opened.
        var readout = Readout()
        readout.warnings = [
          Warning(
            file: file.name, found: failure.reason, expected: "a file that can be read",
            isError: true)
        ]
        return ReadFile(file: file, format: nil, readout: readout)
      }
    }
  }

  private static func read(
    _ file: InputFile, as format: ResultFormat?, _ request: FileRequest,
    _ progress: inout ReadingProgress
  ) throws -> ReadFile {
    var bytes = try FileBytes(of: file.path)
    defer { bytes.closeFile() }
    var reader = FileReader(
      request, as: format, converting: { LibraryText.converted($0, from: $1, isLast: $2) })
    var whole = Readout()
    while true {
      let piece = try bytes.next()
      if piece.isEmpty { break }
      whole.append(reader.consume(piece, isLast: false))
      progress.reached(bytes.position, of: file)
    }
    whole.append(reader.consume([], isLast: true))
    if let defect = bytes.defect {
      whole.warnings.append(
        Warning(
          file: file.name, found: defect, expected: "a whole gzip file; what came before was read",
          isError: true))
    }
    // What lies beside results in a folder is no error.
    if file.isFound, reader.format == nil { whole.warnings = whole.warnings.map(\.withoutError) }
    return ReadFile(file: file, format: reader.format, readout: whole)
  }

  /// A small text file, such as a theme; nothing where there is none.
  static func text(of path: String) throws -> String? {
    let descriptor = open(SystemPath.bytes(path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw CommandFailure(of: path)
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 * 1024)
    while bytes.count < 1 << 20 {
      let count = Glibc.read(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw CommandFailure(of: path) }
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += piece[..<count]
    }
    throw CommandFailure("\(path): found more than 1 MiB, expected a small text file")
  }
}
