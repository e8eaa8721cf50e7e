/// Paths, which are bytes to the system, as text and back.
///
/// Each byte that is no UTF-8 stands in the text as one of the last private characters of Unicode, which
/// is shown as a visible mark. A name that has such a character itself has its bytes put so as well, so
/// that every path comes back as it was.
enum SystemPath {
  /// What stands for the byte 0x80; the others follow it.
  private static let first: UInt32 = 0x10ff80
  private static let marks = first...(first + 0x7f)

  /// The path as text.
  static func text(_ path: UnsafePointer<CChar>) -> String {
    var rest: [UInt8] = []
    var next = path
    while next.pointee != 0 {
      rest.append(UInt8(bitPattern: next.pointee))
      next += 1
    }
    let whole = String(decoding: rest, as: UTF8.self)
    if whole.utf8.elementsEqual(rest), !whole.unicodeScalars.contains(where: isMark) {
      return whole
    }
    var text = String.UnicodeScalarView()
    for character in Self.characters(of: rest) {
      let scalar = String(decoding: character, as: UTF8.self).unicodeScalars.first
      if let scalar, String(scalar).utf8.elementsEqual(character), !isMark(scalar) {
        text.append(scalar)
      } else {
        text += character.compactMap { Unicode.Scalar(first - 0x80 + UInt32($0)) }
      }
    }
    return String(text)
  }

  /// The bytes of a path, with the zero that ends it.
  static func bytes(_ text: String) -> [CChar] {
    text.unicodeScalars.flatMap { scalar in
      isMark(scalar)
        ? [CChar(truncatingIfNeeded: scalar.value - first + 0x80)]
        : String(scalar).utf8.map { CChar(bitPattern: $0) }
    } + [0]
  }

  /// The text with letters for the bytes that are no UTF-8, as Latin-1 has them.
  static func words(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          isMark(scalar)
            ? Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value - first + 0x80)) : scalar
        }))
  }

  /// What the program was started with, without its own name.
  static var arguments: [String] {
    (0..<Int(CommandLine.argc)).dropFirst().compactMap { index in
      CommandLine.unsafeArgv[index].map { text($0) }
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool { marks.contains(scalar.value) }

  /// The bytes parted into characters of UTF-8, and single ones that are none.
  private static func characters(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var index = 0
    while index < bytes.count {
      let length = bytes[index] < 0xc2 ? 1 : bytes[index] < 0xe0 ? 2 : bytes[index] < 0xf0 ? 3 : 4
      let part = bytes[index..<min(index + length, bytes.count)]
      let text = String(decoding: part, as: UTF8.self)
      let isCharacter = text.unicodeScalars.count == 1 && text.utf8.elementsEqual(part)
      parts.append(isCharacter ? part : part.prefix(1))
      index += isCharacter ? length : 1
    }
    return parts
  }
}
