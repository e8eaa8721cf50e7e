import Athletics

/// What the code of a unit plainly says: discipline, category, round, heat.
///
/// A code has 34 characters: sport 3, gender 1, event 18, phase 4, unit 8, padded with `-`. What
/// is not plain stays in the round as text; nothing is looked up.
struct FeedUnit {
  private(set) var discipline = Discipline.unknownDistance
  private(set) var category = Category.open
  private(set) var round = "race"
  private(set) var heat: Int?
  /// What could not be read, and what was expected.
  private(set) var unread: [(found: String, expected: String)] = []

  /// Whether it is the final, and not one of several.
  var isOnlyFinal: Bool { round == "final" && heat == nil }

  init(_ code: String) {
    let signs = Array(code.utf8)
    func part(_ range: Range<Int>) -> String {
      let text = String(decoding: signs[range], as: UTF8.self)
      return String(text.prefix(text.count - text.reversed().prefix { $0 == "-" }.count))
    }
    guard signs.count == 34, signs.allSatisfy({ $0 < 0x80 }) else {
      round = Self.pathPart(code)
      unread.append((code.quoted, "a code of 34 characters; it stands in the round as it is"))
      return
    }
    if let known = Category(code: part(3..<4).lowercased()) {
      category = known
    } else {
      unread.append((part(3..<4).quoted, "M, W or X; the category is not known"))
    }
    let (event, phase, unit) = (part(4..<22), part(22..<26), part(26..<34))
    round = Self.round(phase)
    if let known = Self.discipline(event) {
      discipline = known
    } else {
      round = Self.pathPart(event) + "-" + round
      unread.append((event.quoted, "an event such as 1500M; it stands in the round as it is"))
    }
    readUnit(unit, isFinal: phase == "FNL")
  }

  private mutating func readUnit(_ unit: String, isFinal: Bool) {
    guard !unit.isEmpty else { return }
    let digits = unit.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard digits, unit.utf8.count >= 4, let number = Int(unit.prefix(4)),
      (1...999).contains(number),
      unit.dropFirst(4).allSatisfy({ $0 == "0" })
    else {
      round += "-" + Self.pathPart(unit)
      unread.append((unit.quoted, "a unit such as 000100; it stands in the round as it is"))
      return
    }
    // A round of one race is not numbered; that a final is the only one goes without saying.
    heat = isFinal && number == 1 ? nil : number
  }

  private static func round(_ phase: String) -> String {
    switch phase {
    case "": "race"
    case "FNL": "final"
    case "SFNL": "semi-final"
    case "QFNL": "quarter-final"
    case "HEAT", "HTS": "heats"
    case "QUAL": "qualification"
    case "PREL": "preliminary"
    default: numberedRound(phase) ?? pathPart(phase)
    }
  }

  /// `R1`, `RD1-`, `RND1` is the first round.
  private static func numberedRound(_ phase: String) -> String? {
    let letters = phase.prefix { $0.isLetter }
    guard ["R", "RD", "RND"].contains(letters), let number = Int(phase.dropFirst(letters.count)),
      number > 0
    else { return nil }
    return "round-\(number)"
  }

  /// The discipline where the event is a distance with what is run, or a plain abbreviation.
  private static func discipline(_ event: String) -> Discipline? {
    let named = [
      "HJ": "high-jump", "PV": "pole-vault", "LJ": "long-jump", "TJ": "triple-jump",
      "SP": "shot-put", "DT": "discus-throw", "HT": "hammer-throw", "JT": "javelin-throw",
      "DEC": "decathlon", "HEP": "heptathlon", "MAR": "marathon", "MARATHON": "marathon",
      "MILE": "mile",
    ]
    if let name = named[event] { return Discipline(code: name) }
    guard event.first?.isNumber == true, event.utf8.count <= 12 else { return nil }
    var code = event.lowercased()
    if code.hasSuffix("mst") { code = code.dropLast(2) + "sc" }
    return Discipline(code: code)
  }

  /// The text in small letters, with hyphens for what no path has.
  static func pathPart(_ text: String) -> String {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.isEmpty ? "unknown" : words.joined(separator: "-")
  }
}
