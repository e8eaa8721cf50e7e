/// Lengths on the ground as text.
package enum MetresText {
  /// Metres to one decimal: `58.1`.
  static func oneDecimal(_ metres: Double) -> String {
    guard metres.isFinite, abs(metres) < 1e9 else { return "" }
    let tenths = Int((metres * 10).rounded())
    return (tenths < 0 ? "−" : "") + "\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  /// Metres in a table: to one decimal, and whole from a hundred on, where a tenth is more than a speed
  /// over the last stretch can tell.
  static func cell(_ metres: Double) -> String {
    guard abs(metres) >= 100, abs(metres) < 1e9 else { return oneDecimal(metres) }
    let whole = Int(metres.rounded())
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

  /// A length with its unit: `7 cm`, `1.0 m`.
  static func short(_ metres: Double) -> String {
    guard abs(metres) < 1 else { return cell(metres) + " m" }
    let centimetres = Int((metres * 100).rounded())
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
