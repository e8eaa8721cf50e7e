import CellGrid

/// Keys in the settings that cannot be used.
package struct KeymapError: Error, Hashable, Sendable {
  /// A line each: where, what was found, what was expected.
  package let problems: [String]
}

extension Keymap {
  /// This keymap with commands given other keys, by the commands' names.
  ///
  /// Throws for an unknown command or key, for a key that terminals send as another, and where two
  /// commands then have one key on the same screen.
  package func assigning(_ keys: [String: [AssignedKey]]) throws(KeymapError) -> Keymap {
    var keymap = self
    var problems: [String] = []
    for (name, assigned) in keys.sorted(by: { $0.key < $1.key }) {
      let line = assigned.first?.line.map { "line \($0): " } ?? ""
      guard let index = keymap.bindings.firstIndex(where: { $0.command.rawValue == name }) else {
        let near = NearestName.of(name, among: Command.allCases.map(\.rawValue))
        problems.append(
          line + "keys.\(name): found no command of that name, expected one such as step-forward"
            + (near.map { "; did you mean \($0)?" } ?? ""))
        continue
      }
      keymap.bindings[index].keys = assigned.compactMap { key in
        if let read = KeyPress(name: key.text), !read.isTaken { return read }
        let place = key.line.map { "line \($0): " } ?? ""
        problems.append(
          place + "keys.\(name): found “\(key.text)”, expected a key such as x, space, ctrl-x, f5"
            + " (ctrl-m, -i, -j, -h and backspace are taken)")
        return nil
      }
    }
    for clash in keymap.clashes {
      let names = clash.commands.map(\.rawValue).joined(separator: " and ")
      problems.append("keys: “\(clash.key.name)” asks for \(names) on one screen")
    }
    if !problems.isEmpty { throw KeymapError(problems: Self.withoutRepeats(problems)) }
    return keymap
  }

  private static func withoutRepeats(_ lines: [String]) -> [String] {
    lines.enumerated().filter { lines.firstIndex(of: $0.element) == $0.offset }.map(\.element)
  }
}
