/// The first bytes of a file, from which its format is recognised.
package struct FileOpening {
  /// Without a UTF-8 byte-order mark.
  package let bytes: ArraySlice<UInt8>
  /// The first line that is not blank, as far as it is there.
  package let firstLine: ArraySlice<UInt8>

  /// Looks at the first 64 KiB of a file, or at less where less is there.
  package init(_ bytes: ArraySlice<UInt8>) {
    var bytes = bytes.prefix(1 << 16)
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { bytes = bytes.dropFirst(3) }
    self.bytes = bytes
    let text = bytes.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0a || $0 == 0x0d }
    firstLine = text.prefix { $0 != 0x0a && $0 != 0x0d }
  }

  /// The lines after it that are not empty, a hundred at most; the last is perhaps cut.
  package var linesAfterFirst: some Sequence<ArraySlice<UInt8>> {
    bytes[firstLine.endIndex...].split { $0 == 0x0a || $0 == 0x0d }.prefix(100)
  }

  /// Whether the file opens with JSON that names lastlap.
  package var isOurJSON: Bool { firstLine.first == UInt8(ascii: "{") && contains("\"lastlap\"") }

  /// Whether the file is XML in which a message of the Olympic Data Feed begins.
  package var isDataFeed: Bool {
    firstLine.first { $0 != 0 } == UInt8(ascii: "<")
      && contains("<OdfBody", in: bytes.filter { $0 != 0 }[...])
  }

  /// Whether the file is a workbook, or something that is packed as one.
  package var isWorkbook: Bool {
    switch BinaryStart(bytes) {
    case .zip, .emptyZip, .compoundFile: true
    default: false
    }
  }

  /// Whether the file is HTML, or a piece of it with a table.
  package var isWebPage: Bool {
    guard firstLine.first == UInt8(ascii: "<"), !isDataFeed else { return false }
    let start = String(decoding: bytes.prefix(1 << 12), as: UTF8.self).lowercased()
    return ["<!doctype html", "<html", "<table", "<pre"].contains { start.contains($0) }
  }

  /// Whether the file opens with a JSON document, none of ours, in which each group of keys has one
  /// that is there.
  package func isJSONDocument(naming groups: [String]...) -> Bool {
    let isDocument =
      firstLine.first == UInt8(ascii: "{") || firstLine.starts(with: "//".utf8)
    return isDocument && !isOurJSON && names(groups)
  }

  /// The same where the document may be a list as well.
  package func isJSON(naming groups: [String]...) -> Bool {
    guard let first = firstLine.first, "{[".utf8.contains(first) else { return false }
    return !isOurJSON && names(groups)
  }

  private func names(_ groups: [[String]]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return groups.allSatisfy { keys in keys.contains { text.contains("\"\($0)\"") } }
  }

  /// Whether the first line says that it is the head of this kind of log.
  package func says(kind: String) -> Bool {
    contains("\"kind\":\"\(kind)\"") || contains("\"kind\": \"\(kind)\"")
  }

  private func contains(_ text: String) -> Bool { contains(text, in: firstLine) }

  private func contains(_ text: String, in bytes: ArraySlice<UInt8>) -> Bool {
    let wanted = Array(text.utf8)
    guard let first = wanted.first else { return true }
    var rest = bytes
    while let index = rest.firstIndex(of: first) {
      rest = rest[index...]
      if rest.starts(with: wanted) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
