import CellGrid

/// Reads theme files.
///
/// A file has a `name`, a `kind`, colours by name under `[palette]` and styles by role under
/// `[roles]`. A role is a colour, or a table of `fg`, `bg` and `attributes`; a colour is
/// `"#rrggbb"`, an index from 0 to 255, `"default"` or a name from the palette.
package enum ThemeReader {
  /// Reads a whole theme file; throws everything that is wrong with it, not only the first.
  ///
  /// - Parameter file: The name that messages give the file.
  package static func read(_ text: String, file: String) throws(ThemeError) -> Theme {
    let document: TOMLDocument
    do {
      document = try TOMLDocument(text: text, file: file)
    } catch {
      throw ThemeError(problems: [error])
    }
    var reading = ThemeReading(document: document)
    let theme = reading.theme()
    let problems = reading.document.problems
    guard problems.isEmpty else { throw ThemeError(problems: problems) }
    return theme
  }
}

/// One theme file being read; what is wrong is gathered in the document.
private struct ThemeReading {
  var document: TOMLDocument
  private var palette: [String: CellColor] = [:]

  init(document: TOMLDocument) { self.document = document }

  mutating func theme() -> Theme {
    document.refuseKeys(
      of: document.root, but: ["name", "kind", "palette", "roles"],
      expected: "name, kind, palette or roles")
    let name = name()
    let kind = kind()
    readPalette()
    return Theme(name: name, kind: kind, stated: roles())
  }

  private mutating func name() -> String {
    if case .text(let name) = document.root["name"], !name.isEmpty { return name }
    document.add(
      at: ["name"], found: document.root["name"]?.shown ?? "nothing",
      expected: "the theme's name in quotes")
    return ""
  }

  private mutating func kind() -> Theme.Kind {
    let node = document.root["kind"]
    let names = Theme.Kind.allCases.map(\.rawValue)
    guard case .text(let text) = node else {
      document.add(
        at: ["kind"], found: node?.shown ?? "nothing", expected: #""dark", "light" or "none""#)
      return .colorless
    }
    if let kind = Theme.Kind(rawValue: text) { return kind }
    document.add(
      at: ["kind"], found: TOMLNode.quoted(text), expected: #""dark", "light" or "none""#,
      nearest: NearestName.of(text, among: names))
    return .colorless
  }

  /// The table of a key; none where there is no such key, or where it is no table.
  private mutating func table(_ key: String, expected: String) -> [String: TOMLNode] {
    switch document.root[key] {
    case nil: return [:]
    case .table(let table): return table
    case .some(let node):
      document.add(at: [key], found: node.shown, expected: expected)
      return [:]
    }
  }

  private mutating func readPalette() {
    for (name, node) in table("palette", expected: "a table of colours").sorted(by: {
      $0.key < $1.key
    }) {
      let path = ["palette", name]
      if ThemeColor.isLiteral(name) {
        document.add(at: path, found: "a colour as a name", expected: "a name that is no colour")
      } else if let color = ThemeColor.literal(node) {
        palette[name] = color
      } else {
        document.add(at: path, found: node.shown, expected: ThemeColor.expected)
        // Its uses are not at fault as well.
        palette[name] = .standard
      }
    }
  }

  private mutating func roles() -> [Role: Theme.Statement] {
    var stated: [Role: Theme.Statement] = [:]
    for (name, node) in table("roles", expected: "a table of roles").sorted(by: { $0.key < $1.key })
    {
      let path = ["roles", name]
      if let role = Role(name: name) {
        stated[role] = statement(node, at: path)
      } else {
        document.add(
          at: path, found: "an unknown role", expected: "a role such as text or leader",
          nearest: NearestName.of(name, among: Role.allCases.map(\.name)))
      }
    }
    return stated
  }

  private mutating func statement(_ node: TOMLNode, at path: [String]) -> Theme.Statement {
    switch node {
    case .text, .integer: return Theme.Statement(foreground: color(node, at: path))
    case .table(let table):
      document.refuseKeys(
        of: table, at: path, but: ["fg", "bg", "attributes"], expected: "fg, bg or attributes")
      return Theme.Statement(
        foreground: table["fg"].flatMap { color($0, at: path + ["fg"]) },
        background: table["bg"].flatMap { color($0, at: path + ["bg"]) },
        attributes: table["attributes"].map { attributes($0, at: path + ["attributes"]) })
    default:
      document.add(
        at: path, found: node.shown, expected: "a colour or a table of fg, bg and attributes")
      return Theme.Statement()
    }
  }

  private mutating func color(_ node: TOMLNode, at path: [String]) -> CellColor? {
    if let color = ThemeColor.literal(node) { return color }
    guard case .text(let name) = node, !ThemeColor.isLiteral(name) else {
      document.add(at: path, found: node.shown, expected: ThemeColor.expected)
      return nil
    }
    if let color = palette[name] { return color }
    document.add(
      at: path, found: node.shown, expected: "a colour or a name from [palette]",
      nearest: NearestName.of(name, among: palette.keys.sorted() + ["default"]))
    return nil
  }

  private mutating func attributes(_ node: TOMLNode, at path: [String]) -> CellAttributes {
    guard case .list(let elements) = node else {
      document.add(
        at: path, found: node.shown, expected: #"a list of attributes, as in ["bold"]"#)
      return []
    }
    var attributes: CellAttributes = []
    for (index, element) in elements.enumerated() {
      if case .text(let name) = element, let attribute = ThemeAttribute(rawValue: name) {
        attributes.insert(attribute.attributes)
      } else {
        refuseAttribute(element, index: index, at: path)
      }
    }
    return attributes
  }

  private mutating func refuseAttribute(_ node: TOMLNode, index: Int, at path: [String]) {
    var nearest: String?
    if case .text(let name) = node {
      nearest = NearestName.of(name, among: ThemeAttribute.allCases.map(\.rawValue))
    }
    document.add(
      at: path, element: index, found: node.shown,
      expected: "bold, dim, italic, underline or reverse",
      nearest: nearest)
  }
}
