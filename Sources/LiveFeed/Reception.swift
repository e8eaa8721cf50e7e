import RaceReplay

/// When a source was heard, and when nothing could be heard of it: a connection was broken off, or what
/// it writes was not there.
package struct Reception: Hashable, Sendable {
  /// A time in which nothing could be heard.
  package struct Gap: Hashable, Sendable {
    /// When the last byte before it came.
    package let from: ArrivalStamp
    /// When the first behind it came.
    package let to: ArrivalStamp
  }

  /// When the last byte came.
  package private(set) var lastHeard: ArrivalStamp?
  /// The latest of them, in order; one that has not ended is not among them.
  package private(set) var gaps: [Gap] = []
  private var since: ArrivalStamp?

  /// How many gaps are held.
  package static let mostGaps = 100

  /// Nothing was heard yet.
  package init() {}

  /// Takes in that something came.
  package mutating func hear(at stamp: ArrivalStamp) {
    if let since, since <= stamp {
      if gaps.count == Self.mostGaps { gaps.removeFirst() }
      gaps.append(Gap(from: since, to: stamp))
    }
    since = nil
    lastHeard = stamp
  }

  /// Takes in that nothing more can come for now; what was never heard has no gap.
  package mutating func breakOff() { since = since ?? lastHeard }
}
