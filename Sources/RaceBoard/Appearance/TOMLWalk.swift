import CTOML

/// A way through the steps that the parser took, which makes our own tree of them.
struct TOMLWalk {
  /// The line of each key, and of each element of a list by its number.
  private(set) var lines: [[String]: Int] = [:]
  private let file: OpaquePointer
  private let count: Int
  private var index = 0

  /// Begins at the first member of the file, which must stay open meanwhile.
  init(_ file: OpaquePointer) {
    self.file = file
    count = toml_step_count(file)
  }

  /// The members from here to the end of the table.
  mutating func table(at path: [String]) -> [String: TOMLNode] {
    var nodes: [String: TOMLNode] = [:]
    while let step = next() {
      let key = Self.text(step.key)
      nodes[key] = node(step, at: path + [key])
    }
    return nodes
  }

  private mutating func list(at path: [String]) -> [TOMLNode] {
    var nodes: [TOMLNode] = []
    while let step = next() { nodes.append(node(step, at: path + ["\(nodes.count)"])) }
    return nodes
  }

  private mutating func node(_ step: toml_step, at path: [String]) -> TOMLNode {
    lines[path] = Int(step.line)
    switch step.kind {
    case toml_table: return .table(table(at: path))
    case toml_list: return .list(list(at: path))
    case toml_text: return .text(Self.text(step.text))
    case toml_integer: return .integer(Int(step.integer))
    case toml_number: return .number(step.number)
    case toml_truth: return .truth(step.integer != 0)
    default: return .moment
    }
  }

  /// The next step; nothing at the end of a table or list.
  private mutating func next() -> toml_step? {
    guard index < count else { return nil }
    defer { index += 1 }
    let step = toml_step_at(file, index)
    return step.kind == toml_end ? nil : step
  }

  /// The bytes as text; they belong to the file.
  static func text(_ bytes: toml_bytes) -> String {
    String(decoding: UnsafeRawBufferPointer(start: bytes.start, count: bytes.count), as: UTF8.self)
  }
}
