/// Counts what a format has no place for.
struct Unsaid {
  private var kinds: [String] = []
  private var counts: [String: Int] = [:]

  /// Notes that so many of a kind could not be said.
  mutating func add(_ kind: String, _ count: Int = 1) {
    guard count > 0 else { return }
    if counts[kind] == nil { kinds.append(kind) }
    counts[kind, default: 0] += count
  }

  /// A line for each kind, in the order in which they were met: `bibs: 8`.
  var lines: [String] { kinds.map { "\($0): \(counts[$0] ?? 0)" } }
}
