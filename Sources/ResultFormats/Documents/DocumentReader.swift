import Athletics
import ResultReading

/// A JSON document that was read whole.
struct JSONDocument {
  /// The name that warnings bear.
  let file: String
  let root: JSONElement
  let lines: DocumentLines

  func warnings(_ problems: [Problem]) -> [Warning] {
    problems.inOrder.map { lines.warning($0, file: file) }
  }
}

/// Collects a document that comes in pieces, and reads it at its end as its format tells.
struct DocumentReader: ResultReader {
  /// What the whole document says; what it throws is the error that nothing of it can be used.
  typealias Reading = @Sendable (JSONDocument) throws(Problem) -> Readout

  /// The largest document that is held, in bytes.
  static let limit = 256 << 20

  private let file: String
  private let read: Reading
  private var held = HeldFile(limit: limit)

  init(_ request: FileRequest, _ read: @escaping Reading) {
    file = request.file
    self.read = read
  }

  mutating func consume(_ piece: ArraySlice<UInt8>, isLast: Bool) -> Readout {
    switch held.take(piece, isLast: isLast) {
    case nil: return Readout()
    case .bytes(let bytes): return document(bytes)
    case .tooLong(let count):
      let problem = Problem(
        found: "a document of \(count) bytes", expected: "at most \(Self.limit)", isError: true)
      var readout = Readout()
      readout.warnings = [problem.warning(file: file, line: nil)]
      return readout
    }
  }

  private func document(_ bytes: [UInt8]) -> Readout {
    var readout = Readout()
    var text = bytes[...]
    if text.starts(with: [0xef, 0xbb, 0xbf]) { text = text.dropFirst(3) }
    var defects: [Problem] = []
    if let first = text.firstIndex(of: 0) {
      let length = text.count
      text = text.filter { $0 != 0 }[...]
      let defect = Line.Defect.nulBytes(
        count: length - text.count, column: first - bytes.startIndex - (bytes.count - length) + 1)
      defects.append(defect.problem(fallback: ""))
    }
    let lines = DocumentLines(text)
    let root: JSONElement
    let slips: JSONSlips
    do { (root, slips) = try JSONParser.document(text) } catch {
      readout.warnings = (defects + [Problem(error).asError]).map {
        lines.warning($0, file: file)
      }
      return readout
    }
    let document = JSONDocument(file: file, root: root, lines: lines)
    do { readout = try read(document) } catch {
      readout.warnings = document.warnings([error.asError])
    }
    readout.warnings = document.warnings(defects + slips.problems) + readout.warnings
    return readout
  }
}
