/// The line that a screen sends to a publisher: from which of its reports it wants them.
///
/// `from 0` for all, else `from FEED N`: those of that feed from the number on, or all where the
/// publisher's feed is another.
package struct PublishedFrom: Hashable, Sendable {
  package let feed: String?
  package let sequence: Int

  /// How long the line may be, in bytes.
  package static let longest = 200

  package init(_ next: (feed: String, sequence: Int)?) {
    feed = next?.feed
    sequence = next?.sequence ?? 0
  }

  /// Reads the line, without its end; nothing for what is none.
  package init?(line: some StringProtocol) {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    guard (2...3).contains(words.count), words[0] == "from", let last = words.last,
      let sequence = Int(last), sequence >= 0, words.count == 3 || sequence == 0
    else { return nil }
    feed = words.count == 3 ? String(words[1]) : nil
    self.sequence = sequence
  }

  /// The line with its end.
  package var line: String {
    (feed.map { "from \($0) \(sequence)" } ?? "from 0") + "\n"
  }

  /// The first report that is wanted of a publisher's feed.
  package func first(of own: String) -> Int { feed == own ? sequence : 0 }
}
