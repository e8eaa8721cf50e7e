import RaceBoard

/// A speed of play as the command line names it.
enum SpeedWord {
  /// What stands for the speed of the race's own, as in the settings.
  static let own = "auto"

  /// The speed as a power of two; throws ``UsageError`` for a word that is none.
  static func exponent(_ text: String, option: String) throws -> Int {
    guard let speed = Double(text), let index = Settings.speeds.firstIndex(of: speed) else {
      throw UsageError(
        "\(option): found “\(text)”, expected 0.25, 0.5, 1, 2, 4, 8, 16, 32, 64 or 128")
    }
    return index + Play.exponents.lowerBound
  }

  /// Arguments in which `--play` has its speed, since the parser knows no option whose value may be
  /// left out: the number behind it, else the race's own.
  static func joined(to arguments: [String]) -> [String] {
    var joined: [String] = []
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--" { return joined + [argument] + rest }
      guard argument == "--play" else {
        joined.append(argument)
        continue
      }
      let speed = rest.first.flatMap { Double($0) == nil ? nil : $0 }
      if speed != nil { rest.removeFirst() }
      joined.append("--play=" + (speed ?? own))
    }
    return joined
  }
}
