import Athletics

/// What is contested, as names of files and cells of tables say it: `5k`, `10 mile`, `42.195km`,
/// `110m hurdles`, `3000m SC`, `20km Race Walk`, `110HH`, `JT`, `Speerwurf`.
///
/// A distance needs a unit, and is never a part of a number. Words of several languages are lines of
/// one table.
struct EventWords {
  /// A number, or letters in a row.
  private struct Token {
    let text: String
    /// Whether nothing stands between it and the token before.
    let isJoined: Bool
    var isNumber: Bool { text.first?.isNumber ?? false }
  }

  private let tokens: [Token]
  private let names: [String]
  private let words: Set<String>
  /// Whether it is a cell under a head of events, and no free text: there short words are no names of
  /// people or places, and a comma parts thousands, which elsewhere parts event and heat.
  private let isCell: Bool

  private init(_ text: some StringProtocol, isCell: Bool) {
    tokens = Self.tokens(of: String(text), groups: isCell)
    names = tokens.map { FoldedText($0.text).joined }
    words = Set(names)
    self.isCell = isCell
  }

  /// What a path says: the file’s name first, then its folders.
  static func discipline(inPath path: String) -> Discipline? {
    var parts = path.split(separator: "/").map(String.init)
    // What stands behind the last point of a name is no word of it.
    if let name = parts.last, let point = name.lastIndex(of: "."), point > name.startIndex,
      name[point...].dropFirst().allSatisfy(\.isLetter)
    {
      parts[parts.count - 1] = String(name[..<point])
    }
    return parts.reversed().lazy.compactMap { discipline(inTitle: $0) }.first
  }

  /// What a line above a table says, or a name.
  static func discipline(inTitle text: String) -> Discipline? {
    let event = EventWords(text, isCell: false)
    return event.race ?? event.field
  }

  /// What a cell says, where federations’ codes stand too.
  static func discipline(inCell text: String) -> Discipline? {
    let event = EventWords(text, isCell: true)
    return event.coded ?? event.race ?? event.miles ?? event.field
  }
}

extension EventWords {
  private static func tokens(of text: String, groups: Bool) -> [Token] {
    let signs = Array(text)
    var tokens: [Token] = []
    var index = 0
    var end = -1
    while index < signs.count {
      let start = index
      if signs[index].isASCII, signs[index].isNumber {
        index = numberEnd(signs, index, groups: groups)
      } else if signs[index].isLetter {
        while index < signs.count, signs[index].isLetter { index += 1 }
      } else {
        index += 1
        continue
      }
      tokens.append(Token(text: String(signs[start..<index]), isJoined: end == start))
      end = index
    }
    return tokens
  }

  /// Where a number ends that may have a decimal point or groups of thousands.
  private static func numberEnd(_ signs: [Character], _ start: Int, groups: Bool) -> Int {
    func digits(from index: Int) -> Int {
      signs[index...].prefix { $0.isASCII && $0.isNumber }.count
    }
    var index = start + digits(from: start)
    while index + 1 < signs.count, signs[index] == "." || (groups && signs[index] == ",") {
      let count = digits(from: index + 1)
      guard count == 3 || (count > 0 && signs[index] == ".") else { break }
      index += 1 + count
    }
    return index
  }

  /// A run or walk over a distance, or a marathon.
  private var race: Discipline? {
    if isRelay { return nil }
    for (index, token) in tokens.enumerated() where token.isNumber {
      let next = index + 1 < tokens.count ? tokens[index + 1] : nil
      if let found = discipline(token.text, next, tokens.dropFirst(index + 2).first) {
        return found
      }
    }
    if isHalf { return Discipline(code: "half-marathon") }
    if !words.isDisjoint(with: Self.marathons) { return Discipline(code: "marathon") }
    return nil
  }

  private var isRelay: Bool {
    !words.isDisjoint(with: Self.relays)
      || tokens.indices.contains { index in
        tokens[index].text.lowercased().hasPrefix("x") && index > 0 && tokens[index - 1].isNumber
      }
  }

  private var isHalf: Bool {
    if !words.isDisjoint(with: Self.halfMarathons) || (isCell && words.contains("hm")) {
      return true
    }
    for index in names.indices where Self.marathons.contains(names[index]) {
      if index > 0, Self.halves.contains(names[index - 1]) { return true }
      if index > 1, names[index - 2] == "1", names[index - 1] == "2" { return true }
    }
    return names.count > 1 && names.contains("half") && Self.otherHalves.isDisjoint(with: names)
  }

  private enum Unit {
    case metres, kilometres, miles, yards, hurdles, steeplechase, kilometresWalked, metresWalked

    static let words: [String: Unit] = {
      var words: [String: Unit] = [:]
      for (unit, names) in [
        (Unit.metres, "m metre metres meter meters mtr mtrs metri metros metrow"),
        (.kilometres, "km k kilometre kilometres kilometer kilometers kilometri"),
        (.miles, "mile miles mi meilen milles miglia millas"),
        (.yards, "yd yds yard yards y"),
        (.hurdles, "mh h hh ih hurdles hurdle hurd hurden haies ostacoli vallas hack plotki"),
        (.steeplechase, "sc msc steeple steeplechase hindernis siepi obstaculos hinder"),
        (.kilometresWalked, "kmw kw"), (.metresWalked, "mw"),
      ] {
        for name in names.split(separator: " ") { words[String(name)] = unit }
      }
      return words
    }()
  }

  /// A number with the unit behind it, and what the words beside them say.
  private func discipline(_ number: String, _ next: Token?, _ after: Token?) -> Discipline? {
    guard let next, !next.isNumber, let unit = Unit.words[FoldedText(next.text).joined] else {
      return nil
    }
    // `2024 m 800`: a year before a category.
    if !next.isJoined, unit == .metres, after?.isNumber == true { return nil }
    switch unit {
    case .metres: return metres(number, isSteeplechase: after?.text.lowercased() == "sc")
    case .hurdles: return Self.hurdles.contains(number) ? Discipline(code: number + "mh") : nil
    case .steeplechase:
      return Self.steeplechases.contains(number) ? Discipline(code: number + "msc") : nil
    case .kilometresWalked: return Discipline(code: number + "kmw")
    case .metresWalked: return Discipline(code: Self.plain(number) + "mw")
    case .kilometres: return Discipline(code: number + (isWalk ? "kmw" : "km"))
    case .miles: return Self.miles(number)
    case .yards:
      return Distance(number + "m").flatMap { yards in
        let length = Distance(millimetres: yards.millimetres * 9144 / 10_000)
        return Discipline(code: length.shortText + "m" + (isHurdles ? "h" : ""))
      }
    }
  }

  private func metres(_ number: String, isSteeplechase: Bool) -> Discipline? {
    let digits = Self.plain(number)
    guard let length = Distance(digits + "m"), length >= Distance(metres: 30) else { return nil }
    let kind = isHurdles ? "h" : isSteeplechase || self.isSteeplechase ? "sc" : isWalk ? "w" : ""
    return Discipline(code: digits + "m" + kind)
  }

  /// Without the signs that part thousands: there are three digits behind each.
  private static func plain(_ number: String) -> String {
    let parts = number.split { $0 == "," || $0 == "." }
    return parts.dropFirst().allSatisfy { $0.count == 3 } ? parts.joined() : number
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

  /// `5M`, `7.5M`: miles on the road, where so many metres are no race.
  private var miles: Discipline? {
    guard tokens.count == 2, tokens[0].isNumber, tokens[1].isJoined, tokens[1].text == "M",
      Distance(tokens[0].text + "m").map({ $0 < Distance(metres: 30) }) ?? false
    else { return nil }
    return Self.miles(tokens[0].text)
  }

  private var isHurdles: Bool { !words.isDisjoint(with: Self.hurdleWords) }
  private var isSteeplechase: Bool { !words.isDisjoint(with: Self.steeplechaseWords) }
  private var isWalk: Bool {
    !words.isDisjoint(with: Self.walks) || (isCell && !words.isDisjoint(with: Self.shortWalks))
  }

  /// Federations’ codes: `JT`, `DEC`, `DT1.5K`, `MAR`, `HM`.
  private var coded: Discipline? {
    guard let first = tokens.first, first.text == first.text.uppercased(),
      tokens.count == 1
        || (tokens.count <= 3 && tokens[1].isNumber && tokens.dropFirst().allSatisfy(\.isJoined))
    else { return nil }
    return Self.codes[first.text].flatMap { Discipline(code: $0) }
  }

  /// In names words of fewer letters are those of people and places.
  private static let lettersInNames = 7

  /// A field or combined event by its word in any of the languages.
  private var field: Discipline? {
    let text = " " + names.joined(separator: " ") + " "
    return Self.fieldWords.first { line in
      line.words.contains {
        (isCell || $0.count >= Self.lettersInNames) && text.contains(" " + $0 + " ")
      }
    }.flatMap { Discipline(code: $0.code) }
  }
}

extension EventWords {
  private static func set(_ words: String) -> Set<String> {
    Set(words.split(separator: " ").map(String.init))
  }

  private static let hurdles = set("50 55 60 75 80 100 110 200 300 400")
  private static let steeplechases = set("1500 2000 3000")
  private static let hurdleWords = set(
    "hurdles hurdle hurd hrd hurden hurdenlauf haies ostacoli hs vallas hack hackar plotki")
  private static let steeplechaseWords = set(
    "steeplechase steeple hindernis hindernislauf siepi obstaculos hinder przeszkody przeszkodami")
  private static let walks = set("walk racewalk walking gehen")
  private static let shortWalks = set("marche marcia marcha gang chod")
  private static let relays = set("relay relais staffel staffetta relevos stafett sztafeta")
  private static let marathons = set("marathon maraton maratona")
  /// Beside which a half is none of a marathon.
  private static let otherHalves = set("way time first second 1st 2nd 1 2 year season")
  private static let halves = set("half halb semi media mezza halv")
  private static let halfMarathons = set(
    "halfmarathon halbmarathon semimarathon halvmarathon halvmaraton polmaraton")

  private static let codes: [String: String] = [
    "JT": "javelin-throw", "DT": "discus-throw", "HT": "hammer-throw", "SP": "shot-put",
    "HJ": "high-jump", "PV": "pole-vault", "LJ": "long-jump", "TJ": "triple-jump",
    "DEC": "decathlon", "HEP": "heptathlon", "MAR": "marathon", "HM": "half-marathon",
  ]

  /// Each with its words, parted by commas: German, French, Spanish, Italian, Swedish, Polish.
  private static let fieldWords: [(code: String, words: [String])] = [
    (
      "high-jump",
      "hochsprung,saut en hauteur,hauteur,salto de altura,salto in alto,hojdhopp,skok wzwyz"
    ),
    ("pole-vault", "stabhochsprung,perche,pertiga,salto con l asta,asta,stavhopp,skok o tyczce"),
    (
      "long-jump",
      "weitsprung,saut en longueur,longueur,salto de longitud,salto in lungo,langdhopp,skok w dal"
    ),
    ("triple-jump", "dreisprung,triple saut,triple salto,salto triplo,tresteg,trojskok"),
    (
      "shot-put",
      "kugelstossen,kugelstoss,poids,lancer du poids,bala,getto del peso,kulstotning,pchniecie kula"
    ),
    (
      "discus-throw",
      "diskuswurf,diskuswerfen,diskus,lancer du disque,disque,disco,rzut dyskiem"
    ),
    (
      "hammer-throw",
      "hammerwurf,hammerwerfen,marteau,martillo,martello,slagga,rzut mlotem"
    ),
    (
      "javelin-throw",
      "speerwurf,speerwerfen,javelot,jabalina,giavellotto,spjut,rzut oszczepem"
    ),
    ("decathlon", "zehnkampf"), ("heptathlon", "siebenkampf"),
  ].map { ($0.0, $0.1.split(separator: ",").map(String.init)) }
}
