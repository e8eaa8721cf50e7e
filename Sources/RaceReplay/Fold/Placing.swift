import Athletics

/// A place in a standing or a result.
package struct Placing: Hashable, Sendable {
  private let first: Int32
  private let end: Int32
  /// Whether another athlete has the same place, or may have it.
  package let isShared: Bool
  /// Whether a source gave it; otherwise it was computed from the times.
  package let isReported: Bool
  package let provenance: Provenance

  package init(
    number: Int, last: Int? = nil, isShared: Bool, isReported: Bool, provenance: Provenance
  ) {
    first = Int32(clamping: number)
    end = Int32(clamping: max(last ?? number, number))
    self.isShared = isShared
    self.isReported = isReported
    self.provenance = provenance
  }

  package var number: Int { Int(first) }
  /// The last place that is left open, where the times do not separate the athlete from others or
  /// someone’s time is missing; else the same as the number.
  package var last: Int { Int(end) }

  /// The same place, open from another, or from itself, as far as a last one; nothing is left open
  /// where they are the same.
  func leftOpen(from first: Int? = nil, to last: Int) -> Placing {
    let first = first ?? number
    return Placing(
      number: first, last: last, isShared: isShared || last > first, isReported: isReported,
      provenance: provenance)
  }

  /// The same place further to the front or the back.
  func moved(by places: Int, isShared: Bool) -> Placing {
    Placing(
      number: number + places, last: last + places, isShared: isShared, isReported: isReported,
      provenance: provenance)
  }

  /// Whether several places are left open.
  package var isOpen: Bool { last > number }

  /// From where to where it is open; nothing where others share it by their times, so that it takes
  /// the whole field to tell.
  var certainPlaces: ClosedRange<Int>? {
    isShared && !isReported && !isOpen ? nil : number...last
  }

  /// `4`, `4=` where it is shared, or `4–8` where several are left open.
  package var text: String { isOpen ? "\(number)–\(last)" : "\(number)" + (isShared ? "=" : "") }
}
