import Markup

/// Makes rows of cells of a sheet, as a parser goes through it.
final class SheetRows {
  private let parts: WorkbookParts
  private let take: (_ row: Int, [TableCell]) -> Bool
  private var row = 0
  private var column = 0
  private var cells: [TableCell] = []
  private var kind = ""
  private var style = 0
  private var value = ""
  private var isInValue = false
  private var inline = WorkbookText()
  /// Where the first cell stands that lies beyond the last column that is read.
  private(set) var firstBeyond: (row: Int, column: Int)?
  /// The first cell whose text is not among those that cells share.
  private(set) var firstWithoutText: (row: Int, column: Int)?
  private var rows = 0

  /// How many columns are read.
  static let mostColumns = 1000
  /// How many rows a sheet has at most, in any spreadsheet.
  static let mostRows = 1 << 20

  /// - Parameter take: is given the rows in which something stands; whether to go on.
  init(_ parts: WorkbookParts, take: @escaping (_ row: Int, [TableCell]) -> Bool) {
    self.parts = parts
    self.take = take
  }

  /// Takes in what the parser comes by; whether there may be more.
  func take(_ event: MarkupEvent) -> Bool {
    switch event {
    case .begins(let name, let attributes): begin(name.localName, attributes, event)
    case .text(let text):
      if isInValue { value += text } else { inline.take(event) }
    case .ends(let name): return end(name.localName, event)
    }
    return true
  }

  private func begin(_ name: String, _ attributes: [MarkupAttribute], _ event: MarkupEvent) {
    switch name {
    case "row":
      row = attributes["r"].flatMap { Int($0) }.map { min(max($0, 1), 1 << 24) } ?? row + 1
      column = 0
      cells.removeAll(keepingCapacity: true)
    case "c":
      column = attributes["r"].flatMap(Self.column) ?? column + 1
      kind = attributes["t"] ?? "n"
      style = attributes["s"].flatMap { Int($0) } ?? 0
      value = ""
      _ = inline.finish()
    case "v": isInValue = true
    default: inline.take(event)
    }
  }

  private func end(_ name: String, _ event: MarkupEvent) -> Bool {
    switch name {
    case "v": isInValue = false
    case "c": endCell()
    case "row":
      let isEmpty = cells.allSatisfy(\.text.isEmpty)
      rows += 1
      return (isEmpty || take(row, cells)) && rows < Self.mostRows
    default: inline.take(event)
    }
    return true
  }

  private func endCell() {
    let text = text
    guard !text.isEmpty else { return }
    guard column <= Self.mostColumns else {
      firstBeyond = firstBeyond ?? (row, column)
      return
    }
    while cells.count < column - 1 {
      cells.append(TableCell(text: "", column: cells.count + 1))
    }
    if column <= cells.count {
      // One that comes behind its place.
      cells[column - 1] = TableCell(text: text, column: column)
    } else {
      cells.append(TableCell(text: text, column: column))
    }
  }

  private var text: String {
    let text: String
    switch kind {
    case "s":
      let number = Int(value) ?? -1
      guard parts.texts.indices.contains(number) else {
        firstWithoutText = firstWithoutText ?? (row, column)
        return ""
      }
      text = parts.texts[number]
    case "inlineStr": text = inline.finish()
    case "b": return value == "1" ? "TRUE" : "FALSE"
    case "n":
      let format =
        parts.formats.indices.contains(style) ? parts.formats[style] : .number(decimals: 0)
      return WorkbookNumber.text(value, format, isFrom1904: parts.isFrom1904) ?? value
    default: text = value
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The column of a cell by its name: `B5` is in the second.
  private static func column(_ name: String) -> Int? {
    let letters = name.utf8.prefix { (0x41...0x5a).contains($0 & 0xdf) }
    guard (1...3).contains(letters.count) else { return nil }
    return letters.reduce(0) { $0 * 26 + Int($1 & 0xdf) - 0x40 }
  }
}
