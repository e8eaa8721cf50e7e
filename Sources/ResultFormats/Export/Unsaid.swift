/// What a format has no place for: kinds of things, and how many of each.
struct Unsaid {
  private var kinds: [String] = []
  private var counts: [String: Int] = [:]

  /// Notes that so many of a kind could not be said.
  mutating func add(_ kind: String, _ count: Int = 1) {
    guard count > 0 else { return }
    if counts[kind] == nil { kinds.append(kind) }
    counts[kind, default: 0] += count
  }

  /// Notes a thing of which a race has but one, in words that tell it: `the venue, Quarry Field`.
  mutating func add(fact: String) {
    if counts[fact] == nil { kinds.append(fact) }
    counts[fact] = 0
  }

  /// Notes those of a race who have no result and are left out, the first five by name.
  mutating func add(names: [String]) {
    let rest = names.count - 5
    add(
      fact: "without a result and left out: " + names.prefix(5).joined(separator: ", ")
        + (rest > 0 ? " and \(rest) more" : ""))
  }

  /// A line for each kind, in the order in which they were met: `bibs: 8`.
  var lines: [String] {
    kinds.map { kind in
      let count = counts[kind] ?? 0
      return count == 0 ? kind : "\(kind): \(count)"
    }
  }

  /// Notes the group of someone, and what stands beside the result.
  mutating func addBeside(_ line: FinalLine) {
    add("age groups and divisions", line.entry.group == nil ? 0 : 1)
    for name in line.asides.names { add("figures beside the result under \(name.quoted)") }
  }
}
