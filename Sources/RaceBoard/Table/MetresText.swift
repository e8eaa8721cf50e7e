import RaceReplay

/// Lengths on the ground as text.
package enum MetresText {
  /// Metres to one decimal: `58.1`.
  static func oneDecimal(_ metres: Double) -> String {
    guard metres.isFinite, abs(metres) < 1e9 else { return "" }
    let tenths = Int((metres * 10).rounded())
    return (tenths < 0 ? "−" : "") + "\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  /// Metres in a table: no finer than their interval, and of an average speed, which nobody runs in the
  /// end, two digits that count.
  package static func cell(_ metres: Margin.Metres, isReversed: Bool = false) -> String {
    let value = isReversed ? -metres.value : metres.value
    guard value.isFinite, abs(value) < 1e9 else { return "" }
    var step = abs(value) < 1 ? 0.01 : 0.1
    while step * Self.stepsWithin < metres.upper - metres.lower { step *= 10 }
    if metres.speed.basis == .ownAverage {
      while step * 100 <= abs(value) { step *= 10 }
    }
    return rounded(value, to: step)
  }

  /// How many steps of the last digit an interval may be wide.
  private static let stepsWithin = 5.0

  /// Metres to one decimal, and whole from a hundred on, where a tenth is more than a speed over the last
  /// stretch can tell.
  private static func rounded(_ metres: Double, to step: Double) -> String {
    let step = abs(metres) >= 100 ? max(step, 1) : step
    guard step >= 0.1 else { return twoDecimals(metres) }
    guard step >= 1 else { return oneDecimal(metres) }
    let whole = Int((metres / step).rounded() * step)
    return (whole < 0 ? "−" : "") + "\(abs(whole))"
  }

  /// Metres to the centimetre: `0.07`.
  package static func twoDecimals(_ metres: Double) -> String {
    guard metres.isFinite, abs(metres) < 1e9 else { return "" }
    let hundredths = Int((metres * 100).rounded())
    let rest = abs(hundredths) % 100
    return (hundredths < 0 ? "−" : "") + "\(abs(hundredths) / 100)." + (rest < 10 ? "0" : "")
      + "\(rest)"
  }

  /// A length with its unit, no finer than its interval: `7 cm`, `1.0 m`, `120 m`.
  static func short(_ metres: Margin.Metres) -> String {
    guard abs(metres.value) < 1 else { return cell(metres) + " m" }
    let centimetres = Int((metres.value * 100).rounded())
    return (centimetres < 0 ? "−" : "") + "\(abs(centimetres)) cm"
  }

  /// A length with its unit and, where it is one to this precision, its interval: `7 cm (1–14)`,
  /// `1.0 m (1.0–1.1)`, `5 cm`.
  static func withRange(_ value: Double, _ lower: Double, _ upper: Double) -> String {
    guard [value, lower, upper].allSatisfy({ $0.isFinite && abs($0) < 1e9 }) else { return "" }
    if upper < 1 {
      func centimetres(_ metres: Double) -> Int { Int((metres * 100).rounded()) }
      let range = centimetres(lower)...max(centimetres(lower), centimetres(upper))
      func text(_ value: Int) -> String { (value < 0 ? "−" : "") + "\(abs(value))" }
      return text(centimetres(value)) + " cm"
        + (range.count > 1
          ? " (" + text(range.lowerBound) + "–" + text(range.upperBound) + ")" : "")
    }
    let ends = (oneDecimal(lower), oneDecimal(upper))
    return oneDecimal(value) + " m" + (ends.0 == ends.1 ? "" : " (" + ends.0 + "–" + ends.1 + ")")
  }
}
