/// What goes wrong with what is sent.
package enum WireFault: String, Hashable, Sendable, CaseIterable {
  /// A message comes late, and those after it too.
  case delay
  /// A message comes twice.
  case duplicate
  /// A message comes after the one that follows it.
  case reorder
  /// A message comes in pieces.
  case tear
  /// A message does not come.
  case drop
  /// The field is called back once.
  case recall
  /// The first mark is misread and put right.
  case correct
}

/// Does to messages what goes wrong with them: the same for the same seed.
package struct WireFaults: Sendable {
  /// Some bytes, so long after those before them, in microseconds.
  package struct Piece: Hashable, Sendable {
    /// In microseconds.
    package let after: Int64
    /// As they are sent.
    package let bytes: [UInt8]
  }

  /// What may go wrong.
  package let kinds: Set<WireFault>
  private var random: SeededNumbers
  /// What comes after the next message.
  private var held: [UInt8]?

  /// Faults of some kinds; other ones for another seed.
  package init(_ kinds: Set<WireFault>, seed: UInt64) {
    self.kinds = kinds
    random = SeededNumbers(seed: seed)
  }

  /// The pieces in which messages come.
  package mutating func pieces(of messages: [[UInt8]]) -> [Piece] {
    var pieces: [Piece] = []
    for message in messages {
      if strikes(.drop, one: 6) { continue }
      if held == nil, strikes(.reorder, one: 4) {
        held = message
        continue
      }
      pieces += torn(message)
      if strikes(.duplicate, one: 4) { pieces += torn(message) }
      if let late = held {
        held = nil
        pieces += torn(late)
      }
    }
    return pieces
  }

  /// The pieces of messages of which none is lost, behind those that are still to come.
  package mutating func lastPieces(of messages: [[UInt8]]) -> [Piece] {
    defer { held = nil }
    return ((held.map { [$0] } ?? []) + messages).flatMap { torn($0) }
  }

  private mutating func torn(_ message: [UInt8]) -> [Piece] {
    let late = strikes(.delay, one: 5) ? Int64(random.next(below: 400_000)) : 0
    guard strikes(.tear, one: 2), message.count > 1 else {
      return [Piece(after: late, bytes: message)]
    }
    let cut = 1 + random.next(below: message.count - 1)
    let pause = Int64(random.next(below: 30_000))
    return [
      Piece(after: late, bytes: Array(message[..<cut])),
      Piece(after: pause, bytes: Array(message[cut...])),
    ]
  }

  /// Whether a fault strikes, one time in so many.
  private mutating func strikes(_ fault: WireFault, one: Int) -> Bool {
    kinds.contains(fault) && random.next(below: one) == 0
  }
}

/// Numbers without order that are the same for the same seed (SplitMix64).
struct SeededNumbers: Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number from zero, below one that is above zero.
  mutating func next(below bound: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(bound, 1)))
  }
}
