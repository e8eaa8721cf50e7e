import Athletics
import RaceBoard

extension RaceSearch {
  private var text: String { words.joined(separator: " ") }

  /// What tells that the words name no race, with what is nearest (``CommandFailure``), or several
  /// (``UsageError``).
  var failure: any Error {
    guard found.isEmpty else {
      return UsageError("“\(text)” names \(found.count) races:\n" + Self.lines(found))
    }
    return CommandFailure(nothing + nearestText)
  }

  private var nothing: String { "no race is called “\(text)”" }

  private var nearestText: String {
    let nearest = nearest
    guard !nearest.found.isEmpty else { return "" }
    let shown = nearest.found.prefix(FewOfMany.shown)
    let more = nearest.found.count - shown.count
    return "; did you mean “\(nearest.words.joined(separator: " "))”?\n" + Self.lines(shown)
      + (more > 0 ? "\n  … \(more) more" : "")
  }

  private static func lines(_ items: some Sequence<CatalogueItem>) -> String {
    items.map { "  " + $0.path }.joined(separator: "\n")
  }

  /// What tells that the first word is a command with a slip in it; nothing where it is a word of
  /// races, or nearer to one.
  func mistypedCommand(of commands: [String]) -> CommandFailure? {
    guard found.isEmpty, let word = words.first,
      let command = NearestName.of(word, among: commands), nearest.words.first != word
    else { return nil }
    return CommandFailure(nothing + "; did you mean the command `lastlap \(command)`?")
  }
}
