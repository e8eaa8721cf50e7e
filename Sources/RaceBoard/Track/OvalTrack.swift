import Athletics

/// A track of two straights and two half circles, seen from above: run anticlockwise, the home
/// straight below and the finish line at its right end.
struct OvalTrack: Hashable {
  /// A point in metres: to the right of and above the middle of the infield.
  struct Point: Hashable {
    let x: Double
    let y: Double

    /// The point on the other side of the middle.
    var opposite: Point { Point(x: -x, y: -y) }
  }

  let lap: Distance
  let length: Distance

  /// Of the lap, each straight: 84.39 m of 400 m as the rules draw it, 35 m of 200 m indoors.
  private var straightShare: Double { lap.millimetres <= 300_000 ? 0.175 : 0.210975 }

  private var straight: Double { lap.metres * straightShare }
  private var bend: Double { lap.metres / 2 - straight }
  private var radius: Double { bend / .pi }

  var width: Double { straight + 2 * radius }
  var height: Double { 2 * radius }

  /// How far behind the finish line along the lap a distance from the start lies, since the start is
  /// set so that the race ends at the line.
  func afterLine(_ distance: Distance) -> Distance {
    let left = (length.millimetres - distance.millimetres) % lap.millimetres
    return Distance(millimetres: left > 0 ? lap.millimetres - left : -left)
  }

  func point(of distance: Distance) -> Point { point(metresAfterLine: afterLine(distance).metres) }

  /// The point at so many metres behind the finish line along the lap, from 0 to a lap.
  func point(metresAfterLine metres: Double) -> Point {
    let half = bend + straight
    guard metres < half else { return point(metresAfterLine: max(metres - half, 0)).opposite }
    guard metres < bend else { return Point(x: straight / 2 - (metres - bend), y: radius) }
    let angle = (metres / bend - 0.5) * .pi
    return Point(
      x: straight / 2 + radius * Self.sine(.pi / 2 - abs(angle)), y: radius * Self.sine(angle))
  }

  /// Which way is outwards at a point, as a vector of no particular length.
  func outwards(at point: Point) -> Point {
    Point(x: point.x - min(max(point.x, -straight / 2), straight / 2), y: point.y)
  }

  /// The sine of an angle of at most a quarter turn either way, to a millionth.
  static func sine(_ angle: Double) -> Double {
    let square = angle * angle
    var term = angle
    var sum = angle
    for step in stride(from: 2.0, through: 14, by: 2) {
      term *= -square / (step * (step + 1))
      sum += term
    }
    return sum
  }
}
