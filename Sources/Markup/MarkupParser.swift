import CXML

/// Goes through XML or HTML that comes piece by piece, by libxml2’s push parser.
///
/// It makes no tree, asks neither files nor the network, and knows no entities but those of the
/// language: a document type that declares some ends XML. XML ends with the first thing in it that
/// is not well-formed; HTML is read on as browsers do, and its missing end tags are put in.
package final class MarkupParser {
  /// What a document is written in.
  package enum Language: Sendable {
    /// In UTF-8, UTF-16, or what its declaration says.
    case xml
    /// In UTF-8, whatever it says: libxml2 drops without a word what follows a byte that it cannot
    /// decode.
    case html
  }

  /// The longest text between two tags, in bytes.
  package static let longestText = 16 << 20

  private let language: Language
  private let take: (MarkupEvent, _ line: Int) -> Bool
  private var context: xmlParserCtxtPtr?
  private var text: [UInt8] = []
  /// Whether nothing more is taken in.
  package private(set) var isStopped = false
  private var defect: MarkupDefect?

  /// - Parameter take: is given what the parser comes by, and on which line, counted from 1; whether to go
  ///   on.
  package init(_ language: Language, take: @escaping (MarkupEvent, _ line: Int) -> Bool) {
    self.language = language
    self.take = take
    var handler = Self.handler(language)
    let me = Unmanaged.passUnretained(self).toOpaque()
    switch language {
    case .xml:
      context = xmlCreatePushParserCtxt(&handler, me, nil, 0, nil)
      xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
    case .html:
      context = htmlCreatePushParserCtxt(&handler, me, nil, 0, nil, XML_CHAR_ENCODING_UTF8)
      let options = [HTML_PARSE_NONET, HTML_PARSE_RECOVER, HTML_PARSE_IGNORE_ENC]
      htmlCtxtUseOptions(context, options.reduce(0) { $0 | Int32($1.rawValue) })
    }
  }

  deinit {
    switch language {
    case .xml: xmlFreeParserCtxt(context)
    case .html: htmlFreeParserCtxt(context)
    }
  }

  private var line: Int { context?.pointee.input.map { Int($0.pointee.line) } ?? 1 }

  /// How many bytes libxml2 is given at once.
  private static let pieceSize = 1 << 16

  /// Reads on; `isLast` says that no more will come. Throws where XML can be read no further.
  package func parse(_ bytes: ArraySlice<UInt8>, isLast: Bool) throws(MarkupDefect) {
    // What has no handler of its own would be written to standard error, and so onto the screen.
    xmlSetStructuredErrorFunc(nil) { _, _ in }
    var rest = bytes
    while !rest.isEmpty, !isStopped {
      parse(rest.prefix(Self.pieceSize), isEnd: false)
      rest = rest.dropFirst(Self.pieceSize)
    }
    if isLast, !isStopped { parse([], isEnd: true) }
    if let defect { throw defect }
  }

  private func parse(_ piece: ArraySlice<UInt8>, isEnd: Bool) {
    piece.withUnsafeBytes { buffer in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      let count = Int32(buffer.count)
      switch language {
      case .xml: _ = xmlParseChunk(context, start, count, isEnd ? 1 : 0)
      case .html: _ = htmlParseChunk(context, start, count, isEnd ? 1 : 0)
      }
    }
  }
}

extension MarkupParser {
  private typealias Name = UnsafePointer<xmlChar>
  private typealias Names = UnsafeMutablePointer<Name?>

  private static func handler(_ language: Language) -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    // Without it no structured errors come.
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    switch language {
    case .xml:
      handler.startElementNs = { me, name, prefix, _, count, spaces, attributeCount, _, list in
        let attributes =
          MarkupParser.declared(spaces, count) + MarkupParser.attributes(list, attributeCount)
        MarkupParser.at(me)?.begin(MarkupParser.name(prefix, name), attributes)
      }
      handler.endElementNs = { me, name, prefix, _ in
        MarkupParser.at(me)?.end(MarkupParser.name(prefix, name))
      }
    case .html:
      handler.startElement = { me, name, list in
        MarkupParser.at(me)?.begin(MarkupParser.text(name), MarkupParser.attributes(list))
      }
      handler.endElement = { me, name in MarkupParser.at(me)?.end(MarkupParser.text(name)) }
    }
    handler.characters = { me, text, count in MarkupParser.at(me)?.gather(text, count) }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.internalSubset = { me, _, _, _ in MarkupParser.at(me)?.meetDocumentType() }
    handler.serror = { me, error in
      guard let error else { return }
      MarkupParser.at(me)?.meet(error.pointee)
    }
    return handler
  }

  private static func at(_ address: UnsafeMutableRawPointer?) -> MarkupParser? {
    guard let address else { return nil }
    let parser = Unmanaged<MarkupParser>.fromOpaque(address).takeUnretainedValue()
    return parser.isStopped ? nil : parser
  }

  private static func text(_ name: Name?) -> String { name.map { String(cString: $0) } ?? "" }

  private static func name(_ prefix: Name?, _ name: Name?) -> String {
    prefix == nil ? text(name) : text(prefix) + ":" + text(name)
  }

  /// The attributes that declare namespaces: prefix and name in turn.
  private static func declared(_ list: Names?, _ count: Int32) -> [MarkupAttribute] {
    guard let list else { return [] }
    return (0..<Int(count)).map { index in
      let prefix = list[2 * index]
      return MarkupAttribute(
        name: prefix == nil ? "xmlns" : "xmlns:" + text(prefix), value: text(list[2 * index + 1]))
    }
  }

  /// The attributes of XML: name, prefix, namespace, where the value begins and where it ends in turn.
  private static func attributes(_ list: Names?, _ count: Int32) -> [MarkupAttribute] {
    guard let list else { return [] }
    return (0..<Int(count)).compactMap { index in
      let parts = list + 5 * index
      guard let start = parts[3], let end = parts[4] else { return nil }
      let value = UnsafeBufferPointer(start: start, count: end - start)
      return MarkupAttribute(
        name: name(parts[1], parts[0]), value: String(decoding: value, as: UTF8.self))
    }
  }

  /// The attributes of HTML: name and value in turn, up to the first without a name.
  private static func attributes(_ list: Names?) -> [MarkupAttribute] {
    var attributes: [MarkupAttribute] = []
    var rest = list
    while let pair = rest, let name = pair[0] {
      attributes.append(MarkupAttribute(name: text(name), value: text(pair[1])))
      rest = pair + 2
    }
    return attributes
  }

  private func begin(_ name: String, _ attributes: [MarkupAttribute]) {
    tellText()
    tell(.begins(name, attributes))
  }

  private func end(_ name: String) {
    tellText()
    tell(.ends(name))
  }

  private func gather(_ piece: Name?, _ count: Int32) {
    guard let piece, count > 0 else { return }
    guard text.count + Int(count) <= Self.longestText else {
      return stop(XML_ERR_INTERNAL_ERROR.rawValue)
    }
    text.append(contentsOf: UnsafeBufferPointer(start: piece, count: Int(count)))
  }

  private func tellText() {
    guard !text.isEmpty else { return }
    tell(.text(String(decoding: text, as: UTF8.self)))
    text.removeAll(keepingCapacity: text.count < Self.pieceSize)
  }

  private func tell(_ event: MarkupEvent) {
    guard !isStopped, !take(event, line) else { return }
    isStopped = true
    xmlStopParser(context)
  }

  private func meetDocumentType() {
    // A page’s type says nothing; that of XML may declare entities within entities.
    if language == .xml { stop(XML_ERR_UNDECLARED_ENTITY.rawValue) }
  }

  private func meet(_ error: xmlError) {
    // HTML goes on after whatever is wrong with it, but not beyond a limit of the parser.
    let least = language == .xml ? XML_ERR_ERROR : XML_ERR_FATAL
    guard error.level.rawValue >= least.rawValue, defect == nil else { return }
    defect = MarkupDefect(
      line: max(1, Int(error.line)), column: max(1, Int(error.int2)), number: Int(error.code))
    isStopped = true
    xmlStopParser(context)
  }

  private func stop(_ number: UInt32) {
    let column = context?.pointee.input.map { Int($0.pointee.col) } ?? 1
    defect = defect ?? MarkupDefect(line: line, column: max(1, column), number: Int(number))
    isStopped = true
    xmlStopParser(context)
  }
}
