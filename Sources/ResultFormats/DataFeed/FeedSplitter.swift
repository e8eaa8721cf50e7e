/// Cuts a stream that comes piece by piece into its documents, each with its place in the file.
///
/// A document ends with its root element, or where the next one begins; byte-order marks and spaces
/// between documents are passed over, NUL bytes taken out. One that is too long is counted and not
/// held.
struct FeedSplitter {
  /// NUL bytes that were taken out, and where the first stood.
  private(set) var nulBytes: (count: Int, first: FeedPosition)?

  /// What is held of the stream, from the byte at `base` on; offsets count the bytes of the stream.
  private var held: [UInt8] = []
  private var base = 0
  private var next = 0
  private var scan = MarkupScan()
  /// Where the document’s first byte stands.
  private var position = FeedPosition()
  /// Where the first byte that is held stands.
  private var heldPosition = FeedPosition()
  /// Where the next byte to come stands; known until the first NUL byte.
  private var comingPosition = FeedPosition()
  private let limit: Int

  init(longest: Int = FeedDocument.longest) { limit = longest }

  /// The documents that end in these bytes; with the last bytes also what is left.
  mutating func consume(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> [FeedDocument] {
    take(bytes)
    var documents: [FeedDocument] = []
    advance(&documents)
    if isLast { finish(&documents) } else { letGo() }
    return documents
  }

  private var end: Int { base + held.count }
  private var isTooLong: Bool { next - scan.start > limit }

  private func slice(_ from: Int, _ to: Int) -> ArraySlice<UInt8> {
    let from = min(max(from - base, 0), held.count)
    return held[from..<min(max(to - base, from), held.count)]
  }

  private mutating func take(_ bytes: ArraySlice<UInt8>) {
    // The first byte of a byte-order mark takes no column, and the others never do.
    let text = end == 0 && bytes.first == 0xef ? bytes.dropFirst() : bytes
    let nul = text.firstIndex(of: 0)
    if nulBytes == nil { comingPosition.advance(over: text[..<(nul ?? text.endIndex)]) }
    guard nul != nil else {
      held += bytes
      return
    }
    let before = held.count
    held += bytes.lazy.filter { $0 != 0 }
    let count = bytes.count - (held.count - before)
    nulBytes = (count + (nulBytes?.count ?? 0), nulBytes?.first ?? comingPosition)
  }

  private mutating func advance(_ documents: inout [FeedDocument]) {
    while next < end {
      let byte = held[next - base]
      if next == scan.start, Self.isBetween(byte) {
        // A byte-order mark takes no column.
        if byte < 0x80 { position.advance(over: byte) }
        next += 1
        restart(at: next)
        continue
      }
      switch scan.take(byte, at: next) {
      case nil: next += 1
      case .ends:
        next += 1
        documents.append(document(upTo: next, isEnded: true))
      case .restarts: leave(upTo: scan.markup, &documents)
      }
    }
  }

  /// Begins anew at an offset; what stands before it is a document if it says anything.
  private mutating func leave(upTo offset: Int, _ documents: inout [FeedDocument]) {
    if scan.root != nil || scan.stray != nil || scan.documentType != nil || isTooLong {
      documents.append(document(upTo: offset, isEnded: false))
    } else {
      pass(upTo: offset)
    }
    next = offset
  }

  private mutating func document(upTo offset: Int, isEnded: Bool) -> FeedDocument {
    let byteCount = offset - scan.start
    let document = FeedDocument(
      kind: kind(byteCount, isEnded: isEnded),
      bytes: byteCount > limit ? [] : slice(scan.start, offset), position: position,
      elementOffsets: scan.elements)
    pass(upTo: offset)
    return document
  }

  private mutating func pass(upTo offset: Int) {
    if scan.start < base { position = heldPosition }
    position.advance(over: slice(scan.start, offset))
    restart(at: offset)
  }

  private mutating func restart(at offset: Int) {
    let endless = scan.endless
    scan = MarkupScan(start: offset)
    scan.endless = endless
  }

  private func kind(_ byteCount: Int, isEnded: Bool) -> FeedDocument.Kind {
    if byteCount > limit { return .tooLong(byteCount) }
    func refused(_ found: String, _ offset: Int) -> FeedDocument.Kind {
      var place = position
      place.advance(over: slice(scan.start, offset))
      return .refused(found, place)
    }
    if let offset = scan.documentType { return refused("a document type declaration", offset) }
    if scan.root == nil { return .stray }
    if let offset = scan.tooDeep {
      return refused("more than \(FeedDocument.deepest) elements within each other", offset)
    }
    if let offset = scan.tooManyAttributes {
      return refused("more than \(FeedDocument.mostAttributes) attributes", offset)
    }
    if scan.elementCount > FeedDocument.mostElements(byteCount) {
      return refused("\(scan.elementCount) elements in \(byteCount) bytes", scan.start)
    }
    return isEnded ? .whole : .cut
  }

  /// Lets go of what is done with, and of a document that has become too long.
  private mutating func letGo() {
    var keep = scan.start
    // Another document may begin at the markup that is being read.
    if isTooLong { keep = scan.mayRestart ? scan.markup : next }
    guard keep > base else { return }
    if keep == scan.start {
      heldPosition = position
    } else {
      heldPosition.advance(over: slice(base, keep))
    }
    held.removeFirst(keep - base)
    base = keep
  }

  /// Takes the last document as it is; where a comment or the like has no end, documents that it
  /// seems to hold are read.
  private mutating func finish(_ documents: inout [FeedDocument]) {
    while let construct = scan.state.construct, !isTooLong {
      scan.endless.insert(construct)
      guard let start = nextDocument(after: scan.markup) else { break }
      leave(upTo: start, &documents)
      advance(&documents)
    }
    leave(upTo: end, &documents)
  }

  private func nextDocument(after offset: Int) -> Int? {
    let rest = slice(offset + 1, end)
    let starts = [Array("<?xml ".utf8), Array("<OdfBody".utf8)]
    var index = rest.startIndex
    while let found = rest[index...].firstIndex(of: 0x3c) {
      if starts.contains(where: { rest[found...].starts(with: $0) }) { return base + found }
      index = found + 1
    }
    return nil
  }

  private static func isBetween(_ byte: UInt8) -> Bool {
    MarkupScan.isSpace(byte) || byte == 0xef || byte == 0xbb || byte == 0xbf
  }
}

extension MarkupScan.State {
  /// The construct whose end is being looked for.
  fileprivate var construct: MarkupScan.Construct? {
    switch self {
    case .within(let construct): construct
    case .typeQuoted, .typeComment: .documentType
    case .text, .opening, .tag, .quoted: nil
    }
  }
}
