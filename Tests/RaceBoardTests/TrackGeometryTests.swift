import Athletics
import CellGrid
import RaceReplay
import Testing

@testable import RaceBoard

@Suite("The track from above") struct TrackGeometryTests {
  private func metres(_ metres: Int) -> Distance { Distance(metres: metres) }

  private func oval(_ length: Distance, lap: Int = 400) -> OvalTrack {
    OvalTrack(lap: metres(lap), length: length)
  }

  private func isNear(_ one: OvalTrack.Point, _ x: Double, _ y: Double) -> Bool {
    abs(one.x - x) < 0.01 && abs(one.y - y) < 0.01
  }

  @Test("a 400 m track has straights of 84.39 m and bends of 115.61 m around 36.80 m")
  func standardTrack() {
    let track = oval(metres(400))
    #expect(abs(track.height - 2 * 36.80) < 0.01)
    #expect(abs(track.width - (84.39 + 2 * 36.80)) < 0.01)
    // The line at the right end of the home straight, then a bend, the back straight and a bend.
    #expect(isNear(track.point(metresAfterLine: 0), 42.195, -36.80))
    #expect(isNear(track.point(metresAfterLine: 115.61), 42.195, 36.80))
    #expect(isNear(track.point(metresAfterLine: 200), -42.195, 36.80))
    #expect(isNear(track.point(metresAfterLine: 315.61), -42.195, -36.80))
    #expect(isNear(track.point(metresAfterLine: 57.805), 42.195 + 36.80, 0))
  }

  @Test("points half a lap apart lie opposite each other")
  func quarters() {
    let track = oval(metres(400))
    for start in stride(from: 0.0, to: 200, by: 12.5) {
      let opposite = track.point(metresAfterLine: start).opposite
      #expect(isNear(track.point(metresAfterLine: start + 200), opposite.x, opposite.y))
    }
    // 100 m: 15.61 m before the end of the bend, at 65.7° of it.
    #expect(isNear(track.point(metresAfterLine: 100), 57.34, 33.54))
  }

  @Test("a runner covers the same ground everywhere on the lap")
  func evenly() {
    let track = oval(metres(1500))
    for metre in 0..<400 {
      let (from, to) = (
        track.point(metresAfterLine: Double(metre)), track.point(metresAfterLine: Double(metre) + 1)
      )
      let (x, y) = (to.x - from.x, to.y - from.y)
      #expect(abs((x * x + y * y).squareRoot() - 1) < 0.01, "\(metre)")
    }
  }

  @Test(
    "the start is set so that the race ends at the line",
    arguments: [
      (1500, 400, 100_000), (800, 400, 0), (10_000, 400, 0), (5000, 400, 200_000),
      (3000, 400, 200_000), (200, 400, 200_000), (1500, 200, 100_000), (800, 200, 0),
    ])
  func starts(length: Int, lap: Int, afterLine: Int) {
    let track = oval(metres(length), lap: lap)
    #expect(track.afterLine(.zero).millimetres == afterLine)
    #expect(track.afterLine(metres(length)) == .zero)
  }

  @Test("the 1500 m starts 300 m before the line, and 400, 800 and 1200 m are at the same place")
  func fifteenHundred() {
    let track = oval(metres(1500))
    for mark in [400, 800, 1200] { #expect(track.afterLine(metres(mark)) == metres(100)) }
    for pass in [300, 700, 1100] { #expect(track.afterLine(metres(pass)) == .zero) }
  }

  @Test("the mile starts 9.344 m before the line")
  func mile() {
    let track = oval(.mile)
    #expect(track.afterLine(.zero).millimetres == 390_656)
    #expect(track.afterLine(Distance(millimetres: 9_344)) == .zero)
    #expect(track.afterLine(metres(809)).millimetres == 399_656)
    #expect(oval(.mile, lap: 200).afterLine(.zero).millimetres == 190_656)
  }

  @Test("a 200 m track has straights of 35 m")
  func indoors() {
    let track = oval(metres(1500), lap: 200)
    #expect(abs(track.width - track.height - 35) < 0.01)
    #expect(isNear(track.point(metresAfterLine: 65), 17.5, track.height / 2))
  }

  private func shape(_ discipline: String, lap: Distance? = nil) throws -> CourseShape? {
    let race = Race(
      competition: Competition(id: "x", name: "X"),
      discipline: try #require(Discipline(code: discipline)),
      category: .open, round: "final", statedLap: lap)
    return CourseShape(race)
  }

  @Test("ovals, straights and lines, as the race is run")
  func shapes() throws {
    #expect(try shape("1500m") == .oval(oval(metres(1500))))
    #expect(try shape("1500m", lap: metres(200)) == .oval(oval(metres(1500), lap: 200)))
    #expect(try shape("4x100m") == .oval(oval(metres(400))))
    for code in ["60m", "100m", "110mh", "100mh"] { #expect(try shape(code) == .straight) }
    for code in ["marathon", "10km", "20kmw"] { #expect(try shape(code) == .road) }
    #expect(try shape("3000msc") == .unknownLap)
    #expect(try shape("3000msc", lap: metres(390)) == .oval(oval(metres(3000), lap: 390)))
    #expect(try shape("shot-put") == nil)
    #expect(try shape("marathon-walk-relay") == nil)
    #expect(try shape("1500m", lap: Distance(millimetres: 1)) == .unknownLap)
  }

  @Test("the sine is one to a millionth over a quarter turn either way")
  func sine() {
    for (angle, sine) in [(0, 0), (Double.pi / 6, 0.5), (.pi / 4, 0.5.squareRoot()), (.pi / 2, 1)] {
      #expect(abs(OvalTrack.sine(angle) - sine) < 1e-6)
      #expect(abs(OvalTrack.sine(-angle) + sine) < 1e-6)
    }
  }

  @Test("in cells twice as high as wide the track keeps its proportions", arguments: [10, 17, 40])
  func proportions(height: Int) {
    let rect = GridRect(x: 3, y: 2, width: 200, height: height)
    let dots = OvalPlan(oval(metres(1500)), in: rect).lapDots
    let (xs, ys) = (dots.map(\.x), dots.map(\.y))
    let width = (xs.max() ?? 0) - (xs.min() ?? 0)
    #expect(ys.min() == 0 && ys.max() == height * 4 - 1)
    #expect(abs(Double(width) / Double(height * 4 - 1) - 157.99 / 73.6) < 0.06)
  }

  @Test("labels of a width go where nothing else is, and keep two blanks between them")
  func labels() {
    var space = LabelSpace(GridRect(x: 0, y: 0, width: 20, height: 2))
    let spots = { (_: Int) in
      [LabelSpace.Spot(x: 0, y: 0), .init(x: 5, y: 0), .init(x: 6, y: 0)]
    }
    #expect(space.place(["KERR"], at: spots)?.spot.x == 0)
    #expect(space.place(["HOCKER"], at: spots)?.spot.x == 6)
    #expect(space.place(["A"], at: spots) == nil)
    #expect(
      space.place(["TOO LONG FOR THE ROW", "ok"], at: { _ in [.init(x: 2, y: 1)] })?.text == "ok")
  }
}
