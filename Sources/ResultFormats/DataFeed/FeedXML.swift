import CXML

/// Reads one XML document into a tree of elements through libxml2.
///
/// Not through Foundation’s parser, which is libxml2 as well but does not tell where an error is: its
/// line and column are those where it stopped reading.
///
/// The document is known to have no document type, and its markup was counted already, so that the
/// parser meets nothing that it could not hold.
enum FeedXML {
  /// The root element; throws what is wrong, and where.
  static func root(
    of document: FeedDocument
  ) throws(FeedSyntaxError) -> FeedElement {
    let bytes = text(of: document.bytes)
    let tree = FeedTree(document)
    let defect = FeedTree.read(bytes, into: tree)
    if defect.number == 0, let root = tree.root { return root }
    var place = document.position
    var rest = document.bytes
    while place.line < document.position.line + Int(defect.line) - 1, let byte = rest.popFirst() {
      place.advance(over: byte)
    }
    place.advance(over: rest.prefix(Int(defect.column) - 1).prefix { $0 != 0x0a && $0 != 0x0d })
    throw FeedSyntaxError(position: place, number: Int(defect.number))
  }

  /// The bytes as UTF-8 without an XML declaration, which may tell of an encoding that they are no
  /// longer in.
  private static func text(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    let isText = (try? UTF8Span(validating: bytes.span)) != nil
    var text = isText ? Array(bytes) : Windows1252.utf8(bytes)
    guard text.starts(with: Array("<?xml".utf8)), let end = text.firstIndex(of: 0x3e) else {
      return text
    }
    for index in 0...end where text[index] != 0x0a && text[index] != 0x0d { text[index] = 0x20 }
    return text
  }
}

/// Where a document stops being XML.
struct FeedSyntaxError: Error {
  let position: FeedPosition
  /// The number that libxml2 has for what is wrong.
  let number: Int
}

/// Puts together the tree of a document as its parser goes through it.
private final class FeedTree {
  private(set) var root: FeedElement?
  private var open: [FeedElement] = []
  private let offsets: [Int]
  private var count = 0
  private var rest: ArraySlice<UInt8>
  private let start: Int
  private var position: FeedPosition

  init(_ document: FeedDocument) {
    offsets = document.elementOffsets
    rest = document.bytes
    start = document.bytes.startIndex
    position = document.position
  }

  /// Where the next start tag begins.
  private func nextPosition() -> FeedPosition {
    guard count < offsets.count else { return position }
    let end = min(max(start + offsets[count], rest.startIndex), rest.endIndex)
    position.advance(over: rest[..<end])
    rest = rest[end...]
    count += 1
    return position
  }

  /// Lets the parser go through a document and tell the tree what stands in it.
  static func read(_ bytes: [UInt8], into tree: FeedTree) -> xml_defect {
    var events = unsafe xml_events(
      start: { context, name, attributes in
        guard let tree = unsafe FeedTree.of(context), let name = unsafe name else { return }
        unsafe tree.begin(String(cString: name), attributes)
      },
      text: { context, bytes, count in
        let buffer = unsafe UnsafeRawBufferPointer(start: bytes, count: count)
        unsafe FeedTree.of(context)?.append(String(decoding: buffer, as: UTF8.self))
      },
      end: { context in unsafe FeedTree.of(context)?.end() })
    return unsafe bytes.withUnsafeBytes { buffer in
      unsafe xml_read(
        buffer.bindMemory(to: CChar.self).baseAddress, buffer.count, &events,
        Unmanaged.passUnretained(tree).toOpaque())
    }
  }

  /// The tree that the parser was given, which lives as long as the parser reads.
  private static func of(_ context: UnsafeMutableRawPointer?) -> FeedTree? {
    unsafe context.map { unsafe Unmanaged<FeedTree>.fromOpaque($0).takeUnretainedValue() }
  }

  private func begin(
    _ name: String, _ attributes: UnsafePointer<UnsafePointer<CChar>?>?
  ) {
    var list: [FeedElement.Attribute] = []
    var index = 0
    while let attributes = unsafe attributes, let name = unsafe attributes[index],
      let value = unsafe attributes[index + 1]
    {
      unsafe list.append(
        FeedElement.Attribute(name: String(cString: name), value: String(cString: value)))
      index += 2
    }
    list.sort { $0.name < $1.name }
    open.append(FeedElement(name: name, attributes: list, position: nextPosition()))
  }

  private func append(_ text: String) {
    guard let last = open.indices.last else { return }
    open[last].text += text
  }

  private func end() {
    guard var element = open.popLast() else { return }
    element.text = element.text.trimmingSpaces
    if let last = open.indices.last {
      open[last].children.append(element)
    } else {
      root = element
    }
  }
}
