import Athletics
import CellGrid

/// A track fitted into a rectangle of cells, and the spots for labels beside it.
struct OvalPlan {
  let track: OvalTrack
  let rect: GridRect
  private let scale: Double

  /// Fits the track in, with its true proportions, since dots are as wide as they are high.
  init(_ track: OvalTrack, in rect: GridRect) {
    self.track = track
    self.rect = rect
    scale = min(
      Double(rect.width * 2 - 1) / track.width, Double(rect.height * 4 - 1) / track.height)
  }

  /// How many columns the track takes where it may be so many rows high.
  static func width(of track: OvalTrack, height: Int) -> Int {
    Int((Double(height * 4) * track.width / track.height / 2).rounded(.up))
  }

  /// The dot of a point, counted from the upper left of the rectangle.
  func dot(of point: OvalTrack.Point) -> DotCanvas.Dot {
    DotCanvas.Dot(
      x: Int((Double(rect.width * 2 - 1) / 2 + point.x * scale).rounded()),
      y: Int((Double(rect.height * 4 - 1) / 2 - point.y * scale).rounded()))
  }

  /// The dots of one lap, close enough to leave no gap.
  var lapDots: [DotCanvas.Dot] {
    let count = max(Int(track.lap.metres * scale * 1.5), 8)
    return (0..<count).map { step in
      dot(of: track.point(metresAfterLine: track.lap.metres * Double(step) / Double(count)))
    }
  }

  /// The cell of a distance from the start.
  func cell(of distance: Distance) -> LabelSpace.Spot {
    let dot = dot(of: track.point(of: distance))
    return LabelSpace.Spot(x: rect.x + dot.x / 2, y: rect.y + dot.y / 4)
  }

  /// Spots for a label of a width near the cell of a distance: towards the infield first, or towards
  /// the outside.
  func spots(for distance: Distance, width: Int, inside: Bool) -> [LabelSpace.Spot] {
    let cell = cell(of: distance)
    let out = track.outwards(at: track.point(of: distance))
    let isUpright = abs(out.y) > abs(out.x)
    let (right, down) = (out.x >= 0 ? 1 : -1, out.y >= 0 ? -1 : 1)
    let sides = inside ? [-1, 1] : [1, -1]
    func above(_ side: Int) -> [LabelSpace.Spot] {
      [1, 2].flatMap { rows in
        [cell.x - width / 2, cell.x, cell.x - width + 1, cell.x + 1, cell.x - width].map {
          LabelSpace.Spot(x: $0, y: cell.y + side * down * rows)
        }
      }
    }
    func beside(_ side: Int) -> [LabelSpace.Spot] {
      (2...4).flatMap { columns in
        [0, -1, 1].map { row in
          LabelSpace.Spot(
            x: side * right > 0 ? cell.x + columns : cell.x - columns - width + 1, y: cell.y + row)
        }
      }
    }
    return isUpright
      ? sides.flatMap(above) + sides.flatMap(beside)
      : sides.flatMap(beside) + sides.flatMap(above)
  }
}
