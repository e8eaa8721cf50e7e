import Athletics
import ResultReading

/// What a row of a table of many races tells about its race.
struct TableRaceTold {
  private let shared: SharedHint
  /// Whether the rows are known to be a part of the field: those that a list of marks has.
  var isPartial = false
  private(set) var discipline: Discipline?
  private(set) var category: Category?
  /// What the column of categories says in the first row.
  private(set) var categoryText: String?
  private(set) var competition: Competition?
  private(set) var round: String?
  private(set) var heat: Int?
  private(set) var day: DatedDay?
  /// A day of which it is not plain what is day and what month, until the whole table tells.
  private(set) var openDay: String?
  /// In which order those of the first row are, where that is plain.
  private(set) var dayOrder: WrittenDay.Order?
  private(set) var start: TimeOfDay?
  private(set) var venue: String?

  /// What the name of the file and titles tell.
  var hint: TableHint { shared.hint }
  /// How far the race goes, where that is told.
  var length: Distance? { discipline?.raceDistance }
  /// Whether marks are heights, distances or points.
  var isField: Bool { discipline.map { !$0.isRace } ?? false }
  /// Whether it is told how far everyone came in a given time.
  var isTimed: Bool { discipline?.kind == .timed }

  /// What only the file’s name tells.
  init(_ section: TableSection, combined: Discipline? = nil) {
    shared = section.shared
    let hint = section.hint
    discipline = hint.discipline ?? hint.fieldEvent ?? combined
    heat = section.heat
    round = section.round
  }

  /// Takes the category that a letter turned out to stand for.
  mutating func take(_ category: Category) { self.category = category }

  /// Takes the day that was open; whether it is one in that order.
  mutating func takeDay(_ order: WrittenDay.Order) -> Bool {
    guard let day = openDay.flatMap({ WrittenDay.day($0, order) }) else { return false }
    self.day = DatedDay(day)
    return true
  }

  mutating func forgetStart() { start = nil }

  /// The same of another race, over a distance.
  func over(_ discipline: Discipline) -> TableRaceTold {
    var told = self
    told.discipline = discipline
    return told
  }

  /// Takes in what the columns of a row tell; what is wrong with them.
  ///
  /// - Parameter known: what rows have told before.
  mutating func read(
    _ line: TableLine, _ columns: TableColumns, _ known: inout KnownTexts
  ) -> [(line: Int, problem: Problem)] {
    var problems: [(line: Int, problem: Problem)] = []
    var competition: String?
    var competitionName: String?
    for column in columns.raceColumns {
      guard let cell = line.cell(column) else { continue }
      var expected: String?
      switch columns.roles[column] {
      case .competition: competition = cell.text
      case .competitionName: competitionName = cell.text
      case .round: round = known.round(cell.text)
      case .venue: venue = cell.text
      case .event:
        let event = known.event(cell.text)
        discipline = event.discipline
        category = category ?? event.category
        if discipline == nil { expected = "a discipline such as 1500m or high-jump" }
      case .category:
        categoryText = cell.text
        category = Self.category(cell.text)
      case .heat:
        heat = Int(cell.text).flatMap { (1...999).contains($0) ? $0 : nil }
        if heat == nil { expected = "the number of a heat" }
      case .day:
        day = (Day(cell.text) ?? WrittenDay.day(cell.text)).map { DatedDay($0) }
        dayOrder = WrittenDay.order(cell.text)
        openDay = day == nil ? cell.text : nil
        if day == nil { expected = "a day such as 2024-08-06" }
      case .start:
        start = TimeOfDay(cell.text)
        if start == nil { expected = "a time of day such as 20:50" }
      default: break
      }
      guard let expected else { continue }
      problems.append(
        (
          line.number,
          Problem(
            column: cell.column, key: columns.heads[column], found: cell.text.quoted,
            expected: expected)
        ))
    }
    if let name = competitionName ?? competition {
      let code = competitionName == nil ? nil : competition.flatMap { Self.pathPart($0) }
      self.competition = known.competition(name, code: code)
    }
    return problems
  }

  /// Whether a category is an age group within a race: `M40`, `F30-34`, `SW`, `JM`, `U20`, `Senior`;
  /// our own codes, such as `mu20`, are races.
  static func isAgeGroup(_ text: String) -> Bool {
    guard Category(code: text) == nil else { return false }
    let word = text.uppercased().filter { !" -–/+".contains($0) }
    if ageWords.contains(word) { return true }
    let letters = word.prefix { $0.isLetter }
    let digits = word.dropFirst(letters.count)
    return ageLetters.contains(String(letters)) && (digits.count == 2 || digits.count == 4)
      && digits.allSatisfy(\.isNumber)
  }

  private static let ageLetters: Set<String> = [
    "", "M", "W", "F", "H", "D", "V", "MV", "FV", "VM", "VW", "VF", "U", "MU", "WU", "FU", "UM",
    "UW",
    "MJU", "WJU", "AK", "MA", "MASTERS", "MASTER",
  ]
  private static let ageWords: Set<String> = [
    "SW", "SM", "SF", "SEN", "SENIOR", "SENIORS", "SENM", "SENW", "JM", "JW", "JF", "JUN", "JUNIOR",
    "JUNIORS", "VET", "VETERAN", "VETERANS", "MASTER", "MASTERS", "MHK", "WHK",
  ]

  /// The category that a cell tells, in whatever words; nothing for an age group, which is a group within a
  /// race: the masters’ (`Men 40-44`) too, unless it is one of our own codes.
  static func category(_ text: String) -> Category? {
    if let category = Category(code: text) { return category }
    guard !isAgeGroup(text) else { return nil }
    if let letter = SexLetters.letter(text) {
      return SexLetters.codes([letter])[letter].flatMap { Category(code: $0) }
    }
    let told = EventName(text, ignoring: "").category ?? TableHint(text).category
    guard let told, told.code.contains(where: \.isNumber), !told.code.contains("u") else {
      return told
    }
    return told.code.first.flatMap { Category(code: String($0)) }
  }

  /// The text as a part of a race’s path, which has no spaces and no “/”.
  static func pathPart(_ text: String) -> String? {
    let words = text.split { $0.isWhitespace || $0 == "/" }
    guard words.count > 1 else { return words.first.map(String.init) }
    return words.joined(separator: "-").lowercased()
  }
}
