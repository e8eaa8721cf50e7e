import Athletics
import Testing

@Suite("Codes of distances, disciplines and categories")
struct CodeTests {
  @Test(
    "a distance is read to the millimetre and written back",
    arguments: [
      ("400m", 400_000, "400m"), ("9.344m", 9344, "9.344m"), ("5km", 5_000_000, "5km"),
      ("21.0975km", 21_097_500, "21.0975km"),
      ("marathon", 42_195_000, "42195m"), ("mile", 1_609_344, "1609.344m"), ("0m", 0, "0m"),
      ("1.5km", 1_500_000, "1500m"), ("10000m", 10_000_000, "10000m"),
      ("000400.000m", 400_000, "400m"),
    ])
  func distance(text: String, millimetres: Int, code: String) throws {
    let distance = try #require(Distance(text))
    #expect(distance.millimetres == millimetres)
    #expect(distance.code == code)
    #expect(Distance(distance.code) == distance)
  }

  @Test(
    "what is no distance is refused",
    arguments: [
      "", "m", "km", "400", "400 m", "-400m", "+400m", "4e2m", "9.3445m", ".5m", "5.m", "1..5km",
      "1,500m", "٤٠٠m", "1000.0000001km", "1001km", "99999999999999999999m", "half", "Half", "400M",
    ])
  func noDistance(text: String) {
    #expect(Distance(text) == nil)
  }

  @Test("every code of a distance is read back the same")
  func distanceRoundTrip() {
    var random = SplitMix64(seed: 400)
    for _ in 0..<2000 {
      let most = Distance.longest.millimetres >> Int.random(in: 0...24, using: &random)
      let unit = [1, 1000, 100_000, 1_000_000].randomElement(using: &random) ?? 1
      let distance = Distance(millimetres: Int.random(in: 0...most, using: &random) / unit * unit)
      #expect(Distance(distance.code) == distance)
    }
  }

  @Test("distances for people")
  func distanceTexts() {
    #expect(Distance(metres: 1200).text == "1200 m")
    #expect(Distance(metres: 10_000).text == "10,000 m")
    #expect(Distance(metres: 5000).roadText == "5 km")
    #expect(Distance.marathon.roadText == "42.195 km")
    #expect(Distance.halfMarathon.roadText == "21.0975 km")
    #expect(Distance(millimetres: 9344).shortText == "9.344")
  }

  @Test(
    "a discipline is known by its code",
    arguments: [
      ("1500m", .flat, 1500, "1500 m"), ("10000m", .flat, 10_000, "10,000 m"),
      ("110mh", .hurdles, 110, "110 m hurdles"),
      ("3000msc", .steeplechase, 3000, "3000 m steeplechase"),
      ("4x400m", .relay(legs: 4), 400, "4 × 400 m relay"), ("10km", .road, 10_000, "10 km"),
      ("20kmw", .walk, 20_000, "20 km race walk"),
      ("5000mw", .trackWalk, 5000, "5000 m race walk"), ("mile", .flat, 1609.344, "mile"),
      ("marathon", .road, 42_195, "marathon"),
      ("half-marathon", .road, 21_097.5, "half marathon"),
    ] as [(String, Discipline.Kind, Double, String)])
  func discipline(code: String, kind: Discipline.Kind, metres: Double, name: String) throws {
    let discipline = try #require(Discipline(code: code))
    #expect(discipline.kind == kind)
    #expect(discipline.distance?.metres == metres)
    #expect(discipline.name == name)
    #expect(discipline.code == code)
    #expect(discipline.isRace)
  }

  @Test("field and combined events have no distance and are no races")
  func field() throws {
    for code in ["high-jump", "shot-put", "javelin-throw", "decathlon", "heptathlon"] {
      let discipline = try #require(Discipline(code: code))
      #expect(discipline.distance == nil)
      #expect(!discipline.isRace)
      #expect(discipline.code == code)
    }
  }

  @Test("a race of which nobody says how long it is has a code as well")
  func unknownDistance() {
    let discipline = Discipline.unknownDistance
    #expect(Discipline(code: "unknown-distance") == discipline)
    #expect(discipline.isRace)
    #expect(discipline.raceDistance == nil)
    #expect(discipline.passes(lap: Distance(metres: 400)).isEmpty)
  }

  @Test("a round that is numbered is a word and its number")
  func numberedRound() {
    let race = Race(
      competition: Competition(id: "a", name: "A"), discipline: .unknownDistance, category: .open,
      round: "round-2", heat: 3)
    #expect(race.roundName == "Round 2 · heat 3")
    #expect(race.path == "a/unknown-distance-open/round-2/3")
  }

  @Test("a relay is as long as its legs together, and on the track")
  func relay() throws {
    let relay = try #require(Discipline(code: "4x400m"))
    #expect(relay.raceDistance == Distance(metres: 1600))
    #expect(!relay.isOnRoad)
  }

  @Test(
    "two ways to write a code are one discipline",
    arguments: [
      ("01500m", "1500m"), ("1500.0m", "1500m"), ("04x400m", "4x400m"), ("42.195km", "marathon"),
      ("21.0975km", "half-marathon"), ("20.0kmw", "20kmw"),
    ])
  func canonical(code: String, same: String) throws {
    let discipline = try #require(Discipline(code: code))
    #expect(discipline == Discipline(code: same))
    #expect(discipline.code == same)
  }

  @Test(
    "what is no discipline is refused",
    arguments: [
      "", "m", "0m", "1500", "1500 m", "-100m", "+4x100m", "1x400m", "21x400m", "4xhalf",
      "4xmarathon", "4x", "x400m", "4x4x100m", "mh", "High-Jump", "1500M", "half", "kmw",
    ])
  func noDiscipline(code: String) {
    #expect(Discipline(code: code) == nil)
  }

  @Test("a category names who may enter")
  func category() throws {
    let names = [
      "m": "Men’s", "w": "Women’s", "x": "Mixed", "mu20": "Men’s U20", "w35": "Women’s 35",
      "wt54": "Women’s T54", "mwc": "Men’s wheelchair", "openwc": "Wheelchair",
      "mu20wc": "Men’s U20 wheelchair", "mu20t54": "Men’s U20 T54",
    ]
    for (code, name) in names {
      let category = try #require(Category(code: code))
      #expect(category.name == name)
      #expect(category.code == code)
      #expect(category.searchWords.contains(code))
    }
  }

  @Test(
    "what is no category is refused",
    arguments: [
      "", "M", "a", "men", "women", "mixed", "m u20", "mü20", "mu201234567", "m-20", "20m",
      "wc", "mu20wcwc", "muwc",
    ])
  func noCategory(code: String) {
    #expect(Category(code: code) == nil)
  }

  @Test("an event and a race have a path")
  func paths() throws {
    let race = Race(
      competition: Competition(id: "paris-2024", name: "Paris 2024"),
      discipline: try #require(Discipline(code: "1500m")),
      category: try #require(Category(code: "m")), round: "semi-final", heat: 2)
    #expect(race.eventCode == "1500m-m")
    #expect(race.path == "paris-2024/1500m-m/semi-final/2")
    #expect(race.eventName == "Men’s 1500 m")
    #expect(race.roundName == "Semi-final · heat 2")
    #expect(race.lap == Distance(metres: 400))
    #expect(race.passes.map(\.metres) == [300, 700, 1100])
  }
}
