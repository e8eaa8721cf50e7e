import Testing

struct SameAthleteTests {
  private func identity(_ surname: String, in path: String) throws -> String {
    let race = try #require(ArchivedRace.named(path))
    let id = try #require(race.id(surname), "\(path)")
    return race.entry(id).athlete.identity
  }

  @Test("Ingebrigtsen is one athlete in six races")
  func ingebrigtsen() throws {
    let identities = try [
      "paris-2024/1500m-m/final", "paris-2024/5000m-m/final", "tokyo-2020/1500m-m/final",
      "rome-2024/1500m-m/final", "budapest-2023/1500m-m/final", "eugene-2022/1500m-m/final",
    ].map { try identity("Ingebrigtsen", in: $0) }
    #expect(Set(identities).count == 1)
  }

  @Test("Hassan is one athlete in four races and in the medals of Paris")
  func hassan() throws {
    let identities = try [
      "paris-2024/5000m-w/final", "paris-2024/10000m-w/final", "paris-2024/marathon-w/final",
      "tokyo-2020/1500m-w/final",
    ].map { try identity("Hassan", in: $0) }
    let race = try #require(ArchivedRace.named(OpeningRaceFigures.path))
    let medallists = try #require(race.loaded.competition).finals.flatMap(\.medallists)
    let hers = medallists.filter { $0.athlete.name.hasSuffix("Hassan") }
    #expect(hers.count == 3)
    #expect(Set(identities + hers.map(\.athlete.identity)).count == 1)
  }

  @Test("one identity has one nation wherever a source names one")
  func nations() {
    var nations: [String: Set<String>] = [:]
    for race in ArchivedRace.all {
      for entry in race.replay.startList.entries where entry.nationOrigin != .estimated {
        if let nation = entry.nation {
          nations[entry.athlete.identity, default: []].insert(nation.code)
        }
      }
    }
    #expect(nations.filter { $0.value.count > 1 }.isEmpty)
  }

  @Test("nobody stands twice in a race")
  func twice() {
    for race in ArchivedRace.all {
      let identities = race.replay.startList.entries.map(\.athlete.identity)
      #expect(Set(identities).count == identities.count, "\(race.path)")
    }
  }

  @Test("names that share their words in print are one athlete across the archive")
  func spellings() {
    var identities: [String: Set<String>] = [:]
    for race in ArchivedRace.all {
      for entry in race.replay.startList.entries {
        identities[entry.athlete.name, default: []].insert(entry.athlete.identity)
      }
    }
    #expect(identities.filter { $0.value.count > 1 }.isEmpty)
  }
}
