import Athletics

/// What a file's name, or words that someone gave along, tell about the race of a table.
///
/// `rome2024_m800_final_splits.csv` tells all of it; what is not told stays unknown.
package struct TableHint {
  /// The competition, by what the name has beside event and round.
  package private(set) var competition: Competition?
  /// The race; never a field or combined event.
  package private(set) var discipline: Discipline?
  /// The field or combined event, where it is none of a race.
  package private(set) var fieldEvent: Discipline?
  /// Who contests it; nothing where both sexes are named or none.
  package private(set) var category: Category?
  /// The round by its word: `final`, `heats`.
  package private(set) var round: String?
  /// Whether someone has said what is contested, so that nothing else does.
  package private(set) var isEventGiven = false
  /// By what the category is known, where no column tells it.
  private var isCategoryGiven = false

  /// Whether a letter alone told the category: an `m` may be metres.
  private var isCategoryALetter = false
  private var tellsBothSexes = false

  /// Whether titles of a table told something of it.
  private(set) var isTitled = false

  private static let years = 1890...2100

  /// What is told of a file before it is read.
  package init(_ request: FileRequest) {
    self.init(request.hint)
    guard let event = request.event else { return }
    isEventGiven = true
    discipline = event.discipline.isRace ? event.discipline : nil
    fieldEvent = event.discipline.isRace ? nil : event.discipline
    guard let given = event.category else { return }
    category = given
    isCategoryGiven = true
  }

  /// By what the event is known, where no column tells it.
  package var reason: String { isEventGiven ? "by --event" : source }

  /// By what the category is known.
  var categoryReason: String { isCategoryGiven ? "by --event" : source }

  /// What told the rest.
  var source: String {
    isTitled ? "by a title or the name of the file" : "by the name of the file"
  }

  /// What a path, a name or a title tells.
  package init(_ text: String) {
    if let found = EventWords.discipline(inPath: text) {
      if found.isRace { discipline = found } else { fieldEvent = found }
    }
    let words = Self.words(text.lowercased())
    var index = 0
    while index < words.count {
      let next = index + 1 < words.count ? words[index + 1] : ""
      // In `24,5,1,1500m` the heat is no digit of the distance.
      if next.first?.isNumber != true, take(words[index] + next, isPair: true) {
        index += 2
      } else {
        take(words[index], isPair: false)
        index += 1
      }
    }
    // Of men and women, of whom each may have a table, it tells neither.
    if tellsBothSexes { category = nil }
    category = Category.told(category, by: words)
  }

  /// Words of letters and digits; a point within a number parts none.
  private static func words(_ text: String) -> [String] {
    let signs = Array(text)
    let parts = signs.indices.map { index -> Character in
      let sign = signs[index]
      if sign.isLetter || sign.isNumber { return sign }
      let isPoint =
        sign == "." && index > 0 && signs[index - 1].isNumber && index + 1 < signs.count
        && signs[index + 1].isNumber
      return isPoint ? sign : " "
    }
    return parts.split(separator: " ").map { String($0) }
  }

  /// Takes in what a line above a table says, where the name does not.
  package mutating func add(title: String) { add(ToldTitle(title)) }

  /// Takes in what is known of such a line.
  package mutating func add(_ title: ToldTitle) {
    let told = title.hint
    if discipline == nil, fieldEvent == nil, let found = title.discipline {
      if found.isRace { discipline = found } else { fieldEvent = found }
    }
    if !isEventGiven {
      discipline = discipline ?? told.discipline
      fieldEvent = fieldEvent ?? told.fieldEvent
    }
    category = category ?? told.category
    round = round ?? told.round
    isTitled = isTitled || told.tellsRace
  }

  /// Whether it tells what is contested, by whom or in which round.
  package var tellsRace: Bool {
    discipline != nil || fieldEvent != nil || category != nil || round != nil
  }

  /// Takes what it does not tell from another.
  package mutating func fill(from other: TableHint) {
    fillDiscipline(from: other)
    category = category ?? other.category
    round = round ?? other.round
    competition = competition ?? other.competition
  }

  /// Takes the event of another hint, where none is known here or someone gave that one.
  package mutating func fillDiscipline(from other: TableHint) {
    isEventGiven = other.isEventGiven
    if isEventGiven || (discipline == nil && fieldEvent == nil) {
      (discipline, fieldEvent) = (other.discipline, other.fieldEvent)
    }
  }

  /// Takes a category where none is known.
  package mutating func fill(category other: Category) { category = category ?? other }

  @discardableResult
  private mutating func take(_ word: String, isPair: Bool) -> Bool {
    if isPair {
      // `1500 m`, `semi-final`, `half marathon`: two words that are one.
      if let round = EventVocabulary.round(word), round.contains("-") { return takeRound(round) }
      if word == "halfmarathon" { return takeDiscipline("half-marathon") }
      if takeFieldEvent(word) { return true }
      let digits = word.prefix { $0.isASCII && $0.isNumber }
      let unit = word.dropFirst(digits.count)
      // `2024 m 800` is a year before a category.
      guard let number = Int(digits), number == 2000 || !Self.years.contains(number) else {
        return false
      }
      switch unit {
      case "m", "metres", "meters": return takeDiscipline(digits + "m")
      case "km": return takeDiscipline(digits + "km")
      case "mh", "msc": return takeDiscipline(word)
      default: return false
      }
    }
    switch word {
    case "m", "w": return takeCategory(word, isLetter: true)
    case "men", "mens", "man": return takeCategory("m")
    case "women", "womens", "woman": return takeCategory("w")
    case "mixed": return takeCategory("x")
    // A letter alone is as well a name for a file.
    case "x" where discipline != nil: return takeCategory("x")
    case "semi": return takeRound("semi-final")
    case "discus", "hammer", "javelin": return takeFieldEvent(word + "throw")
    default:
      if !EventVocabulary.doubtfulRounds.contains(word), let round = EventVocabulary.round(word) {
        return takeRound(round)
      }
      if let sex = EventVocabulary.sexes[FoldedText(word).joined], word.count > 2 {
        return takeCategory(String(sex))
      }
      return takeFieldEvent(word) || takeDiscipline(word) || takeEvent(word)
        || takeCompetition(word)
    }
  }

  private mutating func takeRound(_ code: String) -> Bool {
    round = round ?? code
    return true
  }

  private mutating func takeCategory(_ code: String, isLetter: Bool = false) -> Bool {
    guard let told = Category(code: code) else { return true }
    if let known = category, !(isCategoryALetter && !isLetter) {
      tellsBothSexes =
        tellsBothSexes
        || (!isLetter && !isCategoryALetter && known.code.first != told.code.first
          && known.code.first != "x" && told.code.first != "x")
      return true
    }
    category = told
    isCategoryALetter = isLetter
    return true
  }

  private mutating func takeDiscipline(_ code: String) -> Bool {
    guard let found = Discipline(code: code), found.isRace else { return false }
    discipline = discipline ?? found
    return true
  }

  /// `highjump`, `shotput`, `decathlon`: a field or combined event in one word.
  private mutating func takeFieldEvent(_ word: String) -> Bool {
    var code = word
    for ending in ["jump", "vault", "put", "throw"] where word.hasSuffix(ending) {
      code = word.dropLast(ending.count) + "-" + ending
    }
    guard let found = Discipline(code: code), !found.isRace, found.kind != .timed else {
      return false
    }
    fieldEvent = fieldEvent ?? found
    return true
  }

  /// `m800`, `w110h`, `mu20m3000sc`: category and discipline in one word.
  private mutating func takeEvent(_ word: String) -> Bool {
    guard let first = word.first, "mwx".contains(first) else { return false }
    var code = String(first)
    var rest = word.dropFirst()
    if rest.first == "u", rest.dropFirst().prefix(2).count(where: \.isNumber) == 2 {
      code += rest.prefix(3)
      rest = rest.dropFirst(3)
    }
    // `x2` and `m4` name files, and nobody runs so short a race.
    if rest.count < 2 || Int(rest).map({ $0 < 50 }) ?? false { return false }
    let endings = [("h", "mh"), ("sc", "msc"), ("", "m"), ("", "")]
    for (ending, full) in endings where rest.hasSuffix(ending) {
      guard takeDiscipline(rest.dropLast(ending.count) + full) else { continue }
      return takeCategory(code)
    }
    return false
  }

  /// `rome2024`: a place and a year.
  private mutating func takeCompetition(_ word: String) -> Bool {
    let place = word.prefix { $0.isLetter }
    let year = word.dropFirst(place.count)
    guard place.count > 2, year.count == 4, let number = Int(year), Self.years.contains(number)
    else { return false }
    let name = place.prefix(1).uppercased() + place.dropFirst() + " " + year
    competition = competition ?? Competition(id: place + "-" + year, name: name)
    return true
  }
}
