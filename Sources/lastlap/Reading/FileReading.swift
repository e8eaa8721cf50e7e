import Athletics
import Glibc
import ResultFormats
import ResultReading
import SharedWork
import Synchronization

/// What a file said.
struct ReadFile {
  let file: InputFile
  /// Nothing where it is none of ours.
  let format: ResultFormat?
  let readout: Readout
}

/// Reads files piece by piece into the readers.
enum FileReading {
  /// What the files say, in their order; several are read at once.
  ///
  /// A file of which nothing can be used gives one warning that says why, so that it doesn't keep
  /// others from being opened. Throws ``CommandFailure`` where one cannot be opened or read, and
  /// ``UsageError`` for options that make no sense.
  static func read(_ files: [InputFile], _ options: ReadingOptions) throws -> [ReadFile] {
    let format = try options.format()
    let progress = Mutex(ReadingProgress(files))
    defer { progress.withLock { $0.end() } }
    var asked = try files.map { (file: $0, request: try options.request($0)) }
    let read = asked.takeAtOnce { asked -> Result<ReadFile, any Error> in
      let (file, request) = asked
      defer { progress.withLock { $0.finished(file) } }
      return Result { try readOrRefuse(file, as: format, request, progress) }
    }
    return try read.map { try $0.get() }
  }

  /// What a file says; one that was found and may not be read doesn't keep the rest of its folder from
  /// being opened.
  private static func readOrRefuse(
    _ file: InputFile, as format: ResultFormat?, _ request: FileRequest,
    _ progress: borrowing Mutex<ReadingProgress>
  ) throws -> ReadFile {
    if let obstacle = file.obstacle { return refused(file, obstacle.found, obstacle.isError) }
    do { return try read(file, as: format, request, progress) } catch let failure
      as CommandFailure where file.isFound
    {
      return refused(file, failure.reason, true)
    }
  }

  private static func refused(_ file: InputFile, _ found: String, _ isError: Bool) -> ReadFile {
    var readout = Readout()
    readout.warnings = [
      Warning(
        file: file.name, found: found, expected: "a file that can be read", isError: isError)
    ]
    return ReadFile(file: file, format: nil, readout: readout)
  }

  private static func read(
    _ file: InputFile, as format: ResultFormat?, _ request: FileRequest,
    _ progress: borrowing Mutex<ReadingProgress>
  ) throws -> ReadFile {
    var bytes = try FileBytes(of: file.path)
    defer { bytes.closeFile() }
    var reader = FileReader(
      request, as: format, converting: { LibraryText.converted($0, from: $1, isLast: $2) })
    var whole = Readout()
    while !reader.isRefused {
      let piece = try bytes.next()
      if piece.isEmpty { break }
      whole.append(reader.consume(piece, isLast: false))
      progress.withLock { $0.reached(bytes.position, of: file) }
    }
    whole.append(reader.consume([], isLast: true))
    if let defect = bytes.defect {
      whole.warnings.append(
        Warning(
          file: file.name, found: defect.found, expected: defect.expected, isError: true))
    }
    // What lies beside results in a folder is no error.
    if file.isFound, reader.format == nil { whole.warnings = whole.warnings.map(\.withoutError) }
    // What is none of ours may be anything, whatever it is to be read as.
    if format != nil, !whole.saysAnything { whole.warnings = whole.warnings.map(\.withoutQuotes) }
    return ReadFile(file: file, format: reader.format, readout: whole)
  }

  /// The longest text file that is read in whole, in bytes.
  private static let longestText = 1 << 20

  /// A small text file, such as a theme; nothing where there is none.
  static func text(of path: String) throws -> String? {
    var status = stat()
    guard stat(SystemPath.bytes(path), &status) == 0 || ![ENOENT, ENOTDIR].contains(errno) else {
      return nil
    }
    var file = try FileBytes(of: path)
    defer { file.closeFile() }
    var bytes: [UInt8] = []
    while bytes.count <= longestText {
      let piece = try file.next()
      if piece.isEmpty { return String(decoding: bytes, as: UTF8.self) }
      bytes += piece
    }
    throw CommandFailure("\(path): found more than 1 MiB, expected a small text file")
  }
}

extension Readout {
  /// Whether anything of it is a result.
  fileprivate var saysAnything: Bool {
    startList != nil || competition != nil || !otherRaces.isEmpty || !held.isEmpty
  }
}

extension Warning {
  /// The same without what it quotes of the file.
  fileprivate var withoutQuotes: Warning {
    Warning(
      file: file, line: line, column: column, found: found.withoutQuotes,
      expected: expected.withoutQuotes, isError: isError)
  }
}

extension String {
  fileprivate var withoutQuotes: String {
    guard let start = firstIndex(of: "“"), let end = lastIndex(of: "”"), start < end else {
      return self
    }
    return self[...start] + "…" + self[end...]
  }
}
