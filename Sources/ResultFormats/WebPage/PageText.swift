/// The text of a page in UTF-8, whatever it is in.
struct PageText {
  let bytes: [UInt8]
  /// What is to be said of its encoding.
  let problem: Problem?

  /// Where a page may say what it is in.
  private static let head = 4096

  init(_ page: [UInt8]) {
    let plain = page.contains(0) ? page.filter { $0 != 0 } : page
    if (try? UTF8Span(validating: plain.span)) != nil {
      bytes = plain
      problem = nil
      return
    }
    bytes = Windows1252.utf8(plain[...])
    let name = Self.charset(plain)
    let isRight = name.map(Self.western.contains) ?? false
    problem =
      isRight
      ? nil
      : Problem(
        found: name.map { "text in \($0.quoted)" } ?? "bytes that are not UTF-8",
        expected: "text in UTF-8; it was read as Windows-1252")
  }

  private static let western: Set<String> = [
    "windows-1252", "cp1252", "iso-8859-1", "latin1", "us-ascii", "iso-8859-15",
  ]

  /// What a page says that it is in, in small letters.
  static func charset(_ page: [UInt8]) -> String? {
    let head = String(decoding: page.prefix(head), as: UTF8.self).lowercased()
    guard let start = head.firstRange(of: "charset=")?.upperBound else { return nil }
    let name = head[start...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
      .prefix { $0.isLetter || $0.isNumber || "-_".contains($0) }
    return name.isEmpty ? nil : String(name)
  }
}
