/// Zeros that stand where a time should: they are none, which is told once for each kind of place
/// with their number.
package struct ZeroTimes: Hashable {
  private struct Kind: Hashable {
    let key: String
    let line: Int?
    let column: Int?
    var count: Int
  }

  private var kinds: [Kind] = []
  /// Where each key stands among them.
  private var known: [String: Int] = [:]

  /// None yet.
  package init() {}

  /// - Parameters:
  ///   - key: the head of the column, or what the time was to be.
  ///   - line: where the first of the kind stands.
  package mutating func add(_ key: String, line: Int?, column: Int?) {
    add(Kind(key: key, line: line, column: column, count: 1))
  }

  private mutating func add(_ kind: Kind) {
    if let index = known[kind.key] {
      kinds[index].count += kind.count
    } else {
      known[kind.key] = kinds.count
      kinds.append(kind)
    }
  }

  /// Takes in those of others.
  package mutating func add(_ others: ZeroTimes) {
    for kind in others.kinds { add(kind) }
  }

  /// A problem for each kind, where the first of them stands.
  package var problems: [(line: Int?, problem: Problem)] {
    kinds.map { kind in
      (
        kind.line,
        Problem(
          column: kind.column, key: kind.key,
          found: kind.count == 1 ? "a zero" : "a zero, \(kind.count) times",
          expected: "a time; a zero is none, and nothing was read there")
      )
    }
  }
}
