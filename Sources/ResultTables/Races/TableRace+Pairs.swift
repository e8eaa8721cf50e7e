import Athletics

extension TableRace {
  /// Whether what stands on both sides of the comma in everyone’s name is a name by itself: `Ada Birk, Bea
  /// Cole` are two people, `van der Moor, Mia Ida` is one.
  static func arePairs(
    _ races: [TableRace], _ columns: TableColumns, _ people: TablePeople
  ) -> Bool {
    guard columns.athlete != nil, columns.lastName == nil, columns.firstName == nil else {
      return false
    }
    var count = 0
    for race in races {
      for competitor in race.competitors where competitor.athlete.isTold {
        let athlete = people.athlete(competitor.athlete)
        guard let second = athlete.familyName else { continue }
        guard isName(second), isName(athlete.name.dropLast(second.count)) else {
          return false
        }
        count += 1
      }
    }
    return count > 0
  }

  /// Takes the two names of each athlete as those of two people, in the order in which they stand.
  mutating func takePairs(_ people: TablePeople) {
    for index in competitors.indices {
      guard let pair = people.athlete(competitors[index].athlete).pair else { continue }
      competitors[index].runners = pair.map { Runner(Athlete(name: $0)) }
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

extension Athlete {
  /// The two names of a pair, in the order in which they stand, of which the first was taken for a surname.
  var pair: [String]? {
    familyName.map { [$0, String(name.dropLast($0.count)).trimmingSpaces] }
  }
}
