/// Places won and lost on the way from mark point to mark point.
///
/// Between two mark points only what remains of all overtaking is known: an athlete who comes past
/// two and is passed by one has won one place. Nothing is counted from or to a place that is shared
/// or left open by the times.
package struct PlaceCount: Hashable, Sendable {
  package private(set) var won = 0
  package private(set) var lost = 0
  /// How many ways between neighbouring mark points could not be counted.
  package private(set) var uncounted = 0

  /// Counts along the places of one athlete, by distance.
  package init(_ points: [PlacePoint]) {
    for (before, after) in zip(points, points.dropFirst()) {
      guard !before.placing.isShared, !after.placing.isShared else {
        uncounted += 1
        continue
      }
      let gain = before.placing.number - after.placing.number
      if gain > 0 { won += gain } else { lost -= gain }
    }
  }
}
