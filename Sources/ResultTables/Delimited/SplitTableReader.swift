import Athletics
import RaceReplay
import ResultReading
import SharedWork

/// Reads a table of split times parted by commas, semicolons or tabs: its bytes become lines, and these
/// rows of cells, of which `TableReading` makes races.
package struct SplitTableReader: ResultReader {
  private let file: String
  private var lines = LineSplitter()
  private var separator: UInt8?
  private var isSeparatorGiven = false
  /// Lines of which the first ends within quotes.
  private var quoted: [Line] = []
  private var table: TableReading

  /// A reader of a file whose first byte is still to come.
  package init(_ request: FileRequest) {
    file = request.file
    table = TableReading(request)
  }

  /// Reads the lines that end in these bytes; the races come with the last of them.
  package mutating func consume(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Readout {
    var warnings: [Warning] = []
    let lines = lines.cut(bytes, isLast: isLast)
    read(lines[readAtOnce(lines, &warnings)...], &warnings)
    if isLast {
      for line in quoted { take(line, &warnings) }
      quoted = []
    }
    guard isLast, !table.isClosed else {
      var readout = Readout()
      readout.warnings = warnings
      return readout
    }
    var readout = table.finish()
    readout.warnings = warnings + readout.warnings
    return readout
  }

  private mutating func read(_ lines: ArraySlice<Line>, _ warnings: inout [Warning]) {
    for line in lines where !table.isClosed {
      let line = line.checked.plain(file, &warnings)
      if quoted.isEmpty, !endsWithinQuotes(line.bytes) {
        take(line, &warnings)
      } else {
        for whole in wholeLines(with: line) { take(whole, &warnings) }
      }
    }
  }

  private mutating func take(_ line: Line, _ warnings: inout [Warning]) {
    for problem in read(line) { warnings.append(problem.warning(file: file, line: line.number)) }
  }

  /// How many lines and bytes a quoted cell may go over.
  private static let mostQuotedLines = 8
  private static let mostQuotedBytes = 1 << 16

  /// The lines that can be read now that one more has come after a quote was left open: a cell in quotes may hold line breaks, which
  /// are blanks to us. Where the quotes do not end soon, each line stands for itself.
  private mutating func wholeLines(with line: Line) -> [Line] {
    quoted.append(line)
    let joined = Array(quoted.map(\.bytes).joined(separator: [UInt8(ascii: " ")]))
    if quoted.count > 1, !endsWithinQuotes(joined[...]) {
      let whole = Line(
        number: quoted[0].number, bytes: joined[...], isEnded: line.isEnded, defects: [])
      quoted = []
      return [whole]
    }
    guard quoted.count > Self.mostQuotedLines || joined.count > Self.mostQuotedBytes else {
      return []
    }
    defer { quoted = [] }
    return quoted
  }

  /// Whether a cell that begins with a quote has not ended by the end of the line.
  private func endsWithinQuotes(_ bytes: ArraySlice<UInt8>) -> Bool {
    let quote = UInt8(ascii: "\"")
    guard bytes.span.holds(quote),
      let separator = table.hasHead ? separator : TableTokenizer.separator(of: bytes)
    else { return false }
    var isWithin = false
    var isAtStart = true
    for byte in bytes {
      if byte == quote {
        // A doubled quote goes on: the second one opens again.
        isWithin = !isWithin && isAtStart
        isAtStart = !isWithin
      } else if !isWithin {
        isAtStart = byte == separator
      }
    }
    return isWithin
  }

  private mutating func read(_ next: Line) -> [Problem] {
    guard !next.isBlank, !table.isHeadless else { return [] }
    let bytes = next.bytes
    if !table.hasHead {
      // What a spreadsheet puts first to say how columns are parted.
      if bytes.starts(with: "sep=".utf8), bytes.count == 5 {
        separator = bytes.last
        isSeparatorGiven = true
        return []
      }
      if !isSeparatorGiven { separator = TableTokenizer.separator(of: bytes) }
      table.commaIsPoint = separator != UInt8(ascii: ",")
    }
    let problems = table.line.load(next.number, bytes, separator: separator ?? UInt8(ascii: ","))
    if table.hasHead, let marker = Self.marker(bytes), !table.isHeadAgain {
      return problems + [
        Problem(
          column: 1, found: "a merge marker, \(marker.quoted)",
          expected: "a row of the table; it was passed over")
      ]
    }
    return table.read(problems, isEnded: next.isEnded)
  }

  /// What version control leaves between two versions of a line.
  private static func marker(_ bytes: ArraySlice<UInt8>) -> String? {
    guard let first = bytes.first, "<=>|".utf8.contains(first), bytes.count >= 7,
      bytes.prefix(7).allSatisfy({ $0 == first })
    else { return nil }
    return String(repeating: String(UnicodeScalar(first)), count: 7)
  }
}

extension SplitTableReader {
  /// Lines that are read by themselves, beside those before them.
  private struct Stretch {
    var reader: SplitTableReader
    let lines: ArraySlice<Line>
    var warnings: [Warning] = []

    /// Reads them with what one part of the table knows of texts.
    mutating func read(_ texts: inout KnownTexts) {
      reader.table.exchange(&texts)
      reader.read(lines.apart[...], &warnings)
      reader.table.exchange(&texts)
    }
  }

  /// So many lines are worth it to be read on all cores.
  private static let leastShared = 512

  /// Reads lines on all cores as far as rows can be read without knowing those before them; the first that is
  /// still to be read.
  private mutating func readAtOnce(_ lines: [Line], _ warnings: inout [Warning]) -> Int {
    guard lines.count >= Self.leastShared, quoted.isEmpty, table.mayShare else { return 0 }
    var texts = table.takeTexts()
    var part = self
    part.table = table.part
    var stretches = (0..<TableReading.parts).map { number in
      let start = lines.count * number / TableReading.parts
      return Stretch(
        reader: part, lines: lines[start..<lines.count * (number + 1) / TableReading.parts])
    }
    var read = stretches.takeAtOnce(lending: &texts) { stretch, texts in
      stretch.read(&texts)
      return stretch
    }
    table.giveBack(texts)
    for stretch in read { table.words.take(stretch.reader.table.words) }
    for index in read.indices {
      guard read[index].reader.quoted.isEmpty, table.join(&read[index].reader.table) else {
        return read[index].lines.startIndex
      }
      warnings += read[index].warnings
    }
    return lines.count
  }
}
