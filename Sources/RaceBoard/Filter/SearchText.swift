import Athletics

/// All that a race may be found by, in one row of bytes: what is typed is looked for in those of thousands
/// of races at each key.
///
/// Every word begins behind a line break, with what follows it in its name, and so do nations, behind an
/// `@`, and codes.
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
    for word in item.codes + item.nations.map({ "@" + $0.code }) {
      bytes.append(Self.start)
      bytes += word.lowercased().utf8
    }
    self.bytes = bytes
  }

  static let start = UInt8(ascii: "\n")

  /// Whether a word begins so; the sought bytes begin with a line break.
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
