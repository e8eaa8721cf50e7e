import CellGrid

/// What came since an Escape, until it is known to be keys or an answer of the terminal.
///
/// Answers to questions that something else asked (OSC, DCS, APC, PM, SOS up to BEL or ST, CSI with
/// a private sign or an intermediate) may come in pieces and late; none of their bytes is a key. An
/// Escape, and one with another key (Alt), is given out as keys where nothing follows at once. What
/// follows later is an answer still where nobody would have typed it.
struct EscapeSequence {
  /// What a byte has made of the sequence.
  enum Outcome {
    case goesOn
    /// It ends with this byte, and is this key or none.
    case ended(KeyPress?)
    /// It was over before this byte.
    case broken
  }

  private enum Kind {
    case undecided
    case control(isAnswer: Bool)
    case text(isEnding: Bool)
  }

  /// A lost packet was sent again by then, twice if need be.
  private static let longestPause: Int64 = 2000
  /// However much still comes, so that what never ends gives the keys back.
  private static let longestTime: Int64 = 10_000
  /// More than what terminals let programs copy.
  private static let mostBytes = 1 << 23
  private static let mostUndecided = 32

  private var kind = Kind.undecided
  /// From Escape on, while undecided.
  private var bytes: [UInt8] = [0x1B]
  /// How many of them were given out as keys, since nothing followed at once.
  private var pressedCount = 0
  private var length = 1
  private var last: UInt8 = 0x1B
  private let begin: Int64
  private var lastPiece: Int64

  /// Begins with an Escape that came at that time in milliseconds.
  init(at time: Int64) {
    begin = time
    lastPiece = time
  }

  /// Begins with a control character that stands for Escape and a letter, as UTF-8 has it; nothing
  /// where it begins nothing.
  init?(control scalar: Unicode.Scalar, at time: Int64) {
    guard let letter = UInt8(exactly: scalar.value).flatMap({ $0 < 0x40 ? nil : $0 - 0x40 }),
      "[]P_^X".utf8.contains(letter)
    else { return nil }
    self.init(at: time)
    bytes.append(letter)
    last = letter
  }

  /// How many milliseconds to wait for what may turn keys that are kept back into an answer; none if
  /// there are no such keys.
  ///
  /// With Alt those are rare, with what begins a text as good as never, and answers as slow as a line
  /// to another machine; after an Escape they are not.
  var patience: Int32? {
    guard let opening = bytes.dropFirst().first, bytes.count > max(pressedCount, 1) else {
      return nil
    }
    if pressedCount > 0 { return 20 }
    return "]P".utf8.contains(opening) ? 1000 : 150
  }

  /// Takes note of a time; false if what comes now doesn't belong to it any more.
  mutating func goesOn(at time: Int64) -> Bool {
    switch kind {
    case .undecided: return time - begin <= Self.longestPause
    case .control:
      defer { lastPiece = time }
      return time - lastPiece <= Self.longestPause && time - begin <= Self.longestTime
    case .text:
      // What nobody types has an end of its own, however late that comes.
      lastPiece = time
      return time - begin <= Self.longestTime
    }
  }

  /// The keys that were kept back and not given out yet.
  mutating func press() -> [KeyPress] {
    defer { pressedCount = bytes.count }
    return bytes.dropFirst(pressedCount).map {
      $0 == 0x1B ? .escape : .character(Character(Unicode.Scalar($0)))
    }
  }

  /// Takes the next byte.
  mutating func take(_ byte: UInt8) -> Outcome {
    length += 1
    defer { last = byte }
    switch kind {
    case .undecided: return takeUndecided(byte)
    case .control(let isAnswer):
      switch byte {
      case 0x20...0x3F: kind = .control(isAnswer: isAnswer || Self.isOfAnswer(byte))
      case 0x40...0x7E: return .ended(isAnswer ? nil : .unknown(0x1B))
      default: return .broken
      }
      return .goesOn
    case .text(isEnding: true):
      if byte == UInt8(ascii: "\\") { return .ended(nil) }
      self = EscapeSequence(at: lastPiece)
      return take(byte)
    case .text(isEnding: false):
      switch byte {
      case 0x07: return .ended(nil)
      // The control character for the end, as UTF-8 has it.
      case 0x9C where last == 0xC2: return .ended(nil)
      case 0x1B: kind = .text(isEnding: true)
      case 0x20...0x7E, 0x80...: return length < Self.mostBytes ? .goesOn : .broken
      default: return .broken
      }
      return .goesOn
    }
  }
}

extension EscapeSequence {
  private mutating func takeUndecided(_ byte: UInt8) -> Outcome {
    guard let opening = bytes.dropFirst().first else {
      guard "[O]P_^X".utf8.contains(byte) else { return .broken }
      bytes.append(byte)
      return .goesOn
    }
    if pressedCount == 0 { return takeAtOnce(byte, after: opening) }
    guard isPossible(byte, after: opening), bytes.count < Self.mostUndecided else { return .broken }
    bytes.append(byte)
    guard isTypedByNobody else { return .goesOn }
    decide(opening, bytes.dropFirst(2))
    return opening == UInt8(ascii: "[") && byte >= 0x40 ? take(byte) : .goesOn
  }

  private mutating func takeAtOnce(_ byte: UInt8, after opening: UInt8) -> Outcome {
    let isStart: Bool
    switch opening {
    case UInt8(ascii: "["), UInt8(ascii: "O"):
      if (0x40...0x7E).contains(byte) { return .ended(.unknown(0x1B)) }
      isStart = opening == UInt8(ascii: "[") && (0x20...0x3F).contains(byte)
    case UInt8(ascii: "]"): isStart = "0123456789lLI".utf8.contains(byte)
    case UInt8(ascii: "P"): isStart = (0x20...0x3F).contains(byte) || byte == UInt8(ascii: "|")
    default: isStart = (0x20...0x7E).contains(byte)
    }
    guard isStart else { return .broken }
    decide(opening, [byte])
    return .goesOn
  }

  /// Whether an answer may go on so that was taken for keys when it began.
  private func isPossible(_ byte: UInt8, after opening: UInt8) -> Bool {
    switch opening {
    case UInt8(ascii: "O"): false
    case UInt8(ascii: "["):
      byte < 0x40 ? byte >= 0x20 : byte < 0x7F && bytes.count > pressedCount + 1
    // A key that is held repeats.
    default: (0x20...0x7E).contains(byte) && !(bytes.count == 2 && byte == opening)
    }
  }

  private mutating func decide(_ opening: UInt8, _ start: some Sequence<UInt8>) {
    let isControl = opening == UInt8(ascii: "[")
    kind =
      isControl
      ? .control(isAnswer: start.contains(where: Self.isOfAnswer)) : .text(isEnding: false)
    bytes = []
    pressedCount = 0
  }

  /// Three bytes at a time, or what terminals begin with and nobody has a reason to press.
  private var isTypedByNobody: Bool {
    if bytes.count - pressedCount > 2 { return true }
    let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
    return text.wholeMatch(of: /\][0-9]+;|P[0-9]*[$+!>]|_G|\[[?>=][0-9]+[;$]/) != nil
  }

  /// A private sign or an intermediate, which no key sends.
  private static func isOfAnswer(_ byte: UInt8) -> Bool {
    (0x20...0x2F).contains(byte) || (0x3C...0x3F).contains(byte)
  }
}
