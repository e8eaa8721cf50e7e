import Athletics

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
  private var bytes: [UInt8] = []
  /// How long the document is, held or not.
  private var count = 0
  private var isDone = false

  init(_ request: FileRequest, _ read: @escaping Reading) {
    file = request.file
    self.read = read
  }

  mutating func consume(_ piece: ArraySlice<UInt8>, isLast: Bool) -> Readout {
    guard !isDone else { return Readout() }
    count += piece.count
    if count <= Self.limit { bytes += piece } else { bytes = [] }
    guard isLast else { return Readout() }
    isDone = true
    defer { bytes = [] }
    return document()
  }

  private func document() -> Readout {
    var readout = Readout()
    guard count <= Self.limit else {
      let problem = Problem(
        found: "a document of \(count) bytes", expected: "at most \(Self.limit)", isError: true)
      readout.warnings = [problem.warning(file: file, line: nil)]
      return readout
    }
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
