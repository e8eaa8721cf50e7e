import Athletics

/// A claim in as little memory as can be: passes and lines of the result with no more than a place and a
/// mark, of which there may be millions, stand in it, and any other is held beside it.
enum PackedClaim: Hashable, Sendable {
  case pass(EntryID, rank: Int32, reading: Reading?)
  case result(EntryID, place: Int32, reading: Reading?)
  indirect case other(Claim)

  init(_ claim: Claim) {
    switch claim {
    case .pass(let entry, let rank, let reading) where Self.holds(rank):
      self = .pass(entry, rank: Self.number(rank), reading: reading)
    case .result(let result) where result.isPlain && Self.holds(result.place):
      self = .result(result.entry, place: Self.number(result.place), reading: result.reading)
    default: self = .other(claim)
    }
  }

  /// What is said.
  var claim: Claim {
    switch self {
    case .pass(let entry, let rank, let reading):
      .pass(entry, rank: Self.place(rank), reading: reading)
    case .result(let entry, let place, let reading):
      .result(ResultClaim(entry, place: Self.place(place), reading: reading))
    case .other(let claim): claim
    }
  }

  private static let none = Int32.min

  private static func holds(_ place: Int?) -> Bool {
    place.map { $0 > Int(none) && $0 <= Int(Int32.max) } ?? true
  }

  private static func number(_ place: Int?) -> Int32 { place.map { Int32(clamping: $0) } ?? none }

  private static func place(_ number: Int32) -> Int? { number == none ? nil : Int(number) }
}
