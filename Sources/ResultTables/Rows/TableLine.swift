import Athletics
import RaceReplay
import ResultReading

/// A row of a table: a line of text cut into cells that stay bytes until someone asks for their text,
/// or cells that came as such.
///
/// One is loaded with line after line, so that a row costs no memory of its own. A line with a
/// quote in it, which few have, is cut by `TableTokenizer`; see there for what quotes may do. What
/// else is survived: LF, CRLF, CR, a missing last newline, NUL bytes, text in Windows-1252, a
/// spreadsheet’s `sep=` line, blank lines, short and long rows, merge markers, half a last line.
struct TableLine {
  private(set) var number = 0
  private(set) var count = 0
  private var bytes: ArraySlice<UInt8> = []
  /// Where each cell ends, in a line without quotes; there may be more behind those of this line.
  private var ends: [Int] = []
  /// The cells of a line with quotes, and those that came as cells.
  private var cells: [TableCell] = []
  private var isCut = false
  private var isASCII = true
  /// How many bytes before each cell begin no character, in a line that is not plain ASCII.
  private var continuations: [Int] = []

  /// Cuts the line; the problems with its quotes.
  mutating func load(_ number: Int, _ bytes: ArraySlice<UInt8>, separator: UInt8) -> [Problem] {
    self.number = number
    self.bytes = bytes
    let span = bytes.span
    isASCII = span.allBits < 0x80
    isCut = span.holds(0x22)
    guard isCut else {
      cut(bytes, at: separator)
      if !isASCII { countContinuations() }
      return []
    }
    var tokenizer = TableTokenizer(bytes, separator: separator)
    cells = tokenizer.cells()
    count = cells.count
    return tokenizer.problems
  }

  /// Finds the ends of the cells; there is room for those of the line before.
  private mutating func cut(_ bytes: ArraySlice<UInt8>, at separator: UInt8) {
    let (span, start) = (bytes.span, bytes.startIndex)
    var found = 0
    do {
      var room = ends.mutableSpan
      var index = 0
      while index < span.count {
        if span[index] == separator {
          if found < room.count { room[found] = start &+ index }
          found &+= 1
        }
        index &+= 1
      }
      if found < room.count { room[found] = bytes.endIndex }
    }
    count = found + 1
    guard count > ends.count else { return }
    ends = [Int](repeating: bytes.endIndex, count: max(count, 32))
    cut(bytes, at: separator)
  }

  /// Takes a row that was cut into cells by what it came in; `number` is that of its line or row.
  mutating func load(_ number: Int, cells: [TableCell]) {
    self.number = number
    self.cells = cells
    bytes = []
    count = cells.count
    isCut = true
  }

  /// Whether another row was written in the same letters.
  func isWritten(as other: TableLine) -> Bool {
    guard bytes.count == other.bytes.count, bytes.elementsEqual(other.bytes) else { return false }
    return !bytes.isEmpty || cells.map(\.text) == other.cells.map(\.text)
  }

  private mutating func countContinuations() {
    continuations.removeAll(keepingCapacity: true)
    var count = 0
    var start = bytes.startIndex
    for end in ends[..<self.count] {
      continuations.append(count)
      count += bytes[start..<end].count { $0 & 0xc0 == 0x80 }
      start = end
    }
  }

  /// Leaves the last cell out.
  mutating func dropLast() { count = max(0, count - 1) }

  /// The row as text.
  var row: TableRow { TableRow(line: number, cells: (0..<count).map { self[$0] }) }

  /// A cell as text; an empty one where the row is too short.
  subscript(_ column: Int) -> TableCell {
    guard column < count else { return TableCell(text: "", column: 1) }
    if isCut { return cells[column] }
    return TableTokenizer.cell(bytes[range(column)], column: start(of: column))
  }

  /// Where a cell of the row begins, counted from 1 in characters.
  func start(of column: Int) -> Int {
    guard column < count else { return 1 }
    if isCut { return cells[column].column }
    let start = range(column).lowerBound
    return start - bytes.startIndex + 1 - (isASCII ? 0 : continuations[column])
  }

  /// Whether a cell was written in these letters, but for spaces around it.
  func isWritten(_ column: Int, as letters: ArraySlice<UInt8>) -> Bool {
    guard column < count, !isCut else { return false }
    let range = range(column)
    guard range.count == letters.count else { return false }
    let (cell, other) = (bytes[range].span, letters.span)
    for index in cell.indices where cell[index] != other[index] { return false }
    return true
  }

  /// Whether anything stands in a column that the table may lack.
  func holds(_ column: Int?) -> Bool { plainBytes(column) != nil || cell(column) != nil }

  /// A cell as it was written, but for spaces around it; nothing where the row is too short or
  /// came as cells.
  func bytes(_ column: Int) -> ArraySlice<UInt8>? {
    column < count && !isCut ? bytes[range(column)] : nil
  }

  /// A cell as it was written, where it begins and ends with ASCII of which nothing is to be taken off: no
  /// spaces, quotes or dashes; nothing for any other cell.
  func plainBytes(_ column: Int?) -> ArraySlice<UInt8>? {
    guard let column, column < count, !isCut else { return nil }
    let cell = bytes[range(column)]
    guard let first = cell.first, let last = cell.last, (0x2e...0x7e).contains(first),
      (0x21...0x7e).contains(last)
    else { return nil }
    return cell
  }

  /// The cell of a column that the table may lack; nothing where nothing stands in it.
  func cell(_ column: Int?) -> TableCell? {
    guard let column, column < count, !isPlainlyEmpty(column) else { return nil }
    if let plain = plainBytes(column) {
      return TableCell(text: String(decoding: plain, as: UTF8.self), column: start(of: column))
    }
    let cell = self[column]
    return cell.isEmpty ? nil : cell
  }

  var isEmpty: Bool {
    // As nearly every line: something stands in the first cell, or in one after it.
    if !isCut, isASCII, bytes.contains(where: { Self.isWordByte($0) }) { return false }
    return (0..<count).allSatisfy { isPlainlyEmpty($0) || self[$0].text.isEmpty }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte & 0xdf)
  }

  /// A cell of one to six digits and nothing else; nothing for any other cell.
  func plainNumber(_ column: Int) -> Int? {
    guard column < count, !isCut else { return nil }
    let range = range(column)
    guard (1...6).contains(range.count) else { return nil }
    var number = 0
    for byte in bytes[range] {
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte & 15)
    }
    return number
  }

  /// Whether nothing stands in any cell behind the first; makes no text of the cells.
  var isOneCell: Bool {
    (1..<max(count, 1)).allSatisfy { isCut ? cells[$0].isEmpty : isPlainlyEmpty($0) }
  }

  /// Whether a cell begins with a letter, as far as its first byte tells.
  func beginsWithLetter(_ column: Int?) -> Bool {
    guard let column, column < count else { return false }
    let first = isCut ? cells[column].text.utf8.first : bytes[range(column)].first
    return first.map { (0x41...0x5a).contains($0 & 0xdf) || $0 >= 0x80 } ?? false
  }

  private func isPlainlyEmpty(_ column: Int) -> Bool { !isCut && range(column).isEmpty }

  /// Without the spaces around the cell.
  private func range(_ column: Int) -> Range<Int> {
    var start = column == 0 ? bytes.startIndex : ends[column - 1] + 1
    var end = ends[column]
    while start < end, bytes[start] == 0x20 { start += 1 }
    while start < end, bytes[end - 1] == 0x20 { end -= 1 }
    return start..<end
  }

  /// A short cell of plain letters, digits and spaces as a number that tells it from every other; nothing
  /// for any other cell.
  func shortWord(_ column: Int?) -> UInt64? {
    guard let column, column < count, !isCut else { return nil }
    let range = range(column)
    return range.isEmpty ? nil : Self.shortWord(bytes[range])
  }

  /// See above, for text.
  static func shortWord(_ text: some Collection<UInt8>) -> UInt64? {
    var word: UInt64 = 0
    var count = 0
    for byte in text {
      count += 1
      guard count <= 8, byte < 0x80, byte > 0x2d || byte == 0x20 else { return nil }
      word = word << 8 | UInt64(byte)
    }
    return word
  }

  /// A cell that is a time and nothing else; nothing for any other cell, times with flags included.
  func plainTime(_ column: Int) -> PrintedTime? {
    guard column < count, !isCut else { return nil }
    var whole: Int64 = 0
    var part: Int64 = 0
    var parts = 0
    var digits = 0
    var decimals = -1
    var fraction: Int64 = 0
    for byte in bytes[range(column)] {
      if byte >= 0x30, byte <= 0x39 {
        if decimals >= 0 {
          decimals += 1
          guard decimals <= 4 else { return nil }
          fraction = fraction * 10 + Int64(byte & 15)
        } else {
          digits += 1
          guard digits <= 6 else { return nil }
          part = part * 10 + Int64(byte & 15)
        }
      } else if byte == 0x3a, decimals < 0, digits > 0, parts < 2 {
        guard parts == 0 || (part < 60 && digits == 2) else { return nil }
        whole = (whole + part) * 60
        part = 0
        digits = 0
        parts += 1
      } else if byte == 0x2e, decimals < 0, digits > 0 {
        decimals = 0
      } else {
        return nil
      }
    }
    guard digits > 0, decimals != 0, parts == 0 || (part < 60 && digits == 2) else { return nil }
    for _ in max(decimals, 0)..<4 { fraction *= 10 }
    let time = RaceTime(ticks: (whole + part) * RaceTime.ticksPerSecond + fraction)
    return time <= RaceTime.longest
      ? PrintedTime(time: time, decimals: max(decimals, 0)) : nil
  }
}
