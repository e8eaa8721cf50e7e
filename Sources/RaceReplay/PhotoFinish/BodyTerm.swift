/// What people call a short length at the line: a rough word with a stated length, never a figure.
///
/// A margin takes the term that stands nearest to it by ratio; from three metres on strides are
/// counted, up to ten. Where both ends of its interval have the same term that is the one, else the
/// longer end's is a bound.
package struct BodyTerm: Hashable, Sendable {
  package let name: String
  /// The length it stands for.
  package let metres: Double

  /// The terms from short to long: a finger and a hand across, a chest from back to front, an arm from
  /// shoulder to fingertips, a running stride from foot to foot.
  package static let table = [
    BodyTerm(name: "a finger", metres: 0.02),
    BodyTerm(name: "a hand", metres: 0.09),
    BodyTerm(name: "a chest", metres: 0.25),
    BodyTerm(name: "an arm’s length", metres: 0.7),
    stride,
  ]

  private static let stride = BodyTerm(name: "a stride", metres: 2)
  private static let counts = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  ]

  /// The term that stands nearest to a length by ratio, or a count of strides; nothing for no length
  /// at all and beyond ten strides, where metres say more.
  package static func nearest(to metres: Double) -> String? {
    guard metres > 0, metres.isFinite else { return nil }
    let strides = (metres / stride.metres).rounded()
    if strides >= 2 {
      return strides <= Double(counts.count + 1) ? counts[Int(strides) - 2] + " strides" : nil
    }
    func distance(_ term: BodyTerm) -> Double {
      max(term.metres, metres) / min(term.metres, metres)
    }
    return table.min { distance($0) < distance($1) }?.name
  }
}

/// The body term of an interval, and whether it only bounds it from above.
package struct NearestBodyTerm: Hashable, Sendable {
  package let name: String
  package let isBound: Bool

  /// The term in a sentence: `a hand`, `up to a hand`.
  package var text: String { (isBound ? "up to " : "") + name }
  /// The term in a table: `a hand`, `≤ a hand`.
  package var shortText: String { (isBound ? "≤ " : "") + name }
}

extension Margin.Metres {
  /// The length in a body term; nothing where it is too long for one.
  package var bodyTerm: NearestBodyTerm? {
    BodyTerm.nearest(to: upper).map { longest in
      NearestBodyTerm(name: longest, isBound: BodyTerm.nearest(to: lower) != longest)
    }
  }
}
