import Athletics

/// The numbers and words of an event’s name, in their order.
struct EventTokens {
  /// A number, or letters in a row.
  struct Token {
    let text: String
    /// Without marks and capitals; a number as it stands.
    let folded: String
    /// Whether nothing stands between it and the token before.
    let isJoined: Bool
    var isNumber: Bool { text.first?.isNumber ?? false }
  }

  let tokens: [Token]

  /// - Parameter groups: whether a comma parts thousands, which elsewhere may part event and heat.
  init(_ text: String, groups: Bool) {
    let signs = text.map { $0 == "×" ? "x" : $0 }
    var tokens: [Token] = []
    var index = 0
    var end = -1
    while index < signs.count {
      let start = index
      if Self.isDigit(signs[index]) {
        index = Self.numberEnd(signs, index, groups: groups)
      } else if signs[index].isLetter {
        while index < signs.count, signs[index].isLetter { index += 1 }
      } else {
        index += 1
        continue
      }
      let text = String(signs[start..<index])
      let isNumber = Self.isDigit(signs[start])
      tokens.append(
        Token(
          text: isNumber ? text.filter { Self.isDigit($0) || $0 == "." || $0 == "," } : text,
          folded: isNumber ? text : FoldedText(text).joined, isJoined: end == start))
      end = index
    }
    self.tokens = tokens
  }

  private static func isDigit(_ sign: Character) -> Bool { sign.isASCII && sign.isNumber }

  /// Where a number ends that may have a decimal sign or groups of thousands: `42.195`, `10,000`,
  /// `10 000`, `10’000`.
  private static func numberEnd(_ signs: [Character], _ start: Int, groups: Bool) -> Int {
    func digits(from index: Int) -> Int {
      signs[index...].prefix { isDigit($0) }.count
    }
    var index = start + digits(from: start)
    while index + 1 < signs.count {
      let count = digits(from: index + 1)
      let end = index + 1 + count
      let isThousand = count == 3 && (signs[(index + 1)..<end].allSatisfy { $0 == "0" })
      switch signs[index] {
      case "." where count > 0: break
      case "," where count > 0 && isRoadUnit(signs, end): break
      case "," where count == 3 && (groups || isThousand): break
      case "'", "’", " ", "\u{a0}", "\u{202f}":
        guard isThousand, index - start < 3 else { return index }
      default: return index
      }
      index = end
    }
    return index
  }

  /// Whether kilometres or miles follow, of which a comma parts tenths.
  private static func isRoadUnit(_ signs: [Character], _ index: Int) -> Bool {
    let rest = signs[index...].drop { $0 == " " || $0 == "\u{a0}" }
    switch EventVocabulary.units[FoldedText(String(rest.prefix { $0.isLetter })).joined] {
    case .kilometres, .miles: return true
    default: return false
    }
  }
}

/// A number in the name of an event.
enum EventNumber {
  /// Without the signs that part thousands: there are three digits behind each.
  static func whole(_ number: some StringProtocol) -> String {
    let parts = number.split { $0 == "," || $0 == "." }
    return parts.dropFirst().allSatisfy { $0.count == 3 } ? parts.joined() : String(number)
  }

  /// With a point before tenths.
  static func decimal(_ number: some StringProtocol) -> String {
    String(number.map { $0 == "," ? "." : $0 })
  }

  /// What is run over so much of a unit; nothing where that is no event: `24h`, `5 m`.
  ///
  /// - Parameter kind: what words beside it say.
  static func discipline(
    _ number: some StringProtocol, _ unit: EventVocabulary.Unit,
    kind told: EventVocabulary.Kind? = nil
  ) -> Discipline? {
    let kind = unit.kind ?? told
    switch unit {
    case .metres(let own):
      let digits = whole(number)
      guard let length = Distance(digits + "m"), length >= Distance(metres: 30),
        isKnown(digits, own)
      else { return nil }
      return Discipline(code: digits + "m" + (kind?.rawValue ?? ""))
    case .kilometres:
      return Discipline(code: decimal(number) + "km" + (kind == .walk ? "w" : ""))
    case .miles: return miles(decimal(number))
    case .yards:
      return Distance(whole(number) + "m").flatMap { yards in
        guard yards >= Distance(metres: 30) else { return nil }
        let (length, isOver) = yards.millimetres.multipliedReportingOverflow(by: 9144)
        return isOver
          ? nil
          : Discipline(
            code: Distance(millimetres: length / 10_000).shortText + "m"
              + (kind == .hurdles ? "h" : ""))
      }
    }
  }

  /// Whether there are races of the kind over so many metres, where letters at the number say it.
  private static func isKnown(_ digits: String, _ kind: EventVocabulary.Kind?) -> Bool {
    switch kind {
    case .hurdles: EventVocabulary.hurdles.contains(digits)
    case .steeplechase: EventVocabulary.steeplechases.contains(digits)
    case .walk, nil: true
    }
  }

  private static func miles(_ number: String) -> Discipline? {
    if number == "1" { return Discipline(code: "mile") }
    // As many thousandths of a mile.
    guard let thousandths = Distance(number + "m"), thousandths > .zero,
      thousandths < Distance(metres: 1000)
    else { return nil }
    let length = Distance(
      millimetres: thousandths.millimetres * Distance.mile.millimetres / 1000)
    return Discipline(code: length.number(ofUnit: 1_000_000) + "km")
  }
}
