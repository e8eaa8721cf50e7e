/// Cuts a file that comes piece by piece into lines.
///
/// LF, CRLF and CR end a line, however the pieces fall; a UTF-8 byte-order mark is dropped; half a
/// line waits for its rest. A line of more than 16 MiB is counted and not held.
package struct LineSplitter: Sendable {
  /// The longest line that is held, in bytes.
  package static let longestLine = 16 << 20

  private var pending: [UInt8] = []
  private var number = 0
  /// Bytes of the line that is being skipped because it is too long.
  private var skipped = 0
  private var isAfterCarriageReturn = false
  private let limit: Int

  /// Before the first byte of a file; longer lines are counted in bytes and not held.
  package init(longestLine: Int = Self.longestLine) { limit = longestLine }

  /// The lines that end in these bytes; with the last bytes of the file also what is left.
  package mutating func consume(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> [Line] {
    var lines = cut(bytes, isLast: isLast)
    for index in lines.indices { lines[index] = lines[index].checked }
    return lines
  }

  /// The same lines before anyone has looked at their bytes (``Line/checked``).
  package mutating func cut(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> [Line] {
    var lines: [Line] = []
    lines.reserveCapacity(bytes.span.count(of: 0x0a) + 1)
    var start = bytes.startIndex
    if isAfterCarriageReturn, let first = bytes.first {
      if first == 0x0a { start += 1 }
      isAfterCarriageReturn = false
    }
    bytes.span.forEachLineEnd { offset in
      let end = bytes.startIndex + offset
      // The feed of a return that has ended the line.
      guard end >= start else { return }
      lines.append(line(endingWith: bytes[start..<end], isEnded: true))
      start = end + 1
      guard bytes[end] == 0x0d else { return }
      if start == bytes.endIndex {
        isAfterCarriageReturn = true
      } else if bytes[start] == 0x0a {
        start += 1
      }
    }
    if isLast {
      if !pending.isEmpty || skipped > 0 || start < bytes.endIndex {
        lines.append(line(endingWith: bytes[start...], isEnded: false))
      }
    } else {
      hold(bytes[start...])
    }
    return lines
  }

  private mutating func hold(_ bytes: ArraySlice<UInt8>) {
    if skipped == 0, pending.count + bytes.count <= limit {
      pending.append(contentsOf: bytes)
    } else {
      skipped += pending.count + bytes.count
      pending = []
    }
  }

  private mutating func line(endingWith rest: ArraySlice<UInt8>, isEnded: Bool) -> Line {
    defer {
      if !pending.isEmpty { pending.removeAll() }
      skipped = 0
    }
    number += 1
    let byteCount = skipped + pending.count + rest.count
    guard byteCount <= limit else {
      return Line(
        number: number, bytes: [], isEnded: isEnded, defects: [.tooLong(byteCount: byteCount)])
    }
    var bytes = pending.isEmpty ? rest : (pending + rest)[...]
    if number == 1, bytes.starts(with: [0xef, 0xbb, 0xbf]) { bytes = bytes.dropFirst(3) }
    return Line(number: number, bytes: bytes, isEnded: isEnded, defects: [])
  }
}

extension Line {
  /// The line as it is to be read, with what is the matter with its bytes.
  package var checked: Line {
    // As nearly every line: looked at once for what it has none of.
    let isASCII = bytes.span.allBits < 0x80
    let hasZeros = bytes.span.holds(0)
    guard !isASCII || hasZeros else { return self }
    var bytes = bytes
    var defects = defects
    if hasZeros, let first = bytes.firstIndex(of: 0) {
      let column = Self.characters(in: bytes[..<first]) + 1
      let clean = bytes.filter { $0 != 0 }
      defects.append(.nulBytes(count: bytes.count - clean.count, column: column))
      bytes = clean[...]
    }
    if !isASCII, let offset = Self.firstDefect(in: bytes) {
      let column = Self.characters(in: bytes.prefix(offset)) + 1
      defects.append(.notUTF8(column: column))
    }
    return Line(number: number, bytes: bytes, isEnded: isEnded, defects: defects)
  }

  private static func firstDefect(in bytes: ArraySlice<UInt8>) -> Int? {
    let span = bytes.span
    do {
      _ = try UTF8Span(validating: span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  private static func characters(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $1 & 0xc0 == 0x80 ? $0 : $0 + 1 }
  }
}
