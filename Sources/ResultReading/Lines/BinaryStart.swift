/// How files begin that are no text, or that of a program.
package enum BinaryStart: CaseIterable {
  case pdf, gzip, accessDatabase, png, jpeg, sqlite, rtf, zip, emptyZip
  /// Old workbooks and documents, and encrypted ones.
  case compoundFile

  /// What a file is that begins so; nothing where it may be text.
  package init?(_ start: ArraySlice<UInt8>) {
    guard let known = Self.allCases.first(where: { start.starts(with: $0.bytes) }) else {
      return nil
    }
    self = known
  }

  private var bytes: [UInt8] {
    switch self {
    case .pdf: Array("%PDF".utf8)
    case .gzip: [0x1f, 0x8b]
    case .accessDatabase: [0x00, 0x01, 0x00, 0x00, 0x53, 0x74, 0x61, 0x6e, 0x64]
    case .png: [0x89, 0x50, 0x4e, 0x47]
    case .jpeg: [0xff, 0xd8, 0xff]
    case .sqlite: Array("SQLite format 3".utf8)
    case .rtf: Array("{\\rtf".utf8)
    case .zip: Array("PK\u{3}\u{4}".utf8)
    case .emptyZip: Array("PK\u{5}\u{6}".utf8)
    case .compoundFile: [0xd0, 0xcf, 0x11, 0xe0]
    }
  }

  /// Whether so many bytes of a text are control characters that it is shown to be none: one byte in
  /// eight, or one in sixteen where NUL is among them, whatever the length of characters in UTF-8.
  ///
  /// Texts have some where something went wrong with them.
  package static func hasControlsOfBinary(_ sample: ArraySlice<UInt8>) -> Bool {
    let controls = sample.count {
      $0 < 0x20 && $0 != 0x09 && $0 != 0x0a && $0 != 0x0c && $0 != 0x0d
    }
    return controls * (sample.contains(0) ? 16 : 8) > sample.count { $0 & 0xc0 != 0x80 }
  }
}
