import Athletics

/// What the name of an event tells: `20:10 | 800m M, MJU20`, `Boys 4x800 Relay`, `110m Hurdles`.
///
/// Names are free text. What they say in words or with a unit counts; a bare number is a distance
/// only where nothing else in the name could be one.
package struct EventName {
  /// A distance that the name may mean, by the code of its discipline.
  package struct Candidate: Hashable {
    /// The code of the discipline: `4x400m`.
    package let code: String
    /// How far everyone runs, in a relay each of the legs.
    package let distance: Distance
    /// Whether a unit, or a count of legs, says that it is a distance.
    let isPlain: Bool
  }

  /// The distances that the name may mean, in its order.
  package private(set) var candidates: [Candidate] = []
  /// The round by its own word, such as `final`; nothing where none is told.
  package private(set) var round: String?
  private var isHurdles = false
  private var isSteeplechase = false
  private var isWalk = false
  private var sexes: Set<Character> = []
  /// Age groups, told for whichever sex the name tells (`Men U20`).
  private var ages: Set<String> = []
  /// Those that tell their sex as well (`MU20`): another sex word beside them is one of its own.
  private var sexedAges: Set<String> = []
  private var hasBareSex = false

  /// `ignoring` is the number of the event, which some put into its name.
  package init(_ name: String, ignoring event: String) {
    let words = Self.words(name)
    var index = 0
    while index < words.count {
      index += read(words, index, event)
    }
    // How far the legs of such a relay go is not told.
    if !EventVocabulary.relays.isDisjoint(with: words) {
      candidates.removeAll { $0.code.hasSuffix("marathon") }
    }
    category = Category.told(onFoot, by: words)
  }

  /// Who may enter; nothing where the name does not tell, or tells two sexes.
  package private(set) var category: Category?

  private var onFoot: Category? {
    guard sexes.count == 1, let sex = sexes.first else { return nil }
    let groups = ages.union(sexedAges).union(!sexedAges.isEmpty && hasBareSex ? [""] : [])
    return Category(code: String(sex) + (groups.count == 1 ? groups.first ?? "" : ""))
  }

  /// The code of what is run over a distance in metres, by the words that stand in the name.
  package func code(_ distance: Distance) -> String {
    let kind = isHurdles ? "h" : isSteeplechase ? "sc" : isWalk ? "w" : ""
    return (distance == .mile && kind.isEmpty ? "mile" : distance.shortText + "m") + kind
  }

  /// What is contested, where the name alone tells.
  package var discipline: Discipline? {
    let plain = candidates.filter { $0.isPlain && Self.isUsual($0.distance) }
    let one = Set(plain.isEmpty ? candidates : plain)
    return one.count == 1 ? one.first.flatMap { Discipline(code: full($0)) } : nil
  }

  /// The code of a candidate together with what the words beside it say.
  package func full(_ candidate: Candidate) -> String {
    let bare = candidate.distance.shortText + "m"
    return candidate.code == bare ? code(candidate.distance) : candidate.code
  }

  private static func isUsual(_ distance: Distance) -> Bool {
    usual.contains(distance) || distance > Distance(metres: 10_000)
  }

  private static let usual: Set<Distance> = Set(
    [
      50, 55, 60, 75, 80, 100, 110, 120, 150, 200, 300, 400, 500, 600, 800, 1000, 1200, 1500, 1600,
      2000, 2400, 3000, 3200, 5000, 10_000,
    ].map { Distance(metres: $0) } + [.mile])
}

extension EventName {
  /// Folded words of letters and digits; `10,000`, `7.5`, `Men’s` and `4×100` are one word each.
  private static func words(_ name: String) -> [String] {
    let signs = Array(name)
    func digits(from index: Int) -> Int {
      signs[min(index, signs.count)...].prefix(4).prefix { $0.isASCII && $0.isNumber }.count
    }
    var text = ""
    for (index, sign) in signs.enumerated() {
      let isBehindDigit = index > 0 && signs[index - 1].isASCII && signs[index - 1].isNumber
      let count = isBehindDigit ? digits(from: index + 1) : 0
      switch sign {
      case "'", "’": continue
      case "," where count == 3: continue
      case "." where count > 0: text.append(sign)
      case " " where count == 3 && signs[(index + 1)...].starts(with: "000"): continue
      case "×": text.append("x")
      default: text.append(sign.isLetter || sign.isWholeNumber ? sign : " ")
      }
    }
    return text.split(separator: " ").map { word in
      word.first?.isWholeNumber == true && word.contains(".")
        ? word.lowercased() : FoldedText(String(word)).joined
    }
  }

  /// Reads on from a word; how many were read.
  private mutating func read(_ words: [String], _ index: Int, _ event: String) -> Int {
    let word = words[index]
    if word.first?.isWholeNumber == true {
      return read(number: word, words[(index + 1)...], event)
    }
    let before = index > 0 ? words[index - 1] : ""
    if let age = Self.age(word) {
      if let sex = age.sex {
        sexes.insert(sex)
        sexedAges.insert(age.group)
      } else {
        ages.insert(age.group)
      }
      return 1
    }
    if let sex = EventVocabulary.sexes[word], !(word == "k" && before == "x") {
      sexes.insert(sex)
      hasBareSex = true
      return 1
    }
    let isBehindDistance = before.first?.isWholeNumber == true || before == "m"
    if let kind = EventVocabulary.kinds[word]
      ?? (isBehindDistance ? EventVocabulary.shortKinds[word] : nil)
    {
      note(kind)
      return 1
    }
    switch word {
    case "mile", "miles": add("mile", .mile)
    case _ where EventVocabulary.marathons.contains(word):
      let isHalf =
        EventVocabulary.halves.contains(before)
        || (before == "2" && index > 1 && words[index - 2] == "1")
      add(isHalf ? "half-marathon" : "marathon")
    case _ where EventVocabulary.halfMarathons.contains(word): add("half-marathon")
    case "semi"
    where index + 1 < words.count && EventVocabulary.marathons.contains(words[index + 1]):
      break
    case _ where EventVocabulary.round(word) != nil:
      // `Final` and `heat 2` stand beside the name of another round.
      let told = EventVocabulary.round(word)
      let isPlain = told == "final" || told == "heats"
      round = isPlain ? round ?? told : told
    default: break
    }
    return 1
  }

  private mutating func note(_ kind: EventVocabulary.Kind) {
    switch kind {
    case .hurdles: isHurdles = true
    case .steeplechase: isSteeplechase = true
    case .walk: isWalk = true
    }
  }

  /// `u20`, `mu20`, `wju18`, and the masters’ `m35`: the group, and the sex where it is in the word.
  private static func age(_ word: String) -> (sex: Character?, group: String)? {
    guard let first = word.first, word.utf8.count <= 6 else { return nil }
    let digits = word.reversed().prefix { $0.isASCII && $0.isWholeNumber }.reversed()
    guard digits.count == 2, let number = Int(String(digits)) else { return nil }
    let letters = word.dropLast(2)
    let sex: Character? = first == "m" ? "m" : first == "w" || first == "f" ? "w" : nil
    switch sex == nil ? letters : letters.dropFirst() {
    case "u", "ju": return (8...23).contains(number) ? (sex, "u\(number)") : nil
    case "" where sex != nil && number >= 35 && number % 5 == 0: return (sex, "\(number)")
    default: return nil
    }
  }

  private mutating func add(_ code: String, _ distance: Distance? = nil, isPlain: Bool = true) {
    let code = code.isEmpty ? (distance?.shortText ?? "") + "m" : code
    guard let discipline = Discipline(code: code), discipline.isRace,
      let length = discipline.raceDistance
    else { return }
    candidates.append(Candidate(code: code, distance: length, isPlain: isPlain))
  }

  /// A word that begins with digits, and those that follow it; how many were read.
  private mutating func read(
    number word: String, _ rest: ArraySlice<String>, _ event: String
  ) -> Int {
    let next = rest.first ?? ""
    let digits = word.prefix { ($0.isASCII && $0.isWholeNumber) || $0 == "." }
    let unit = String(word.dropFirst(digits.count))
    let isSpaced = unit.isEmpty && next == "x"
    let leg = isSpaced ? rest.dropFirst().first ?? "" : String(unit.dropFirst())
    if isSpaced || unit.first == "x", leg.first?.isWholeNumber == true {
      let metres = leg.prefix { $0.isASCII && $0.isWholeNumber }
      add("\(digits)x\(metres)m")
      let after = rest.dropFirst(isSpaced ? 2 : 0).first ?? ""
      let hasUnit = metres.count == leg.count && Self.unit(after, behind: metres) != nil
      return (isSpaced ? 3 : 1) + (hasUnit ? 1 : 0)
    }
    if let known = Self.unit(unit.isEmpty ? next : unit, behind: digits) {
      if let found = EventNumber.discipline(digits, known) { add(found.code) }
      return unit.isEmpty ? 2 : 1
    }
    let bare = EventNumber.whole(digits)
    guard unit.isEmpty, let number = Int(bare), (50...50_000).contains(number), number % 10 == 0,
      word != event, number == 2000 || !(1890...2100).contains(number)
    else { return 1 }
    add("\(number)m", isPlain: false)
    return 1
  }

  /// The unit that a word is behind a number; a `K` behind hundreds is no kilometre but women.
  private static func unit(
    _ word: String, behind digits: Substring
  ) -> EventVocabulary.Unit? {
    guard let unit = EventVocabulary.units[word], !["i", "ind", "y"].contains(word) else {
      return nil
    }
    if word == "k", digits.utf8.count > 2, digits != "100", !digits.contains(".") { return nil }
    return unit
  }
}
