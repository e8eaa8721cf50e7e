import ArgumentParser

/// How long after it came something is shown, as the command line says it: `30`, `30s`, `1.5s`.
struct DelayWord: ExpressibleByArgument {
  let microseconds: Int64

  /// In seconds.
  private static let most = 300.0

  init?(argument: String) {
    let digits = argument.hasSuffix("s") ? argument.dropLast() : argument[...]
    guard digits.first?.isNumber == true, let seconds = Double(digits),
      (0...Self.most).contains(seconds)
    else { return nil }
    microseconds = Int64((seconds * 1_000_000).rounded())
  }

  /// `30 s`, `1.5 s`; nothing for none.
  var text: String? {
    let tenths = (microseconds + 50_000) / 100_000
    guard microseconds > 0 else { return nil }
    return tenths % 10 == 0 ? "\(tenths / 10) s" : "\(tenths / 10).\(tenths % 10) s"
  }
}
