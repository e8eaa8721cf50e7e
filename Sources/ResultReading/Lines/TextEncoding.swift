/// What the bytes of a text file stand for.
package struct TextEncoding: Hashable, Sendable {
  /// The name on the command line: `windows-1250`.
  package let code: String
  /// The name for people: `Windows-1250 (Central European)`.
  package let name: String
  /// How it is turned into UTF-8.
  let decoding: Decoding

  enum Decoding: Sendable {
    case utf8
    case utf16(isBigEndian: Bool)
    case codePage(CodePage)
    /// Too large for a table of ours; the C library knows it by this name.
    case library(String)
  }

  /// What the C library calls it, where it takes that to read it.
  package var libraryName: String? {
    if case .library(let name) = decoding { name } else { nil }
  }

  private init(_ code: String, _ name: String, _ decoding: Decoding) {
    self.code = code
    self.name = name
    self.decoding = decoding
  }

  /// Equal where their names on the command line are.
  package static func == (left: Self, right: Self) -> Bool { left.code == right.code }
  /// By the name on the command line.
  package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

extension TextEncoding {
  static let western = TextEncoding(
    "windows-1252", "Windows-1252 (Western European)", .codePage(.windows1252))
  static let shiftJIS = TextEncoding("shift-jis", "Shift-JIS (Japanese)", .library("CP932"))
  static let gb18030 = TextEncoding("gb18030", "GB 18030 (Chinese)", .library("GB18030"))

  /// Every encoding that can be asked for, a line each.
  package static let all: [TextEncoding] = [
    TextEncoding("utf-8", "UTF-8", .utf8),
    TextEncoding("utf-16le", "UTF-16, low byte first", .utf16(isBigEndian: false)),
    TextEncoding("utf-16be", "UTF-16, high byte first", .utf16(isBigEndian: true)),
    western,
    TextEncoding("windows-1250", "Windows-1250 (Central European)", .codePage(.windows1250)),
    TextEncoding("iso-8859-2", "ISO 8859-2 (Central European)", .codePage(.iso8859part2)),
    TextEncoding("windows-1257", "Windows-1257 (Baltic)", .codePage(.windows1257)),
    TextEncoding("windows-1254", "Windows-1254 (Turkish)", .codePage(.windows1254)),
    TextEncoding("windows-1251", "Windows-1251 (Cyrillic)", .codePage(.windows1251)),
    TextEncoding("windows-1253", "Windows-1253 (Greek)", .codePage(.windows1253)),
    TextEncoding("iso-8859-7", "ISO 8859-7 (Greek)", .codePage(.iso8859part7)),
    shiftJIS,
    gb18030,
    TextEncoding("iso-8859-5", "ISO 8859-5 (Cyrillic)", .codePage(.iso8859part5)),
    TextEncoding("iso-8859-15", "ISO 8859-15 (Western European)", .library("ISO-8859-15")),
    TextEncoding("koi8-r", "KOI8-R (Russian)", .codePage(.koi8r)),
    TextEncoding("koi8-u", "KOI8-U (Ukrainian)", .codePage(.koi8u)),
    TextEncoding("macintosh", "Mac OS Roman", .library("MACINTOSH")),
    TextEncoding("ibm437", "IBM 437 (DOS)", .codePage(.ibm437)),
    TextEncoding("ibm850", "IBM 850 (DOS, Western European)", .codePage(.ibm850)),
    TextEncoding("ibm852", "IBM 852 (DOS, Central European)", .codePage(.ibm852)),
    TextEncoding("ibm866", "IBM 866 (DOS, Cyrillic)", .codePage(.ibm866)),
    TextEncoding("big5", "Big5 (Chinese)", .library("BIG5")),
    TextEncoding("euc-jp", "EUC-JP (Japanese)", .library("EUC-JP")),
    TextEncoding("euc-kr", "EUC-KR (Korean)", .library("EUC-KR")),
  ]

  /// Those that a file is guessed to be in, the likeliest first.
  static let guessed = all.filter {
    switch $0.decoding {
    case .codePage: true
    case .library: [shiftJIS, gb18030].contains($0)
    case .utf8, .utf16: false
    }
  }

  /// Reads a name as people write it (`CP1250`, `latin2`, `Shift_JIS`); nothing for what is none.
  package init?(named text: String) {
    let word = Self.plain(text)
    let code = Self.otherNames[word] ?? word
    guard let found = Self.all.first(where: { Self.plain($0.code) == code }) else { return nil }
    self = found
  }

  /// What to say of a name that is none: the nearest, and all there are.
  package static func expected(insteadOf text: String) -> String {
    let near = NearestWord.to(text, in: all.map(\.code) + otherNames.keys.sorted())
    return all.map(\.code).joined(separator: ", ")
      + (near.map { "; did you mean \($0)?" } ?? "")
  }

  private static func plain(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private static let otherNames: [String: String] = {
    var names = [
      "utf16": "utf16le", "latin1": "windows1252", "iso88591": "windows1252",
      "ascii": "windows1252", "ansi": "windows1252", "latin2": "iso88592",
      "iso88599": "windows1254", "latin5": "windows1254", "iso885913": "windows1257",
      "latin7": "windows1257", "latin9": "iso885915", "greek": "iso88597", "sjis": "shiftjis",
      "cp932": "shiftjis", "windows31j": "shiftjis", "gbk": "gb18030", "gb2312": "gb18030",
      "cp936": "gb18030", "koi8": "koi8r", "mac": "macintosh", "macroman": "macintosh",
    ]
    for number in 1250...1257 { names["cp\(number)"] = "windows\(number)" }
    for number in [437, 850, 852, 866] { names["cp\(number)"] = "ibm\(number)" }
    return names
  }()
}
