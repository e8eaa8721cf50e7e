import Athletics
import RaceReplay
import Testing

struct MedalTableTests {
  private let race: ArchivedRace
  private let competition: CompetitionLog

  init() throws {
    race = try #require(ArchivedRace.named(OpeningRaceFigures.path))
    competition = try #require(race.loaded.competition)
  }

  private func rows(_ table: MedalTable) -> [MedalTableFigures.Row] {
    table.rows.map {
      MedalTableFigures.Row($0.rank, $0.nation.code, $0.gold, $0.silver, $0.bronze)
    }
  }

  private func counts(_ code: String, _ table: MedalTable) throws -> [Int] {
    let nation = try #require(Nation(code))
    return [table[nation]?.gold ?? 0, table[nation]?.silver ?? 0, table[nation]?.bronze ?? 0]
  }

  @Test("the medals of 48 finals make the table of 43 nations")
  func whole() {
    #expect(competition.finalCount == 48)
    #expect(competition.finals.count == 48)
    #expect(rows(competition.table) == MedalTableFigures.rows)
    #expect(MedalTableFigures.rows.count == 43)
  }

  @Test("48 golds, 48 silvers and 49 bronzes were won")
  func totals() {
    let table = competition.table.rows
    #expect(table.map(\.gold).reduce(0, +) == MedalTableFigures.totals.gold)
    #expect(table.map(\.silver).reduce(0, +) == MedalTableFigures.totals.silver)
    #expect(table.map(\.bronze).reduce(0, +) == MedalTableFigures.totals.bronze)
  }

  @Test("the men's 1500 m moves USA from 3-4-4 to 4-4-5 and GBR from 1-0-1 to 1-1-1")
  func moved() throws {
    let state = race.replay.state(at: .step(.official))
    let standing = try #require(race.replay.medalStanding(in: state, competition: competition))
    #expect(try counts("USA", standing.before) == [3, 4, 4])
    #expect(try counts("USA", standing.table) == [4, 4, 5])
    #expect(try counts("GBR", standing.before) == [1, 0, 1])
    #expect(try counts("GBR", standing.table) == [1, 1, 1])
    let changed = standing.table.rows.filter { standing.change(of: $0.nation) > 0 }
    #expect(
      changed.map { "\($0.nation.code) +\(standing.change(of: $0.nation))" }
        == ["USA +2", "GBR +1"])
  }

  @Test("it was the 16th of 48 finals, at 20:56 on 6 August, and everything before it is ordered")
  func sixteenth() throws {
    let state = race.replay.state(at: .step(.official))
    let standing = try #require(race.replay.medalStanding(in: state, competition: competition))
    #expect(standing.decidedCount(.now) == 16)
    #expect(standing.finalCount == 48)
    #expect(standing.day?.text == "6 Aug 2024")
    #expect(standing.time?.text == "20:56")
    #expect(standing.unordered == [])
    #expect(!standing.medals.isProvisional)
  }

  @Test("at the gun 15 finals are decided and this race gives nothing")
  func atTheGun() throws {
    let state = race.replay.state(at: .step(.gun))
    let standing = try #require(race.replay.medalStanding(in: state, competition: competition))
    #expect(standing.decidedCount(.now) == 15)
    #expect(standing.table == standing.before)
    #expect(standing.medals.certain.isEmpty)
    #expect(standing.medals.isProvisional)
  }

  @Test("a race of the archive gives the medallists that its competition's log names")
  func sameMedallists() throws {
    for race in ArchivedRace.all where race.replay.race.competition == competition.competition {
      let final = try #require(
        competition.finals.first { $0.eventCode == race.replay.race.eventCode }, "\(race.path)")
      let state = race.replay.latestState
      let medals = try #require(race.replay.medals(in: state), "\(race.path)")
      let given = medals.certain.map { "\($0.medal.word) \($0.nation.code)" }
      #expect(
        given == final.medallists.map { "\($0.medal.word) \($0.nation.code)" }, "\(race.path)")
      let people = medals.certain.map { race.entry($0.entry).athlete.identity }
      #expect(people == final.medallists.map(\.athlete.identity), "\(race.path)")
    }
  }
}
