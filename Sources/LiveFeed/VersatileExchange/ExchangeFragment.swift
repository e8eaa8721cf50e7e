import Markup

/// A message of Versatile Exchange: an element with its attributes, and the competitors within it.
struct ExchangeFragment: Sendable {
  let name: String
  let attributes: [MarkupAttribute]
  let competitors: [[MarkupAttribute]]

  /// How many competitors are taken.
  static let mostCompetitors = 2000

  /// Reads a fragment in UTF-8; nothing for what is not well-formed.
  init?(_ bytes: ArraySlice<UInt8>) {
    var root: (name: String, attributes: [MarkupAttribute])?
    var competitors: [[MarkupAttribute]] = []
    let parser = MarkupParser(.xml) { event, _ in
      guard case .begins(let name, let attributes) = event else { return true }
      if root == nil {
        root = (name.localName, attributes)
      } else if ["Competitor", "Result"].contains(name.localName) {
        // One more than are taken, which tells that there are too many.
        guard competitors.count <= Self.mostCompetitors else { return false }
        competitors.append(attributes)
      }
      return true
    }
    do { try parser.parse(bytes, isLast: true) } catch { return nil }
    guard let root else { return nil }
    name = root.name
    attributes = root.attributes
    self.competitors = competitors
  }

  /// The value of an attribute without blanks around it; empty where there is none.
  subscript(_ name: String) -> String { attributes.value(name) }
}

extension [MarkupAttribute] {
  /// The value of an attribute without blanks around it; empty where there is none.
  func value(_ name: String) -> String { (self[name] ?? "").trimmingSpaces }
}
