import CNCurses
import CellGrid

/// Turns what curses reads, bytes and numbered keys, into key presses.
///
/// Bytes of a character may come in several batches; the character waits until it is whole.
struct KeyDecoder {
  private var pressed: [KeyPress] = []
  private var text = String.UnicodeScalarView()
  private var partialScalar: [UInt8] = []
  private var sequence: EscapeSequence?
  private var paste = PasteCollector()
  /// When the batch began, in milliseconds.
  private var time: Int64 = 0

  /// Whether bytes belong to a paste, and go to ``takePasted(_:)``.
  private(set) var isPasting = false

  /// How many milliseconds to wait for what tells what came last; none if that is known.
  var patience: Int32? { sequence?.patience }

  /// Begins a batch at that time in milliseconds.
  mutating func begin(at time: Int64) {
    self.time = time
    if sequence?.goesOn(at: time) == false { sequence = nil }
  }

  /// Takes a byte, or the number of a key that curses made out.
  mutating func take(_ code: Int32) {
    guard let byte = UInt8(exactly: code) else {
      endSequence()
      return take(key: code)
    }
    switch sequence?.take(byte) {
    case .goesOn: break
    case .ended(let key):
      sequence = nil
      pressed += [key].compactMap(\.self)
    case .broken:
      endSequence()
      take(byte: byte)
    case nil: take(byte: byte)
    }
  }

  /// Takes a byte of pasted text.
  mutating func takePasted(_ byte: UInt8) {
    guard let ending = paste.take(byte) else { return }
    pressed.append(.paste(ending.text))
    isPasting = !ending.isLast
  }

  /// The presses of a batch: what could be keys when it ends is keys.
  mutating func finish() -> [KeyPress] {
    pressed += sequence?.press() ?? []
    flushText()
    defer { pressed = [] }
    return pressed
  }

  private mutating func take(byte: UInt8) {
    if byte >= 0x80 { return take(partByte: byte) }
    dropPartialScalar()
    if (0x20...0x7E).contains(byte) {
      text.append(Unicode.Scalar(byte))
    } else if byte == 0x1B {
      flushText()
      sequence = EscapeSequence(at: time)
    } else {
      press(KeyPress(controlByte: byte))
    }
  }

  private mutating func take(key code: Int32) {
    dropPartialScalar()
    switch code {
    case DefinedKey.pasteStart.rawValue:
      flushText()
      isPasting = true
    case DefinedKey.pasteEnd.rawValue: break
    default: press(KeyPress(cursesKey: code))
    }
  }

  private mutating func take(partByte byte: UInt8) {
    let isLead = byte >= 0xC0
    if isLead { dropPartialScalar() }
    partialScalar.append(byte)
    let expected = partialScalar[0] >= 0xF0 ? 4 : partialScalar[0] >= 0xE0 ? 3 : 2
    if partialScalar[0] < 0xC0 { return dropPartialScalar() }
    guard partialScalar.count == expected else { return }
    guard let decoded = String(validating: partialScalar, as: UTF8.self),
      let scalar = decoded.unicodeScalars.first
    else { return dropPartialScalar() }
    if scalar.value < 0xA0 {
      guard let opened = EscapeSequence(control: scalar, at: time) else {
        return dropPartialScalar()
      }
      partialScalar = []
      flushText()
      sequence = opened
      return
    }
    partialScalar = []
    text.append(scalar)
  }

  private mutating func dropPartialScalar() {
    for byte in partialScalar { press(.unknown(Int(byte))) }
    partialScalar = []
  }

  private mutating func press(_ key: KeyPress) {
    flushText()
    pressed.append(key)
  }

  private mutating func flushText() {
    pressed += String(text).map { .character($0) }
    text = String.UnicodeScalarView()
  }

  private mutating func endSequence() {
    pressed += sequence?.press() ?? []
    sequence = nil
  }
}

/// Gathers pasted bytes up to the sequence that ends a paste.
private struct PasteCollector {
  private var bytes: [UInt8] = []
  private static let end = Array("\u{1B}[201~".utf8)
  /// More is handed on in parts, so that no paste fills the memory.
  private static let most = 1 << 20

  mutating func take(_ byte: UInt8) -> (text: String, isLast: Bool)? {
    bytes.append(byte)
    let isLast = byte == Self.end.last && bytes.suffix(Self.end.count).elementsEqual(Self.end)
    guard isLast || bytes.count >= Self.most else { return nil }
    defer { bytes = [] }
    let text = isLast ? bytes.dropLast(Self.end.count) : bytes[...]
    return (String(decoding: text, as: UTF8.self), isLast)
  }
}
