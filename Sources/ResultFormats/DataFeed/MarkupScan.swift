/// Follows XML byte by byte, as far as is needed to know where its root element begins and ends.
///
/// It knows comments, character data sections, processing instructions, document types and quotes.
/// It does not judge: what is no XML passes through as text, and a `<` always begins anew.
struct MarkupScan {
  /// Constructs that go on to their own end whatever stands in them.
  enum Construct: Hashable {
    case comment, characterData, instruction, documentType
  }

  /// What a byte has brought about.
  enum Event {
    /// Another document begins at the `<` of the markup that is being read.
    case restarts
    /// The root element ends with this byte.
    case ends
  }

  enum State: Equatable {
    case text
    /// After `<`, until it is known of what.
    case opening
    case tag
    case quoted(UInt8)
    case within(Construct)
    /// A quote in a document type.
    case typeQuoted(UInt8)
    case typeComment
  }

  private(set) var state = State.text
  /// Where the markup that is being read, or was read last, begins.
  private(set) var markup = 0
  /// Where the document begins.
  private(set) var start: Int
  private(set) var root: [UInt8]?
  /// Where the first text outside the root element begins.
  private(set) var stray: Int?
  private(set) var documentType: Int?
  private(set) var tooDeep: Int?
  private(set) var tooManyAttributes: Int?
  /// Where start tags begin, as many as may be.
  private(set) var elements: [Int] = []
  private(set) var elementCount = 0
  /// Constructs of which it is known that no end follows: their beginnings are text.
  var endless: Set<Construct> = []

  /// Whether the markup that is being read may yet begin another document.
  var mayRestart: Bool {
    state == .opening || (state == .within(.instruction) && word.count < 4)
  }

  private var word: [UInt8] = []
  private var tail: (UInt8, UInt8) = (0, 0)
  private var isEndTag = false
  private var depth = 0
  private var sameName = 0
  private var brackets = 0
  private var attributes = 0

  static let rootName = Array("OdfBody".utf8)

  init(start: Int = 0) { self.start = start }

  /// Takes in the byte at an offset.
  mutating func take(_ byte: UInt8, at offset: Int) -> Event? {
    switch state {
    case .text:
      if byte == 0x3c {
        openTag(at: offset)
      } else if root == nil, stray == nil, !Self.isSpace(byte) {
        stray = offset
      }
      return nil
    case .quoted(let quote):
      if byte == quote { state = .tag } else if byte == 0x3c { openTag(at: offset) }
      return nil
    case .tag: return tag(byte, at: offset)
    case .opening: return opening(byte, at: offset)
    case .within(let construct):
      within(construct, byte)
      return construct == .instruction && isDeclaration(byte) ? .restarts : nil
    case .typeQuoted(let quote):
      if byte == quote { state = .within(.documentType) }
      return nil
    case .typeComment:
      if byte == 0x3e, tail == (0x2d, 0x2d) { state = .within(.documentType) }
      tail = (tail.1, byte)
      return nil
    }
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09
  }

  private mutating func openTag(at offset: Int) {
    state = .opening
    markup = offset
    word.removeAll(keepingCapacity: true)
    isEndTag = false
    attributes = 0
  }

  private mutating func enter(_ construct: Construct) {
    tail = (0, 0)
    brackets = 0
    if construct == .documentType { documentType = documentType ?? markup }
    state = endless.contains(construct) ? .text : .within(construct)
  }

  private mutating func opening(_ byte: UInt8, at offset: Int) -> Event? {
    if byte == 0x3c {
      openTag(at: offset)
      return nil
    }
    if word.isEmpty {
      if byte == 0x3f, !isEndTag {
        enter(.instruction)
        return nil
      }
      if byte == 0x2f, !isEndTag {
        isEndTag = true
        return nil
      }
      if byte != 0x21, !Self.isNameStart(byte) {
        // A bare `<`: no markup begins here.
        state = .text
        return nil
      }
    }
    switch word.first {
    case 0x21:
      word.append(byte)
      declaration()
      return nil
    default:
      if !Self.isSpace(byte), byte != 0x3e, byte != 0x2f || word.isEmpty {
        if word.count < 256 { word.append(byte) }
        return nil
      }
      return named(byte, at: offset)
    }
  }

  /// Whether the byte makes the instruction an XML declaration within the document.
  private mutating func isDeclaration(_ byte: UInt8) -> Bool {
    guard word.count < 4 else { return false }
    word.append(byte)
    return word.count == 4 && word.starts(with: Array("xml".utf8)) && Self.isSpace(byte)
      && markup > start
  }

  /// Takes in the name of a tag that the byte ends.
  private mutating func named(_ byte: UInt8, at offset: Int) -> Event? {
    state = .tag
    tail = (0, 0)
    let isRoot = isMessage(word)
    if !isEndTag {
      if root != nil ? isRoot : stray != nil { return .restarts }
      elementCount += 1
      if elements.count <= FeedDocument.mostElements(offset - start) {
        elements.append(markup - start)
      }
      if root == nil {
        root = word
      } else if word == root {
        sameName += 1
      }
      depth += 1
      if depth > FeedDocument.deepest { tooDeep = tooDeep ?? markup }
    }
    return tag(byte, at: offset)
  }

  private mutating func tag(_ byte: UInt8, at offset: Int) -> Event? {
    defer { tail = (tail.1, byte) }
    switch byte {
    case 0x22, 0x27:
      state = .quoted(byte)
      attributes += 1
      if attributes > FeedDocument.mostAttributes {
        tooManyAttributes = tooManyAttributes ?? markup
      }
      return nil
    case 0x3c:
      openTag(at: offset)
      return nil
    case 0x3e:
      state = .text
      guard isEndTag || tail.1 == 0x2f else { return nil }
      depth = max(0, depth - 1)
      guard let root, word == root else { return nil }
      if isEndTag, sameName == 0 || isMessage(root) { return .ends }
      if !isEndTag, elementCount == 1 { return .ends }
      sameName = max(0, sameName - 1)
      return nil
    default: return nil
    }
  }

  /// Looks whether what follows `<!` is known by now.
  private mutating func declaration() {
    let starts: [([UInt8], Construct)] = [
      (Array("!--".utf8), .comment), (Array("![CDATA[".utf8), .characterData),
    ]
    for (start, construct) in starts {
      if word == start { return enter(construct) }
      if start.starts(with: word) { return }
    }
    let first = word.dropFirst()
    enter(.documentType)
    for byte in first {
      if case .within = state { within(.documentType, byte) }
    }
  }

  private mutating func within(_ construct: Construct, _ byte: UInt8) {
    switch construct {
    case .comment: if byte == 0x3e, tail == (0x2d, 0x2d) { state = .text }
    case .characterData: if byte == 0x3e, tail == (0x5d, 0x5d) { state = .text }
    case .instruction: if byte == 0x3e, tail.1 == 0x3f { state = .text }
    case .documentType:
      switch byte {
      case 0x22, 0x27: state = .typeQuoted(byte)
      case 0x5b: brackets += 1
      case 0x5d: brackets = max(0, brackets - 1)
      case 0x3e where brackets == 0: state = .text
      case 0x2d where tail == (0x21, 0x2d):
        state = .typeComment
        tail = (0, 0)
        return
      default: break
      }
    }
    tail = (tail.1, byte)
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == 0x5f || byte == 0x3a || (0x41...0x5a).contains(byte)
      || (0x61...0x7a).contains(byte)
  }

  /// Whether the name, whatever its prefix, is that of a message.
  private func isMessage(_ name: [UInt8]) -> Bool {
    guard name.count >= Self.rootName.count, name.suffix(Self.rootName.count) == Self.rootName[...]
    else { return false }
    let prefix = name.dropLast(Self.rootName.count)
    return prefix.isEmpty || prefix.last == 0x3a
  }
}
