import Athletics
import RaceReplay
import ResultReading

/// Races of a table that its column of categories parted, made what they are: age groups are one race, and
/// places among men and women are none among the women.
struct TableGroups {
  private let columns: TableColumns
  /// The races that others have taken in.
  private var gone: Set<Int> = []
  /// What was done with the places, for people.
  private(set) var guess: [Guess] = []

  /// - Parameter keys: what the columns that tell races say for each of them.
  init(_ races: inout [TableRace], _ keys: [[String]], _ columns: TableColumns) {
    self.columns = columns
    var keys = keys
    if readLetters(&races, &keys) {
      for group in alike(keys, but: []) { join(group, &races) }
    }
    for group in alike(keys, but: [.start]) { joinStarts(group, keys, &races) }
    // Each race with a first place of its own has no places among all: as a rule all have.
    let haveFirsts = races.indices.allSatisfy { gone.contains($0) || races[$0].hasFirst }
    let isList = columns.asides.contains { ColumnHead(columns.heads[$0]).isRank }
    let lists: Set<ColumnRole> = [.competition, .competitionName, .day, .start, .venue]
    if isList || !haveFirsts {
      for group in alike(keys, but: lists) { setRanksAside(group, isList: isList, &races) }
    }
    guard !haveFirsts || races.contains(where: \.hasAgeGroups) else {
      finish(&races)
      return
    }
    for group in alike(keys, but: [.category]) {
      guard let first = group.firstIndex(where: { races[$0].hasAgeGroups }) else {
        placeAmongThemselves(group, &races)
        continue
      }
      join(
        [group[first]] + group[..<first] + group[(first + 1)...], &races, asGroups: true)
    }
    for group in alike(keys, but: [.heat]) { placeAmongThemselves(group, &races) }
    finish(&races)
  }

  /// Leaves out the races that others have taken in.
  private mutating func finish(_ races: inout [TableRace]) {
    if !gone.isEmpty { races = races.indices.filter { !gone.contains($0) }.map { races[$0] } }
    for race in races.indices { setPlacesWithinGroupsAside(&races[race]) }
  }

  /// Tells men from women where letters stand for them, by all the letters of the table.
  ///
  /// - Returns: whether there are any.
  private func readLetters(_ races: inout [TableRace], _ keys: inout [[String]]) -> Bool {
    guard let position = columns.raceColumns.firstIndex(where: { $0 == columns.category }) else {
      return false
    }
    // The code of a category is a small letter.
    let letters = Set(keys.map { $0[position] }.filter { $0.count == 1 && $0 == $0.uppercased() })
    guard !letters.isEmpty else { return false }
    let codes = SexLetters.codes(letters)
    for race in races.indices {
      let letter = keys[race][position]
      guard let code = codes[letter], let category = Category(code: code) else { continue }
      races[race].told.take(category)
      keys[race][position] = code
    }
    return true
  }

  /// Joins races of which each has hardly anyone: what parts them are the times at which each started.
  private mutating func joinStarts(
    _ group: [Int], _ keys: [[String]], _ races: inout [TableRace]
  ) {
    let athletes = group.reduce(0) { $0 + races[$1].competitors.count }
    let isAlone =
      group.count > 2 && athletes == group.count
      && group.allSatisfy { races[$0].competitors.allSatisfy { $0.place == nil } }
    guard let column = columns.column(.start), group.count * 3 > athletes,
      isAlone || isAmongAll(group, races),
      let position = columns.raceColumns.firstIndex(of: column)
    else { return }
    for race in group {
      races[race].addAside(Aside(name: columns.heads[column], text: keys[race][position]))
      races[race].told.forgetStart()
    }
    join(group, &races)
    tell("starts read as those of each one, and kept beside the result")
  }

  /// The races that differ in columns of these roles only, where there are several.
  private func alike(_ keys: [[String]], but roles: Set<ColumnRole>) -> [[Int]] {
    let blank = columns.raceColumns.indices.filter {
      roles.contains(columns.roles[columns.raceColumns[$0]])
    }
    guard !blank.isEmpty || roles.isEmpty else { return [] }
    var together: [[String]: [Int]] = [:]
    for (race, key) in keys.enumerated() where !gone.contains(race) {
      var rest = key
      for index in blank { rest[index] = "" }
      together[rest, default: []].append(race)
    }
    return together.values.filter { $0.count > 1 }.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }

  /// Whether the places of races are those among all of them: only one race has the first, none comes again
  /// but for a tie here and there, and hardly any is missing, as of a club’s own it would.
  private func isAmongAll(_ group: [Int], _ races: [TableRace]) -> Bool {
    let firsts = group.count { races[$0].hasFirst }
    guard firsts == 1 else { return false }
    let numbers = group.map { race in Set(races[race].competitors.compactMap { $0.place?.number }) }
    let count = numbers.reduce(0) { $0 + $1.count }
    let all = numbers.reduce(into: Set<Int>()) { $0.formUnion($1) }
    return numbers.count { !$0.isEmpty } > 1
      && all.count * 10 >= count * 9 && all.count * 10 >= (all.max() ?? 0) * 9
  }

  private mutating func tell(_ text: String) {
    let told = Guess.told(text)
    if !guess.contains(told) { guess.append(told) }
  }

  /// The rank of a list of marks from many races is no place in any of them.
  private mutating func setRanksAside(
    _ group: [Int], isList: Bool, _ races: inout [TableRace]
  ) {
    if isList {
      for race in group { races[race].told.isPartial = true }
    }
    guard !isList, isAmongAll(group, races) else { return }
    for race in group {
      races[race].setPlacesAside(columns)
      races[race].told.isPartial = true
    }
    tell("places read as ranks of the list, and kept beside the result")
  }

  /// Joins races to the first of them.
  ///
  /// - Parameter asGroups: whether what the column of categories says of each becomes a group of it.
  private mutating func join(
    _ group: [Int], _ races: inout [TableRace], asGroups: Bool = false
  ) {
    guard let first = group.first else { return }
    for index in group.dropFirst() {
      races[first].absorb(races[index], as: asGroups ? races[index].told.categoryText : nil)
      gone.insert(index)
    }
    races[first].competitors.sort { $0.line < $1.line }
  }

  /// Where each group has its first, places are those within it.
  private mutating func setPlacesWithinGroupsAside(_ race: inout TableRace) {
    guard race.competitors.contains(where: { $0.group != nil }) else { return }
    let groups = Dictionary(grouping: race.competitors.filter { $0.group != nil }, by: \.group)
    guard groups.count > 1,
      groups.values.allSatisfy({ $0.contains { $0.place?.number == 1 } })
    else { return }
    race.setPlacesAside(columns)
    tell("places read as those within the groups, and kept beside the result")
  }

  /// Counts the places within each race where those of the table are among all.
  private mutating func placeAmongThemselves(_ group: [Int], _ races: inout [TableRace]) {
    let sexPlace = columns.asides.first { ColumnHead(columns.heads[$0]).isSexPlace }
    guard isAmongAll(group, races) else { return }
    for race in group {
      races[race].setPlacesAside(columns)
      if let sexPlace {
        races[race].takePlaces(from: columns.heads[sexPlace])
      } else {
        races[race].countPlaces(columns)
      }
    }
    let way = sexPlace.map { "those of \(columns.heads[$0].quoted) stand" } ?? "counted by them"
    tell("places read as those among all, and kept beside the result; in each race \(way)")
  }
}

extension TableRace {
  /// Whether anyone is told to be in an age group by the column of categories.
  fileprivate var hasAgeGroups: Bool {
    told.category == nil
      && Set(competitors.compactMap(\.group)).contains(where: TableRaceTold.isAgeGroup)
  }

  /// Whether anyone has the first place.
  fileprivate var hasFirst: Bool { competitors.contains { $0.place?.number == 1 } }

  /// Takes in the athletes of another race as a group of this one.
  fileprivate mutating func absorb(_ other: TableRace, as group: String?) {
    for var competitor in other.competitors {
      competitor.group = competitor.group ?? (group == "" ? nil : group)
      competitors.append(competitor)
    }
    takeFindings(of: other)
  }

  fileprivate mutating func addAside(_ aside: Aside) {
    for index in competitors.indices { competitors[index].asides.append(aside) }
  }

  /// Keeps the places beside the result, under the head of their column.
  fileprivate mutating func setPlacesAside(_ columns: TableColumns) {
    guard let column = columns.place else { return }
    for index in competitors.indices {
      guard let place = competitors[index].place else { continue }
      competitors[index].asides.insert(
        Aside(name: columns.heads[column], text: "\(place.number)" + (place.isShared ? "=" : "")),
        at: 0)
      competitors[index].place = nil
    }
  }

  /// Takes the places from what stands beside the result.
  fileprivate mutating func takePlaces(from name: String) {
    for index in competitors.indices {
      guard let aside = competitors[index].asides.first(where: { $0.name == name }),
        let place = TablePlace(aside.text)
      else { continue }
      competitors[index].asides.removeAll { $0 == aside }
      competitors[index].place = TableCompetitor.Place(
        number: place.number, isShared: place.isShared, line: competitors[index].line, column: 1)
    }
  }

  /// Counts places within the race by those that were set aside.
  fileprivate mutating func countPlaces(_ columns: TableColumns) {
    guard let column = columns.place else { return }
    let name = columns.heads[column]
    let placed = competitors.indices.compactMap { index -> (index: Int, place: TablePlace)? in
      competitors[index].asides.first { $0.name == name }.flatMap { TablePlace($0.text) }
        .map { (index, $0) }
    }.sorted { ($0.place.number, $0.index) < ($1.place.number, $1.index) }
    var number = 0
    for (count, each) in placed.enumerated() {
      let isLevel = count > 0 && placed[count - 1].place.number == each.place.number
      if !isLevel { number = count + 1 }
      let isFollowed =
        count + 1 < placed.count && placed[count + 1].place.number == each.place.number
      competitors[each.index].place = TableCompetitor.Place(
        number: number, isShared: each.place.isShared && (isLevel || isFollowed),
        line: competitors[each.index].line,
        column: 1)
    }
  }
}
