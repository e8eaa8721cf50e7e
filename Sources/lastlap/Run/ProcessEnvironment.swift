import CursesTerminal
@preconcurrency import Glibc

/// What the process was started with; the one place that reads the environment.
struct ProcessEnvironment {
  private let lookUp: (String) -> String?

  /// The process's own environment.
  init() { lookUp = { name in getenv(name).map { String(cString: $0) } } }

  /// A variable that is set and not empty.
  subscript(name: String) -> String? { lookUp(name).flatMap { $0.isEmpty ? nil : $0 } }

  /// All that the process was given, as `NAME=value`.
  static var all: [String] {
    var variables: [String] = []
    var next = environ
    while let variable = next.pointee {
      variables.append(String(cString: variable))
      next += 1
    }
    return variables
  }

  /// The folder with the user's settings and themes.
  var configurationFolder: String? {
    self["XDG_CONFIG_HOME"].map { $0 + "/lastlap" } ?? self["HOME"].map { $0 + "/.config/lastlap" }
  }

  /// Where what the program keeps for the user lies: a folder that is the user’s own, and the names of
  /// those below it that may have to be made.
  var stateFolder: (base: String, below: [String])? {
    if let state = self["XDG_STATE_HOME"] { return (state, ["lastlap"]) }
    return self["HOME"].map { ($0, [".local", "state", "lastlap"]) }
  }

  /// Whether the terminal says that its background is light (`COLORFGBG`, set by some).
  var hasLightBackground: Bool {
    guard let background = self["COLORFGBG"]?.split(separator: ";").last.flatMap({ Int($0) })
    else { return false }
    return background == 7 || (9...15).contains(background)
  }

  var wantsNoColor: Bool { self["NO_COLOR"] != nil }

  var terminal: TerminalEnvironment {
    let home = self["HOME"].map { [$0 + "/.terminfo"] } ?? []
    let folders = (self["TERMINFO_DIRS"] ?? "").split(separator: ":").map(String.init)
    return TerminalEnvironment(
      name: self["TERM"] ?? "", colorTerm: self["COLORTERM"] ?? "", noColor: wantsNoColor,
      descriptionFolders: (self["TERMINFO"].map { [$0] } ?? []) + home + folders)
  }
}
