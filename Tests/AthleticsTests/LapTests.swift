import Athletics
import Testing

@Suite("Laps of athletics")
struct LapTests {
  private func passes(_ code: String, lap metres: Int?) throws -> [Double] {
    let discipline = try #require(Discipline(code: code))
    let lap = metres.map { Distance(metres: $0) } ?? discipline.usualLap
    return discipline.passes(lap: lap).map(\.metres)
  }

  @Test(
    "passes of the finish line outdoors, the bell last",
    arguments: [
      ("100m", []), ("200m", []), ("400m", []), ("110mh", []), ("400mh", []), ("800m", [400]),
      ("1000m", [200, 600]), ("1500m", [300, 700, 1100]),
      ("mile", [9.344, 409.344, 809.344, 1209.344]), ("2000m", [400, 800, 1200, 1600]),
      ("3000m", [200, 600, 1000, 1400, 1800, 2200, 2600]),
      ("5000m", [200, 600, 1000, 1400, 1800, 2200, 2600, 3000, 3400, 3800, 4200, 4600]),
      ("10000m", stride(from: 400.0, through: 9600, by: 400).map { $0 }),
      ("4x400m", [400, 800, 1200]), ("4x100m", []),
      ("4x800m", stride(from: 400.0, to: 3200, by: 400).map { $0 }),
      ("marathon", []), ("10km", []), ("20kmw", []), ("high-jump", []), ("decathlon", []),
      ("marathon-walk-relay", []), ("3000msc", []),
    ] as [(String, [Double])])
  func outdoors(code: String, expected: [Double]) throws {
    #expect(try passes(code, lap: nil) == expected)
    let discipline = try #require(Discipline(code: code))
    #expect(discipline.bell(lap: discipline.usualLap)?.metres == expected.last)
  }

  @Test(
    "passes of the finish line on an indoor track of 200 m",
    arguments: [
      ("60m", []), ("200m", []), ("400m", [200]), ("800m", [200, 400, 600]),
      ("1500m", [100, 300, 500, 700, 900, 1100, 1300]),
      ("mile", [9.344, 209.344, 409.344, 609.344, 809.344, 1009.344, 1209.344, 1409.344]),
      ("3000m", stride(from: 200.0, through: 2800, by: 200).map { $0 }),
    ] as [(String, [Double])])
  func indoors(code: String, expected: [Double]) throws {
    #expect(try passes(code, lap: 200) == expected)
  }

  @Test("a steeplechase has seven laps behind a first part, if the race states the lap")
  func steeplechase() throws {
    #expect(try passes("3000msc", lap: nil).isEmpty)
    #expect(try passes("3000msc", lap: 390) == [270, 660, 1050, 1440, 1830, 2220, 2610])
    #expect(try passes("3000msc", lap: 400) == [200, 600, 1000, 1400, 1800, 2200, 2600])
    #expect(try passes("3000msc", lap: 419) == [67, 486, 905, 1324, 1743, 2162, 2581])
    #expect(try passes("2000msc", lap: 390) == [50, 440, 830, 1220, 1610])
  }

  @Test("a walk on the track has laps, one on the road has none")
  func walks() throws {
    #expect(try passes("5000mw", lap: nil).count == 12)
    #expect(try passes("20kmw", lap: 400).isEmpty)
  }

  @Test("a lap that cannot be is no lap")
  func absurdLap() throws {
    let discipline = try #require(Discipline(code: "10000m"))
    for millimetres in [-400_000, 0, 1, 49_999] {
      #expect(discipline.passes(lap: Distance(millimetres: millimetres)).isEmpty)
    }
    #expect(discipline.passes(lap: nil).isEmpty)
  }

  @Test(
    "the lap count is said as the sport says it",
    arguments: [
      ("1500m", 400, "3¾ laps"), ("800m", 400, "2 laps"), ("1000m", 400, "2½ laps"),
      ("400m", 400, "1 lap"), ("5000m", 400, "12½ laps"), ("10000m", 400, "25 laps"),
      ("3000m", 400, "7½ laps"), ("1500m", 200, "7½ laps"), ("400m", 200, "2 laps"),
      ("4x400m", 400, "4 laps"),
    ])
  func counts(code: String, lap: Int, expected: String) throws {
    let discipline = try #require(Discipline(code: code))
    #expect(discipline.lapCountText(lap: Distance(metres: lap)) == expected)
  }

  @Test("a race with no round number of quarter laps has no lap count")
  func noCount() throws {
    for code in ["100m", "200m", "mile", "marathon", "high-jump"] {
      let discipline = try #require(Discipline(code: code))
      #expect(discipline.lapCountText(lap: Distance(metres: 400)) == nil, "\(code)")
    }
    #expect(Discipline(code: "1500m")?.lapCountText(lap: nil) == nil)
    #expect(Discipline(code: "1500m")?.lapCountText(lap: .zero) == nil)
  }

  @Test(
    "official intermediates are where the rules have them",
    arguments: [
      ("800m", [400]), ("1500m", [400, 800, 1200]), ("3000m", [1000, 2000]),
      ("5000m", [1000, 2000, 3000, 4000]), ("3000msc", [1000, 2000]), ("100m", []), ("400mh", []),
      ("20kmw", [5000, 10_000, 15_000]), ("10km", [5000]),
      ("marathon", [5000, 10_000, 15_000, 20_000, 21_097.5, 25_000, 30_000, 35_000, 40_000]),
      ("high-jump", []),
    ] as [(String, [Double])])
  func intermediates(code: String, expected: [Double]) throws {
    let discipline = try #require(Discipline(code: code))
    #expect(discipline.officialIntermediates.map(\.metres) == expected)
  }

  @Test("hundredths up to 10,000 m, tenths beyond, whole seconds on the road")
  func recordedDecimals() {
    let expected = [
      "100m": 2, "10000m": 2, "4x400m": 2, "25000m": 1, "10km": 0, "marathon": 0, "20kmw": 0,
      "10000mw": 2, "50000mw": 1, "high-jump": 2,
    ]
    for (code, decimals) in expected {
      #expect(Discipline(code: code).map { RoundingRule($0).decimals } == decimals, "\(code)")
    }
  }
}
