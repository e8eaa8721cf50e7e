/// A figure that a source prints beside place and mark, kept as it is written and counted nowhere: the
/// other of two times, a place within an age group, the rank in a list of all time.
package struct Aside: Hashable, Sendable {
  /// What the source calls it: `Gun Time`.
  package let name: String
  package let text: String

  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

extension Sequence<Aside> {
  /// The names, each once, in the order in which they come.
  package var names: [String] {
    var known: Set<String> = []
    return compactMap { known.insert($0.name).inserted ? $0.name : nil }
  }
}
