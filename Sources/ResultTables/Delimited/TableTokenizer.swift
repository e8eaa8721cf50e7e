import ResultReading

/// Cuts a line of a table into cells.
///
/// A cell in quotes may hold separators and doubled quotes, but no line end: result tables have
/// none, and a quote that is never closed would swallow the rest of the file.
///
/// What it survives: a lone quote inside a cell without quotes is text like any other, and told;
/// one at the start of a cell that is not closed before the next separator is told as well, and the
/// cell is read as it stands; spaces around cells and quotes are dropped; a row may be of any length. What the
/// line splitter has taken care of before: LF, CRLF, CR, a missing last newline, NUL bytes. What is
/// left to the reader of the format: blank lines, short rows, merge markers.
package struct TableTokenizer {
  private let bytes: ArraySlice<UInt8>
  private let separator: UInt8
  private var position: Int
  private var counted: Int
  private var column = 1
  /// What was wrong with quotes, in the order of the line.
  package private(set) var problems: [Problem] = []

  /// A line without its end.
  package init(_ bytes: ArraySlice<UInt8>, separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
    position = bytes.startIndex
    counted = bytes.startIndex
  }

  /// All cells of the line; an empty line is one empty cell.
  package mutating func cells() -> [TableCell] {
    var cells = [cell()]
    while position < bytes.endIndex {
      position += 1
      cells.append(cell())
    }
    return cells
  }

  private mutating func cell() -> TableCell {
    skipSpaces()
    let column = columnHere()
    var isOpen = false
    if position < bytes.endIndex, bytes[position] == UInt8(ascii: "\"") {
      if let text = quotedText() { return Self.cell(text[...], column: column) }
      problems.append(
        Problem(column: column, found: "an opening quote", expected: "a closing one as well"))
      isOpen = true
    }
    let end = bytes[position...].firstIndex(of: separator) ?? bytes.endIndex
    let text = bytes[position..<end]
    if !isOpen, let quote = text.firstIndex(of: UInt8(ascii: "\"")) {
      position = quote
      problems.append(
        Problem(
          column: columnHere(), found: "a quote inside a cell",
          expected: "quotes around the whole of it, or none; it was read as text"))
    }
    position = end
    return Self.cell(text, column: column)
  }

  /// The text between quotes; nothing where they are not closed before the next separator.
  private mutating func quotedText() -> [UInt8]? {
    var text: [UInt8] = []
    var index = position + 1
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      guard byte == UInt8(ascii: "\"") else {
        text.append(byte)
        continue
      }
      if index < bytes.endIndex, bytes[index] == UInt8(ascii: "\"") {
        text.append(byte)
        index += 1
        continue
      }
      let end = bytes[index...].firstIndex { $0 != 0x20 } ?? bytes.endIndex
      guard end == bytes.endIndex || bytes[end] == separator else { return nil }
      position = end
      return text
    }
    return nil
  }

  private mutating func skipSpaces() {
    while position < bytes.endIndex, bytes[position] == 0x20 { position += 1 }
  }

  private mutating func columnHere() -> Int {
    for byte in bytes[counted..<position] where byte & 0xc0 != 0x80 { column += 1 }
    counted = position
    return column
  }

  /// A cell without spaces around it, and without the apostrophe that keeps a spreadsheet from
  /// taking text for a formula.
  static func cell(_ bytes: ArraySlice<UInt8>, column: Int) -> TableCell {
    let decoded = String(decoding: bytes, as: UTF8.self)
    if let start = bytes.first, let end = bytes.last, (0x28...0x7e).contains(start),
      (0x21...0x7e).contains(end)
    {
      // As nearly every cell: nothing to be taken off.
      return TableCell(text: decoded, column: column)
    }
    let text = decoded.trimmingSpaces
    let plain = FormulaGuard.without(text)
    return TableCell(text: plain, column: column, isGuarded: plain.utf8.count != text.utf8.count)
  }
}

extension TableTokenizer {
  /// The separator of a table by its head line: whichever of tab, semicolon and comma stands there
  /// most often outside quotes; nothing where none does.
  package static func separator(of head: ArraySlice<UInt8>) -> UInt8? {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in head {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if !isQuoted {
        counts[byte, default: 0] += 1
      }
    }
    let known = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")]
    var best: UInt8?
    for byte in known {
      let count = counts[byte, default: 0]
      if count > best.map({ counts[$0, default: 0] }) ?? 0 { best = byte }
    }
    return best
  }
}
