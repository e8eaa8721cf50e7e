import CellGrid
import ResultFormats

extension PrintedTable {
  private var givenColumns: [Int] { columns.indices.filter { !hiddenFromPrograms.contains($0) } }

  /// As CSV (RFC 4180, but with a line feed): one head line, then the rows.
  ///
  /// What cannot be seen in a text is replaced by its visible mark: CSV has no way to write it that
  /// a terminal would not obey. Raw, text is left without the apostrophe that keeps a spreadsheet
  /// from running it.
  func csv(isRaw: Bool = false) -> String {
    func cell(_ text: String) -> String {
      let text = VisibleText.of(text)
      // A dash alone is a trial passed: nothing reads it back here as no text.
      return TableText.isFigure(text) || text == "-"
        ? TableText.quoted(text) : TableText.cell(text, isRaw: isRaw)
    }
    func text(_ value: Cell.Value) -> String {
      switch value {
      case .none: ""
      case .text(let text): cell(text)
      case .integer(let number): String(number)
      case .decimal(let digits): digits
      case .flag(let flag): flag ? "true" : "false"
      }
    }
    let given = givenColumns
    var lines = [given.map { cell(columns[$0].key) }.joined(separator: ",")]
    lines += rows.map { row in given.map { text(row[$0].value) }.joined(separator: ",") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// As one JSON object: what is shown, the rows, the notes; what cannot be seen in a text is
  /// escaped.
  var json: String {
    let string = JSONText.string
    func literal(_ value: Cell.Value) -> String {
      switch value {
      case .none: "null"
      case .text(let text): string(text)
      case .integer(let number): String(number)
      case .decimal(let digits): digits
      case .flag(let flag): flag ? "true" : "false"
      }
    }
    var parts = subject.map { "  " + string($0.key) + ": " + string($0.value) }
    let given = givenColumns.map { (position: $0, key: string(columns[$0].key) + ": ") }
    let objects = rows.map { row in
      "    {" + given.map { $0.key + literal(row[$0.position].value) }.joined(separator: ", ") + "}"
    }
    parts.append("  \"rows\": [\n" + objects.joined(separator: ",\n") + "\n  ]")
    parts.append("  \"notes\": [" + notes.map(string).joined(separator: ", ") + "]")
    return "{\n" + parts.joined(separator: ",\n") + "\n}\n"
  }
}
