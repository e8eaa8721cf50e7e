/// What is drawn for a glyph where there is no UTF-8.
enum ASCIIStandIn {
  /// ASCII as it is, frames and signs by a table, Latin letters without their accents, lines drawn
  /// in braille by how they run, else `?`.
  static func of(_ glyph: Character) -> Character {
    guard let scalar = glyph.unicodeScalars.first else { return " " }
    if (0x20...0x7E).contains(scalar.value) { return Character(scalar) }
    return table[scalar] ?? letter(scalar) ?? braille(scalar) ?? "?"
  }

  private static let table: [Unicode.Scalar: Character] = {
    let rows: [(String, Character)] = [
      ("─━═╌┄╴╶", "-"), ("│║╎┆╵╷▐▏▎▍▋▊▉╽╿", "|"),
      ("╭╮╰╯├┤┼┬┴┌┐└┘┣┫╋┳┻┏┓┗┛╞╡╪╔╗╚╝╠╣╬╦╩", "+"), ("▌▶▷▸›→»", ">"), ("◀◂‹←«", "<"),
      ("▒░▓", ":"), ("█▀▄■▪◼", "#"), ("┃❚", "|"), ("●•", "*"), ("○◦◯◇", "o"), ("◉◎", "@"),
      ("◆", "&"), ("↑▲△", "^"),
      ("↓▼▽", "v"), ("…", "."), ("–—−‐‑", "-"), ("’‘‚′", "'"), ("“”„″", "\""), ("·", "."),
      ("×✕✗", "x"), ("±✚", "+"), ("Δ", "D"), ("Σ", "S"), ("≈", "~"), ("✓✔", "v"), ("★", "*"),
      ("☆", "?"),
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

  /// What comes near the dots of a braille sign: a bar that stands, rises, falls or lies high or low.
  private static func braille(_ scalar: Unicode.Scalar) -> Character? {
    guard (0x2800...0x28FF).contains(scalar.value) else { return nil }
    let bits = scalar.value - 0x2800
    func rows(_ signs: [UInt32]) -> [Int] { signs.indices.filter { bits & signs[$0] != 0 } }
    let (left, right) = (rows([0x01, 0x02, 0x04, 0x40]), rows([0x08, 0x10, 0x20, 0x80]))
    let all = left + right
    guard let highest = all.min(), let lowest = all.max() else { return " " }
    if left.isEmpty || right.isEmpty, lowest - highest > 1 { return "|" }
    let (leftSum, rightSum) = (left.reduce(0, +), right.reduce(0, +))
    if !left.isEmpty, !right.isEmpty, lowest - highest > 1 {
      let slope = rightSum * left.count - leftSum * right.count
      if all.count > 5 || slope == 0 { return "#" }
      return slope < 0 ? "/" : "\\"
    }
    return highest == 0 ? (all.count > 2 ? "\"" : "'") : lowest == 3 ? "_" : "-"
  }
}
