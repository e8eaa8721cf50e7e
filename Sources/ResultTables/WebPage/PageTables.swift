import Markup

/// Gathers the tables of a page, and its lines of set type, as a parser goes through it.
///
/// A table within a table is one of its own. Scripts, styles and what can be chosen from a list are
/// left out, and so are marks of notes and what is never shown.
final class PageTables {
  private(set) var tables: [PageTable] = []
  /// The text of each `pre`, with the titles above it.
  private(set) var setType: [(text: String, line: Int)] = []
  /// Whether the page holds more than is taken.
  private(set) var isCut = false
  private(set) var title = ""
  private var headings: [(level: Int, text: String)] = []
  private var open: [Open] = []
  private var heading: (level: Int, text: String)?
  private var caption: String?
  private var isInTitle = false
  private var set: (text: String, line: Int, depth: Int)?
  /// How many tables the page does not show.
  private(set) var hiddenTables = 0
  /// How many elements are open that say nothing, and all that are open within the first of them.
  private var hidden: [String] = []
  private var cellCount = 0
  /// How many marks of notes were left out.
  private(set) var noteCount = 0
  /// The elements that strike their text out, and all that are open within the first of them.
  private var struck: [String] = []

  /// A table that is not closed yet, with the cell that is being read.
  private struct Open {
    var table: PageTable
    var cell: OpenCell?
    var isInHead = false
  }

  private struct OpenCell {
    var text = ""
    /// What is struck out in it.
    var struck = ""
    /// Where what is set high begins in it.
    var raisedFrom: Int?
    /// Where small type begins in it, and what stood in small type behind a name.
    var smallFrom: Int?
    var small = ""
    /// What stands for a picture, where nothing else is said.
    var picture = ""
    let isHead: Bool
    let columns: Int
    let rows: Int
  }

  static let mostCells = 2_000_000

  /// What stands in a text for the end of a line that the page shows; a blank like any other.
  private static let lineEnd = "\u{2028}"

  private static let silent: Set<String> = [
    "script", "style", "noscript", "template", "select", "textarea", "svg", "object",
  ]
  private static let endless: Set<String> = [
    "br", "img", "hr", "input", "meta", "link", "col", "area", "base", "embed", "source", "wbr",
  ]

  /// Takes in what the parser comes by on a line; whether there may be more.
  func take(_ event: MarkupEvent, line: Int) -> Bool {
    switch event {
    case .begins(let name, let attributes): begin(name, attributes, line)
    case .text(let text): take(text)
    case .ends(let name): end(name)
    }
    return !isCut
  }

  /// Closes what the page left open.
  func finish() {
    while !open.isEmpty { closeTable() }
    if let set { setType.append((set.text, set.line)) }
    set = nil
  }

  private func begin(_ name: String, _ attributes: [MarkupAttribute], _ line: Int) {
    if !hidden.isEmpty {
      if name == "table" { hiddenTables += 1 }
      if !Self.endless.contains(name) { hidden.append(name) }
      return
    }
    if Self.silent.contains(name) || (Self.isHidden(attributes) && !Self.endless.contains(name)) {
      if name == "table" { hiddenTables += 1 }
      hidden.append(name)
      return
    }
    if !Self.endless.contains(name), !struck.isEmpty || Self.isStruck(name, attributes) {
      struck.append(name)
    }
    switch name {
    case "table":
      open.append(Open(table: PageTable(titles: titles, line: line)))
    case "caption": caption = ""
    case "thead": change { $0.isInHead = true }
    case "tbody", "tfoot": change { $0.isInHead = false }
    case "tr":
      closeCell()
      change { $0.table.rows.append(PageTable.Row(line: line, isInHead: $0.isInHead)) }
    case "td", "th": beginCell(name == "th", attributes, line)
    case "sup", "sub":
      // A note behind a figure is no digit of it.
      take(" ")
      change { table in
        let count = table.cell?.text.unicodeScalars.count
        table.cell?.raisedFrom = count
      }
    case "small":
      take(" ")
      change { table in
        let count = table.cell?.text.unicodeScalars.count
        table.cell?.smallFrom = count
      }
    case "br", "p", "div", "li":
      take(set == nil ? Self.lineEnd : "\n")
    case "img": change { $0.cell?.picture = attributes["alt"] ?? "" }
    case "pre": set = set ?? ("", line, open.count)
    case "title": isInTitle = open.isEmpty && title.isEmpty
    case "h1", "h2", "h3", "h4", "h5", "h6":
      heading = (Int(name.dropFirst()) ?? 6, "")
    default: break
    }
  }

  private func beginCell(_ isHead: Bool, _ attributes: [MarkupAttribute], _ line: Int) {
    closeCell()
    change { table in
      // A cell right in a table begins a row.
      if table.table.rows.isEmpty {
        table.table.rows.append(PageTable.Row(line: line, isInHead: table.isInHead))
      }
      table.cell = OpenCell(
        isHead: isHead, columns: Self.span("colspan", attributes, most: PageTable.mostColumns),
        rows: Self.span("rowspan", attributes, most: 10_000))
    }
  }

  private func take(_ text: String) {
    guard hidden.isEmpty else { return }
    if set != nil { set?.text += text }
    if isInTitle { title += text }
    if caption != nil {
      caption? += text
    } else if heading != nil {
      heading?.text += text
    }
    let isStruck = !struck.isEmpty
    change { if isStruck { $0.cell?.struck += text } else { $0.cell?.text += text } }
  }

  /// Sets aside what stands in small type behind a name: a club, a place.
  private func endSmall() {
    change { table in
      guard let from = table.cell?.smallFrom, let text = table.cell?.text.unicodeScalars else {
        return
      }
      table.cell?.smallFrom = nil
      let name = String(text.prefix(from))
      let small = Self.oneLine(String(text.dropFirst(from)))
      guard table.cell?.isHead == false, PageNotes.isBeside(small: small, name: name) else {
        return
      }
      let before = table.cell?.small ?? ""
      table.cell?.text = name
      table.cell?.small = before.isEmpty ? small : before + "; " + small
    }
  }

  private func endRaised() {
    var isNote = false
    change { table in
      guard let from = table.cell?.raisedFrom, let text = table.cell?.text.unicodeScalars else {
        return
      }
      table.cell?.raisedFrom = nil
      let name = String(text.prefix(from))
      isNote = PageNotes.isNote(raised: String(text.dropFirst(from)), behind: name)
      if isNote { table.cell?.text = name }
    }
    if isNote { noteCount += 1 }
  }

  private func end(_ name: String) {
    if !hidden.isEmpty {
      if let index = hidden.lastIndex(of: name) { hidden.removeSubrange(index...) }
      return
    }
    if let index = struck.lastIndex(of: name) { struck.removeSubrange(index...) }
    switch name {
    case "sup": endRaised()
    case "small": endSmall()
    case "table": closeTable()
    case "caption":
      let text = Self.oneLine(caption ?? "")
      caption = nil
      if !text.isEmpty { change { $0.table.titles.insert(text, at: 0) } }
    case "td", "th": closeCell()
    case "tr":
      closeCell()
    case "thead": change { $0.isInHead = false }
    case "p", "div", "li": take(set == nil ? Self.lineEnd : "")
    case "pre":
      guard let set else { return }
      setType.append((set.text, set.line))
      self.set = nil
    case "title":
      isInTitle = false
      title = Self.oneLine(title)
    case "h1", "h2", "h3", "h4", "h5", "h6": endHeading()
    default: break
    }
  }

  private func endHeading() {
    guard let (level, text) = heading else { return }
    heading = nil
    let plain = Self.oneLine(text)
    guard !plain.isEmpty else { return }
    headings.removeAll { $0.level >= level }
    headings.append((level, plain))
  }

  /// What stands above a table that begins here.
  private var titles: [String] {
    headings.reversed().map(\.text) + (title.isEmpty ? [] : [title])
  }

  private func closeCell() {
    guard let index = open.indices.last, let cell = open[index].cell else { return }
    open[index].cell = nil
    let lines = cell.text.split(separator: Self.lineEnd).map { Self.oneLine(String($0)) }
      .filter { !$0.isEmpty }
    var text = lines.joined(separator: " ")
    var small = cell.small
    if !cell.isHead, let name = lines.first,
      let end = lines.indices.dropFirst().first(where: {
        PageNotes.isBeside(below: lines[$0], name: name)
      })
    {
      // A second line of a cell tells more of whoever stands in the first.
      text = lines[..<end].joined(separator: " ")
      small = ([small] + lines[end...]).filter { !$0.isEmpty }.joined(separator: "; ")
    }
    let struck = Self.oneLine(cell.struck)
    if text.isEmpty, struck.isEmpty { text = Self.oneLine(cell.picture) }
    let notes = PageNotes.taken(from: text)
    text = notes.text
    noteCount += notes.count
    guard let row = open[index].table.rows.indices.last else { return }
    cellCount += 1
    isCut = cellCount > Self.mostCells
    let before = open[index].table.rows[row].cells.reduce(0) { $0 + $1.columns }
    guard before < PageTable.mostColumns, !isCut else { return }
    open[index].table.rows[row].cells.append(
      PageTable.Cell(
        text: text, isHead: cell.isHead, columns: min(cell.columns, PageTable.mostColumns - before),
        rows: cell.rows, struck: struck, small: small))
  }

  private func closeTable() {
    closeCell()
    guard let table = open.popLast()?.table else { return }
    if !table.rows.isEmpty { tables.append(table) }
  }

  private func change(_ change: (inout Open) -> Void) {
    guard let last = open.indices.last else { return }
    change(&open[last])
  }

  private static func span(_ name: String, _ attributes: [MarkupAttribute], most: Int) -> Int {
    let count = attributes[name].flatMap { Int($0.trimmingSpaces) } ?? 1
    return min(max(count, 1), most)
  }

  private static func isStruck(_ name: String, _ attributes: [MarkupAttribute]) -> Bool {
    ["del", "s", "strike"].contains(name)
      || (attributes["style"]?.lowercased().contains("line-through") ?? false)
  }

  private static func isHidden(_ attributes: [MarkupAttribute]) -> Bool {
    attributes.contains { attribute in
      attribute.name == "hidden"
        || (attribute.name == "style"
          && attribute.value.filter { !$0.isWhitespace }.lowercased().contains("display:none"))
        || (attribute.name == "class"
          && attribute.value.split(separator: " ").contains("reference"))
    }
  }

  /// The text with single spaces, without any around it.
  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
