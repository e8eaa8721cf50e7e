import Athletics
import ResultReading

/// The columns of a table: what each is called and read as.
///
/// A class, since every row is read by it: a copy of all these lists takes longer than a row.
final class TableColumns: Sendable {
  let heads: [String]
  let roles: [ColumnRole]
  /// The column before that has the same role, where there is one.
  let taken: [Int?]
  /// Whether someone named the roles.
  let isChosen: Bool
  /// The line of the head; nothing where there is none.
  let line: Int?
  /// Whether a comma in a time is a point.
  let commaIsPoint: Bool
  /// The columns of splits.
  let splits: [(column: Int, markPoint: TableMarkPoint)]
  /// The columns of trials at heights, in their order.
  let heights: [(column: Int, height: FieldMark)]
  /// The columns of trials where no bar is set, in their order, each with that of its wind.
  let attempts: [(column: Int, wind: Int?)]
  /// The columns of a relay’s runners, each with the number of the leg.
  let runners: [(column: Int, leg: Int)]
  /// The columns of laps, each with its number.
  let laps: [(column: Int, number: Int)]
  /// The units of bare numbers that are no seconds, by column.
  private let units: [Int: HeadUnit]
  /// The columns of times or marks, of which the first is read as the mark.
  let marks: [Int]
  /// The columns that are kept beside the result.
  let asides: [Int]
  /// Those of them that hold notes, which may be signs such as `PB`.
  let notes: [Int]
  /// The combined event that the columns are the parts of.
  let combined: Discipline?
  /// The columns that tell the race of a row.
  let raceColumns: [Int]
  /// Whether the first column tells who a row is about.
  var beginsWithAthlete: Bool {
    [.athlete, .lastName, .firstName, .bib].contains(roles.first ?? .unread)
  }
  /// Whether the clubs stand under a head such as `Team`, below which nations stand too.
  var hasTeams: Bool {
    club.map { nation == nil && ColumnHead(heads[$0]).isTeam && !isChosen } ?? false
  }
  /// Whether the flags may be those of nations, which no other column tells.
  var hasFlagOfNation: Bool {
    nation == nil && (column(.flags).map { heads[$0].lowercased() == "flag" } ?? false)
  }
  /// Whether there is a row for each split instead of a row for each athlete.
  let isLong: Bool
  // Looked up for every row, hence not in a dictionary.
  let group, category: Int?
  let place, bib, lane, athlete, lastName, firstName, nation, club, affiliation, mark,
    markPoint: Int?
  /// The roles that few tables have, read one after the other.
  let others: [(column: Int, role: ColumnRole)]

  /// - Parameters:
  ///   - isField: whether a field or combined event is known to be told of.
  ///   - places: the columns below which places stand that their heads don’t tell.
  ///   - place: that of the places in the race, where it is called as groups are.
  convenience init(
    head: TableRow, commaIsPoint: Bool, isField: Bool = false, places: Set<Int> = [],
    place: Int? = nil
  ) {
    let texts = head.cells.map(\.text)
    let heads = texts.prefix(Self.mostRead).map(ColumnHead.init)
    var roles =
      heads.map(ColumnRole.init) + texts.dropFirst(Self.mostRead).map { _ in ColumnRole.unread }
    for index in places { roles[index] = .aside }
    if let place { roles[place] = .place }
    // Beside the places in many races a rank is that of the list, and no place in any of them.
    if roles.contains(.day) || roles.contains(.venue), roles.count(where: { $0 == .place }) > 1 {
      for (index, head) in heads.enumerated()
      where roles[index] == .place && head.isRank {
        roles[index] = .aside
      }
    }
    // What a column tells once more, such as the rank at a split, is kept beside the result.
    for (index, role) in roles.enumerated().prefix(Self.mostRead)
    where role.isKeptAgain && roles[..<index].contains(role) { roles[index] = .aside }
    // Of two columns that part a race, the sex does, and the other tells groups within it.
    let groups = heads.indices.filter { roles[$0] == .category }
    if groups.count > 1, let sex = groups.first(where: { heads[$0].isSex }) {
      for index in groups where index != sex { roles[index] = .group }
    }
    let parts = heads.indices.filter { CombinedColumns.isPart(heads[$0].text, roles[$0]) }
    let combined = CombinedColumns.event(
      of: parts.map { heads[$0].text }, hasPoints: heads.contains(where: \.arePoints))
    if combined != nil {
      for index in parts { roles[index] = .aside }
    }
    if !roles.contains(.mark),
      let total = heads.firstIndex(where: \.isTotal),
      roles[total] == .unread
    {
      roles[total] = .mark
    }
    // How far or high someone threw or jumped.
    if isField, !roles.contains(.mark),
      let index = roles.firstIndex(of: .markPoint)
        ?? heads.firstIndex(where: \.isLength)
    {
      roles[index] = .mark
    }
    // Distances that nobody has a time for are what was run in a time that is given.
    if !roles.contains(.mark), roles.contains(.place),
      let distance = roles.firstIndex(of: .markPoint)
    {
      roles[distance] = .aside
    }
    if roles.contains(.mark) {
      for index in heads.indices
      where roles[index] == .unread
        && (LegColumns.isLeg(heads[index]) || heads[index].isTotal)
      { roles[index] = .aside }
    }
    if isField || roles.contains(.event) {
      let attempts = heads.indices.filter {
        roles[$0] == .unread && heads[$0].attempt != nil
      }
      let numbers = attempts.compactMap { heads[$0].attempt }
      if numbers == Array(1...max(numbers.count, 1)) {
        for (index, number) in zip(attempts, numbers) { roles[index] = .attempt(number) }
        for (index, number) in Self.winds(of: attempts, heads, roles) {
          roles[index] = .windOfAttempt(number)
        }
      }
    }
    // Points are the mark of what is counted in points, where nothing else is; of a race they are none.
    if let index = heads.firstIndex(where: \.arePoints),
      roles[index] == .unread
    {
      let isMark =
        combined != nil || (!roles.contains(.mark) && (isField || roles.contains(.event)))
      roles[index] = isMark ? .mark : .aside
    }
    self.init(
      heads: texts, roles: roles, isChosen: false, line: head.line, commaIsPoint: commaIsPoint,
      combined: combined)
  }

  convenience init(choice: ColumnChoice, head: TableRow?, commaIsPoint: Bool) {
    let heads = choice.words.indices.map { index in
      head.map { $0[index].text } ?? choice.words[index]
    }
    self.init(
      heads: heads, roles: choice.roles, isChosen: true, line: head?.line,
      commaIsPoint: commaIsPoint)
  }

  private init(
    heads: [String], roles wanted: [ColumnRole], isChosen: Bool, line: Int?, commaIsPoint: Bool,
    combined: Discipline? = nil
  ) {
    var first: [ColumnRole: Int] = [:]
    var roles: [ColumnRole] = []
    var taken: [Int?] = []
    for (index, role) in wanted.enumerated() {
      let before = role.isOfMany ? nil : first[role]
      taken.append(before)
      roles.append(before == nil ? role : .unread)
      if before == nil { first[role] = index }
    }
    isLong =
      first[.markPoint] != nil && first[.mark] != nil
      && !roles.contains { if case .split = $0 { true } else { false } }
    // With a row for each split there is no result for anything to stand beside.
    let marks =
      isLong ? first[.mark].map { [$0] } ?? [] : wanted.indices.filter { wanted[$0] == .mark }
    let asides =
      isLong ? [] : roles.indices.filter { roles[$0] == .aside || marks.dropFirst().contains($0) }
    self.marks = marks
    self.asides = asides
    notes = asides.filter { ColumnHead(heads[$0]).areNotes }
    // What stands beside goes by its head, of which there may be two.
    var heads = heads
    var names: Set<String> = []
    for index in asides where !names.insert(heads[index]).inserted {
      heads[index] += " (column \(index + 1))"
    }
    self.heads = heads
    self.roles = roles
    self.taken = taken
    self.isChosen = isChosen
    self.line = line
    self.commaIsPoint = commaIsPoint
    splits = roles.enumerated().compactMap { index, role in
      if case .split(let markPoint) = role { (index, markPoint) } else { nil }
    }
    heights = roles.enumerated().compactMap { index, role in
      if case .height(let height) = role { (index, height) } else { nil }
    }
    attempts = roles.enumerated().compactMap { index, role in
      if case .attempt(let number) = role { (index, first[.windOfAttempt(number)]) } else { nil }
    }
    runners = roles.enumerated().compactMap { index, role in
      if case .runner(let leg) = role { (index, leg) } else { nil }
    }
    laps = roles.enumerated().compactMap { index, role in
      if case .lap(let number) = role { (index, number) } else { nil }
    }
    units = [Int: HeadUnit](
      uniqueKeysWithValues: heads.enumerated().compactMap { index, head in
        guard roles[index].isTime || marks.contains(index) else { return nil }
        return ColumnHead(head).unit.flatMap { $0 == .seconds ? nil : (index, $0) }
      })
    self.combined = combined
    group = first[.group]
    category = first[.category]
    raceColumns = ColumnRole.ofRaces.compactMap { first[$0] }
    place = first[.place]
    bib = first[.bib]
    lane = first[.lane]
    athlete = first[.athlete]
    lastName = first[.lastName]
    firstName = first[.firstName]
    nation = first[.nation]
    club = first[.club]
    affiliation = first[.affiliation]
    mark = first[.mark]
    markPoint = first[.markPoint]
    let rare: [ColumnRole] = [
      .thousandths, .outcome, .reason, .qualification, .flags, .reaction, .wind,
    ]
    others = rare.compactMap { role in first[role].map { ($0, role) } }
  }

  /// The unit of bare numbers in a column, where it is not seconds.
  func unit(of column: Int) -> HeadUnit? { units.isEmpty ? nil : units[column] }

  /// How far from the start a column of splits is; nothing for the marks.
  func length(of column: Int) -> Distance? {
    guard case .split(.at(let distance)) = roles[column] else { return nil }
    return distance
  }

  /// The columns of men and women below which places stand.
  func sexPlaces(in line: TableLine) -> Set<Int> {
    guard !isChosen else { return [] }
    return Set(
      heads.indices.prefix(Self.mostRead).filter { index in
        (roles[index] == .category || roles[index] == .group || taken[index] != nil)
          && ColumnHead(heads[index]).isSex
          && (line.cell(index)?.text.allSatisfy { $0.isASCII && $0.isNumber } ?? false)
      })
  }

  /// The column of classes in which places stand, where no other has them: `Class.` is short for
  /// `Classificação`.
  func classPlace(in line: TableLine) -> Int? {
    guard !isChosen, place == nil, let group, ColumnHead(heads[group]).isClass,
      let text = line.cell(group)?.text, TablePlace(text)?.number == 1
    else { return nil }
    return group
  }

  /// The column that has the role.
  func column(_ role: ColumnRole) -> Int? { roles.firstIndex(of: role) }

  /// What the heads say; those of a line that is no head of a table, however long, are not all looked at.
  private static func roles(of heads: [String]) -> [ColumnRole] {
    heads.enumerated().map { $0 < mostRead ? ColumnRole(head: $1) : .unread }
  }

  /// The columns of the winds of trials, each with the number of the trial: by their heads, or where one that
  /// has none stands behind each trial.
  private static func winds(
    of attempts: [Int], _ heads: [ColumnHead], _ roles: [ColumnRole]
  ) -> [(column: Int, number: Int)] {
    let free = heads.indices.filter { roles[$0] == .unread || roles[$0] == .wind }
    let numbered = free.compactMap { column in
      heads[column].windOfAttempt.map { (column, $0) }
    }
    if !numbered.isEmpty { return numbered.filter { $0.1 <= attempts.count } }
    let behind = attempts.enumerated().compactMap { index, attempt in
      free.contains(attempt + 1) && heads[attempt + 1].isWind ? (attempt + 1, index + 1) : nil
    }
    return behind.count > 1 ? behind : []
  }

  /// So many columns are read: more than any table has.
  private static let mostRead = 1 << 14

  /// What is missing where the columns do not tell who ran, or nothing about it.
  static func problem(with roles: [ColumnRole]) -> String? {
    let names: Set<ColumnRole> = [.athlete, .lastName, .bib, .club, .affiliation, .nation]
    let says = roles.contains { role in
      if case .split = role { return true }
      if case .lap = role { return true }
      return role == .mark || role == .place || role == .markPoint
    }
    let isNamed = roles.contains { role in
      if case .runner = role { true } else { names.contains(role) }
    }
    guard isNamed, says else {
      return "columns such as place, athlete, nation, 400m, 800m, time"
    }
    return nil
  }

  /// What the first line of a table must tell: who ran, and what about it; nothing where it does.
  static func problem(with head: TableRow) -> Problem? {
    problem(with: roles(of: head.cells.map(\.text))).map {
      Problem(
        column: 1, found: head.cells.map(\.text).joined(separator: ",").quoted,
        expected: "a head line with " + $0
          + (head.cells.count > mostRead
            ? "; of \(head.cells.count.inGroups) columns the first \(mostRead.inGroups) were looked at"
            : ""),
        isError: true)
    }
  }
}

extension ColumnRole {
  /// Whether times stand below.
  fileprivate var isTime: Bool {
    switch self {
    case .mark, .split, .lap, .thousandths: true
    default: false
    }
  }

  /// Whether a second column of it may say something else.
  fileprivate var isKeptAgain: Bool {
    switch self {
    case .place, .club, .nation, .bib, .affiliation, .group, .athlete: true
    default: false
    }
  }

  /// Whether any number of columns may have it.
  var isOfMany: Bool {
    switch self {
    case .unread, .aside, .height: true
    default: false
    }
  }
}

extension TableColumns {
  /// Tells what each column is read as; splits beyond the finish are not read.
  func guess(_ length: Distance, _ unused: UnusedColumns) -> [Guess] {
    var guess: [Guess] = isChosen ? ["columns as given"] : []
    for (index, head) in heads.enumerated() {
      var text = "column \(index + 1) \(head.quoted) "
      if marks.dropFirst().contains(index) {
        text += "kept beside the mark"
      } else if let before = taken[index] {
        text += "not read: it is the same as column \(before + 1)"
      } else if case .split(let point) = roles[index], point.distance(in: length) > length {
        text += "not read: it lies beyond the finish"
      } else if roles[index] == .split(.at(length)) {
        text += "read as mark at the finish"
      } else if roles[index] == .unread || (isLong && roles[index] == .aside) {
        guess.append(unread(index, unused))
        continue
      } else {
        text += "read as " + roles[index].text
      }
      if let unit = units[index] { text += ", bare numbers as \(unit)" }
      guess.append(.told(text))
    }
    guess.append("splits read as reported, good to one unit of the last digit")
    return guess
  }

  /// Tells which columns are not read, with the first value of each.
  func unread(_ unused: UnusedColumns) -> [Guess] {
    heads.indices.filter { roles[$0] == .unread && taken[$0] == nil }.map { unread($0, unused) }
  }

  private func unread(_ index: Int, _ unused: UnusedColumns) -> Guess {
    let value = unused.first(of: index).map { ", \($0.quoted) first" } ?? ""
    return .told("column \(index + 1) \(heads[index].quoted) not read" + value)
  }
}
