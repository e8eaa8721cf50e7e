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
    var heads: [String] = []
    for index in columns.heads.indices {
      let texts = cells.map { $0[index] }.filter { !$0.isEmpty }
      heads.append(Self.head(texts, taken: Set(heads), isFirst: index == 0))
    }
    guard heads.contains("Name"), heads.contains("Time") else { return nil }
    (self.columns, self.rows, self.heads) = (columns, rows, heads)
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
