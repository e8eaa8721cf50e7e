import Athletics
import ResultReading

/// Rows of print over which no heads stand, as lists of marks have them: what the columns are is told by
/// what stands in them.
struct PrintedList {
  private let columns: PrintedColumns
  let rows: [PrintedLine]
  /// A word for each column, as a head would have it.
  let heads: [String]

  /// - Parameter rows: those below the same titles; nothing where they do not tell who did what.
  init?(_ rows: [PrintedLine]) {
    let columns = PrintedColumns(rows)
    let cells = rows.map { columns.cells($0) }
    let mark = Self.mark(cells, columns.heads.count)
    var heads: [String] = []
    for index in columns.heads.indices {
      let texts = cells.map { $0[index] }.filter { !$0.isEmpty }
      heads.append(
        index == mark
          ? "Time"
          : Self.head(
            texts, taken: Set(heads).union(mark == nil ? [] : ["Time"]), isFirst: index == 0))
    }
    guard heads.contains("Name"), heads.contains("Time") else { return nil }
    (self.columns, self.rows, self.heads) = (columns, rows, heads)
  }

  /// The column of the marks where several have times: what came before the finish, or between two, is less
  /// in every row.
  private static func mark(_ cells: [[String]], _ count: Int) -> Int? {
    let timed = (0..<count).filter { column in
      let texts = cells.map { $0[column] }.filter { !$0.isEmpty }
      return texts.count(where: isTime) * 4 > texts.count * 3
    }
    guard timed.count > 1 else { return nil }
    return timed.first { column in
      cells.allSatisfy { row in
        let mark = seconds(row[column])
        return timed.allSatisfy { seconds(row[$0]) <= mark }
      }
    }
  }

  /// How much a time or a mark comes to; nothing for no figure.
  private static func seconds(_ text: String) -> Double {
    let figure = text.prefix { $0.isNumber || ":.,".contains($0) }.replacing(",", with: ".")
    return figure.split(separator: ":").reduce(0) { $0 * 60 + (Double($1) ?? 0) }
  }

  func cells(_ row: PrintedLine) -> [String] { columns.cells(row) }

  private static func head(_ texts: [String], taken: Set<String>, isFirst: Bool) -> String {
    func most(_ isSo: (String) -> Bool) -> Bool {
      texts.count(where: isSo) * 4 > texts.count * 3
    }
    let isPlace: (String) -> Bool = {
      TablePlace($0) != nil || $0.allSatisfy { "-–".contains($0) } || Outcome(word: $0).isKnown
    }
    if isFirst, most(isPlace) { return "Place" }
    if !taken.contains("Time"), most({ isTime($0) || Outcome(word: $0).isKnown }) { return "Time" }
    let isNation: (String) -> Bool = { $0.count == 3 && Nation($0)?.name != nil }
    if !taken.contains("Nat"), most(isNation) { return "Nat" }
    let isName: (String) -> Bool = { text in
      text.split(separator: " ").count > 1 && text.count(where: \.isLetter) > 3
        && text.first?.isLetter ?? false
    }
    if !taken.contains("Name"), most(isName) { return "Name" }
    let isClub: (String) -> Bool = { $0.count(where: \.isLetter) > 1 && !isTime($0) }
    if taken.contains("Name"), !taken.contains("Club"), most(isClub) { return "Club" }
    return "Beside"
  }

  /// Whether a text begins with a time or a mark, with tenths or minutes in it.
  private static func isTime(_ text: String) -> Bool {
    guard let word = text.split(separator: " ").first else { return false }
    let figure = word.prefix { $0.isNumber || ":.,'".contains($0) }
    let parts = figure.split(omittingEmptySubsequences: false) { ":.,'".contains($0) }
    // Of a day there are three parts, the last of two or four digits behind two points.
    let isDay = parts.count == 3 && figure.count(where: { $0 == "." }) == 2
    return parts.count > 1 && !isDay && word.count - figure.count < 3
      && parts.allSatisfy { (1...3).contains($0.count) && $0.allSatisfy(\.isNumber) }
  }

  /// Whether a line may be a row of such a list: a time, and words beside it, parted by more than a blank.
  static func isRow(_ line: PrintedLine) -> Bool {
    let phrases = line.phrases.map(\.text)
    guard phrases.count > 2, !phrases.contains(where: { ",;".contains($0.last ?? " ") }) else {
      return false
    }
    return phrases.contains(where: isTime)
      && phrases.contains { $0.split(separator: " ").count > 1 && $0.count(where: \.isLetter) > 3 }
  }

  /// So many rows make a list at least.
  static let leastRows = 3
}
