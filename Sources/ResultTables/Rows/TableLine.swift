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
  /// Where each cell of a line without quotes stands in it, without the spaces around it; there may be more
  /// behind those of this line.
  private var ranges: [Range<Int>] = []
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

  /// Finds the cells; there is room for those of the line before.
  private mutating func cut(_ bytes: ArraySlice<UInt8>, at separator: UInt8) {
    let span = bytes.span
    var found = 0
    do {
      var room = ranges.mutableSpan
      var index = 0
      while index <= span.count {
        while index < span.count, span[index] == 0x20, separator != 0x20 { index &+= 1 }
        let start = index
        while index < span.count, span[index] != separator { index &+= 1 }
        var end = index
        while end > start, span[end &- 1] == 0x20 { end &-= 1 }
        if found < room.count { room[found] = start..<end }
        found &+= 1
        index &+= 1
      }
    }
    count = found
    guard count > ranges.count else { return }
    ranges = [Range<Int>](repeating: 0..<0, count: max(count, 32))
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
    let (bytes, start) = (bytes, bytes.startIndex)
    continuations.removeAll(keepingCapacity: true)
    var count = 0
    for range in ranges[..<self.count] {
      continuations.append(count)
      for index in range where bytes[start + index] & 0xc0 == 0x80 { count += 1 }
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
    return ranges[column].lowerBound + 1 - (isASCII ? 0 : continuations[column])
  }

  /// Whether a cell was written in these letters, but for spaces around it.
  func isWritten(_ column: Int, as letters: ArraySlice<UInt8>) -> Bool {
    guard column < count, !isCut else { return false }
    let range = ranges[column]
    guard range.count == letters.count else { return false }
    let (span, other) = (bytes.span, letters.span)
    for index in other.indices where span[range.lowerBound &+ index] != other[index] {
      return false
    }
    return true
  }

  /// Whether anything stands in a column that the table may lack.
  func holds(_ column: Int?) -> Bool {
    guard let column else { return false }
    return isPlain(column) || cell(column) != nil
  }

  /// A cell as it was written, but for spaces around it; nothing where the row is too short or
  /// came as cells.
  func bytes(_ column: Int) -> ArraySlice<UInt8>? {
    column < count && !isCut ? bytes[range(column)] : nil
  }

  /// A cell as it was written, where it begins and ends with ASCII of which nothing is to be taken off: no
  /// spaces, quotes or dashes; nothing for any other cell.
  func plainBytes(_ column: Int?) -> ArraySlice<UInt8>? {
    guard let column, isPlain(column) else { return nil }
    return bytes[range(column)]
  }

  private func isPlain(_ column: Int) -> Bool {
    guard column < count, !isCut else { return false }
    let range = ranges[column]
    guard !range.isEmpty else { return false }
    let span = bytes.span
    let (first, last) = (span[range.lowerBound], span[range.upperBound - 1])
    return first >= 0x2e && first <= 0x7e && last >= 0x21 && last <= 0x7e
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
    let (span, range) = (bytes.span, ranges[column])
    guard (1...6).contains(range.count) else { return nil }
    var number = 0
    for index in range {
      let byte = span[index]
      guard byte >= 0x30, byte <= 0x39 else { return nil }
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

  private func isPlainlyEmpty(_ column: Int) -> Bool { !isCut && ranges[column].isEmpty }

  /// Where the cell stands among the bytes, without the spaces around it.
  private func range(_ column: Int) -> Range<Int> {
    let (range, start) = (ranges[column], bytes.startIndex)
    return range.lowerBound + start..<range.upperBound + start
  }

  /// A short cell of plain letters, digits and spaces as a number that tells it from every other; nothing
  /// for any other cell.
  func shortWord(_ column: Int?) -> UInt64? {
    guard let column, column < count, !isCut else { return nil }
    let (span, range) = (bytes.span, ranges[column])
    guard (1...8).contains(range.count) else { return nil }
    var word: UInt64 = 0
    for index in range {
      let byte = span[index]
      guard Self.isOfShortWord(byte) else { return nil }
      word = word << 8 | UInt64(byte)
    }
    return word
  }

  /// See above, for text.
  static func shortWord(_ text: some Collection<UInt8>) -> UInt64? {
    var word: UInt64 = 0
    var count = 0
    for byte in text {
      count += 1
      guard count <= 8, isOfShortWord(byte) else { return nil }
      word = word << 8 | UInt64(byte)
    }
    return word
  }

  private static func isOfShortWord(_ byte: UInt8) -> Bool {
    byte < 0x80 && (byte > 0x2d || byte == 0x20)
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
    let span = bytes.span
    for index in ranges[column] {
      let byte = span[index]
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
