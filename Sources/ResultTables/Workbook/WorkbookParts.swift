import Markup
import ZipArchive

/// What of a workbook is no sheet: which sheets there are, the texts that cells share, and how numbers
/// are shown.
struct WorkbookParts {
  struct Sheet {
    let name: String
    let isHidden: Bool
    /// The name of its part in the archive.
    let part: String
  }

  private(set) var sheets: [Sheet] = []
  private(set) var isFrom1904 = false
  /// In the order of their numbers.
  private(set) var texts: [String] = []
  /// By the number of a cell’s style.
  private(set) var formats: [NumberFormat] = []
  private let archive: WorkbookArchive

  /// How many texts are held.
  static let mostTexts = 2_000_000

  init(_ archive: WorkbookArchive) throws(WorkbookDefect) {
    self.archive = archive
    let root = try archive.relations(of: "").first { $0.kind == "officeDocument" }?.target
    let book = root ?? "xl/workbook.xml"
    guard archive.has(book) else { throw .noWorkbook }
    let relations = try archive.relations(of: book)
    try readSheets(book, relations)
    for relation in relations where archive.has(relation.target) {
      if relation.kind == "sharedStrings" { try readTexts(relation.target) }
      if relation.kind == "styles" { try readFormats(relation.target) }
    }
  }

  private mutating func readSheets(
    _ book: String, _ relations: [WorkbookArchive.Relation]
  ) throws(WorkbookDefect) {
    var sheets: [Sheet] = []
    var isFrom1904 = false
    var isWorkbook = false
    let archive = archive
    try archive.read(book) { event, _ in
      guard case .begins(let name, let attributes) = event else { return true }
      switch name.localName {
      case "workbook": isWorkbook = true
      case "workbookPr": isFrom1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
      case "sheet":
        let target = relations.first { $0.id == attributes["id"] }
        guard let target, target.kind == "worksheet", archive.has(target.target),
          !sheets.contains(where: { $0.part == target.target })
        else { break }
        sheets.append(
          Sheet(
            name: attributes["name"] ?? "",
            isHidden: (attributes["state"] ?? "visible") != "visible", part: target.target))
      default: break
      }
      return sheets.count < 1000
    }
    guard isWorkbook else { throw .noWorkbook }
    self.sheets = sheets
    self.isFrom1904 = isFrom1904
  }

  private mutating func readTexts(_ part: String) throws(WorkbookDefect) {
    var texts: [String] = []
    var text = WorkbookText()
    try archive.read(part) { event, _ in
      text.take(event)
      if case .ends(let name) = event, name.localName == "si" {
        texts.append(text.finish())
      }
      return texts.count < Self.mostTexts
    }
    self.texts = texts
  }

  private mutating func readFormats(_ part: String) throws(WorkbookDefect) {
    var codes: [Int: NumberFormat] = [:]
    var formats: [NumberFormat] = []
    var isInCells = false
    try archive.read(part) { event, _ in
      switch event {
      case .begins(let name, let attributes):
        switch name.localName {
        case "numFmt":
          guard let id = attributes["numFmtId"].flatMap({ Int($0) }) else { break }
          codes[id] = attributes["formatCode"].map { NumberFormat(code: $0) }
        case "cellXfs": isInCells = true
        case "xf" where isInCells:
          let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
          formats.append(codes[id] ?? NumberFormat(builtIn: id))
        default: break
        }
      case .ends(let name): if name.localName == "cellXfs" { isInCells = false }
      case .text: break
      }
      return formats.count < 100_000
    }
    self.formats = formats
  }
}

/// The text of a cell that comes in pieces, without how it is to be pronounced.
struct WorkbookText {
  private var text = ""
  private var isInText = false
  private var isPhonetic = false

  mutating func take(_ event: MarkupEvent) {
    switch event {
    case .begins(let name, _):
      if name.localName == "t" { isInText = true }
      if name.localName == "rPh" { isPhonetic = true }
      // A note behind a figure is no digit of it.
      if name.localName == "vertAlign", !text.isEmpty { text += " " }
    case .text(let piece):
      if isInText, !isPhonetic { text += piece }
    case .ends(let name):
      if name.localName == "t" { isInText = false }
      if name.localName == "rPh" { isPhonetic = false }
    }
  }

  mutating func finish() -> String {
    defer { text = "" }
    return text
  }
}
