/// One thing that is wrong in a theme or settings file.
package struct TOMLProblem: Error, Hashable, Sendable {
  /// What is wrong.
  package enum Fault: Hashable, Sendable {
    /// The file is no TOML; the parser's own words.
    case syntax(String)
    /// A key does not say what it should; found and expected are phrases for people.
    case key(path: String, found: String, expected: String, nearest: String?)
  }

  package let file: String
  /// Counted from 1; nil where a key is missing.
  package let line: Int?
  /// Counted from 1; only the parser knows one.
  package let column: Int?
  package let fault: Fault

  /// States a problem; the keymap uses it for keys that only it can judge.
  package init(file: String, line: Int? = nil, column: Int? = nil, fault: Fault) {
    self.file = file
    self.line = line
    self.column = column
    self.fault = fault
  }
}

extension TOMLProblem: CustomStringConvertible {
  /// One line: `dusk.toml:12: roles.accnet: found …, expected …; did you mean "accent"?`
  package var description: String {
    let place = [file, line.map(String.init), column.map(String.init)].compactMap(\.self)
    return place.joined(separator: ":") + ": " + fault.description
  }
}

extension TOMLProblem.Fault: CustomStringConvertible {
  /// The problem without its place.
  package var description: String {
    switch self {
    case .syntax(let words): return "not TOML: \(words)"
    case .key(let path, let found, let expected, let nearest):
      let hint = nearest.map { "; did you mean \"\($0)\"?" } ?? ""
      return "\(path): found \(found), expected \(expected)\(hint)"
    }
  }
}

/// Everything that is wrong in a theme file, in the order of its lines.
package struct ThemeError: Error, Hashable, Sendable {
  package let problems: [TOMLProblem]
}

/// Everything that is wrong in the settings file, in the order of its lines.
package struct SettingsError: Error, Hashable, Sendable {
  package let problems: [TOMLProblem]
}
