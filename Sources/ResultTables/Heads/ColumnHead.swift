import Athletics
import ResultReading

/// The head of a column, with its words parted once, since much is asked about each.
struct ColumnHead {
  /// As it was written.
  let text: String
  /// Its words without units in brackets: `ChipTime`, `Chip Time (s)` and `chip_time` have the same.
  let words: [String]
  /// The words run together.
  let joined: String

  init(_ text: String) {
    self.init(text, words: Self.parted(text))
  }

  private init(_ text: String, words: [String]) {
    self.text = text
    self.words = words
    joined = words.joined()
  }

  private static func parted(_ head: String) -> [String] {
    // Of a head with a broken letter nobody knows what it was.
    if head.contains("\u{fffd}") { return [] }
    var text = ""
    var depth = 0
    var last: Character?
    for sign in head {
      switch sign {
      case "(", "[": depth += 1
      case ")", "]": depth = max(depth - 1, 0)
      default:
        guard depth == 0 else { continue }
        if sign.isUppercase, last?.isLowercase ?? false { text.append(" ") }
        text.append(sign.isLetter || sign.isNumber ? sign : " ")
      }
      last = sign
    }
    return FoldedText(text).words
  }
}

extension ColumnHead {
  /// Whether a head says that men and women stand below it.
  var isSex: Bool { Self.sexes.contains(joined) }

  private static let sexes = HeadWords.set(
    "sex gender mf geschlecht sexe sexo sesso kon plec kjonn sukupuoli geslacht pohlavi nem cinsiyet 性別 пол"
  )

  /// Whether a head says that teams stand below it, which may be nations.
  var isTeam: Bool {
    ["team", "delegation", "squad"].contains(joined)
  }

  /// Whether a head says that ranks stand below it, which in a list of marks are no places.
  var isRank: Bool { ["rank", "rk"].contains(joined) }

  /// Whether a head says that places among all of one sex stand below it.
  var isSexPlace: Bool {
    HeadWords.composed(words) == .aside
      && words.contains { word in ["gender", "sex"].contains { word.hasPrefix($0) } }
  }

  /// The number of the leg whose runner stands below a head of these words: `Runner 2`, `Relayeur 1`.
  var runner: Int? {
    let text = joined
    guard let number = Int(text.filter(\.isNumber)), (1...20).contains(number),
      Self.runners.contains(text.filter { !$0.isNumber })
    else { return nil }
    return number
  }

  private static let runners = HeadWords.set(
    "runner swimmer rider skier athlete member name relayrunner relayeur coureur nageur laufer athlet"
      + " teilnehmer corredor atleta frazionista staffettista lopare loper etappelopare zawodnik juoksija"
      + " bezec futo kosucu legrunner rower paddler legathlete legname legskier legswimmer runnername"
      + " athletename")

  /// The number of the lap that stands below a head of these words: `Lap 1`, `L1`, `1. Runde`.
  var lap: Int? {
    let text = words.filter { !["time", "zeit", "no", "nr"].contains($0) }.joined()
    let digits = text.filter(\.isNumber)
    guard let number = Int(digits), (1...99).contains(number),
      Self.laps.contains(text.filter { !$0.isNumber })
    else { return nil }
    return number
  }

  private static let laps = HeadWords.set(
    "lap laptime l runde rd tour vuelta giro varv okrazenie leg")

  /// Whether a head may say as well that places stand below it as that groups do.
  var isClass: Bool { joined == "class" }

  /// Whether a head says that lengths stand below it: heights, or how far someone came.
  var isLength: Bool {
    guard let last = words.last, !isBeside || words.count == 1 else { return false }
    if Self.lengths.contains(last) || Self.bests.contains(words.joined()) { return true }
    guard words.count == 1 else { return false }
    return switch EventVocabulary.length(last) {
    case .kilometres: true
    case .metres: last.hasPrefix("met")
    case nil: false
    }
  }

  /// The best of all trials, which is the mark where no other is told.
  private static let bests = HeadWords.set(
    "best beste bestleistung meilleure migliore mejor basta najlepszy")

  private static let lengths = HeadWords.set(
    "height altezza distance strecke distanz distancia distanza distans dystans matka afstand")

  /// The number of the trial that stands below a head of a field event: `1`, `Attempt 2`, `3. Versuch`.
  var attempt: Int? {
    let text = joined
    guard let number = Int(text.filter(\.isNumber)), (1...12).contains(number),
      Self.attempts.contains(text.filter { !$0.isNumber })
    else { return nil }
    return number
  }

  /// The number of the trial whose wind stands below a head: `Trial 1 wind`, `Wind 1`, `W1`.
  var windOfAttempt: Int? {
    let rest = words.filter { !Self.isWind($0) }
    guard let last = rest.last else { return nil }
    if rest.count < words.count { return ColumnHead("", words: rest).attempt }
    let letters = last.filter { !$0.isNumber }
    guard words.count == 1, Self.isWind(letters) else { return nil }
    return ColumnHead("", words: [last.filter(\.isNumber)]).attempt
  }

  /// Whether a head says that winds stand below it, whosever they are.
  var isWind: Bool { Self.isWind(joined) }

  private static func isWind(_ word: String) -> Bool {
    HeadWords.roles[word] == .wind || word == "w" || word == "ms"
  }

  private static let attempts = HeadWords.set(
    "attempt trial throw jump round versuch essai intento prova forsok proba pokus kiserlet yritys poging"
      + " a t v r e"
  ).union([""])

  /// Whether a head says that what follows adds up to it, which is the mark where nothing else is.
  var isTotal: Bool { Self.totals.contains(joined) }

  private static let totals = HeadWords.set("total gesamt totale razem summa suma sum")

  /// Whether a head says that notes stand below it, which may be signs such as `PB`.
  var areNotes: Bool { Self.noteWords.contains(joined) }

  private static let noteWords = HeadWords.set(HeadWords.notes)

  /// Whether a head says that what stands below it is told beside the time or the place and is none: a
  /// pace, a speed, what one was behind, an age.
  var isBeside: Bool {
    words.contains { word in Self.besides.contains { word.hasPrefix($0) } }
  }

  private static let besides = [
    "pace", "speed", "behind", "diff", "gap", "per", "min", "mile", "km", "tempo", "schnitt", "age",
    "alter", "year", "born", "birth", "points", "score", "seed", "pb", "sb", "best", "goal",
    "predict", "start", "record", "vitesse", "allure", "moyenne", "geschwindigkeit", "velocid",
    "velocita", "ritmo", "hastighet", "fart", "nopeus", "snelheid", "rychlost", "predkosc", "hiz",
    "ecart", "retard", "ruckstand", "rueckstand", "abstand", "distacco", "differenz", "strata",
    "roznica", "ztrata", "achterstand", "etter", "efter", "ero", "fark", "diferenc", "hatrany",
  ]

  /// Which clock a head names: the race’s own, the athlete’s own from the line, or none.
  enum Clock: Int, Comparable {
    case unnamed, gun, chip
    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  var clock: Clock {
    let text = joined
    if ["chip", "net", "liquido", "reel", "real", "cisty"].contains(where: text.contains) {
      return .chip
    }
    return ["gun", "brut", "clock", "gross", "hruby"].contains(where: text.contains)
      ? .gun : .unnamed
  }

  /// Whether a head says that points stand below it.
  var arePoints: Bool { Self.points.contains(joined) }

  private static let points = HeadWords.set(
    "points pts totalpoints score punkte punktzahl puntos punti poang punkty body bodu pontos pisteet punten"
  )

  /// The unit that a head gives, in brackets or as its last word.
  var unit: HeadUnit? {
    let within = text.split(whereSeparator: { "([".contains($0) }).dropFirst().first
    guard let within else { return words.dropFirst().last.flatMap(HeadUnit.named) }
    return HeadUnit.named(FoldedText(String(within.prefix { !")]".contains($0) })).joined)
  }
}
