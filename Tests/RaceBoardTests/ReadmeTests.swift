import Foundation
import Testing

@testable import RaceBoard

/// What the README says of keys and commands comes from the keymap: `LASTLAP_RECORD=1` writes it
/// anew, and fails.
@Suite("The README", .serialized) struct ReadmeTests {
  private static let readme = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "README.md")

  /// The text between `<!-- name -->` and `<!-- /name -->`.
  private func section(_ name: String, of text: String) throws -> Range<String.Index> {
    let start = try #require(text.range(of: "<!-- \(name) -->"))
    let end = try #require(text.range(of: "<!-- /\(name) -->"))
    return start.upperBound..<end.lowerBound
  }

  private func check(_ name: String, is expected: String) throws {
    var text = try String(contentsOf: Self.readme, encoding: .utf8)
    let range = try section(name, of: text)
    guard text[range] != expected else { return }
    if ProcessInfo.processInfo.environment["LASTLAP_RECORD"] != nil {
      text.replaceSubrange(range, with: expected)
      try text.write(to: Self.readme, atomically: true, encoding: .utf8)
      Issue.record("recorded “\(name)” in the README: read it, and run again")
    } else {
      Issue.record("“\(name)” in the README is not what the keymap says")
    }
  }

  @Test("lists every key with what it does") func keys() throws {
    let rows = Keymap.standard.bindings.map { binding in
      let keys = binding.keys.map { "`" + $0.name + "`" }.joined(separator: " ")
      return "| \(keys) | \(binding.command.help) |"
    }
    try check(
      "keys", is: "\n| key | what it does |\n|---|---|\n" + rows.joined(separator: "\n") + "\n")
  }

  @Test("names every command that can be given another key") func commands() throws {
    try check(
      "commands", is: Command.allCases.map { "`\($0.rawValue)`" }.joined(separator: " "))
  }
}
