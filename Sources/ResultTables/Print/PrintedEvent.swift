import Athletics
import RaceReplay
import ResultReading

/// A printed event: its titles, its head, and the lines below it.
struct PrintedEvent {
  private let titles: [String]
  private let head: PrintedLine
  private var rule: PrintedLine?
  private var lines: [PrintedLine] = []

  init(head: PrintedLine, titles: [String]) {
    self.head = head
    self.titles = titles
  }

  /// Whether a line is the head once more, as on a new page.
  func isHead(_ line: PrintedLine) -> Bool { line.signs == head.signs }

  /// Takes the lines away that stand between the last row and the head that comes again, where they are
  /// titles of another race.
  mutating func takeTitles() -> [PrintedLine] {
    let titles: [PrintedLine]
    if head.piped != nil {
      titles = lines.reversed().prefix { $0.piped(outer: head.hasOuterPipes) == nil }
    } else {
      titles = lines.reversed().prefix { line in
        line.phrases.count == 1 && (!line.hasPlace || line.words.count == 1)
      }
      guard titles.contains(where: tellsRace) else { return [] }
    }
    lines.removeLast(titles.count)
    return titles.reversed()
  }

  /// Whether a title names an event, or others who take part in this one, and is none that stood above it.
  private func tellsRace(_ line: PrintedLine) -> Bool {
    EventWords.discipline(inTitle: Self.title(line.text)) != nil
      || (!titles.contains(line.text) && TableHint(line.text).category != nil)
  }

  /// The title that names the event.
  var ownTitle: String? {
    titles.first { EventWords.discipline(inTitle: Self.title($0)) != nil }
  }

  mutating func take(rule: PrintedLine) {
    if lines.isEmpty, self.rule == nil { self.rule = rule }
  }

  mutating func take(_ line: PrintedLine) { lines.append(line) }

  /// Whether a line begins another event: `Event 3  Women 5000 Meter Run`.
  static func isTitle(_ line: PrintedLine) -> Bool {
    let words = line.words
    guard words.count <= 12, let first = words.first?.text, !line.hasPlace else { return false }
    if first == "Event", words.count > 2, words[1].text.first?.isNumber ?? false { return true }
    // Marks have points; the name of an event has none.
    let hasMark = words.contains { word in
      word.text.contains(where: \.isNumber) && word.text.contains { ".:".contains($0) }
    }
    return !hasMark && line.phrases.count <= 2
      && EventWords.discipline(inTitle: line.text) != nil
  }

  /// Whether a line is the title once more: `(Event 3  Women 5000 Meter Run)`, `… (Women 5000 Meter Run)`.
  func isTitle(again line: PrintedLine) -> Bool {
    line.text.hasSuffix(")") && titles.first.map(Self.title) == Self.title(line.text)
  }

  /// A title without the number of the event, and without the brackets of one that goes on.
  static func title(_ text: String) -> String {
    // A point within a word is one of a number: `5.4 km`.
    var words = text.filter { !"()…".contains($0) }.split(separator: " ").map { word in
      String(word.drop { $0 == "." }.reversed().drop { $0 == "." }.reversed())
    }.filter { !$0.isEmpty }
    if words.first == "Event", words.dropFirst().first?.first?.isNumber ?? false {
      words.removeFirst(2)
    }
    // `4x400 Meter Relay` is `4x400m Relay`.
    let isRelay = words.map { $0.dropFirst().first == "x" && $0.last?.isNumber ?? false }
    if let index = isRelay.firstIndex(of: true), index + 1 < words.count,
      ["meter", "meters", "metre", "metres"].contains(words[index + 1].lowercased())
    {
      words[index] += "m"
      words.remove(at: index + 1)
    }
    // A number alone is a distance.
    if words.count == 1, words[0].allSatisfy(\.isNumber),
      EventWords.discipline(inCell: words[0]) != nil
    {
      words[0] += "m"
    }
    return words.joined(separator: " ")
  }

  /// What the event says as a table.
  func readout(_ request: FileRequest) -> Readout {
    var reading = TableReading(request)
    if request.columns == nil {
      for title in titles { reading.add(title: Self.title(title)) }
    }
    var warnings: [Warning] = []
    func notRead(_ line: PrintedLine, _ row: String) -> Warning {
      Warning(
        file: request.file, line: line.number, found: line.text.quoted,
        expected: row + "; splits, legs and notes are not read")
    }
    func read(_ line: Int, _ cells: [String]) {
      reading.line.load(
        line, cells: cells.enumerated().map { TableCell(text: $1, column: $0 + 1) })
      warnings += reading.read().map { $0.warning(file: request.file, line: line) }
    }
    if let piped = head.piped {
      read(head.number, piped)
      for line in lines {
        if let cells = line.piped(outer: head.hasOuterPipes) {
          read(line.number, cells)
        } else {
          warnings.append(notRead(line, "a row between upright lines"))
        }
      }
    } else {
      let rows = PrintedRows(lines, head: head, discipline)
      let columns = PrintedColumns(head: head, rule: rule, rows: rows.rows.map(\.line))
      let table = rows.table(columns)
      read(head.number, table.heads)
      for (row, cells) in zip(rows.rows, table.cells) { read(row.line.number, cells) }
      warnings += (rows.others + table.others).sorted { $0.number < $1.number }.map {
        notRead($0, "a row that begins with a place")
      }
    }
    var readout = reading.finish()
    readout.warnings = warnings + readout.warnings
    return readout
  }

  /// What rows without heads say, as a table.
  static func readout(_ list: PrintedList, titles: [String], _ request: FileRequest) -> Readout {
    var reading = TableReading(request)
    if request.columns == nil {
      for title in titles { reading.add(title: title) }
    }
    var warnings: [Warning] = []
    let lines = [(list.rows[0].number, list.heads)] + list.rows.map { ($0.number, list.cells($0)) }
    for (line, cells) in lines {
      reading.line.load(
        line, cells: cells.enumerated().map { TableCell(text: $1, column: $0 + 1) })
      warnings += reading.read().map { $0.warning(file: request.file, line: line) }
    }
    var readout = reading.finish()
    let guessed = Warning(
      file: request.file, line: list.rows[0].number, found: "rows without heads",
      expected: "heads above them; by what stands in them they were read as "
        + list.heads.joined(separator: ", "))
    readout.warnings = [guessed] + warnings + readout.warnings
    return readout
  }

  /// What is contested, by the title.
  private var discipline: Discipline? {
    titles.first.flatMap { EventWords.discipline(inTitle: Self.title($0)) }
  }
}
