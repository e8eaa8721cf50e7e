import Athletics

/// All that a race may be found by, in one row of bytes: what is typed is looked for in those of thousands
/// of races at each key.
///
/// Every word begins behind a line break, with what follows it in its name; so do nations, behind an `@`, and
/// codes, behind a `#`, which end with one too.
struct SearchText {
  private let bytes: [UInt8]

  init(_ item: CatalogueItem) {
    var bytes: [UInt8] = []
    for text in [item.heading] + item.names {
      text.forEachTail { tail in
        bytes.append(Self.start)
        bytes += tail.utf8
      }
    }
    for code in item.codes { bytes += Self.code(code) }
    for nation in item.nations { bytes += Self.nation(nation) }
    self.bytes = bytes
  }

  private static let start = UInt8(ascii: "\n")

  /// How whatever begins with a folded word stands there.
  static func word(_ word: String) -> [UInt8] { [start] + word.utf8 }

  static func code(_ code: String) -> [UInt8] { Array("\n#\(code)\n".utf8) }

  static func nation(_ nation: Nation) -> [UInt8] { Array("\n@\(nation.code)\n".utf8) }

  /// Whether it stands there.
  func has(_ sought: [UInt8]) -> Bool {
    guard let second = sought.dropFirst().first else { return true }
    var index = 0
    let last = bytes.count - sought.count
    while index <= last {
      if bytes[index] == Self.start, bytes[index + 1] == second,
        bytes[index..<index + sought.count].elementsEqual(sought)
      {
        return true
      }
      index += 1
    }
    return false
  }
}
