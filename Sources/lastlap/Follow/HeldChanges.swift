import LiveFeed

/// What came and is told only after a while, so that a screen goes with pictures that are late.
struct HeldChanges {
  /// How long it is held, in microseconds.
  let delay: Int64
  private var held: [(due: Int64, changes: [LiveChange])] = []

  init(delay: Int64) { self.delay = delay }

  var isEmpty: Bool { held.isEmpty }

  /// When the next is to be told, in microseconds of ``MonotonicClock``.
  var due: Int64? { held.first?.due }

  /// Takes what came, and gives what is to be told by now, in its order.
  mutating func take(_ changes: [LiveChange], at now: Int64) -> [LiveChange] {
    guard delay > 0 else { return changes }
    if !changes.isEmpty { held.append((now + delay, changes)) }
    let count = held.prefix { $0.due <= now }.count
    defer { held.removeFirst(count) }
    return held[..<count].flatMap(\.changes)
  }
}
