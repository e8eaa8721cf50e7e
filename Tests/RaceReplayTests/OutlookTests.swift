import Athletics
import RaceReplay
import Testing

@Suite("What lies ahead of an athlete")
struct OutlookTests {
  @Test("Kerr at 1200 m in Tokyo: 1.1 s to the lead, 0.2 s to a medal, in 300 m")
  func kerr() throws {
    let race = try RaceFixture.tokyo1500()
    let replay = race.replay
    let outlook = try #require(
      replay.outlook(
        of: try race.id("Kerr"), against: .leader, in: replay.state(.markPoint(metres(1200)))))
    #expect(outlook.from == metres(1200))
    #expect(outlook.remaining == metres(300))
    #expect(outlook.needs.count == 2)
    guard case .leader(let leader) = outlook.needs[0].goal,
      case .faster(let lead) = outlook.needs[0].demand,
      case .medal(let third) = outlook.needs[1].goal,
      case .faster(let medal) = outlook.needs[1].demand
    else {
      Issue.record("other goals: \(outlook.needs)")
      return
    }
    #expect(race.names([leader, third]) == ["Cheruiyot", "Kipsang"])
    #expect(lead.text == "1.1")
    #expect(lead.rangeText == "1.0–1.2")
    #expect(medal.text == "0.2")
    // 2:48.4 and three quarters of 55.2 ± 0.1.
    let projection = try #require(outlook.projection)
    #expect(projection.time.rangeText == "3:29.73–3:29.97")
    #expect(projection.stretch == Segment(from: metres(800), to: metres(1200)))
  }

  @Test("the rest of an even pace is what is left of its time")
  func pace() throws {
    let race = try RaceFixture.tokyo1500()
    let replay = race.replay
    let run = try #require(replay.evenPace(try PrintedTime("3:29.00")))
    let outlook = try #require(
      replay.outlook(
        of: try race.id("Cheruiyot"), against: .run(run),
        in: replay.state(.markPoint(metres(1200)))))
    guard let need = outlook.needs.first, case .within(let time) = need.demand else {
      Issue.record("no such need: \(outlook.needs)")
      return
    }
    // 3:29.00 − 2:47.3 cut
    #expect(time.rangeText == "41.6–41.7")
    #expect(!need.isOutOfReach)
  }

  @Test("what nobody has ever run is out of reach")
  func outOfReach() throws {
    let race = try RaceFixture.tokyo1500()
    let replay = race.replay
    let run = try #require(replay.evenPace(try PrintedTime("3:10.00")))
    let outlook = replay.outlook(
      of: try race.id("Kerr"), against: .run(run), in: replay.state(.markPoint(metres(1200))))
    #expect(outlook?.needs.last?.isOutOfReach == true)
  }

  @Test("there is none before the first time, after the finish, and for who has no time")
  func none() throws {
    let race = try RaceFixture.paris1500()
    let replay = race.replay
    let hocker = try race.id("Hocker")
    for kind in [Step.Kind.gun, .markPoint(metres(1200)), .finish, .official] {
      #expect(replay.outlook(of: hocker, against: .leader, in: replay.state(kind)) == nil)
    }
    let leader = replay.outlook(
      of: try race.id("Ingebrigtsen"), against: .leader,
      in: replay.state(.markPoint(metres(1200))))
    #expect(leader?.needs == [])
    #expect(leader?.projection?.stretch == Segment(from: metres(1000), to: metres(1200)))
  }

  @Test("a projection never ends before the athlete’s own time")
  func property() throws {
    for race in [try RaceFixture.tokyo1500(), try .rome1500()] {
      let replay = race.replay
      for step in replay.timeline.steps {
        for id in replay.entryIDs {
          let state = replay.state(step.kind)
          guard let outlook = replay.outlook(of: id, against: .leader, in: state),
            let projection = outlook.projection,
            let own = replay.column(at: outlook.from)?.reading(of: id)
          else { continue }
          #expect(projection.time.range.lower > own.value.range.lower)
          #expect(projection.time.range.lower <= projection.time.range.upper)
        }
      }
    }
  }
}
