import Athletics

/// A row of a table that tells something of the race and is nobody’s: `Timing:`, `Course record: 8:27.65`,
/// `2 athletes disqualified`.
enum TableFooter {
  /// What the row says, and where; nothing for anybody’s row.
  static func text(_ line: TableLine, _ columns: TableColumns) -> (text: String, column: Int)? {
    if let place = columns.place, line.plainNumber(place) != nil { return nil }
    if isPlain(line, columns) { return nil }
    guard let cell = first(line) else { return nil }
    let isFooter =
      isNumberOf(cell.text, line, columns) || isSentence(cell.text, line, columns)
      || isCount(line, columns)
    return isFooter
      ? (line.row.cells.map(\.text).filter { !$0.isEmpty }.joined(separator: " "), cell.column)
      : nil
  }

  /// Whether the bytes alone say that it is somebody’s row: no colon in the first cell, no digit where a
  /// name begins.
  private static func isPlain(_ line: TableLine, _ columns: TableColumns) -> Bool {
    // A row with a mark is somebody’s, unless it says otherwise.
    guard let first = line.bytes(0), !first.isEmpty, !first.contains(UInt8(ascii: ":")),
      let mark = columns.mark, line.bytes(mark)?.isEmpty == false
    else { return false }
    let name = line.bytes(columns.athlete ?? columns.lastName ?? 0)?.first
    return name.map { !(0x30...0x39).contains($0) } ?? true
  }

  /// The first cell in which something stands, unless it begins with a digit.
  private static func first(_ line: TableLine) -> TableCell? {
    for column in 0..<min(line.count, 3) {
      if let cell = line.cell(column) { return cell }
    }
    return nil
  }

  /// `Winner:`, and `Winner: Ada Birk` where no mark stands in the row; `DQ: lane` is an outcome.
  private static func isSentence(
    _ text: String, _ line: TableLine, _ columns: TableColumns
  ) -> Bool {
    guard text.utf8.contains(UInt8(ascii: ":")), text.first?.isLetter ?? false,
      let colon = text.firstIndex(of: ":"), case .other = Outcome(word: text)
    else { return false }
    let rest = text[text.index(after: colon)...]
    return rest.isEmpty || (rest.first == " " && line.cell(columns.mark) == nil)
  }

  /// `Number of finishers`, where no mark stands in the row.
  private static func isNumberOf(
    _ text: String, _ line: TableLine, _ columns: TableColumns
  ) -> Bool {
    guard line.cell(columns.mark) == nil else { return false }
    let words = FoldedText(text).words.joined(separator: " ")
    return numbers.contains { words.hasPrefix($0) }
  }

  private static let numbers = [
    "number of", "total number", "total finishers", "total starters", "anzahl ", "nombre de",
    "numero di", "numero de ", "antal ", "liczba ", "aantal ", "pocet ",
  ]

  /// `2 athletes disqualified`, `3 DNF`, where a name should stand, without a place, a bib or a mark.
  private static func isCount(_ line: TableLine, _ columns: TableColumns) -> Bool {
    guard let name = line.cell(columns.athlete ?? columns.lastName ?? 0)?.text,
      name.first?.isNumber ?? false, line.cell(columns.place) == nil || columns.athlete == nil,
      line.cell(columns.bib) == nil, line.cell(columns.mark) == nil
    else { return false }
    let words = name.split(separator: " ")
    guard words.count > 1, let number = words.first, number.allSatisfy(\.isNumber) else {
      return false
    }
    return words.dropFirst().contains { counted.contains(FoldedText(String($0)).joined) }
      || Outcome(word: words.dropFirst().joined(separator: " ")).isKnown
  }

  private static let counted: Set<String> = [
    "athletes", "athlete", "runners", "runner", "finishers", "finisher", "starters", "starter",
    "participants", "entries", "competitors", "teams", "disqualified", "withdrawn", "teilnehmer",
    "laufer", "gestartet", "classes", "arrivants", "partants", "participantes",
    "clasificados", "classificati", "partecipanti", "startande", "deltagare", "zawodnikow",
    "deltakere", "osallistujaa", "deelnemers", "zavodniku",
  ]
}
