import ResultReading

/// The text of a page in UTF-8, whatever it is in.
struct PageText {
  let bytes: [UInt8]
  /// What is to be said of its encoding.
  let problems: [Problem]

  /// Where a page may say what it is in.
  private static let head = 4096

  init(_ page: [UInt8]) {
    let plain = page.contains(0) ? page.filter { $0 != 0 } : page
    if (try? UTF8Span(validating: plain.span)) != nil {
      bytes = plain
      problems = []
    } else if TextDecoding.isUTF8(plain[...], isWhole: true) {
      bytes = CodePage.windows1252.mended(plain[...])
      problems = [
        Problem(
          found: "bytes that are not UTF-8",
          expected: "text in UTF-8; they were read as Windows-1252")
      ]
    } else {
      // What says that it is UTF-8 and is not, or says nothing, is guessed.
      let said = Self.charset(plain).flatMap { TextEncoding(named: $0) }
      let encoding = said.flatMap { $0.code == "utf-8" ? nil : $0 }
      let used = encoding ?? EncodingGuess(plain).encoding
      if used.libraryName != nil {
        bytes = CodePage.windows1252.mended(plain[...])
        problems = [
          Problem(
            found: "a page in \(used.name)",
            expected: "--encoding \(used.code), which reads it; it was read as Windows-1252")
        ]
        return
      }
      var decoding = TextDecoding(used)
      bytes = Array(decoding.utf8(plain[...], isLast: true))
      let guessed = Problem(
        found: "bytes that are not UTF-8", expected: "text in UTF-8; it was read as \(used.name)")
      problems = decoding.problems + (encoding == nil ? [guessed] : [])
    }
  }

  /// What a page says that it is in, in small letters.
  static func charset(_ page: [UInt8]) -> String? {
    let head = String(decoding: page.prefix(head), as: UTF8.self).lowercased()
    guard let start = head.firstRange(of: "charset=")?.upperBound else { return nil }
    let name = head[start...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
      .prefix { $0.isLetter || $0.isNumber || "-_".contains($0) }
    return name.isEmpty ? nil : String(name)
  }
}
