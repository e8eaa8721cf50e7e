import ArgumentParser
import RaceBoard

/// A command that is run at a moment of a race: `bell 'play bell.ogg'`.
struct MomentCommand: ExpressibleByArgument {
  let moment: LiveMoment.Kind
  let text: String

  static let option = "--on"
  static let help =
    "Run a command at a moment, " + LiveMoment.Kind.allCases.map(\.rawValue).joined(separator: ", ")
    + ": what is known of it is in its environment, as LASTLAP_RACE, LASTLAP_LEADER and so on."

  init?(argument: String) {
    let parts = argument.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, let moment = LiveMoment.Kind(rawValue: String(parts[0])) else {
      return nil
    }
    self.moment = moment
    text = String(parts[1])
  }

  /// Arguments in which the moment and the command behind `--on` are one, since the parser knows no
  /// option with two values.
  static func joined(to arguments: [String]) -> [String] {
    var joined: [String] = []
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--" { return joined + [argument] + rest }
      let values = rest.prefix(2)
      guard argument == option, values.count == 2, let moment = values.first,
        LiveMoment.Kind(rawValue: moment) != nil
      else {
        joined.append(argument)
        continue
      }
      rest = rest.dropFirst(2)
      joined.append(option + "=" + values.joined(separator: " "))
    }
    return joined
  }
}
