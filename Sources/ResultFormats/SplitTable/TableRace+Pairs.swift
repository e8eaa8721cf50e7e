import Athletics

extension TableRace {
  /// Whether what stands on both sides of the comma in everyone’s name is a name by itself: `Ada Birk, Bea
  /// Cole` are two people, `van der Moor, Mia Ida` is one.
  static func arePairs(_ races: [TableRace], _ columns: TableColumns) -> Bool {
    guard columns.athlete != nil, columns.lastName == nil, columns.firstName == nil else {
      return false
    }
    var count = 0
    for race in races {
      for competitor in race.competitors {
        guard let second = competitor.athlete.familyName else { continue }
        guard isName(second), isName(competitor.athlete.name.dropLast(second.count)) else {
          return false
        }
        count += 1
      }
    }
    return count > 0
  }

  /// Takes the two names of each athlete as those of two people, in the order in which they stand.
  mutating func takePairs() {
    for index in competitors.indices {
      let athlete = competitors[index].athlete
      guard let first = athlete.familyName else { continue }
      let second = String(athlete.name.dropLast(first.count)).trimmingSpaces
      let pair = [Athlete(name: first), Athlete(name: second)]
      competitors[index].athlete = Athlete(name: first + ", " + second)
      competitors[index].runners = pair.map { Runner($0) }
    }
  }

  /// Two words or more, not all in capitals, of which the first is no part of a surname.
  private static func isName(_ text: some StringProtocol) -> Bool {
    let words = text.split(separator: " ")
    guard words.count > 1, let first = words.first, first.first?.isUppercase ?? false else {
      return false
    }
    return !particles.contains(first.lowercased())
      && words.contains { word in word.count > 1 && word.contains(where: \.isLowercase) }
  }

  private static let particles: Set<String> = [
    "van", "von", "vom", "zu", "zur", "de", "da", "do", "dos", "das", "del", "della", "di", "du",
    "la", "le", "los", "las", "el", "al", "bin", "ben", "ibn", "abu", "af", "av", "ten", "ter",
    "mac", "mc", "o", "san", "saint", "st", "den", "der", "op",
  ]
}
