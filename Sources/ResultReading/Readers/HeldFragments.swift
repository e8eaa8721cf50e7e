/// What a file of some format says that makes a race only together with what others say.
package protocol RaceFragments: Hashable, Sendable {
  /// Those of a file that says nothing of the kind.
  init()
  /// Adds what was read after.
  mutating func append(_ next: Self)
}

extension RaceFragments {
  fileprivate mutating func append(any next: any RaceFragments) {
    if let next = next as? Self { append(next) }
  }

  fileprivate func isEqual(_ other: any RaceFragments) -> Bool { other as? Self == self }
}

/// The fragments of a file, of whatever format; of most files there are none.
package struct HeldFragments: Hashable, Sendable {
  private var held: (any RaceFragments)?

  /// None.
  package init() {}

  /// Whether the file said nothing of the kind.
  package var isEmpty: Bool { held == nil }

  /// Those of one kind.
  package subscript<Fragments: RaceFragments>(_ kind: Fragments.Type) -> Fragments {
    get { held as? Fragments ?? Fragments() }
    set { held = newValue == Fragments() ? nil : newValue }
  }

  /// Adds what was read after.
  mutating func append(_ next: HeldFragments) {
    guard let more = next.held else { return }
    guard var all = held else {
      held = more
      return
    }
    // Held once, so that it grows where it is.
    held = nil
    all.append(any: more)
    held = all
  }

  /// Equal where they are of one kind and say the same.
  package static func == (one: HeldFragments, other: HeldFragments) -> Bool {
    switch (one.held, other.held) {
    case (nil, nil): true
    case (let one?, let other?): one.isEqual(other)
    default: false
    }
  }

  /// By what they say.
  package func hash(into hasher: inout Hasher) {
    if let held { hasher.combine(held) }
  }
}
