/// What is drawn for a glyph where there is no UTF-8.
enum ASCIIStandIn {
  /// ASCII as it is, frames and signs by a table, Latin letters without their accents, else `?`.
  static func of(_ glyph: Character) -> Character {
    guard let scalar = glyph.unicodeScalars.first else { return " " }
    if (0x20...0x7E).contains(scalar.value) { return Character(scalar) }
    return table[scalar] ?? letter(scalar) ?? "?"
  }

  private static let table: [Unicode.Scalar: Character] = {
    let rows: [(String, Character)] = [
      ("─━═╌┄╴╶", "-"), ("│║╎┆╵╷▐▏▎▍▋▊▉╽╿", "|"),
      ("╭╮╰╯├┤┼┬┴┌┐└┘┣┫╋┳┻┏┓┗┛╞╡╪╔╗╚╝╠╣╬╦╩", "+"), ("▌▶▸›→»", ">"), ("◀◂‹←«", "<"),
      ("▒░▓", ":"), ("█▀▄■▪◼", "#"), ("┃❚", "|"), ("●•", "*"), ("○◦◯", "o"), ("↑▲△", "^"),
      ("↓▼▽", "v"), ("…", "."), ("–—−‐‑", "-"), ("’‘‚′", "'"), ("“”„″", "\""), ("·", "."),
      ("×✕✗", "x"), ("±✚", "+"), ("Δ", "D"), ("Σ", "S"), ("≈", "~"), ("✓✔", "v"), ("★☆", "*"),
      ("\u{A0}\u{2002}\u{2003}\u{2007}\u{2009}\u{200A}\u{202F}\u{3000}", " "), ("½¼¾", "/"),
      ("ß", "s"), ("ð", "d"), ("Ð", "D"), ("þ", "t"), ("Þ", "T"), ("ı", "i"), ("ə", "e"),
      ("ŋ", "n"), ("Ŋ", "N"),
    ]
    var table: [Unicode.Scalar: Character] = [:]
    for (scalars, standIn) in rows {
      for scalar in scalars.unicodeScalars { table[scalar] = standIn }
    }
    return table
  }()

  /// The letter within a name like LATIN SMALL LETTER O WITH STROKE or LATIN CAPITAL LETTER AE.
  private static func letter(_ scalar: Unicode.Scalar) -> Character? {
    guard let words = scalar.properties.name?.split(separator: " "), words.count >= 4,
      words[0] == "LATIN", words[2] == "LETTER", words[3].count <= 2, let letter = words[3].first
    else { return nil }
    return words[1] == "SMALL" ? letter.lowercased().first : letter
  }
}
