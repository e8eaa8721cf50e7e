/// What came and is told only after a while, so that a screen goes with pictures that are late.
package struct HeldChanges {
  /// How long it is held, in microseconds; what was told already is not taken back by a longer one.
  package var delay: Int64
  private var held: [(arrived: Int64, changes: [LiveChange])] = []

  package init(delay: Int64) { self.delay = delay }

  package var isEmpty: Bool { held.isEmpty }

  /// When the next is to be told, in microseconds of a clock that only goes forward.
  package var due: Int64? { held.first.map { $0.arrived + delay } }

  /// Takes what came, and gives what is to be told by now, in its order.
  package mutating func take(_ changes: [LiveChange], at now: Int64) -> [LiveChange] {
    if !changes.isEmpty { held.append((now, changes)) }
    let count = held.prefix { $0.arrived + delay <= now }.count
    defer { held.removeFirst(count) }
    return held[..<count].flatMap(\.changes)
  }
}
