/// How many things that are alike are told: the first in full, then how many more there are.
package enum FewOfMany {
  package static let shown = 5

  /// `29,995 more like this`.
  package static func more(_ count: Int) -> String { count.inGroups + " more like this" }

  /// The first lines, and how many more there are.
  package static func of(_ lines: [String]) -> [String] {
    lines.prefix(shown) + (lines.count > shown ? [more(lines.count - shown)] : [])
  }
}
