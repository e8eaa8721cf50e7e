import Athletics
import RaceReplay
import Testing

@testable import lastlap

@Suite("Athletes across the archive")
struct ArchiveAthleteTests {
  private func record(_ name: String) throws -> AthleteHistory {
    RaceLibrary().record(of: Athlete(name: name), nation: nil)
  }

  private func medals(_ name: String) throws -> [String] {
    try record(name).medals.map {
      "\($0.medal?.word ?? "") \($0.competition.name) \($0.eventCode)" + ($0.isOfficial ? "" : " ?")
    }
  }

  @Test("Josh Kerr: bronze Tokyo, gold Budapest, silver Paris, the full set")
  func kerr() throws {
    #expect(
      try medals("Josh Kerr") == [
        "bronze Tokyo 2020 1500m-m", "gold Budapest 2023 1500m-m", "silver Paris 2024 1500m-m",
      ])
    #expect(try record("Josh Kerr").missing == [])
    #expect(try record("KERR Josh").performances.count == 4)
    #expect(try record("Josh Kerr").nation?.code == "GBR")
  }

  @Test("Jakob Ingebrigtsen: gold Tokyo, Rome and over 5000 m in Paris, silver Eugene and Budapest")
  func ingebrigtsen() throws {
    #expect(
      try medals("Jakob Ingebrigtsen") == [
        "gold Tokyo 2020 1500m-m", "silver Eugene 2022 1500m-m", "silver Budapest 2023 1500m-m",
        "gold Rome 2024 1500m-m", "gold Paris 2024 5000m-m",
      ])
    #expect(try record("Jakob Ingebrigtsen").missing == [.bronze])
  }

  @Test("Hassan's medals of Paris stand in races and in the log, and count once")
  func hassan() throws {
    #expect(
      try medals("Sifan Hassan").filter { $0.contains("Paris") } == [
        "bronze Paris 2024 5000m-w", "bronze Paris 2024 10000m-w", "gold Paris 2024 marathon-w",
      ])
  }

  @Test("a field event counts from the log alone, and a relay by the team's name")
  func logAlone() throws {
    #expect(try medals("Armand Duplantis") == ["gold Paris 2024 pole-vault-m"])
    #expect(try record("Armand Duplantis").performances.first?.path == nil)
    #expect(try medals("Great Britain").count == 5)
    #expect(try medals("Great Britain").allSatisfy { $0.contains(" 4x") })
  }

  @Test("every medallist of a log whose final is in the archive counts once")
  func once() throws {
    let library = RaceLibrary()
    let logs = library.competitionLogs
    #expect(logs.map(\.competition.id) == ["paris-2024"])
    for final in logs.flatMap(\.finals) {
      for medallist in final.medallists {
        let record = library.record(of: medallist.athlete, nation: nil)
        let same = record.performances.filter {
          $0.competition.id == "paris-2024" && $0.eventCode == final.eventCode && $0.isFinal
        }
        #expect(same.count == 1, "\(medallist.athlete.name) \(final.eventCode)")
        #expect(same.first?.medal == medallist.medal, "\(medallist.athlete.name)")
      }
    }
  }
}
