import Markup
import ResultReading

/// Reads one XML document into a tree of elements.
///
/// The document is known to have no document type, and its markup was counted already, so that the
/// parser meets nothing that it could not hold.
enum FeedXML {
  /// The root element; throws what is wrong, and where.
  static func root(
    of document: FeedDocument
  ) throws(FeedSyntaxError) -> FeedElement {
    let tree = FeedTree(document)
    let parser = MarkupParser(.xml) { event, _ in
      tree.take(event)
      return true
    }
    do {
      try parser.parse(text(of: document.bytes)[...], isLast: true)
    } catch {
      var place = document.position
      var rest = document.bytes
      while place.line < document.position.line + error.line - 1, let byte = rest.popFirst() {
        place.advance(over: byte)
      }
      place.advance(over: rest.prefix(error.column - 1).prefix { $0 != 0x0a && $0 != 0x0d })
      throw FeedSyntaxError(position: place, number: error.number)
    }
    if let root = tree.root { return root }
    throw FeedSyntaxError(position: document.position, number: nil)
  }

  /// The bytes as UTF-8 without an XML declaration, which may tell of an encoding that they are no
  /// longer in.
  private static func text(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    let isText = (try? UTF8Span(validating: bytes.span)) != nil
    var text = isText ? Array(bytes) : CodePage.windows1252.mended(bytes)
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

  func take(_ event: MarkupEvent) {
    switch event {
    case .begins(let name, let attributes):
      let list = attributes.sorted { $0.name < $1.name }
        .map { FeedElement.Attribute(name: $0.name, value: $0.value) }
      open.append(FeedElement(name: name, attributes: list, position: nextPosition()))
    case .text(let text):
      guard let last = open.indices.last else { return }
      open[last].text += text
    case .ends:
      guard var element = open.popLast() else { return }
      element.text = element.text.trimmingSpaces
      if let last = open.indices.last {
        open[last].children.append(element)
      } else {
        root = element
      }
    }
  }
}
