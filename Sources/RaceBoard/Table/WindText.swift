/// A wind as it is told: with its sign, or that nobody read it.
package enum WindText {
  /// What results print where the wind was not read.
  private static let unread = ["nwi", "nwr", "n/a", "-", "–"]

  /// Whether what was printed says that there is no reading.
  package static func isUnread(_ printed: String) -> Bool { unread.contains(printed.lowercased()) }

  /// `+1.8`, `−0.6`, `0.0`; what is no figure as it was printed, and `NWI` where there is none.
  package static func short(_ printed: String) -> String {
    if isUnread(printed) { return "NWI" }
    guard let figure = figure(printed) else { return printed }
    let digits = printed.drop { "+-−".contains($0) }
    // Still air has the sign that it was printed with, or none.
    let isSigned = digits.count < printed.count
    if figure == 0, !isSigned { return printed }
    let isNegative = printed.hasPrefix("-") || printed.hasPrefix("−")
    return (isNegative ? "−" : "+") + digits
  }

  /// The same in words: `wind +1.8 m/s`, `no wind reading`.
  package static func sentence(_ printed: String) -> String {
    if isUnread(printed) { return "no wind reading" }
    return "wind " + short(printed) + (figure(printed) == nil ? "" : " m/s")
  }

  /// The metres a second, where a figure is printed.
  static func figure(_ printed: String) -> Double? {
    Double(printed.replacing(",", with: ".").replacing("−", with: "-"))
      .flatMap { $0.isFinite ? $0 : nil }
  }
}
