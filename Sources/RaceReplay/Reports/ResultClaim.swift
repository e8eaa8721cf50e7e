import Athletics

/// A line of the result as a report gives it.
///
/// Place and mark are all that most lines have, and stand in it; the rest is held beside it, so that a
/// report stays small.
package struct ResultClaim: Hashable, Sendable {
  package let entry: EntryID
  private var number: Int32
  package var reading: Reading?
  private var rest: Rest?

  package init(
    _ entry: EntryID, place: Int? = nil, reading: Reading? = nil, finer: Reading? = nil,
    outcome: Outcome? = nil, flags: [Flag] = []
  ) {
    self.entry = entry
    self.reading = reading
    number = place.map { Int32(clamping: $0) } ?? Self.noPlace
    guard finer != nil || outcome != nil || !flags.isEmpty else { return }
    keep { rest in
      rest.finer = finer
      rest.outcome = outcome
      rest.flags = flags
    }
  }

  private static let noPlace = Int32.min
}

extension ResultClaim {
  /// Whether a place and a mark are all that is told.
  var isPlain: Bool { rest == nil }

  package var place: Int? {
    get { number == Self.noPlace ? nil : Int(number) }
    set { number = newValue.map { Int32(clamping: $0) } ?? Self.noPlace }
  }
  /// The reading to a thousandth or finer, where it is known beside the official mark.
  package var finer: Reading? {
    get { rest?.told.finer }
    set { if newValue != finer { keep { $0.finer = newValue } } }
  }
  package var outcome: Outcome? {
    get { rest?.told.outcome }
    set { if newValue != outcome { keep { $0.outcome = newValue } } }
  }
  package var flags: [Flag] {
    get { rest?.told.flags ?? [] }
    set { if newValue != flags { keep { $0.flags = newValue } } }
  }
  /// What was achieved in a field or combined event.
  package var mark: FieldMark? {
    get { rest?.told.mark }
    set { if newValue != mark { keep { $0.mark = newValue } } }
  }
  /// The wind of the mark as printed, where it is the entry’s own.
  package var wind: String? {
    get { rest?.told.wind }
    set { if newValue != wind { keep { $0.wind = newValue } } }
  }
  package var qualification: Qualification? {
    get { rest?.told.qualification }
    set { if newValue != qualification { keep { $0.qualification = newValue } } }
  }
  /// What the source prints beside, in its order.
  package var asides: [Aside] {
    get { rest?.told.asides ?? [] }
    set { if newValue != asides { keep { $0.asides = newValue } } }
  }
}

extension ResultClaim {
  /// What few lines have.
  private struct Told: Hashable, Sendable {
    var finer: Reading?
    var outcome: Outcome?
    var flags: [Flag] = []
    var mark: FieldMark?
    var wind: String?
    var qualification: Qualification?
    var asides: [Aside] = []
  }

  private final class Rest: Hashable, Sendable {
    let told: Told

    init(_ told: Told) { self.told = told }

    static func == (left: Rest, right: Rest) -> Bool { left.told == right.told }
    func hash(into hasher: inout Hasher) { hasher.combine(told) }
  }

  private mutating func keep(_ change: (inout Told) -> Void) {
    var told = rest?.told ?? Told()
    change(&told)
    rest = told == Told() ? nil : Rest(told)
  }
}
