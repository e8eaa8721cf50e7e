import RaceReplay

/// Turns a text into UTF-8 as its pieces come.
///
/// UTF-16 is told by its byte-order mark; UTF-8 by most of what is above ASCII being it, and stays as
/// it is, stray bytes and all. Else the encoding is guessed from 64 KiB from the first byte above
/// ASCII on, and kept for the whole file. What says itself how it is to be read (JSON, XML) and what
/// is no text goes through as it is.
package struct TextDecoding {
  private enum Stage {
    /// Too little is there to tell anything.
    case start
    /// Nothing but ASCII so far.
    case ascii
    /// Held until the encoding can be guessed.
    case sampling
    case asItIs
    case decoding(TextEncoding)
  }

  private let conversion: TextConversion?
  private var stage = Stage.start
  private var pending: [UInt8] = []
  private var highSurrogate: UInt16?
  /// Where the text goes on that has been passed: how many lines end before it, and how many
  /// characters its line has.
  private var lines = 0
  private var column = 0
  private var isAfterCarriageReturn = false
  /// The last of the ASCII that has been passed, in which a word may have begun.
  private var before: [UInt8] = []
  /// Bytes that the encoding has no character for.
  private var unknownBytes = 0
  /// What is to be said of the encoding, once it is known.
  package private(set) var problems: [Problem] = []

  /// - Parameters:
  ///   - encoding: that of the file, where it is not to be guessed.
  ///   - conversion: what knows the encodings that lastlap has no table of.
  package init(_ encoding: TextEncoding? = nil, _ conversion: TextConversion? = nil) {
    self.conversion = conversion
    guard let encoding else { return }
    begin(encoding)
  }

  /// How much is looked at before a guess.
  private static let sampleSize = 1 << 16
  private static let startSize = 16
  /// What may stand before the first sign of a document.
  private static let blanks: Set<UInt8> = [0x20, 0x09, 0x0a, 0x0d]
  private static let longestBeginning = 24

  /// The bytes as UTF-8, but for those that wait for what follows.
  package mutating func utf8(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> ArraySlice<UInt8> {
    if case .asItIs = stage { return bytes }
    if case .ascii = stage, pending.isEmpty, !isLast, passes(bytes) { return bytes }
    pending += bytes
    if case .start = stage {
      let isTold =
        pending.contains { !Self.blanks.contains($0) } || pending.count >= Self.sampleSize
      guard (pending.count >= Self.startSize && isTold) || isLast else { return [] }
      tellByStart()
    }
    var ascii: ArraySlice<UInt8> = []
    if case .ascii = stage {
      let end = pending.firstIndex { $0 >= 0x80 } ?? pending.count
      ascii = pending[..<end]
      _ = passes(ascii)
      pending = Array(pending[end...])
      if pending.isEmpty { return ascii }
      stage = .sampling
    }
    if case .sampling = stage {
      guard isLast || pending.count >= Self.sampleSize else { return ascii }
      guess(isLast: isLast)
    }
    let rest = decoded(isLast: isLast)
    return ascii.isEmpty ? rest : ascii + rest
  }

  private mutating func begin(_ encoding: TextEncoding) {
    if case .utf8 = encoding.decoding { stage = .asItIs } else { stage = .decoding(encoding) }
  }

  private mutating func tellByStart() {
    let first = pending.first { !Self.blanks.contains($0) }
    if pending.starts(with: [0xff, 0xfe]) || pending.starts(with: [0xfe, 0xff]) {
      let code = pending[0] == 0xff ? "utf-16le" : "utf-16be"
      pending.removeFirst(2)
      stage = TextEncoding(named: code).map { .decoding($0) } ?? .asItIs
    } else if pending.starts(with: [0xef, 0xbb, 0xbf])
      || first.map({ "<{[".utf8.contains($0) }) ?? false
      || BinaryStart(pending[...]) != nil
    {
      stage = .asItIs
    } else {
      stage = .ascii
    }
  }

  /// Guesses the encoding from what is held, which begins with the first byte above ASCII.
  private mutating func guess(isLast: Bool) {
    let sample = pending.prefix(Self.sampleSize)
    let isText = !BinaryStart.hasControlsOfBinary(sample)
    guard isText, !Self.isUTF8(sample, isWhole: isLast && sample.count == pending.count) else {
      stage = .asItIs
      return
    }
    let guess = EncodingGuess(before + sample)
    begin(guess.encoding)
    let share = guess.percent < 100 ? "\(guess.percent) of 100 such bytes make" : "they make"
    var problem = Problem(
      column: column + 1, found: "bytes that are not UTF-8",
      expected:
        "UTF-8; the file was read as \(guess.encoding.name), in which \(share) words; --encoding NAME says what it is in"
    )
    problem.line = lines + 1
    problems.append(problem)
  }

  /// Whether it is UTF-8 with at most a few bytes that are not: no other text has a character of it for
  /// every three such bytes.
  package static func isUTF8(_ sample: ArraySlice<UInt8>, isWhole: Bool) -> Bool {
    var characters = 0
    var strays = 0
    var rest = sample
    while let byte = rest.first {
      guard byte >= 0x80 else {
        rest = rest.drop { $0 < 0x80 }
        continue
      }
      if let length = rest.lengthOfCharacter {
        characters += 1
        rest = rest.dropFirst(length)
      } else {
        // The sample may end within a character.
        if !isWhole, rest.count < 4 { break }
        strays += 1
        rest = rest.dropFirst()
      }
    }
    return characters > 0 && strays <= 3 * characters
  }

  private mutating func decoded(isLast: Bool) -> ArraySlice<UInt8> {
    guard case .decoding(let encoding) = stage else {
      defer { pending = [] }
      return pending[...]
    }
    var output: [UInt8] = []
    switch encoding.decoding {
    case .utf8: output = pending
    case .utf16(let isBigEndian):
      return decode(isBigEndian: isBigEndian, isLast: isLast)[...]
    case .codePage(let page):
      output = page.utf8(pending[...])
      unknownBytes += pending.count { $0 >= 0x80 && page.high[Int($0) - 0x80] == "\u{fffd}" }
    case .library(let name): return converted(encoding, name, isLast: isLast)
    }
    pending = []
    if isLast { tellUnknown(of: encoding) }
    return output[...]
  }

  private mutating func converted(
    _ encoding: TextEncoding, _ name: String, isLast: Bool
  ) -> ArraySlice<UInt8> {
    guard let converted = conversion?(pending[...], name, isLast) else {
      var problem = Problem(
        found: "text in \(encoding.name), which the C library of this system does not know",
        expected: "one that has it; the file was read as \(TextEncoding.western.name)")
      problem.line = lines + 1
      problems.append(problem)
      stage = .decoding(.western)
      return decoded(isLast: isLast)
    }
    pending.removeFirst(min(converted.consumed, pending.count))
    unknownBytes += converted.unknown
    if isLast { tellUnknown(of: encoding) }
    return converted.utf8[...]
  }

  private mutating func tellUnknown(of encoding: TextEncoding) {
    guard unknownBytes > 0 else { return }
    let bytes = unknownBytes == 1 ? "1 byte that is" : "\(unknownBytes) bytes that are"
    problems.append(
      Problem(
        found: "\(bytes) no text in \(encoding.name)",
        expected: "none; \u{fffd} stands for each"))
    unknownBytes = 0
  }

  /// Keeps count of lines and characters where all are of ASCII; whether they are.
  private mutating func passes(_ bytes: ArraySlice<UInt8>) -> Bool {
    let span = bytes.span
    guard span.allBits < 0x80 else { return false }
    var ends = 0
    if span.holds(0x0d) {
      for index in span.indices where span[index] == 0x0a || span[index] == 0x0d {
        let isAfterReturn = index == 0 ? isAfterCarriageReturn : span[index - 1] == 0x0d
        if span[index] == 0x0d || !isAfterReturn { ends += 1 }
      }
    } else {
      ends = span.count(of: 0x0a)
      if isAfterCarriageReturn, bytes.first == 0x0a { ends -= 1 }
    }
    lines += ends
    column =
      bytes.lastIndex { $0 == 0x0a || $0 == 0x0d }.map { bytes.endIndex - 1 - $0 }
      ?? column + span.count
    if let last = bytes.last { isAfterCarriageReturn = last == 0x0d }
    before = (before + bytes.suffix(Self.longestBeginning)).suffix(Self.longestBeginning)
    return true
  }
}

/// What has come of bytes that were turned into UTF-8.
package struct ConvertedText: Sendable {
  /// What the bytes came to.
  package let utf8: [UInt8]
  /// How many bytes were turned; those behind them wait for the rest of a character.
  package let consumed: Int
  /// How many are no character of the encoding.
  package let unknown: Int

  /// What has come of `consumed` bytes.
  package init(utf8: [UInt8], consumed: Int, unknown: Int) {
    self.utf8 = utf8
    self.consumed = consumed
    self.unknown = unknown
  }
}

/// Turns bytes of an encoding, named as the C library does, into UTF-8; the last ones to the end.
/// Nothing where the encoding is not known to it.
///
/// The C library reads files of its own for that, so that whoever opens files gives it along.
package typealias TextConversion =
  @Sendable (_ bytes: ArraySlice<UInt8>, _ encoding: String, _ isLast: Bool) -> ConvertedText?

extension TextDecoding {
  private mutating func decode(isBigEndian: Bool, isLast: Bool) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(pending.count)
    let whole = pending.count - pending.count % 2
    for index in stride(from: 0, to: whole, by: 2) {
      let (one, other) = (UInt16(pending[index]), UInt16(pending[index + 1]))
      take(isBigEndian ? one << 8 | other : other << 8 | one, &output)
    }
    pending.removeFirst(whole)
    if isLast, highSurrogate != nil || !pending.isEmpty {
      output += UTF8.encodedReplacementCharacter
      highSurrogate = nil
      pending = []
    }
    return output
  }

  private mutating func take(_ unit: UInt16, _ output: inout [UInt8]) {
    if let high = highSurrogate {
      highSurrogate = nil
      if UTF16.isTrailSurrogate(unit) {
        let value = 0x10000 + (UInt32(high) - 0xd800) << 10 + (UInt32(unit) - 0xdc00)
        append(Unicode.Scalar(value), &output)
        return
      }
      output += UTF8.encodedReplacementCharacter
    }
    if UTF16.isLeadSurrogate(unit) {
      highSurrogate = unit
    } else {
      append(Unicode.Scalar(unit), &output)
    }
  }

  private func append(_ scalar: Unicode.Scalar?, _ output: inout [UInt8]) {
    output += scalar.flatMap { UTF8.encode($0) } ?? UTF8.encodedReplacementCharacter
  }
}
