import Athletics
import ResultReading

/// Races that become several, and rows read apart that become one.
extension TableRace {
  /// The races of a table with a row for each split where each athlete has but one: over what each has
  /// run, where `half` is a half marathon.
  consuming func byDistance(_ columns: TableColumns) -> [TableRace] {
    guard columns.isLong, told.discipline == nil, !competitors.isEmpty,
      competitors.allSatisfy({ $0.splits.count == 1 && $0.splits[0].markPoint != .finish })
    else { return [self] }
    var races: [TableRace] = []
    var known: [Distance: Int] = [:]
    for var competitor in competitors {
      let distance = competitor.splits[0].markPoint.distance(in: nil)
      guard let discipline = disciplines[distance] ?? TableHint.discipline(of: distance) else {
        return [self]
      }
      competitor.splits[0] = competitor.splits[0].moved(to: .at(distance))
      let race = known[distance] ?? races.count
      if race == races.count {
        known[distance] = race
        races.append(TableRace(told.over(discipline), problems: []))
      }
      races[race].competitors.append(competitor)
    }
    races[0].takeFindings(of: self)
    return races
  }

  /// Whether rows further down, which were read by themselves, say nothing against these.
  func agrees(with next: TableRace) -> Bool {
    wind.flatMap { wind in next.wind.map { $0.text == wind.text } } ?? true
  }

  /// Takes in the rows further down, which were read by themselves, of a table with a row for each athlete.
  mutating func append(_ next: TableRace) {
    competitors += next.competitors
    problems += next.problems.dropFirst(next.toldProblems)
    zeros.add(next.zeros)
    shifted.add(next.shifted)
    dayParts.add(next.dayParts)
    wind = wind ?? next.wind
  }

  /// Takes over what there is to say of another race’s cells.
  mutating func takeFindings(of other: TableRace) {
    problems += other.problems
    zeros.add(other.zeros)
    shifted.add(other.shifted)
    dayParts.add(other.dayParts)
    wind = wind ?? other.wind
  }
}
