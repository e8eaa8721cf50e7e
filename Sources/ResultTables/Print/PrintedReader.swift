import Athletics
import RaceReplay
import ResultReading

/// Reads results as they are printed: columns by position, or between upright lines; one event after
/// the other, each under its own title and a race of its own.
///
/// The rows of an event are those that begin with a place, or with a word in place of one, where any
/// does. What else stands among them (splits, legs of a relay) is told and not read.
package struct PrintedReader: ResultReader {
  private let request: FileRequest
  private var lines = LineSplitter()
  private var warnings: [Warning] = []
  /// The lines since the last row.
  private var titles: [PrintedLine] = []
  /// What stands above everything.
  private var top: [String] = []
  private var event: PrintedEvent?
  /// The head of the event before.
  private var last: PrintedLine?
  private var readouts: [Readout] = []
  /// All lines, as long as no head has come.
  private var headless: [PrintedLine] = []
  private var isDone = false

  /// How many lines stand above an event at most.
  private static let mostTitles = 40

  /// A reader of a file whose first byte is still to come.
  package init(_ request: FileRequest) { self.request = request }

  /// Holds the lines until all are there, since only all of them tell where columns are.
  package mutating func consume(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Readout {
    guard !isDone else { return Readout() }
    for line in lines.consume(bytes, isLast: isLast) {
      let plain = line.plain(request.file, &warnings)
      take(PrintedLine(plain.number, plain.bytes))
    }
    guard isLast else { return Readout() }
    isDone = true
    endEvent()
    if readouts.isEmpty { readLists() }
    var readout = Readout(ofTables: readouts)
    if readouts.isEmpty {
      warnings.append(
        Warning(
          file: request.file, found: "print without a row of heads",
          expected: "heads such as Name, School, Time above rows of results", isError: true))
    }
    readout.warnings = warnings + readout.warnings
    return readout
  }

  private mutating func take(_ line: PrintedLine) {
    if line.isBlank { return }
    if line.isRule {
      event?.take(rule: line)
      return
    }
    if last == nil { headless.append(line) }
    if line.isHead {
      begin(line)
    } else if let event, event.isTitle(again: line) {
      // It goes on, as a rule on another page.
    } else if event == nil, let last, PrintedRows.isRow(line) {
      // A title between rows, such as that of another round, does not end the columns.
      begin(last)
      event?.take(line)
    } else if event == nil || PrintedEvent.isTitle(line) {
      endEvent()
      titles.append(line)
      if titles.count > Self.mostTitles { titles.removeFirst() }
    } else {
      event?.take(line)
    }
  }

  private mutating func begin(_ head: PrintedLine) {
    var before: String?
    if var event, event.isHead(head) {
      let titles = event.takeTitles()
      guard !titles.isEmpty else { return }
      self.event = event
      self.titles = titles
      before = event.ownTitle
    }
    endEvent()
    let winds = titles.filter { PrintedRows.wind($0) != nil }
    var words = titles.map(\.text)
    // What names no event stands above all that follow.
    let isFirst = readouts.isEmpty
    let own = words.filter { EventWords.discipline(inTitle: PrintedEvent.title($0)) != nil }
    if isFirst {
      top = words.filter { word in !own.contains(word) && !winds.contains { $0.text == word } }
    }
    if !own.isEmpty { words = Array(own.suffix(1)) + words.filter { !own.contains($0) } }
    // Who else takes part does so in the same event.
    if own.isEmpty, let before { words.append(before) }
    titles = []
    headless = []
    last = head
    event = PrintedEvent(head: head, titles: words + (isFirst ? [] : top))
    for line in winds { event?.take(line) }
  }

  /// Reads rows over which no heads stand, those below each title by themselves.
  private mutating func readLists() {
    var titles: [String] = []
    var rows: [PrintedLine] = []
    var top: [String] = []
    func isTitle(_ line: PrintedLine) -> Bool { !PrintedList.isRow(line) && !line.hasPlace }
    for line in headless {
      if !isTitle(line) {
        rows.append(line)
        continue
      }
      if !rows.isEmpty {
        endList(rows, titles, top)
        if readouts.count == 1 { top = titles.filter { EventWords.discipline(inTitle: $0) == nil } }
        (rows, titles) = ([], [])
      }
      titles.append(line.text)
    }
    endList(rows, titles, top)
  }

  private mutating func endList(_ rows: [PrintedLine], _ titles: [String], _ top: [String]) {
    guard rows.count >= PrintedList.leastRows || (!readouts.isEmpty && !rows.isEmpty),
      let list = PrintedList(rows)
    else {
      warnings += rows.map { row in
        Warning(
          file: request.file, line: row.number, found: row.text.quoted,
          expected: "heads such as Name, School, Time above rows of results")
      }
      return
    }
    readouts.append(PrintedEvent.readout(list, titles: titles + top, request))
  }

  private mutating func endEvent() {
    guard let event else { return }
    self.event = nil
    readouts.append(event.readout(request))
  }
}
