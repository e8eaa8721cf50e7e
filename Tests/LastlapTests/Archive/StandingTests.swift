import Athletics
import RaceReplay
import Testing

struct StandingTests {
  @Test("Kerr came through Tokyo's final 10th, 7=, 4=, 4th and 3rd")
  func tokyo() throws {
    let race = try #require(ArchivedRace.named("tokyo-2020/1500m-m/final"))
    let kerr = try #require(race.id("Kerr"))
    let places = try ["400m", "800m", "1200m", "1400m"].map { markPoint in
      try #require(race.state(at: markPoint)).placing(of: kerr)?.text
    }
    #expect(places == ["10", "7=", "4=", "4"])
    #expect(race.replay.state(at: .step(.finish)).placing(of: kerr)?.text == "3")
    #expect(
      race.replay.timeline.steps.dropFirst().prefix(4).map(\.kind)
        == [400, 800, 1200, 1400].map { .markPoint(Distance(metres: $0)) })
  }

  @Test(
    "Rome has a time for every finisher each 100 m",
    arguments: [("rome-2024/1500m-m/final", 1500), ("rome-2024/800m-m/final", 800)])
  func rome(path: String, metres: Int) throws {
    let race = try #require(ArchivedRace.named(path))
    let hundreds = stride(from: 100, to: metres, by: 100).map { Distance(metres: $0) }
    #expect(Set(hundreds).isSubset(of: race.replay.columns.map(\.markPoint)))
    let sheet = try #require(race.lastSheet)
    for markPoint in hundreds {
      let column = try #require(race.replay.column(at: markPoint))
      for id in race.replay.entryIDs where sheet.placing(of: id) != nil {
        #expect(column.reading(of: id) != nil, "\(markPoint.text) \(race.entry(id).athlete.name)")
      }
      #expect(column.order.first.flatMap { column.placings[$0.index]?.number } == 1)
    }
  }

  @Test("the figures of Rome come from tracking and say so")
  func tracked() throws {
    let race = try #require(ArchivedRace.named("rome-2024/1500m-m/final"))
    let origins = race.replay.columns.flatMap { column in
      column.passes.compactMap { $0?.reading?.provenance.origin }
    }
    #expect(origins.allSatisfy { $0 == .tracked })
    #expect(origins.count >= 16 * 14)
  }

  @Test("standing at a step doesn't depend on where one came from")
  func anyOrder() throws {
    for race in ArchivedRace.all {
      let kinds = race.replay.timeline.steps.map(\.kind)
      let forth = kinds.map { race.replay.state(at: .step($0)).order }
      let back = kinds.reversed().map { race.replay.state(at: .step($0)).order }
      #expect(forth == back.reversed(), "\(race.path)")
    }
  }

  @Test("everyone entered stands somewhere at every step")
  func everyone() {
    for race in ArchivedRace.all {
      for step in race.replay.timeline.steps {
        let order = race.replay.state(at: .step(step.kind)).order
        #expect(order.sorted() == race.replay.entryIDs, "\(race.path) \(step.kind)")
      }
    }
  }
}
