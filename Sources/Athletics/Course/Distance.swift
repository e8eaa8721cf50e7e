/// A length along the course in millimetres; a mark point is one, measured from the start.
package struct Distance: Hashable, Comparable, Sendable {
  package let millimetres: Int

  /// Distances from outside lie below this: 1000 km.
  package static let longest = Distance(millimetres: 1_000_000_000)
  package static let zero = Distance(millimetres: 0)
  package static let mile = Distance(millimetres: 1_609_344)
  package static let marathon = Distance(metres: 42_195)
  package static let halfMarathon = Distance(millimetres: 21_097_500)

  package init(millimetres: Int) { self.millimetres = millimetres }
  package init(metres: Int) { self.init(millimetres: metres * 1000) }

  /// The length in metres, for drawing and for speeds.
  package var metres: Double { Double(millimetres) / 1000 }

  package static func < (left: Self, right: Self) -> Bool { left.millimetres < right.millimetres }
  /// To the nearest whole number of steps, halves up; as it is where the step is not positive.
  package func rounded(to step: Self) -> Self {
    guard step.millimetres > 0 else { return self }
    let half = step.millimetres / 2
    let (sum, isOver) = millimetres.addingReportingOverflow(half)
    guard !isOver else { return self }
    return Self(millimetres: sum / step.millimetres * step.millimetres)
  }

  package static func - (left: Self, right: Self) -> Self {
    Self(millimetres: left.millimetres - right.millimetres)
  }
}

extension Distance {
  /// Reads `400m`, `9.344m`, `5km`, `21.0975km`, `marathon` or `mile`; nothing else.
  package init?(_ text: some StringProtocol) {
    switch text {
    case "marathon": self = .marathon
    case "mile": self = .mile
    default:
      let isKilometres = text.hasSuffix("km")
      guard isKilometres || text.hasSuffix("m") else { return nil }
      let unit = isKilometres ? 1_000_000 : 1000
      guard let millimetres = Self.scaled(text.dropLast(isKilometres ? 2 : 1), by: unit),
        millimetres <= Self.longest.millimetres
      else { return nil }
      self.init(millimetres: millimetres)
    }
  }

  private static func scaled(_ text: some StringProtocol, by unit: Int) -> Int? {
    var value = 0
    var left = unit
    var isFraction = false
    var digits = 0
    for character in text {
      if character == ".", !isFraction, digits > 0 {
        isFraction = true
      } else if character.isASCII, let digit = character.wholeNumberValue, value < 100_000_000_000 {
        digits += 1
        if isFraction {
          guard left >= 10 else { return nil }
          left /= 10
        }
        value = value * 10 + digit
      } else {
        return nil
      }
    }
    guard digits > 0, text.last != "." else { return nil }
    return value * left
  }

  /// The distance as a race log and the command line write it: `1200m`, `5km`, `21.0975km`.
  package var code: String {
    if self == .halfMarathon { return number(ofUnit: 1_000_000) + "km" }
    if millimetres >= 5_000_000, millimetres % 1_000_000 == 0, millimetres != 10_000_000 {
      return "\(millimetres / 1_000_000)km"
    }
    return Self.trimmed(millimetres) + "m"
  }

  /// The distance without its unit, where metres go without saying: `1200`, `9.344`.
  package var shortText: String { Self.trimmed(millimetres) }

  /// The distance for people: `1200 m`, `10,000 m`, `440 yards`.
  package var text: String {
    if millimetres % 1000 != 0, millimetres * 10 % 9144 == 0,
      millimetres % Self.mile.millimetres != 0
    {
      return (millimetres * 10 / 9144).inGroups + " yards"
    }
    return (millimetres / 1000).inGroups + Self.fraction(millimetres) + " m"
  }

  /// A road distance for people: `5 km`, `42.195 km`, `21.0975 km`, `10 miles`.
  package var roadText: String {
    let half = Distance.mile.millimetres / 2
    if self > .mile, millimetres % half == 0 {
      return Self.trimmed(millimetres / half * 500) + " miles"
    }
    return millimetres < 1_000_000 ? text : number(ofUnit: 1_000_000) + " km"
  }

  /// The bare number of a unit that is given in millimetres: `1500`, `20`, `21.0975`.
  package func number(ofUnit unit: Int) -> String {
    var rest = millimetres % unit
    guard rest > 0 else { return "\(millimetres / unit)" }
    var digits = ""
    var place = unit / 10
    while rest > 0, place > 0 {
      digits += "\(rest / place)"
      rest %= place
      place /= 10
    }
    return "\(millimetres / unit)." + digits
  }

  private static func trimmed(_ value: Int) -> String { "\(value / 1000)" + fraction(value) }

  private static func fraction(_ thousandths: Int) -> String {
    let rest = thousandths % 1000
    guard rest != 0 else { return "" }
    var digits = String(1000 + rest).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "." + digits
  }
}
