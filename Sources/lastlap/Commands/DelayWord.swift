import ArgumentParser
import RaceBoard

/// How long after it came something is shown, as the command line says it: `30`, `30s`, `1.5s`.
struct DelayWord: ExpressibleByArgument {
  let microseconds: Int64

  init?(argument: String) {
    let digits = argument.hasSuffix("s") ? argument.dropLast() : argument[...]
    guard digits.first?.isNumber == true, let seconds = Double(digits),
      (0...Double(LiveDelay.longest) / 1_000_000).contains(seconds)
    else { return nil }
    microseconds = Int64((seconds * 1_000_000).rounded())
  }
}
