import Foundation
import FoundationXML

/// Reads one XML document into a tree of elements through Foundation’s parser.
///
/// The document is known to have no document type, and its markup was counted already, so that the
/// parser meets nothing that it could not hold.
enum FeedXML {
  /// The root element; throws what is wrong, and where.
  static func root(
    of document: FeedDocument
  ) throws(FeedSyntaxError) -> FeedElement {
    let bytes = text(of: document.bytes)
    // Above some 10 MB a parser of data says false whatever it has read.
    let parser = XMLParser(stream: InputStream(data: Data(bytes)))
    let tree = FeedTree(document)
    parser.delegate = tree
    let isRead = parser.parse()
    if isRead, let root = tree.root { return root }
    let (line, column) = (max(1, parser.lineNumber), max(1, parser.columnNumber))
    var place = document.position
    var rest = document.bytes
    while place.line < document.position.line + line - 1, let byte = rest.popFirst() {
      place.advance(over: byte)
    }
    place.advance(over: rest.prefix(column - 1).prefix { $0 != 0x0a && $0 != 0x0d })
    throw FeedSyntaxError(
      position: place, number: (parser.parserError as NSError?)?.code)
  }

  /// The bytes as UTF-8 without an XML declaration, which may tell of an encoding that they are no
  /// longer in.
  private static func text(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    let isText = (try? UTF8Span(validating: bytes.span)) != nil
    var text = isText ? Array(bytes) : CodePage.windows1252.utf8(bytes)
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
  let number: Int?
}

/// Puts together the tree of a document as its parser goes through it.
private final class FeedTree: NSObject, XMLParserDelegate {
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

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    var list = attributes.map { FeedElement.Attribute(name: $0.key, value: $0.value) }
    list.sort { $0.name < $1.name }
    open.append(FeedElement(name: name, attributes: list, position: nextPosition()))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    guard let last = open.indices.last else { return }
    open[last].text += string
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    self.parser(parser, foundCharacters: String(decoding: block, as: UTF8.self))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    guard var element = open.popLast() else { return }
    element.text = element.text.trimmingSpaces
    if let last = open.indices.last {
      open[last].children.append(element)
    } else {
      root = element
    }
  }
}
