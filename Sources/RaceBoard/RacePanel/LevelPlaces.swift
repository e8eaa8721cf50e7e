import Athletics
import RaceReplay

/// From where to where the places at mark points are left open: also those of athletes whose printed
/// times are the same, whom nobody reported level.
struct LevelPlaces: Sendable {
  private struct Key: Hashable {
    let markPoint: Distance
    let number: Int
  }

  private let counts: [Key: Int]

  /// Counts who is level, among the places of the whole field.
  init(_ field: [[PlacePoint]]) {
    var counts: [Key: Int] = [:]
    for point in field.joined() where Self.isLevel(point) {
      counts[Key(markPoint: point.markPoint, number: point.placing.number), default: 0] += 1
    }
    self.counts = counts
  }

  private static func isLevel(_ point: PlacePoint) -> Bool {
    point.placing.isShared && !point.placing.isReported && !point.placing.isOpen
  }

  func range(of point: PlacePoint) -> ClosedRange<Int> {
    let placing = point.placing
    guard Self.isLevel(point) else { return placing.number...placing.last }
    let key = Key(markPoint: point.markPoint, number: placing.number)
    return placing.number...placing.number + max(counts[key] ?? 1, 1) - 1
  }
}
