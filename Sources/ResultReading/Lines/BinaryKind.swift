/// What files are that are no text, or that of a program, by their first bytes.
package enum BinaryKind {
  /// The bytes, what was found, and what is expected in its place.
  package static let all: [(start: [UInt8], found: String, expected: String)] = [
    (Array("%PDF".utf8), "a PDF document", "a table of text; ask for the results as CSV"),
    ([0x1f, 0x8b], "a gzip archive", "a whole one, which is unpacked"),
    (
      [0x00, 0x01, 0x00, 0x00, 0x53, 0x74, 0x61, 0x6e, 0x64], "an Access database",
      "the results that the meet program exports from it"
    ),
    ([0x89, 0x50, 0x4e, 0x47], "a picture", "text"), ([0xff, 0xd8, 0xff], "a picture", "text"),
    (Array("SQLite format 3".utf8), "an SQLite database", "a table of it as CSV"),
    (
      Array("{\\rtf".utf8), "a document of a word processor (RTF)", "its table saved as text or CSV"
    ),
  ]
}
