import RaceReplay
import ResultReading

/// Reads a file of whatever format: tells its encoding and its format by the first bytes.
package struct FileReader: ResultReader {
  private enum Stage {
    /// The format is not known before so many bytes are there.
    case opening([UInt8])
    case reading(any ResultReader)
    case refused
  }

  private let request: FileRequest
  /// The format, once it is known.
  package private(set) var format: ResultFormat?
  private var decoding: TextDecoding
  private var controls = ControlCharacters()
  private var stage: Stage

  /// As many bytes as tell every format.
  private static let openingSize = 1 << 16

  /// A reader of the file; in the format that is named, whatever the file looks like, and as what holds
  /// a table where its columns are given.
  ///
  /// - Parameter conversion: what reads the encodings that only the C library knows.
  package init(
    _ request: FileRequest, as format: ResultFormat? = nil,
    converting conversion: TextConversion? = nil
  ) {
    self.request = request
    decoding = TextDecoding(request.encoding, conversion)
    self.format = format
    stage = format.map { .reading($0.reader(request)) } ?? .opening([])
  }

  /// Reads on in the format of the file, once as many bytes are there as tell it.
  package mutating func consume(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Readout {
    let text = controls.note(decoding.utf8(bytes, isLast: isLast), isLast: isLast)
    var readout = read(text, isLast: isLast)
    // Told at the end, wherever the pieces of the file end; what is refused has been told all.
    if isLast, !isRefused {
      let problems = decoding.problems + controls.problems
      readout.warnings += problems.map { $0.warning(file: request.file, line: nil) }
    }
    return readout
  }

  /// Whether the file is none of ours, whatever is still to come of it.
  package var isRefused: Bool {
    if case .refused = stage { true } else { false }
  }

  private mutating func read(_ text: ArraySlice<UInt8>, isLast: Bool) -> Readout {
    switch stage {
    case .refused: return Readout()
    case .reading(var reader):
      stage = .refused
      let readout = reader.consume(text, isLast: isLast)
      stage = .reading(reader)
      return readout
    case .opening(let before):
      stage = .refused
      let opening = before + text
      guard isLast || opening.count >= Self.openingSize else {
        stage = .opening(opening)
        return Readout()
      }
      return begin(opening, isLast: isLast)
    }
  }

  private mutating func begin(_ bytes: [UInt8], isLast: Bool) -> Readout {
    do {
      let format =
        request.columns == nil
        ? try ResultFormat.recognise(bytes[...], file: request.file, hint: request.hint)
        : ResultFormat.table(bytes[...])
      self.format = format
      var reader = format.reader(request)
      let readout = reader.consume(bytes[...], isLast: isLast)
      stage = .reading(reader)
      return readout
    } catch {
      var readout = Readout()
      readout.warnings = [error]
      return readout
    }
  }
}
